import type { DictionaryRelation } from "./dictionary.ts";
import { partGraph, partsGraph } from "./lineage-graph.ts";
import { parts } from "./parts.ts";

const head = `# The warehouse of a calibration

\`scorewright calibrate\` leaves \`build/<name>/warehouse.duckdb\`: one file with every table between the exports and the report. Open it with the
DuckDB command line, DBeaver, Python or R. What stands below stands in the file too, as comments: DBeaver shows them, and so does
\`select column_name, data_type, comment from duckdb_columns() where table_name = 'lead_grades'\`. \`scorewright sql <relation>\` shows how a relation is
made. This page is written by \`npm run dictionary\`, never by hand.

**Where to begin.** \`marts.lead_grades\` has one row per lead, with its grade, rep, territory and what became of it. Each table of the report is a table
in \`reports\`. Whatever a figure is made from stands under *made from*, one step at a time down to the files.

**Words.** A lead is *handed over* when it qualified (MQL), or was created where nothing says when it qualified. It is *mature* when it is older than the
horizon, so that its outcome may be judged; *young* before that. It has *won* when it won within the horizon. A lead is *judged* when it is mature and was
scored *out of sample*: by a model that never saw it. *The bar* parts leads that go to sales from those that stay with marketing.

**Keys.** No two rows of a relation share its key, and no column of a key is empty unless it says *or none*; each calibration checks it. In
tables of the report the key may be words, of which two can read alike: a territory may be called *all others*. These are checked on the sample only.`;

/** The data dictionary as Markdown, for people who query the warehouse: every relation with its grain, key, columns and place. */
export function warehouseMarkdown(relations: readonly DictionaryRelation[]): string {
  const chapters = parts(relations).map((part) => ({
    ...part,
    own: relations.filter((relation) => relation.part === part.name),
  }));
  const contents = chapters.map(({ name, title, own }) => {
    const names = own.length === 0 ? link(name) : own.map((relation) => link(relation.name)).join(", ");
    return `| ${title} | ${names} |`;
  });
  const sections = chapters.map(({ name, title, says, hasGraph, own }) => {
    const graph = hasGraph ? [partGraph(name, relations)] : [];
    return [`## ${title} (${name})`, says, ...graph, ...own.map(relationText)].join("\n\n");
  });
  return `${[
    head,
    "## What there is",
    ["| part | relations |", "| --- | --- |", ...contents].join("\n"),
    "## From files to figures",
    partsGraph(relations),
    ...sections,
  ].join("\n\n")}\n`;
}

function relationText({ name, grain, key, columns, file, reads, readBy }: DictionaryRelation): string {
  const facts = [
    `Key: ${keyText(key)}`,
    ...(reads.length === 0 ? [] : [`made from ${reads.map(link).join(", ")}`]),
    ...(readBy.length === 0 ? [] : [`read by ${readBy.map(link).join(", ")}`]),
    ...(file === null ? [] : [`[SQL](../sql/${file})`]),
  ];
  return [
    `### ${name}`,
    `${grain[0]?.toUpperCase()}${grain.slice(1)}`,
    `${facts.join(" · ")}`,
    table(columns.map((column) => [`\`${column.name}\``, column.type.toLowerCase(), column.comment ?? ""])),
  ].join("\n\n");
}

function keyText(key: DictionaryRelation["key"]): string {
  if (key === null) return "none";
  if (key.length === 0) return "one row";
  return key.map(({ name, mayBeEmpty }) => `\`${name}\`${mayBeEmpty ? " or none" : ""}`).join(", ");
}

/** GitHub's anchor of a heading is its text without dots. */
function link(name: string): string {
  return name.startsWith("raw")
    ? `[${name}](#exports-as-they-were-read-raw)`
    : `[${name}](#${name.replaceAll(".", "")})`;
}

function table(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
  return ["| column | type | meaning |", "| --- | --- | --- |", ...lines].join("\n");
}
