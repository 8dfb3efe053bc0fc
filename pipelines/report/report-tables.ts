import { type CsvCell, csvText } from "../../models/emit/csv-text.ts";
import { type Result, resultSchema } from "./result-schema.ts";

type Row = Readonly<Record<string, CsvCell | readonly string[]>>;

const shape = resultSchema.shape;
const change = shape.change.unwrap().shape;
const ahead = shape.forecast.unwrap().shape;
const groupColumns = Object.keys(shape.grades.element.shape);
const traitColumns = Object.keys(shape.traits.element.shape).filter((column) => column !== "bins");
const binColumns = Object.keys(shape.traits.element.shape.bins.element.shape);

/**
 * Every table of the result as CSV: file name → text. Columns and their order are those of the published schema,
 * so an empty table still has its header.
 *
 * @example reportTables(result).get("grades.csv"); // "name,leads,judged,…\nA1,112,…"
 */
export function reportTables(result: Result): ReadonlyMap<string, string> {
  const { labels } = result;
  return new Map([
    ["grades.csv", text(groupColumns, result.grades)],
    ["territories.csv", text(groupColumns, result.territories)],
    ["reps.csv", text(groupColumns, result.reps)],
    ["product_lines.csv", text(groupColumns, result.product_lines)],
    ["sources.csv", text(groupColumns, result.sources)],
    ["quarters.csv", text(groupColumns, result.quarters)],
    ["rules.csv", text(Object.keys(shape.rules.element.shape), result.rules)],
    [
      "traits.csv",
      text(
        traitColumns,
        result.traits.map(({ bins: _, ...trait }) => trait),
      ),
    ],
    ["trait_bins.csv", text(["column", ...binColumns], traitBins(result))],
    ["leakage.csv", text(Object.keys(shape.leakage.element.shape), result.leakage)],
    ["funnel.csv", text(Object.keys(shape.funnel.element.shape), result.funnel)],
    ["dispositions.csv", text(Object.keys(shape.dispositions.element.shape), result.dispositions)],
    ["threshold.csv", text(Object.keys(shape.threshold.element.shape), result.threshold)],
    ["forecast.csv", text(Object.keys(ahead.expected.element.shape), result.forecast?.expected ?? [])],
    ["past_forecasts.csv", text(Object.keys(ahead.past.element.shape), result.forecast?.past ?? [])],
    ["changed_rules.csv", text(Object.keys(change.rules.element.shape), result.change?.rules ?? [])],
    ["migration.csv", text(Object.keys(change.migration.element.shape), result.change?.migration ?? [])],
    ["at_the_bar.csv", text(Object.keys(change.bar.element.shape), result.change?.bar ?? [])],
    ["completeness.csv", text(Object.keys(shape.completeness.element.shape), result.completeness)],
    ["guards.csv", text(Object.keys(shape.guards.element.shape), result.guards)],
    ["label_states.csv", text(Object.keys(shape.labels.shape.states.element.shape), labels.states)],
    ["joins.csv", text(Object.keys(shape.labels.shape.joins.element.shape), labels.joins)],
    ["integrity.csv", text(Object.keys(shape.integrity.element.shape), result.integrity)],
    ["input.csv", text(Object.keys(shape.input.element.shape), result.input)],
  ]);
}

function text(columns: readonly string[], rows: readonly Row[]): string {
  return csvText(
    columns,
    rows.map((row) => columns.map((column) => cell(row[column] ?? null))),
  );
}

/** A list such as the flags of a rep becomes one cell. */
function cell(value: CsvCell | readonly string[]): CsvCell {
  return typeof value === "object" && value !== null ? value.join("; ") : value;
}

function traitBins({ traits }: Result): Row[] {
  return traits.flatMap(({ column, bins }) => bins.map((bin) => ({ column, ...bin })));
}
