import { createHash } from "node:crypto";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { renderHtml } from "../../../pipelines/report/html/render-html.ts";
import { type Result, resultSchema } from "../../../pipelines/report/result-schema.ts";
import { withAllStrings } from "../all-strings.ts";
import { refusedResult, sampleResult } from "../sample-result.ts";
import { sectionTitles } from "../section-titles.ts";

interface PageElement {
  readonly tagName: string;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

function pageOf(result: Result): PageElement {
  return parseHTML(renderHtml(result)).document as unknown as PageElement;
}

function texts(page: PageElement, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map((element) => element.textContent.trim());
}

function scriptHashes(page: PageElement): string[] {
  return [...page.querySelectorAll("script")].map(
    ({ textContent }) => `'sha256-${createHash("sha256").update(textContent).digest("base64")}'`,
  );
}

const page = pageOf(sampleResult);

test("the fixtures keep the contract", () => {
  expect(() => resultSchema.parse(sampleResult)).not.toThrow();
  expect(() => resultSchema.parse(refusedResult)).not.toThrow();
});

describe.each([
  ["a full result", sampleResult],
  ["a refused result without dates or reps", refusedResult],
])("the page of %s", (_, result) => {
  const html = renderHtml(result);
  const document = pageOf(result);

  test("is the same, byte for byte, each time", () => {
    expect(renderHtml(structuredClone(result))).toBe(html);
  });

  test("loads nothing, and runs only scripts of ours, by their hashes", () => {
    const policy = document.querySelector("meta[http-equiv]")?.getAttribute("content") ?? "";
    const hashes = scriptHashes(document);
    expect(hashes).toHaveLength(3);
    expect(policy).toContain(`default-src 'none'; script-src ${hashes.join(" ")};`);
    expect(html).not.toMatch(/https?:|url\(|@import|javascript:/i);
    expect([...document.querySelectorAll("link, img, iframe, object, embed, base, form, [src]")]).toEqual([]);
    expect(hrefs(document).filter((href) => !href.startsWith("#"))).toEqual([]);
  });

  test("has one h1 and skips no heading level", () => {
    const levels = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((h) =>
      Number(h.tagName.slice(1)),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1)).toEqual([]);
  });

  test("has every section in order, and a table of contents that leads to each", () => {
    const titles = texts(document, "main > section > h2").slice(1);
    expect(titles).toEqual([...sectionTitles, "Where the figures come from"]);
    expect(texts(document, "nav a")).toEqual(titles);
    for (const href of hrefs(document))
      expect(document.querySelector(`[id="${href.slice(1)}"]`)).not.toBeNull();
  });

  test("gives every table a caption, scoped headers and as many cells in each row", () => {
    const tables = [...document.querySelectorAll("table")];
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      expect(table.querySelector("caption")?.textContent).toMatch(/\w/);
      expect([...table.querySelectorAll("th:not([scope])")]).toEqual([]);
      const columns = [...table.querySelectorAll("thead th[scope=col]")].length;
      for (const row of table.querySelectorAll("tbody tr")) {
        expect([...row.querySelectorAll("th[scope=row], td")]).toHaveLength(columns);
      }
    }
  });

  test("gives every picture a caption, and words for those who cannot see it", () => {
    for (const figure of document.querySelectorAll("figure")) {
      expect(figure.querySelector("figcaption")?.textContent).toMatch(/\w/);
      for (const svg of figure.querySelectorAll("svg")) {
        expect(svg.getAttribute("role")).toBe("img");
        expect(svg.getAttribute("aria-label")).toMatch(/\w/);
      }
    }
  });

  test("says below every table and figure which relation it comes from, and what that holds", () => {
    for (const box of document.querySelectorAll("figure, .scroll + *")) {
      const source = box.getAttribute("class") === "source" ? box : box.querySelector(".source");
      const link = source?.querySelector("a");
      expect(source?.textContent).toMatch(/^Source: reports\.[a-z_]+$/);
      const told = document.querySelector(`[id="${link?.getAttribute("href")?.slice(1)}"]`);
      expect(told?.textContent).toMatch(/^select \* from reports\.[a-z_]+One row per /);
    }
  });

  test("uses no id twice and shows no figure that is none", () => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.getAttribute("id"));
    expect(new Set(ids).size).toBe(ids.length);
    const shown = html.replace(/<script.*?<\/script>/gs, "");
    expect(shown).not.toMatch(/NaN|undefined|Infinity|>null</);
  });
});

