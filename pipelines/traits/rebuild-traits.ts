import type { ColumnEvidence, ColumnVerdict } from "../../models/mine/leak-gates.ts";
import { singleTraitAucs } from "../../models/mine/single-trait-auc.ts";
import { type Patterns, totals } from "../../models/patterns.ts";
import type { Config } from "../config/config-schema.ts";
import { countPatterns } from "../count-patterns.ts";
import { runSql } from "../run-sql.ts";
import type { Warehouse } from "../warehouse.ts";
import { writeHalfLives } from "./half-lives.ts";
import { judgeColumns } from "./judge-columns.ts";
import { readPatterns } from "./read-patterns.ts";
import { readSeeds } from "./read-seeds.ts";
import { refuseSameNames } from "./refuse-same-names.ts";
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
 * Stage 4: the traits of each lead as of its handoff, without any column that a leak gate refuses. A column that alone
 * tells too much is refused too, and the traits are built again, because others were derived from it.
 */
export async function rebuildTraits(warehouse: Warehouse, config: Config): Promise<RebuiltTraits> {
  await readSeeds(warehouse);
  await writeHalfLives(warehouse, config.traits.halfLifeDays);
  await runSql(warehouse, "marts/columns");
  const judged = await judgeColumns(warehouse, config);
  let verdicts: readonly ColumnVerdict[] = judged.verdicts;
  for (;;) {
    const allowed = judged.evidence.filter((_, i) => verdicts[i]?.verdict === "allowed");
    const columns = allowed.map((evidence) => traitColumn(evidence, config));
    requireNumbers(columns, judged.evidence);
    await writeTraitColumns(warehouse, columns);
    await runSql(warehouse, "marts/traits");
    await refuseSameNames(warehouse);
    await runSql(warehouse, "marts/patterns");
    await countPatterns(warehouse, "marts.trait_signatures");
    const patterns = await readPatterns(warehouse, config);
    const telling = tooTelling(patterns, judged.evidence);
    if (telling.size === 0) return { patterns, verdicts, columns };
    verdicts = verdicts.map((verdict) => refuse(verdict, telling.get(verdict.column)));
  }
}

function tooTelling(patterns: Patterns, evidence: readonly ColumnEvidence[]): ReadonlyMap<string, number> {
  const { n, wins } = totals(patterns);
  if (Math.min(wins, n - wins) < fewestEvents) return new Map();
  const aucs = singleTraitAucs(patterns);
  const open = evidence.filter(({ role }) => role !== "allowed").map(({ column }) => column);
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

function refuse(verdict: ColumnVerdict, auc: number | undefined): ColumnVerdict {
  if (auc === undefined) return verdict;
  const because = `by itself it tells winners from the rest with an AUC of ${auc.toFixed(2)}: it knows the outcome`;
  return { ...verdict, verdict: "refused", because };
}
