import { resolve } from "node:path";
import { columnsGuard } from "../../models/incumbent/columns-guard.ts";
import type { GivenScore } from "../../models/incumbent/given-score.ts";
import { historyGuard } from "../../models/incumbent/history-guard.ts";
import type { Guard } from "../../models/judge/guards.ts";
import type { ColumnEvidence } from "../../models/mine/leak-gates.ts";
import type { Config } from "../config/config-schema.ts";
import type { LoadedConfig } from "../config/load-config.ts";
import { nearest } from "../config/nearest.ts";
import { InputError } from "../errors.ts";
import { columnScore } from "../incumbent/column-score.ts";
import { SheetFlaw } from "../incumbent/sheet-flaw.ts";
import { askedType, halves } from "../incumbent/sheet-rule.ts";
import { type RuleSheet, sheetRules } from "../incumbent/sheet-rules.ts";
import { sheetScore } from "../incumbent/sheet-score.ts";
import type { OwnSql } from "../own-sql/read-own-sql.ts";
import { readSheet, type Sheet } from "../read/read-sheet.ts";
import { type AskedTraits, askedTraits } from "../traits/asked-traits.ts";
import { numberCounts } from "../traits/number-counts.ts";
import { readAssetGroups } from "../traits/read-asset-groups.ts";
import { readSqlTraits } from "../traits/sql/read-sql-traits.ts";
import type { Prepared } from "./prepare.ts";

/** A score in use, as its rules say or as a column holds it. */
export type IncumbentSource =
  | {
      readonly from: "rules";
      readonly sheet: Sheet;
      readonly rules: RuleSheet;
      readonly sqlTraits: readonly OwnSql[];
      readonly qualifyFrom: number | null;
    }
  | { readonly from: "score"; readonly column: string; readonly qualifyFrom: number | null };

/** What the config names as the incumbent; a rule sheet is read. Throws InputError where it names none, and at the cell that can't be taken. */
export async function incumbentSource(loaded: LoadedConfig): Promise<IncumbentSource> {
  const { config, folder } = loaded;
  const { rules: file, score, delimiter, qualifyFrom = null } = config.incumbent ?? {};
  if (score !== undefined) return { from: "score", column: score, qualifyFrom };
  if (file === undefined) {
    throw new InputError({
      at: "incumbent",
      problem: "missing: nothing says which score is in use",
      mend: 'Add "incumbent": { "rules": "rules.csv" }, or "incumbent": { "score": "<column of the leads export>" }.',
    });
  }
  const sheet = await readSheet(resolve(folder, file), file, delimiter);
  const rules = await placed(sheet, () => sheetRules(sheet));
  return { from: "rules", sheet, rules, sqlTraits: readSqlTraits(loaded), qualifyFrom };
}

/** The score with the inputs that it reads, built as of the handoff; and whether what it reads was known then. */
export async function givenScore(
  source: IncumbentSource,
  prepared: Prepared,
): Promise<{ score: GivenScore; reads: Guard }> {
  return source.from === "rules" ? fromRules(source, prepared) : fromColumn(source, prepared);
}

async function fromRules(
  { sheet, rules, sqlTraits, qualifyFrom }: Extract<IncumbentSource, { from: "rules" }>,
  { warehouse, config }: Prepared,
): Promise<{ score: GivenScore; reads: Guard }> {
  const asked = new Map<string, "number" | "text" | null>();
  for (const { input, condition } of rules.rules.flatMap(halves))
    asked.set(input, asked.get(input) ?? askedType(condition));
  const known = await askedTraits(warehouse, config, asked, sqlTraits);
  const sources = { ...known, sqlTraits, assetGroups: await readAssetGroups(warehouse) };
  const score = await placed(sheet, () => sheetScore(rules, sources, qualifyFrom));
  const read = known.verdicts.filter(({ column }) => known.columns.some(({ name }) => name === column));
  return { score, reads: columnsGuard(read) };
}

async function fromColumn(
  { column, qualifyFrom }: Extract<IncumbentSource, { from: "score" }>,
  { warehouse, config, read }: Prepared,
): Promise<{ score: GivenScore; reads: Guard }> {
  requireColumn(column, config, read.get("leads")?.columns ?? []);
  const known = await askedTraits(warehouse, config, new Map([[column, "number"]]), []);
  const evidence = requireNumbers(column, known);
  const counts = await numberCounts(warehouse, column);
  const own = { column, counts, qualifyFrom, maxPoints: config.points.max };
  const score = columnScore(own, { ...known, assetGroups: [], sqlTraits: [] });
  return { score, reads: historyGuard(evidence) };
}

/** Runs what may find a flaw in a sheet, and says where in the file it stands. */
async function placed<T>(sheet: Sheet, take: () => T): Promise<T> {
  try {
    return take();
  } catch (error) {
    if (!(error instanceof SheetFlaw)) throw error;
    throw new InputError({ at: await sheet.placeOf(error.cell), problem: error.message, mend: error.mend });
  }
}

function requireColumn(column: string, { exports }: Config, columns: readonly string[]): void {
  if (columns.includes(column)) return;
  const near = nearest(column, columns);
  throw new InputError({
    at: "incumbent.score",
    problem: `${exports.leads.file} has no column of this name`,
    mend: near === null ? "Name the column as it stands in the header." : `Did you mean "${near}"?`,
  });
}

function requireNumbers(column: string, { evidence }: AskedTraits): ColumnEvidence {
  const score = evidence.find((own) => own.column === column) as ColumnEvidence;
  if (score.filled > 0 && score.numbers === score.filled) return score;
  throw new InputError({
    at: "incumbent.score",
    problem:
      score.filled === 0
        ? "empty in every lead at its handoff"
        : `${score.filled - score.numbers} of ${score.filled} values are not plain numbers`,
    mend: "Name the column that holds the score as a number, and its empty values in nulls.",
  });
}
