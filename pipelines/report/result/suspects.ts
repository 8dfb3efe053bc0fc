import type { Judged } from "../../../models/judge/judge-model.ts";
import type { Learned } from "../../../models/learn.ts";
import type { ColumnVerdict } from "../../../models/mine/leak-gates.ts";
import type { Patterns } from "../../../models/patterns.ts";
import { roundTo } from "../../../models/round-to.ts";
import type { Result } from "../result-schema.ts";

const nearlyAllWon = 0.95;
const enoughLeads = 20;
const movesAuc = 0.03;

/**
 * Adds what only the fit shows to the verdicts: a kept trait is suspect where a value is nearly always won, or where it
 * alone moves the AUC. Honest traits can do either, so they stay in and are shown first.
 */
export function withSuspects(
  verdicts: readonly ColumnVerdict[],
  patterns: Patterns,
  learned: Learned,
  judged: Judged,
): Result["leakage"] {
  const kept = new Map(learned.points.traits.map((trait) => [patterns.traits[trait.trait]?.name, trait]));
  const rows = verdicts.map((verdict) => {
    const trait = kept.get(verdict.column);
    const aucs = trait === undefined ? undefined : judged.withoutTrait.get(trait.trait);
    const nothing = { ...verdict, auc_with: null, auc_without: null };
    if (trait === undefined || aucs === undefined || verdict.verdict !== "allowed") return nothing;
    const reason = suspicion(trait.bins, aucs);
    if (reason === null) return nothing;
    return {
      ...verdict,
      verdict: "suspect" as const,
      because: reason,
      auc_with: roundTo(aucs.with, 4),
      auc_without: roundTo(aucs.without, 4),
    };
  });
  const order = ["suspect", "refused", "allowed", "not a trait"];
  return rows.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
}

function suspicion(
  bins: Learned["points"]["traits"][number]["bins"],
  aucs: { readonly with: number; readonly without: number },
): string | null {
  const telling = bins.find((bin) => bin.n >= enoughLeads && bin.wins / bin.n >= nearlyAllWon);
  if (telling !== undefined)
    return "leads with a value of it nearly all won (95% or more): is it known at the handoff?";
  if (aucs.with - aucs.without > movesAuc)
    return "it alone moves the AUC by more than 0.03: make sure that it is known at the handoff";
  return null;
}
