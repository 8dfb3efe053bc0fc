import type { AfterHandoff, Result } from "../../result-schema.ts";
import type { Block, Entry } from "../blocks.ts";
import { paragraph } from "../blocks.ts";
import { inNameOrder } from "../in-name-order.ts";
import { counted, decimal, decimalOrNone, hours, percent, whole } from "../number-text.ts";
import { repFunnel, repFunnelLegend } from "../plots/rep-funnel.ts";
import { figures, tableOf, words } from "../table-of.ts";
import { verdictWords } from "../verdict-words.ts";

type RepRatios = NonNullable<AfterHandoff["rep_ratios"]>;
type Rep = RepRatios["reps"][number];

/** A rep with so many times the load of any other is like nobody. */
const alone = 1.5;

/** Each rep against a typical rep with the same leads; where one is lower, whether that is the load or a question to ask. */
export function repBlocks(result: Result): Block[] {
  const ratios = result.after_handoff.rep_ratios;
  if (ratios === null) return [paragraph("No rep has enough leads to be set against a typical rep.")];
  const reps = inNameOrder(ratios.reps);
  const lower = reps.filter(({ reason }) => reason !== null);
  return [
    ...(lower.length === 0
      ? [paragraph("No rep wins less than a typical rep would from the same leads, beyond chance.")]
      : [{ kind: "entries", items: lower.map((rep) => entry(rep, result)) } as const]),
    figure({ ...ratios, reps }, lower),
    table(reps),
    ...tooFew(ratios.too_few),
  ];
}

function entry(rep: Rep, result: Result): Entry {
  const flags = result.reps.find(({ name }) => name === rep.name)?.flags ?? [];
  const wins = `${counted(rep.wins, "win")}, where a typical rep gets ${decimal(rep.expected, 0)} from such leads: more than chance explains.`;
  return {
    name: rep.name,
    text: `${wins} ${rep.reason === "too many leads" ? overloaded(rep, result) : question(rep, result)}`,
    labels: [rep.reason ?? "", ...flags],
  };
}

function overloaded(rep: Rep, { after_handoff: { load } }: Result): string {
  return `A week brings ${weekly(rep)}, and from about ${counted(load?.capacity?.leads ?? 0, "lead")} on everyone wins less; with that allowed for, the wins are as expected. Hand over fewer leads first.`;
}

function question(rep: Rep, result: Result): string {
  return `${cause(rep, result)} ask why, with an open mind.${touches(rep, result)}`;
}

function cause(rep: Rep, { after_handoff: { load, rep_ratios: ratios } }: Result): string {
  if (load === null || rep.leads_a_week === null) return "Whether it is the load can't be told:";
  const others = (ratios?.reps ?? []).filter(({ name }) => name !== rep.name);
  const most = Math.max(0, ...others.map((other) => other.leads_a_week ?? 0));
  if (rep.leads_a_week > alone * most)
    return `Nobody else gets so many leads week after week (${weekly(rep)}; the next most ${decimal(most, 1)}), so whether it is the load can't be told from the others: look at it first, then`;
  return `The load (${weekly(rep)} a week) does not explain it:`;
}

function weekly({ leads_a_week }: Rep): string {
  return `${decimalOrNone(leads_a_week, 1)} leads`;
}

/** What the records show of the first touch, beside all leads: where the talk may begin. */
function touches(rep: Rep, { touches: all, after_handoff: { untouched } }: Result): string {
  const own = untouched.find(({ by, name }) => by === "rep" && name === rep.name);
  if (own === undefined || all === null) return "";
  if (own.untouched === null || own.median_hours === null || all.median_hours === null) return "";
  return ` What the records show: ${percent(own.untouched / own.leads)} of the leads were never touched (all leads: ${percent(all.untouched / all.leads)}), and half of the others waited ${hours(own.median_hours)} or less (all leads: ${hours(all.median_hours)}).`;
}

function figure(ratios: RepRatios, lower: readonly Rep[]): Block {
  const higher = ratios.reps.filter(({ verdict }) => verdict === "higher");
  const listed = (reps: readonly Rep[], word: string) =>
    reps.length === 0 ? [] : [`${word}: ${reps.map(({ name }) => name).join(", ")}`];
  const outside = [...listed(lower, "Lower beyond chance"), ...listed(higher, "higher beyond chance")];
  const alternative = `Funnel plot of ${counted(ratios.reps.length, "rep")} against a typical rep. ${outside.length === 0 ? "All are within chance" : outside.join("; ")}.`;
  return {
    kind: "figure",
    from: "rep_ratios",
    title: "Each rep against a typical rep with the same leads",
    reading:
      "At 1, a rep wins what a typical rep would from these leads. Further right, leads promise more and chance has less room. One in twenty usual reps lies outside the dashes: only whoever stands out among all is named.",
    alternative,
    legend: repFunnelLegend(ratios),
    draw: (width) => repFunnel(ratios, width, alternative),
  };
}

function table(reps: readonly Rep[]): Block {
  return tableOf("Each rep against a typical rep with the same leads", "folded", "rep_ratios", reps, [
    words("Rep", (rep) => rep.name),
    figures("Leads a week", (rep) => decimalOrNone(rep.leads_a_week, 1)),
    figures("Wins of a typical rep (95% range)", typical),
    figures("Wins", (rep) => whole(rep.wins)),
    figures("Wins over a typical rep's", (rep) => decimal(rep.ratio, 2)),
    words("Verdict", (rep) => verdictWords(rep.verdict).replace("predicted", "a typical rep")),
  ]);
}

function typical({ expected, usual_low, usual_high }: Rep): string {
  return `${decimal(expected, 1)} (${decimal(usual_low, 0)} to ${decimal(usual_high, 0)})`;
}

function tooFew(reps: number): Block[] {
  if (reps === 0) return [];
  return [
    paragraph(
      `${counted(reps, "rep")} with fewer than 10 judged leads or 5 expected wins ${reps === 1 ? "is" : "are"} not shown.`,
    ),
  ];
}
