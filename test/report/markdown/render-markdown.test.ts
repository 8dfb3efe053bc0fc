import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../../pipelines/report/markdown/render-markdown.ts";
import { withAllStrings } from "../all-strings.ts";
import { refusedResult, sampleResult } from "../sample-result.ts";
import { sectionTitles } from "../section-titles.ts";

function lines(markdown: string, start: string): string[] {
  return markdown.split("\n").filter((line) => line.startsWith(start));
}

/** Cell borders of each table line; escaped pipes are content. */
function tableWidths(markdown: string): number[][] {
  const tables = markdown
    .trim()
    .split(/\n\n/)
    .filter((part) => part.startsWith("|"));
  return tables.map((table) => table.split("\n").map((line) => line.replace(/\\\|/g, "").split("|").length));
}

describe.each([
  ["a full result", sampleResult],
  ["a refused result without dates or reps", refusedResult],
])("the Markdown of %s", (_, result) => {
  const markdown = renderMarkdown(result);

  test("is the same each time", () => expect(renderMarkdown(structuredClone(result))).toBe(markdown));

  test("has one title and every section in order", () => {
    expect(lines(markdown, "# ")).toHaveLength(1);
    expect(lines(markdown, "## ").slice(1)).toEqual(sectionTitles.map((title) => `## ${title}`));
  });

  test("has tables whose rows are as wide as their heads", () => {
    expect(tableWidths(markdown).length).toBeGreaterThan(3);
    for (const widths of tableWidths(markdown)) expect(new Set(widths).size).toBe(1);
  });

  test("shows no figure that is none", () => expect(markdown).not.toMatch(/NaN|undefined|Infinity|\| null/));
});

describe("escaping", () => {
  test.each([
    "<script>alert(1)</script>",
    "a | b || c",
    "`code` **bold** [x](y) ~~z~~",
    "# heading\n- list",
    "back\\slash \\|",
  ])("%s stays text wherever it stands", (hostile) => {
    const plain = renderMarkdown(withAllStrings(sampleResult, "x"));
    const attacked = renderMarkdown(withAllStrings(sampleResult, hostile));
    expect(tableWidths(attacked).map((table) => new Set(table).size)).toEqual(
      tableWidths(plain).map(() => 1),
    );
    expect(attacked.split("\n")).toHaveLength(plain.split("\n").length);
    expect(attacked).not.toMatch(/(^|[^\\])<script/);
  });

  test("nobody is notified and nothing is linked", () => {
    const markdown = renderMarkdown(withAllStrings(sampleResult, "@octocat https://example.org"));
    expect(markdown).not.toMatch(/@octocat|https:\/\//);
  });
});

test("a rep with few leads has no rate, and the chosen bar is named", () => {
  const markdown = renderMarkdown(sampleResult);
  expect(lines(markdown, "| D3 |")[0]).toBe(
    "| D3 | 9 | 7 | – | too few leads | too few leads | too few to tell |",
  );
  expect(markdown).toContain("The model's choice. From 40 points: 1,634 leads go to sales");
});
