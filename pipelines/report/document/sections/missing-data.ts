import type { Result } from "../../result-schema.ts";
import type { Block, Section } from "../blocks.ts";
import { heading, paragraph } from "../blocks.ts";
import { gapSentences } from "../gap-sentences.ts";
import { counted, percent } from "../number-text.ts";
import { shareBars } from "../plots/share-bars.ts";
import { figures, tableOf, words } from "../table-of.ts";

/** A picture with more rows than this is no picture. */
const mostBars = 15;

/** Which columns are often empty, and what the gaps cost: each is a question that the score cannot ask. */
export function missingData(result: Result): Section {
  return {
    id: "missing-data",
    title: "Which data is missing?",
    blocks: [...blocks(result), ...costBlocks(result.gaps)],
  };
}

function blocks({ completeness }: Result): Block[] {
  if (completeness.length === 0) return [paragraph("No column was considered, so none can be missing.")];
  const rows = [...completeness].sort((a, b) => a.filled - b.filled);
  const gaps = rows.filter((row) => row.filled < 1);
  if (gaps.length === 0)
    return [paragraph("Nothing: every column that was considered is filled for every lead.")];
  const basis = `${counted(gaps.length, "column")} of ${rows.length} have gaps. An empty value is scored by what empty has meant so far, never as average.`;
  return [paragraph(basis), figure(gaps.slice(0, mostBars)), table(rows)];
}

function figure(gaps: Result["completeness"]): Block {
  const bars = gaps.map((row) => ({ name: row.column, share: row.filled, text: percent(row.filled) }));
  const alternative = `Share of leads for which a column is filled: ${bars.map((bar) => `${bar.name} ${bar.text}`).join(", ")}.`;
  return {
    kind: "figure",
    title: "How often the emptiest columns are filled",
    from: "completeness",
    reading: "Where a trait that matters is rarely filled, asking for it earlier pays.",
    alternative,
    legend: [],
    draw: (width) => shareBars(bars, width, alternative),
  };
}

function table(rows: Result["completeness"]): Block {
  return tableOf("How often each column is filled", "folded", "completeness", rows, [
    words("Column", (row) => row.column),
    figures("Filled", (row) => percent(row.filled)),
  ]);
}

function costBlocks(gaps: Result["gaps"]): Block[] {
  if (gaps.length === 0) return [];
  return [
    heading("What each gap costs"),
    { kind: "list", items: gapSentences(gaps) },
    tableOf("What empty values of the score's inputs cost, measured on unseen leads", "open", "gaps", gaps, [
      words("Input", ({ input }) => input),
      figures("Empty", ({ empty }) => percent(empty)),
      figures("The score would tell so much more", ({ share_of_told }) =>
        share_of_told === null ? "nothing measurable" : percent(share_of_told),
      ),
    ]),
  ];
}