function hrefs(document: PageElement): string[] {
  return [...document.querySelectorAll("[href]")].map((element) => element.getAttribute("href") ?? "");
}

describe("escaping", () => {
  test.each([
    "<script>alert(1)</script>",
    "</title></style></table><img src=x onerror=alert(1)>",
    `" onmouseover="alert(1)`,
    "' autofocus onfocus='alert(1)",
    "=cmd|' /C calc'!A0",
    "&lt;script&gt; & co",
    "]]><!-- x",
  ])("%s becomes no markup, wherever it stands", (text) => {
    const attacked = pageOf(withAllStrings(sampleResult, text));
    const harmless = pageOf(withAllStrings(sampleResult, text.replace(/\S/g, "x")));
    expect(tagCounts(attacked)).toEqual(tagCounts(harmless));
    expect(scriptHashes(attacked)).toEqual(scriptHashes(page));
    expect(texts(attacked, "h1")).toEqual([`${text}: lead score report`]);
    expect([...attacked.querySelectorAll("[onerror], [onmouseover], [onfocus], [autofocus]")]).toEqual([]);
  });

  test("names with markup are shown as they are", () => {
    expect(texts(page, "tbody th")).toContain("<script>alert(1)</script>");
    expect(texts(page, "tbody th")).toContain("=cmd|' /C calc'!A0");
  });
});

function tagCounts(document: PageElement): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { tagName } of document.querySelectorAll("*")) counts[tagName] = (counts[tagName] ?? 0) + 1;
  return counts;
}

describe("what people read", () => {
  test("groups below ten leads show no rate", () => {
    const row = [...page.querySelectorAll("tbody tr")].find(
      (tr) => tr.querySelector("th")?.textContent === "D3",
    );
    expect(row?.textContent).toContain("too few leads");
    expect(row?.textContent).not.toContain("%");
  });

  test("reps stand in order of name, whatever order the result has", () => {
    const reversed = pageOf({ ...sampleResult, reps: [...sampleResult.reps].reverse() });
    const names = (document: PageElement) => {
      const table = [...document.querySelectorAll("table")].find((t) =>
        t.querySelector("caption")?.textContent.includes("by rep"),
      );
      return table === undefined ? [] : texts(table, "tbody th");
    };
    expect(names(page)).toHaveLength(20);
    expect(names(reversed)).toEqual(names(page));
    expect(names(page)).toEqual([...names(page)].sort());
  });

  test("suspect columns come before the rules", () => {
    const text = page.querySelector("section[aria-labelledby=good-lead]")?.textContent ?? "";
    expect(text.indexOf("Budget__c")).toBeLessThan(text.indexOf("Every lead starts with"));
  });

  test("the bar can be moved, and starts at the model's choice", () => {
    const checked = [...page.querySelectorAll("input[checked]")];
    expect(checked).toHaveLength(1);
    expect(texts(page, "label.chosen .stop")).toEqual(["40"]);
    expect(page.querySelector("label.chosen input[checked]")).not.toBeNull();
  });

  test("of many reps only those beyond chance are drawn; the table has all", () => {
    const reps = Array.from({ length: 10 }, (_, round) =>
      sampleResult.reps.map((rep) => ({ ...rep, name: `${rep.name} ${round}` })),
    ).flat();
    const beyond = reps.filter(({ verdict }) => verdict === "lower" || verdict === "higher");
    const crowded = pageOf({ ...sampleResult, reps });
    const figure = [...crowded.querySelectorAll("figure")].find((element) =>
      element.querySelector("figcaption")?.textContent.includes("conversion by rep"),
    );
    expect(figure?.querySelector("figcaption")?.textContent).toContain(
      `Drawn are those ${beyond.length} of 200; the table has all.`,
    );
    expect([...(figure?.querySelectorAll(".on-screen title") ?? [])]).toHaveLength(beyond.length);
    expect(texts(crowded, "tbody th").filter((name) => /^Ada Berg \d$/.test(name)).length).toBeGreaterThan(9);
  });

  test("a refusal is said at the top, with the guard and what would mend it", () => {
    const refused = pageOf(refusedResult);
    expect(refused.querySelector("header .warning")?.textContent).toContain("No model was released.");
    expect(refused.querySelector(".alert")?.textContent).toContain("Export a longer period");
    expect(texts(refused, "p")).toContain("The exports name no reps.");
  });

  test("a result without failed guards has no such section", () => {
    const guards = sampleResult.guards.filter((guard) => guard.pass !== false);
    expect(texts(pageOf({ ...sampleResult, guards }), "h2")).not.toContain("What failed");
  });
});
