import type { Result } from "../result-schema.ts";
import { counted, decimal, percent, whole } from "./number-text.ts";

/**
 * How firm the score is, in sentences that need no statistics: one for each thing that could be measured.
 *
 * @example stabilitySentences(result)[0]; // "In 100 repetitions on random halves of the leads, 9.0% of the leads would get another grade."
 */
export function stabilitySentences(result: Result): string[] {
  const sentences = [otherGrade, width, flattery, twice, fewerRules, coarserPoints];
  return sentences.map((sentence) => sentence(result)).filter((sentence) => sentence !== null);
}

function otherGrade({ stability }: Result): string | null {
  if (stability === null) return null;
  return `In ${counted(stability.repetitions, "repetition")} on random halves of the leads, ${percent(stability.other_grade)} of the leads would get another grade.`;
}

function width({ stability }: Result): string | null {
  const width = stability?.interval_width ?? null;
  if (width === null) return null;
  return `The probability of a lead would vary by ${decimal(100 * width, 1)} percentage points (the range of 95 repetitions in 100, mean over the leads).`;
}

function flattery({ stability }: Result): string | null {
  const auc = stability?.auc ?? null;
  if (auc === null) return null;
  return `On its own leads the score puts the winner first ${whole(100 * auc.apparent)} times in 100; by the repetitions it would be ${whole(100 * auc.corrected)} on other leads.`;
}

function twice({ learning_curve: curve }: Result): string | null {
  if (curve === null) return null;
  return curve.measurable
    ? `With twice the wins the score would gain about ${decimal(curve.gain_of_twice, 4)} in log-loss.`
    : "With twice the wins the score would gain nothing measurable.";
}

type Simplicity = Result["simplicity"];

/** The fewest rules that cost nothing measurable, or else what the largest cap costs. */
function fewerRules({ simplicity, points }: Result): string | null {
  const chosen = simplicity.find((row) => row.chosen);
  const fewer = simplicity.filter(
    (row) => row.max_points === chosen?.max_points && row.max_rules !== null && row.max_rules < points.rules,
  );
  return cost(fewer, ({ max_rules }) => `at most ${counted(max_rules ?? 0, "rule")}`);
}

function coarserPoints({ simplicity }: Result): string | null {
  const chosen = simplicity.find((row) => row.chosen);
  const coarser = simplicity.filter(
    (row) => row.max_rules === chosen?.max_rules && row.max_points < (chosen?.max_points ?? 0),
  );
  return cost(coarser, ({ max_points }) => `at most ${counted(max_points, "point")}`);
}

function cost(rows: Simplicity, limit: (row: Simplicity[number]) => string): string | null {
  const free = rows.find((row) => !row.measurable || row.log_loss_more <= 0);
  if (free !== undefined) return `Simplified to ${limit(free)}, it would lose nothing measurable.`;
  const least = rows.at(-1);
  if (least === undefined) return null;
  return `Simplified to ${limit(least)}, its log-loss would be ${decimal(least.log_loss_more, 4)} higher.`;
}
