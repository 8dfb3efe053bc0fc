import { counted, decimal, percent, whole } from "../document/number-text.ts";
import { quarterEnd } from "../document/quarter-text.ts";
import type { GroupResult, GuardResult, Result } from "../result-schema.ts";
import { firstNames, listedNames } from "./listed-names.ts";
import { plainCondition } from "./plain-condition.ts";
import { teamSentence } from "./team-sentence.ts";

type Summarised = Pick<
  Result,
  | "rules"
  | "validation"
  | "cross_validation"
  | "grades"
  | "classes"
  | "territories"
  | "reps"
  | "bar"
  | "touches"
  | "after_handoff"
  | "forecast"
  | "makeup"
  | "worklist"
  | "guards"
  | "leakage"
>;

const most = 5;

/** The report in at most five points, the most urgent first, for someone who reads nothing else and knows no statistics. */
export function summarise(result: Summarised): string[] {
  const refused = refusal(result.guards);
  const sentences = [
    refused ?? workFirst(result),
    suspects(result.leakage),
    isRight(result),
    refused === null ? barSentence(result.bar) : null,
    both(teamSentence(result), untouched(result)),
    speaksFor(result.rules),
  ];
  return sentences.filter((sentence) => sentence !== null).slice(0, most);
}

function refusal(guards: Summarised["guards"]): string | null {
  const failed = guards.filter(stands);
  if (failed.length === 0) return null;
  const reasons = failed.map((guard) => `${guard.id}: ${guard.measured}; needed: ${guard.limit}`);
  return `No release: use no score from this calibration. ${failed.length === 1 ? "A guard" : `${failed.length} guards`} refused it (${reasons.join(" / ")}).`;
}

/** A guard that failed and that nobody signed off. */
export function stands(guard: GuardResult): boolean {
  return guard.pass === false && guard.signed_off === null;
}

/** The grades of the high class, with what they are of all leads and bring of all wins; those of the medium and of the low class. */
function workFirst({ grades, classes, cross_validation: all, worklist }: Summarised): string | null {
  const [high, medium, low] = (["high", "medium", "low"] as const).map((name) => ({
    grades: listedNames(grades.filter((grade) => grade[name] === grade.leads).map(nameOf)),
    ...(classes.find((own) => own.name === name) ?? { judged: 0, wins: null }),
  }));
  if (high === undefined || high.wins === null || all.wins === 0) return null;
  const first = `Work the leads graded ${high.grades} first: they are ${percent(high.judged / all.n)} of the leads and bring ${percent(high.wins / all.wins)} of the wins.${openToday(worklist)}`;
  const next = medium === undefined || medium.judged === 0 ? "" : ` Then come ${medium.grades}.`;
  if (low === undefined || low.wins === null) return first + next;
  return `${first}${next} Leave ${low.grades} to marketing: ${whole(low.wins)} of ${whole(low.judged)} won (${percent(low.wins / low.judged)}).`;
}

/** Those of the high class that wait for somebody. */
function openToday(worklist: Summarised["worklist"]): string {
  const all = worklist?.groups.find(({ by }) => by === "all");
  if (all === undefined || all.high === 0) return "";
  const untouched =
    all.high_untouched === null ? "" : `, and nobody has touched ${whole(all.high_untouched)} of these`;
  return ` ${whole(all.high)} of them are open today, with no opportunity or other outcome yet${untouched}.`;
}

function both(one: string | null, other: string | null): string | null {
  return one === null || other === null ? (one ?? other) : `${one} ${other}`;
}

function untouched({ touches, after_handoff: after }: Summarised): string | null {
  if (touches === null || touches.untouched === 0) return null;
  const promised = after.touch_speed.find(({ touched }) => touched === "never")?.promised ?? null;
  const wins = promised === null ? "" : `; those old enough to be judged promised ${whole(promised)} wins`;
  return `Of all ${whole(touches.leads)} leads, old ones too, ${whole(touches.untouched)} never got a call or a mail from a rep${wins}.`;
}

