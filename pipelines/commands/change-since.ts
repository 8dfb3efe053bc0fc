import { modelDiff } from "../../models/diff/model-diff.ts";
import { type Challenge, challenge } from "../../models/judge/challenge.ts";
import { challengeVerdict } from "../../models/judge/challenge-verdict.ts";
import { roundTo } from "../../models/round-to.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { challengeSentence } from "../diff/challenge-sentence.ts";
import { comparedTellsFew } from "../diff/compared-tells-few.ts";
import type { MovedLeads } from "../diff/diff-report.ts";
import { diffSentences, movedShare } from "../diff/diff-sentences.ts";
import { readMovedLeads } from "../diff/read-moved-leads.ts";
import type { Result } from "../report/result-schema.ts";
import { runSql } from "../run-sql.ts";
import type { Row, Warehouse } from "../warehouse.ts";

/**
 * What changed from the model in force to the one just calibrated, whom it moves, and which of them was more right on leads that neither
 * had seen.
 *
 * @param groups as `readGroups` gives them.
 * @param problem why the model in force could not score these leads (`meta.scores_before`), or null where it did.
 */
export async function changeSince(
  warehouse: Warehouse,
  before: ScoringModel,
  after: ScoringModel,
  groups: readonly Row[],
  problem: string | null,
): Promise<NonNullable<Result["change"]>> {
  const moved = problem === null ? await readMovedLeads(warehouse) : null;
  const found = problem === null ? await readChallenge(warehouse) : null;
  const compared = found === null ? null : figuresOf(found, groups);
  const verdict = challengeVerdict(found?.challenge ?? null, movedShare(moved?.migration ?? []));
  const changes = modelDiff(before, after);
  return {
    from: before.version,
    verdict,
    sentences: [
      challengeSentence(before.version, verdict, compared, problem),
      ...diffSentences({ ...changes, leads: moved }),
    ],
    compared,
    rules: [...changes.rules],
    ...copied(moved),
  };
}

function copied(moved: MovedLeads | null) {
  return { migration: [...(moved?.migration ?? [])], bar: [...(moved?.bar ?? [])] };
}

interface Found {
  readonly challenge: Challenge;
  readonly quarters: readonly string[];
}

async function readChallenge(warehouse: Warehouse): Promise<Found | null> {
  await runSql(warehouse, "diff/challenge");
  const rows = await warehouse.rows("select * from diff.unseen_by_both order by quarter, before, after");
  const found = challenge(
    rows.map((row) => ({
      before: Number(row.before),
      after: Number(row.after),
      leads: Number(row.leads),
      wins: Number(row.wins),
    })),
  );
  if (found === null) return null;
  return { challenge: found, quarters: [...new Set(rows.map(({ quarter }) => String(quarter)))] };
}

function figuresOf({ challenge: found, quarters }: Found, groups: readonly Row[]) {
  const { leads, wins, before, after, gain, interval } = found;
  return {
    leads,
    wins: comparedTellsFew(found, quarters, groups) ? null : wins,
    log_loss_before: roundTo(before, 4),
    log_loss_after: roundTo(after, 4),
    gain: roundTo(gain, 4),
    gain_low: roundTo(interval.low, 4),
    gain_high: roundTo(interval.high, 4),
  };
}
