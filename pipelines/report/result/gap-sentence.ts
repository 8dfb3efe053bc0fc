import { decimal } from "../document/number-text.ts";
import type { GroupResult } from "../result-schema.ts";

/** How far a group's conversion lies from that of all leads, and the two parts of it (shares, below 0 for less). */
interface Gap {
  readonly name: string;
  readonly isPerson: boolean;
  /** What its leads promise beyond all leads. */
  readonly mix: number;
  /** What is left. */
  readonly within: number;
  readonly verdict: Exclude<GroupResult["verdict"], "not shown">;
}

interface Forms {
  readonly own: string;
  readonly object: string;
  readonly get: string;
  readonly win: string;
}

const group: Forms = { own: "its", object: "it", get: "it gets", win: "It wins" };
const person: Forms = { own: "their", object: "them", get: "they get", win: "They win" };

/** Less than half a percentage point is no difference that people would act on. */
const noticeable = 0.005;

/** Share of a gap below which its part is not told as a figure. */
const hardlyAny = 0.2;

/**
 * A group's gap to the average in one sentence: how much of it is the leads, and whether the rest is chance.
 *
 * @example gapSentence({ name: "Central", isPerson: false, mix: -0.019, within: -0.002, verdict: "as expected" });
 * // "Central converts 2.1 percentage points below average; 1.9 of it is the leads it gets. What its leads do not explain is within chance."
 */
export function gapSentence({ name, isPerson, mix, within, verdict }: Gap): string {
  const forms = isPerson ? person : group;
  const gap = mix + within;
  const distance =
    Math.abs(gap) < noticeable
      ? "like the average"
      : `${points(gap)} percentage points ${gap < 0 ? "below" : "above"} average`;
  return `${name} converts ${distance}; ${leadsText(mix, gap, forms)}. ${restText(verdict, forms)}`;
}

function leadsText(mix: number, gap: number, forms: Forms): string {
  const isLikeAll = Math.abs(mix) < noticeable;
  if (Math.abs(gap) < noticeable) return isLikeAll ? `so would ${forms.own} leads alone` : alone(mix, forms);
  if (isLikeAll && mix * gap < 0) return `the leads ${forms.get} are like everyone's`;
  if (mix * gap < 0) return `not because of the leads ${forms.get}: ${alone(mix, forms)}`;
  if (Math.abs(mix) < hardlyAny * Math.abs(gap)) return `hardly any of it is the leads ${forms.get}`;
  if (Math.abs(mix) > Math.abs(gap) + noticeable) return alone(mix, forms);
  const isAll = Math.abs(mix) > Math.abs(gap) || points(mix) === points(gap);
  return `${isAll ? "all" : points(mix)} of it is the leads ${forms.get}`;
}

function alone(mix: number, { own, object }: Forms): string {
  return `${own} leads alone would put ${object} ${points(mix)} points ${mix < 0 ? "below" : "above"}`;
}

function restText(verdict: Gap["verdict"], { own, win }: Forms): string {
  switch (verdict) {
    case "as expected":
      return `What ${own} leads do not explain is within chance.`;
    case "higher":
      return `${win} more of these leads than the score foretold, beyond chance.`;
    case "lower":
      return `${win} fewer of these leads than the score foretold, beyond chance.`;
    case "too few":
      return "Too few wins are expected to judge the rest.";
  }
}

function points(share: number): string {
  return decimal(Math.abs(share) * 100, 1);
}