function nameOf({ name }: GroupResult): string {
  return name;
}

function suspects(leakage: Summarised["leakage"]): string | null {
  const columns = leakage.filter((column) => column.verdict === "suspect").map((column) => column.column);
  if (columns.length === 0) return null;
  return `Before you trust the score, look at ${firstNames(columns)}: in it, but suspected of knowing what became of the lead.`;
}

function isRight({ validation, forecast }: Summarised): string | null {
  const { auc, n, wins, expected_over_observed: ratio } = validation;
  if (auc === null) return null;
  const order = `shown a winner and another lead, it picks the winner ${whole(100 * auc)} times in 100 (a coin: 50)`;
  const unseen = `on ${counted(n, "lead")} that it had never seen`;
  if (ratio === null) return `Of the score: ${unseen}, ${order}.`;
  const opening = keepsPromise(validation)
    ? "The score keeps its promise"
    : "The score orders leads, but its figures are off";
  return `${opening}: ${unseen} it foretold ${counted(Math.round(ratio * wins), "win")}, and ${whole(wins)} came; ${order}.${willCome(forecast)}`;
}

function willCome(forecast: Summarised["forecast"]): string {
  const next = forecast?.expected[0];
  if (forecast === null || next === undefined) return "";
  return ` Of the ${counted(forecast.open_leads, "lead")} open today about ${whole(next.expected)} should win by ${quarterEnd(next.quarter)} (four times in five ${whole(next.low_80)} to ${whole(next.high_80)})${stillToCome(forecast.past)}.`;
}

/** What leads that are handed over within a quarter add to it. */
function stillToCome(past: NonNullable<Summarised["forecast"]>["past"]): string {
  const open = past.reduce((total, { wins }) => total + wins, 0);
  const inAll = past.map(({ quarter_wins: wins }) => wins);
  const all = inAll.reduce((total, wins) => total + wins, 0);
  return all === 0
    ? "; leads that come now are not in it"
    : `; leads that come until then are not in it: past quarters ended with ${whole(Math.min(...inAll))} to ${counted(Math.max(...inAll), "win")}, ${percent((all - open) / all)} of them from such leads`;
}

function keepsPromise({
  expected_over_observed_low: low,
  expected_over_observed_high: high,
}: Summarised["validation"]): boolean {
  return low === null || high === null || (low <= 1 && 1 <= high);
}

function barSentence({ chosen, agreed, groups }: Summarised["bar"]): string | null {
  const all = groups.find(({ by }) => by === "all");
  if (all === undefined || all.given.wins_kept === null) return null;
  const signed =
    agreed === null
      ? " Sales and marketing have not agreed on it yet."
      : agreed.holds
        ? ""
        : ` It is not the one that was agreed on (${agreed.bar}).`;
  return `${agreed === null ? "The proposed bar" : "The bar"} (${chosen}): ${handedOver(all)} go to sales, and with them ${percent(all.given.wins_kept)} of the wins.${signed}`;
}

function handedOver({ given, given_up: up }: Summarised["bar"]["groups"][number]): string {
  const [some, others] = [given.leads_per_rep_per_week, up.leads_per_rep_per_week];
  return some === null || others === null
    ? `${whole(given.leads)} of ${counted(given.leads + up.leads, "lead")}`
    : `${decimal(some, 1)} of ${decimal(some + others, 1)} leads per rep and week`;
}

function speaksFor(rules: Summarised["rules"]): string | null {
  const seen = rules.filter((rule) => rule.leads > 0).sort((a, b) => b.points - a.points);
  const best = seen
    .filter((rule, i) => rule.points > 0 && seen.findIndex((other) => other.input === rule.input) === i)
    .slice(0, 3);
  if (best.length === 0) return null;
  const worst = seen.at(-1);
  const against =
    worst === undefined || worst.points >= 0 ? "" : ` Most against it: ${plainCondition(worst.condition)}.`;
  return `Most for a lead: ${best.map((rule) => plainCondition(rule.condition)).join("; ")}.${against}`;
}
