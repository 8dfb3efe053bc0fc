import type { Result } from "../../result-schema.ts";
import type { Block, Section } from "../blocks.ts";
import { heading, paragraph } from "../blocks.ts";
import { candidateTables } from "../method-tables/candidate-tables.ts";
import { checkTable } from "../method-tables/check-table.ts";
import { guardTable } from "../method-tables/guard-table.ts";
import { inputTable } from "../method-tables/input-table.ts";
import { labelTables } from "../method-tables/label-tables.ts";
import { leakageTable } from "../method-tables/leakage-table.ts";
import { stabilityTables } from "../method-tables/stability-tables.ts";
import { validationTable } from "../method-tables/validation-table.ts";
import { counted, whole } from "../number-text.ts";
import { stabilitySentences } from "../stability-sentences.ts";

const handoffWords: Readonly<Record<Result["labels"]["handoff_from"], string>> = {
  qualified_at: "A lead is scored as it was when it was qualified and handed to sales.",
  created_at: "The exports say nothing of the handoff, so a lead is scored as it was when it was created.",
  none: "The exports carry no dates, so a lead is scored as it stands in the export.",
};

/** The method, for those who want to check: what was read, labelled, refused, tried, fitted and guarded. */
export function howItWasDone(result: Result): Section {
  return {
    id: "how-it-was-done",
    title: "How it was done",
    blocks: [
      paragraph("From here on for whoever runs the calibration: sales and marketing can stop."),
      heading("What was read"),
      paragraph("Rows loaded and rows rejected add up to the records in the file, always."),
      inputTable(result.input),
      heading("Which leads count"),
      paragraph(labelsInWords(result.labels)),
      ...labelTables(result.labels),
      heading("Which columns could know the future"),
      leakageTable(result.leakage),
      heading("Which traits were tried"),
      ...candidateTables(result.traits),
      heading("How the points were found"),
      paragraph(fitInWords(result.points)),
      ...validationTable(result),
      ...firmness(result),
      heading("Guards"),
      guardTable(result.guards),
      heading("Checks"),
      paragraph(checksInWords(result.checks)),
      checkTable(result.checks),
    ],
  };
}

function firmness(result: Result): Block[] {
  const items = stabilitySentences(result);
  if (items.length === 0) return [];
  return [heading("How firm it is"), { kind: "list", items }, ...stabilityTables(result)];
}

function checksInWords(checks: Result["checks"]): string {
  const names = new Set(checks.map(({ check }) => check)).size;
  const broken = new Set(checks.filter(({ found }) => found > 0).map(({ check }) => check)).size;
  const outcome = broken === 0 ? "none found any" : `${whole(broken)} found some`;
  return `Rules that must return no rows, of the exports, of this run, and your own: of ${counted(names, "check")}, ${outcome}. The rows stay in the warehouse, in the relation that is named.`;
}

function labelsInWords({ handoff_from, as_of, horizon_days }: Result["labels"]): string {
  const asOf = as_of === null ? "" : ` The exports are read as of ${as_of}.`;
  const horizon =
    horizon_days === null
      ? " A win counts whenever it came."
      : ` A win counts when it comes within ${counted(horizon_days, "day")}; leads too young for that are set aside, never taken for losses.`;
  return handoffWords[handoff_from] + asOf + horizon;
}

function fitInWords({ rules, max, effective_parameters, solver }: Result["points"]): string {
  return `Logistic regression on all traits together, each shrunk as much as the data say (about ${effective_parameters} free parameters), cut into few bins (weights by ${solver}) and rounded to whole points: ${counted(rules, "rule")}, at most ${counted(max, "point")}. Out-of-sample figures come from folds in which everything was found anew.`;
}
