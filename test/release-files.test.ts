import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import ts from "typescript";
import { expect, test } from "vitest";
import { canonicalJson } from "../models/emit/canonical-json.ts";
import { type DialectName, dialects } from "../models/emit/sql/dialects.ts";
import type { ScoringModel } from "../models/scoring-model.ts";
import { releaseFiles } from "../pipelines/release/release-files.ts";
import { anyModelAndLeads, anyText } from "./models/any-model.ts";

/** Releases whose every text may be hostile: names and values, and also what stands in comments, headings and tables. */
const anyRelease: fc.Arbitrary<ScoringModel> = fc
  .record({ known: anyModelAndLeads, text: anyText, other: anyText })
  .map(({ known: { model }, text, other }) => ({
    ...model,
    kind: "incumbent",
    name: text,
    inputs: model.inputs.map((input) => ({ ...input, as_of: other, known_values: [text, other] })),
    figures: { ...model.figures, method: text, groups: [{ by: "source", name: other, ...tenLeads }] },
    agreed: { on: text, by: [other, text], bar: model.qualify },
    guards: [{ id: text, pass: false, measured: other, limit: text }],
    sign_offs: [{ guard: other, because: text }],
    provenance: { ...model.provenance, first_cohort: text, last_cohort: other },
  }));
const tenLeads = { leads: 10, wins: 5, predicted: 0.5, actual: 0.5, actual_low: 0.2, actual_high: 0.8 };

const connection = await (await DuckDBInstance.create(":memory:")).connect();

/** What must hold of a file of that ending, whatever stands in it. */
const holds: Readonly<Record<string, (text: string, name: string) => void | Promise<void>>> = {
  csv: requireHarmlessCells,
  md: requireWholeMarkdown,
  sql: requireOneStatement,
  json: (text) => expect(canonicalJson(JSON.parse(text))).toBe(text),
  mjs: async (text) => {
    const module = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`);
    expect(Object.keys(module).sort()).toEqual(["inputs", "model", "score"]);
  },
  mts: (text) => expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics).toEqual([]),
};

test("no name, value or reason breaks out of any file of a release", async () => {
  await fc.assert(
    fc.asyncProperty(anyRelease, async (model) => {
      for (const [name, text] of releaseFiles(model)) await holds[name.split(".").at(-1) ?? ""]?.(text, name);
    }),
    { numRuns: 150 },
  );
}, 300_000);

test("every kind of file is looked at, here or in a test of its own", () => {
  const endings = new Set(
    fc
      .sample(anyRelease, 1)
      .flatMap((model) => [...releaseFiles(model).keys()])
      .map((name) => name.split(".").at(-1)),
  );
  // yml and pmml: test/models/emit/dbt and test/models/emit/pmml; checksums hold no text of a user.
  const elsewhere = ["yml", "pmml", "SHA256SUMS"];
  expect([...endings].filter((ending) => holds[ending ?? ""] === undefined)).toEqual(elsewhere);
});

/** RFC 4180: as many cells in each row as in the first, none of which a spreadsheet would run. */
function requireHarmlessCells(text: string): void {
  const rows = [...text.matchAll(/((?:"(?:[^"]|"")*"|[^",\n\r])*)(,|\n)/g)].reduce<string[][]>(
    (rows, [, cell = "", end]) => {
      rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
      if (end === "\n") rows.push([]);
      return rows;
    },
    [[]],
  );
  expect(rows.pop()).toEqual([]);
  for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
  const formulas = rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)));
  expect(formulas).toEqual([]);
}

/** No HTML, template or heading but our own, tables of one width, and no fence that a formula closes. */
function requireWholeMarkdown(text: string, name: string): void {
  expect(text).not.toMatch(/\r/);
  const fences = text.split("\n").filter((line) => /^\s*(~~~|```)/.test(line));
  expect(fences).toHaveLength(name === "rules.salesforce.md" ? 4 : 0);
  for (const formula of text.match(/~~~\n[\s\S]*?\n~~~/g) ?? []) requireFormula(formula.slice(4, -4));
  const prose = text.replace(/~~~\n[\s\S]*?\n~~~/g, "").replaceAll("@<!-- -->", "");
  expect(prose.replace(/\\[^\n]/g, "")).not.toMatch(/<[a-z/!]|\{[{%]|\]\(|@/i);
  const titles = prose.split("\n").filter((line) => line.startsWith("# "));
  expect(titles).toHaveLength(1);
  for (const block of prose.split("\n\n").filter((some) => some.startsWith("|"))) {
    const widths = block
      .trimEnd()
      .split("\n")
      .map((line) => line.replace(/\\[^\n]/g, "").split("|").length);
    expect(new Set(widths).size, block).toBe(1);
  }
}

/** Nothing but functions, numbers and signs is left where texts and fields are taken out. */
function requireFormula(formula: string): void {
  const rest = formula.replace(/"(?:\\.|[^"\\])*"|\[[^\]\n]*\]/g, "");
  expect(rest).toMatch(/^(?:IF|AND|OR|NOT|ISBLANK|[-\d.e+ (),<>=\n])*$/);
}

const standardTokens = /'(?:''|[^'])*'|"(?:""|[^"])*"|^-- [^\r\n]*$/gm;
const tokens: Readonly<Record<DialectName, RegExp>> = {
  bigquery: /'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\\n])*`|^-- [^\r\n]*$/gm,
  duckdb: standardTokens,
  mysql: /'(?:\\[\s\S]|[^'\\\n])*'|`(?:``|[^`])*`|^-- [^\r\n]*$/gm,
  postgres: standardTokens,
  redshift: standardTokens,
  snowflake: /'(?:''|\\\\|[^'\\])*'|"(?:""|[^"])*"|^-- [^\r\n]*$/gm,
  spark: /'(?:\\[\s\S]|[^'\\\n])*'|`(?:``|[^`])*`|^-- [^\r\n]*$/gm,
  trino: standardTokens,
};

/** Nothing but words, numbers and signs is left where texts, names and comments are taken out: no semicolon, no quote. */
async function requireOneStatement(sql: string, name: string): Promise<void> {
  const dialect = dialects.find((one) => name === `model.${one.name}.sql`);
  if (dialect === undefined) return;
  const rest = sql.replace(tokens[dialect.name], "").replace(/ -- -?\d+ points$/gm, "");
  expect(rest, name).toMatch(/^[\w\s(),.+<>=|:-]*$/);
  expect(rest, name).not.toContain("--");
  if (dialect.name === "duckdb") expect((await connection.extractStatements(sql)).count).toBe(1);
}
