/**
 * Makes any text safe inside a line of GitHub's Markdown: no emphasis, link, HTML, table border, formula, template, and nobody
 * is notified because a name holds an @. Line breaks become spaces.
 *
 * @example escapeMarkdown("a|b <script>"); // "a\\|b \\<script\\>"
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n]+/g, " ")
    .replace(/[\\`*_[\]<>|~&${}]/g, "\\$&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/@/g, "@<!-- -->");
}

/**
 * The same for text that opens a line, where a leading character would make a heading, list or quote of it.
 *
 * @example escapeMarkdownLine("- not a list"); // "\\- not a list"
 */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdown(text.trim())
    .replace(/^[-+=#]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
