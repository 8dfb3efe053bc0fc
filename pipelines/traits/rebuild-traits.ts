import type { ColumnEvidence, ColumnVerdict } from "../../models/mine/leak-gates.ts";
import { singleTraitAucs } from "../../models/mine/single-trait-auc.ts";
import { type Patterns, totals } from "../../models/patterns.ts";
import type { Config } from "../config/config-schema.ts";
import { countPatterns } from "../count-patterns.ts";
import type { OwnSql } from "../own-sql/read-own-sql.ts";
import { runSql } from "../run-sql.ts";
import type { Warehouse } from "../warehouse.ts";
import { writeHalfLives } from "./half-lives.ts";
import { judgeColumns } from "./judge-columns.ts";
import { readPatterns } from "./read-patterns.ts";
import { readSeeds } from "./read-seeds.ts";
import { refuseSameNames } from "./refuse-same-names.ts";
import { judgeSqlTraits } from "./sql/judge-sql-traits.ts";
import { clearSqlTraits } from "./sql/write-sql-traits.ts";
import { requireNumbers, type TraitColumn, traitColumn, writeTraitColumns } from "./trait-columns.ts";

export interface RebuiltTraits {
  readonly patterns: Patterns;
  readonly verdicts: readonly ColumnVerdict[];
  /** The columns that traits were made from. */
  readonly columns: TraitColumn[];
}

/** No trait known by itself tells more: methods.md, leak gate 5. */
const maxSingleAuc = 0.85;

/** With fewer wins nothing is learned anyway. */
const fewestEvents = 40;

/**
 * Stage 4: the traits of each lead as of its handoff, without any column that a leak gate refuses. A column or a trait from SQL that
 * alone tells too much is refused too, and the traits are built again, because others were derived from it.
 */
export async function rebuildTraits(
  warehouse: Warehouse,
  config: Config,
  sqlTraits: readonly OwnSql[],
): Promise<RebuiltTraits> {
  await readSeeds(warehouse);
  await writeHalfLives(warehouse, config.traits.halfLifeDays);
  await runSql(warehouse, "marts/columns");
  await clearSqlTraits(warehouse);
  const { evidence, verdicts: judged } = await judgeColumns(warehouse, config);
  const telling = new Map<string, number>();
  const refuse = (verdict: ColumnVerdict) => refuseTelling(verdict, telling.get(verdict.column));
  for (;;) {
    const ofColumns = judged.map(refuse);
    const allowed = evidence.filter((_, i) => ofColumns[i]?.verdict === "allowed");
    const columns = allowed.map((evidence) => traitColumn(evidence, config));
    requireNumbers(columns, evidence);
    await writeTraitColumns(warehouse, columns);
    await runSql(warehouse, "before_handoff");
    const ofSql = await judgeSqlTraits(warehouse, config, sqlTraits, refuse);
    await runSql(warehouse, "marts/traits");
    await refuseSameNames(warehouse);
    await runSql(warehouse, "marts/patterns");
    await countPatterns(warehouse, "marts.trait_signatures");
    const patterns = await readPatterns(warehouse, config);
    const open = [...openColumns(evidence), ...sqlTraits.map(({ name }) => name)];
    const more = tooTelling(patterns, open);
    if (more.size === 0) return { patterns, verdicts: [...ofColumns, ...ofSql], columns };
    for (const [name, auc] of more) telling.set(name, auc);
  }
}

/** What the config allows is not asked. */
function openColumns(evidence: readonly ColumnEvidence[]): string[] {
  return evidence.filter(({ role }) => role !== "allowed").map(({ column }) => column);
}

function tooTelling(patterns: Patterns, open: readonly string[]): ReadonlyMap<string, number> {
  const { n, wins } = totals(patterns);
  if (Math.min(wins, n - wins) < fewestEvents) return new Map();
  const aucs = singleTraitAucs(patterns);
  return new Map(
    patterns.traits.flatMap((trait, i) => {
      const column = open.find((name) => isMadeFrom(trait.name, name));
      return column !== undefined && (aucs[i] as number) > maxSingleAuc
        ? [[column, aucs[i] as number] as const]
        : [];
    }),
  );
}

function isMadeFrom(trait: string, column: string): boolean {
  return trait === column || trait === `${column} days before handoff` || trait.startsWith(`${column}: `);
}

function refuseTelling(verdict: ColumnVerdict, auc: number | undefined): ColumnVerdict {
  if (auc === undefined) return verdict;
  const because = `by itself it tells winners from the rest with an AUC of ${auc.toFixed(2)}: it knows the outcome`;
  return { ...verdict, verdict: "refused", because };
}
