import type { GroupResult } from "../result-schema.ts";

/** How far a group's conversion lies from that of all leads, and the two parts of it (shares, below 0 for less). */
interface Gap {
  readonly name: string;
  /** What its leads promise beyond all leads. */
  readonly mix: number;
  /** What is left. */
  readonly within: number;
  readonly verdict: GroupResult["verdict"];
}

/** Less than half a percentage point is no difference that people would act on. */
const noticeable = 0.005;

/**
 * A group's gap to the average in one sentence: how much of it is the leads, and whether the rest is chance.
 *
 * @example gapSentence({ name: "Central", mix: -0.019, within: -0.002, verdict: "as expected" });
 * // "Central converts 2.1 points below average; 1.9 of it is the leads it gets. What its leads do not explain is within chance."
 */
export function gapSentence({ name, mix, within, verdict }: Gap): string {
  const gap = mix + within;
  const distance =
    Math.abs(gap) < noticeable
      ? "like the average"
      : `${points(gap)} points ${gap < 0 ? "below" : "above"} average`;
  return `${name} converts ${distance}; ${leadsText(mix, gap)}. ${restText[verdict]}`;
}

function leadsText(mix: number, gap: number): string {
  const isLikeAll = Math.abs(mix) < noticeable;
  if (Math.abs(gap) < noticeable) return isLikeAll ? "so would its leads alone" : alone(mix);
  if (isLikeAll) return "hardly any of it is the leads it gets";
  if (mix * gap < 0) return `not because of the leads it gets: ${alone(mix)}`;
  if (Math.abs(mix) > Math.abs(gap) + noticeable) return alone(mix);
  const isAll = Math.abs(mix) > Math.abs(gap) || points(mix) === points(gap);
  return `${isAll ? "all" : points(mix)} of it is the leads it gets`;
}

function alone(mix: number): string {
  return `its leads alone would put it ${points(mix)} points ${mix < 0 ? "below" : "above"}`;
}

const restText: Readonly<Record<GroupResult["verdict"], string>> = {
  "as expected": "What its leads do not explain is within chance.",
  higher: "It wins more of these leads than they promise, beyond chance.",
  lower: "It wins fewer of these leads than they promise, beyond chance.",
  "too few": "Too few wins are expected to judge the rest.",
};

function points(share: number): string {
  return (Math.abs(share) * 100).toFixed(1);
}
