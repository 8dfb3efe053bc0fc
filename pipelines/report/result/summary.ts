import type { GroupResult, GuardResult, Result } from "../result-schema.ts";

type Summarised = Pick<
  Result,
  | "rules"
  | "validation"
  | "cross_validation"
  | "grades"
  | "territories"
  | "reps"
  | "guards"
  | "leakage"
  | "release"
  | "labels"
>;

/** The report in at most five sentences, for someone who reads nothing else. */
export function summarise(result: Summarised): string[] {
  const sentences = [releaseSentence(result), skillSentence(result), bestRuleSentence(result)];
  return [...sentences, teamSentence(result.territories, result.reps), leakSentence(result)].filter(
    (sentence) => sentence !== null,
  );
}

function releaseSentence({ release, guards }: Summarised): string {
  const failed = guards.filter(stands);
  if (failed.length > 0) {
    const reasons = failed.map((guard) => `${guard.id}: ${guard.measured}; needed: ${guard.limit}`);
    return `No release, use no score from this calibration. ${failed.length === 1 ? "A guard" : `${failed.length} guards`} refused it (${reasons.join(" / ")}).`;
  }
  if (release === null) return "No release was written.";
  const { version, in_force, is_new, path } = release;
  if (!is_new) return `The rules are those of version ${version}, which stays in force.`;
  return version === in_force
    ? `Version ${version} is released and in force.`
    : `Version ${version} is released; ${in_force} stays in force until you say: scorewright promote ${path}.`;
}

/** A guard that failed and that nobody signed off. */
export function stands(guard: GuardResult): boolean {
  return guard.pass === false && guard.signed_off === null;
}

function skillSentence({ validation, cross_validation, grades }: Summarised): string | null {
  if (validation.auc === null) return null;
  const order = `On ${validation.n} leads that the score had not seen (${validation.method}), it put a winner before another lead ${Math.round(validation.auc * 100)} times in 100.`;
  const known = grades.filter((grade) => grade.actual !== null);
  const [best, worst] = [known[0], known.at(-1)];
  if (best === undefined || worst === undefined || best === worst) return order;
  return `${order} Of all ${cross_validation.n} judged leads, each scored by a fit without it, grade ${best.name} won ${counts(best)} and grade ${worst.name} ${counts(worst)}.`;
}

/** `15 of 20 (75.0%, predicted 63.2%)` */
function counts(grade: GroupResult): string {
  return `${grade.wins} of ${grade.judged} (${percent(grade.actual)}, predicted ${percent(grade.predicted)})`;
}

function bestRuleSentence({ rules }: Summarised): string | null {
  const seen = rules.filter((rule) => rule.leads > 0).sort((a, b) => b.points - a.points);
  const best = seen
    .filter((rule, i) => seen.findIndex((other) => other.input === rule.input) === i)
    .slice(0, 3);
  if (best.length === 0) return null;
  return `What speaks most for a lead: ${best.map((rule) => `${rule.condition} (${rule.points} points)`).join("; ")}.`;
}

function teamSentence(territories: readonly GroupResult[], reps: readonly GroupResult[]): string | null {
  const judged = [...territories, ...reps].filter((group) => group.verdict !== "too few");
  if (judged.length === 0) return null;
  const poor = territories.filter((group) => group.flags.includes("poor leads")).map((group) => group.name);
  const differ = judged
    .filter((group) => group.verdict !== "as expected")
    .map((group) => `${group.name} (${group.verdict})`);
  const leads = poor.length === 0 ? "" : `${poor.join(", ")} gets clearly poorer leads than the rest. `;
  return `${leads}${differ.length === 0 ? "Given their leads, every territory and rep converts as expected, within chance." : `Given their leads, these differ beyond chance: ${differ.join(", ")}.`}`;
}

function leakSentence({ leakage }: Summarised): string | null {
  const refused = leakage.filter((column) => column.verdict === "refused").length;
  const suspect = leakage.filter((column) => column.verdict === "suspect").map((column) => column.column);
  if (refused + suspect.length === 0) return null;
  const doubt = suspect.length === 0 ? "" : ` Look at ${suspect.join(", ")}: in the score, but suspect.`;
  const columns = refused === 1 ? "1 column was" : `${refused} columns were`;
  return `${columns} kept out because they know, or may know, what became of the lead.${doubt}`;
}

function percent(share: number | null): string {
  return share === null ? "?" : `${(share * 100).toFixed(1)}%`;
}
