/**
 * A text that stands in a comment of one line, in SQL and JavaScript: what could end the line becomes a space.
 *
 * @example commentText("a\nb") // "a b"
 */
export function commentText(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, " ");
}
