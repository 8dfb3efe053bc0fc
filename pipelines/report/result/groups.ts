import { roundTo } from "../../../models/round-to.ts";
import { againstTypical } from "../../../models/stats/against-typical.ts";
import { groupEffects } from "../../../models/stats/group-effects.ts";
import { normalWinInterval } from "../../../models/stats/normal-win-count.ts";
import { wilsonInterval } from "../../../models/stats/wilson-interval.ts";
import type { Row } from "../../warehouse.ts";
import type { GroupResult } from "../result-schema.ts";
import { fewestLeads } from "./fewest-leads.ts";
import { gapSentence } from "./gap-sentence.ts";
import { hiddenVerdict } from "./hidden-verdict.ts";
import { netQuality, noNetQuality } from "./quality/net-quality.ts";

/** One group as `reports.rpt_groups` counts it. */
interface GroupCounts {
  readonly name: string;
  readonly leads: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly opportunities: number;
  readonly judged: number;
  readonly wins: number;
  readonly expected: number;
  readonly variance: number;
}

interface Group extends GroupCounts {
  /** Too few leads, or what would tell those of such a group. */
  readonly outcomesHidden: boolean;
  readonly mixHidden: boolean;
}

export type Dimension =
  | "grade"
  | "class"
  | "territory"
  | "rep"
  | "product_line"
  | "source"
  | "quarter"
  | "band";

/**
 * Predicted against actual for the groups of one dimension, by name: what is chance, what is the leads, and what is left.
 *
 * @param rows as `readGroups` gives them, of any dimension; with those of all leads, groups are held against these, else against their sum.
 */
export function judgeGroups(rows: readonly Row[], dimension: Dimension): GroupResult[] {
  const groups = rows.filter((row) => row.dimension === dimension).map(toGroup);
  const outcomes = groups.map(({ name, wins, expected, variance }) => {
    return { name, observed: wins, expected, variance: Math.max(variance, 1e-9) };
  });
  const effects = groupEffects(workers.includes(dimension) ? againstTypical(outcomes) : outcomes);
  const whole = rows.find((row) => row.dimension === "all");
  const all = whole === undefined ? groups.reduce(add, { ...nothing }) : toGroup(whole);
  return groups.map((group, i) => {
    const verdict = effects.groups[i]?.verdict ?? "too few";
    return group.outcomesHidden ? hiddenGroup(group) : toResult(group, all, groups, verdict, dimension);
  });
}

const nothing: GroupCounts = {
  name: "",
  leads: 0,
  high: 0,
  medium: 0,
  low: 0,
  opportunities: 0,
  judged: 0,
  wins: 0,
  expected: 0,
  variance: 0,
};

function toGroup(row: Row): Group {
  const number = (key: keyof GroupCounts) => Number(row[key]);
  return {
    name: String(row.name),
    leads: number("leads"),
    high: number("high"),
    medium: number("medium"),
    low: number("low"),
    opportunities: number("opportunities"),
    judged: number("judged"),
    wins: number("wins"),
    expected: number("expected"),
    variance: number("variance"),
    outcomesHidden: row.outcomes_hidden === true || number("judged") < fewestLeads,
    mixHidden: row.mix_hidden === true || number("leads") < fewestLeads,
  };
}

function add(a: GroupCounts, b: GroupCounts): GroupCounts {
  return {
    name: "",
    leads: a.leads + b.leads,
    high: a.high + b.high,
    medium: a.medium + b.medium,
    low: a.low + b.low,
    opportunities: a.opportunities + b.opportunities,
    judged: a.judged + b.judged,
    wins: a.wins + b.wins,
    expected: a.expected + b.expected,
    variance: a.variance + b.variance,
  };
}

type Verdict = Exclude<GroupResult["verdict"], "not shown">;

/** Of a rate: pages show up to four, and must not round what was rounded. */
const places = 6;

function toResult(
  group: Group,
  all: GroupCounts,
  peers: readonly GroupCounts[],
  verdict: Verdict,
  dimension: Dimension,
): GroupResult {
  const flags = flagsOf(group, all, peers, verdict, dimension);
  const predicted = normalWinInterval({ mean: group.expected, variance: group.variance });
  const actual = wilsonInterval(group.wins, group.judged);
  const mix = roundTo(group.expected / group.judged - all.expected / all.judged, 4);
  const within = roundTo(group.wins / group.judged - all.wins / all.judged - mix, 4);
  return {
    name: group.name,
    leads: group.leads,
    judged: group.judged,
    wins: group.wins,
    predicted: roundTo(group.expected / group.judged, places),
    predicted_low: roundTo(Math.max(0, predicted.low / group.judged), places),
    predicted_high: roundTo(Math.min(1, predicted.high / group.judged), places),
    actual: roundTo(group.wins / group.judged, places),
    actual_low: roundTo(actual.low, places),
    actual_high: roundTo(actual.high, places),
    verdict,
    ...mixOf(group),
    mix_effect: mix,
    within_effect: within,
    flags,
    sentence:
      sentence(group, mix, within, verdict, dimension) +
      (flags.includes(maskedByVolume) ? maskedText(group.opportunities, usualOpportunities(peers)) : ""),
  };
}

/** A group with too few leads, or one whose figures would tell those of such a group. */
function hiddenGroup(group: Group): GroupResult {
  const hidden = {
    wins: null,
    predicted: null,
    predicted_low: null,
    predicted_high: null,
    actual: null,
    actual_low: null,
    actual_high: null,
  };
  return {
    name: group.name,
    leads: group.leads,
    judged: group.judged,
    ...hidden,
    ...mixOf(group),
    verdict: hiddenVerdict(group.judged),
    mix_effect: null,
    within_effect: null,
    flags: [],
    sentence:
      group.judged < fewestLeads
        ? `Only ${group.judged} leads may be judged: too few to say anything.`
        : "Not shown: with it, the wins of a group with too few leads could be worked out.",
  };
}

function mixOf(group: Group) {
  if (group.mixHidden) return { high: null, medium: null, low: null, opportunities: null, ...noNetQuality };
  const { high, medium, low, opportunities } = group;
  return { high, medium, low, opportunities, ...netQuality(group) };
}

/** Dimensions whose groups work leads, and so can be blamed for them; the others are kinds of leads. */
const workers: readonly Dimension[] = ["territory", "rep", "product_line"];

/** A rep whose conversion is credibly low while the number of opportunities looks like everyone else's. */
export const maskedByVolume = "masked by volume";
function maskedText(opportunities: number, usual: number): string {
  return ` The number of leads hides it: they bring ${opportunities} opportunities, where the usual rep has ${usual}.`;
}

export const poorLeads = "poor leads";
export const poorBelow = 0.15;
export const poorFrom = 50;

/** `poor leads`: clearly fewer high and more low grades than the rest, so that whoever works them starts behind. */
function flagsOf(
  group: GroupCounts,
  all: GroupCounts,
  peers: readonly GroupCounts[],
  verdict: Verdict,
  dimension: Dimension,
): string[] {
  const isPoor =
    workers.includes(dimension) && group.leads >= poorFrom && poorness(group) > poorness(all) + poorBelow;
  const isMasked =
    dimension === "rep" && verdict === "lower" && group.opportunities >= usualOpportunities(peers);
  return [...(isMasked ? [maskedByVolume] : []), ...(isPoor ? [poorLeads] : [])];
}

/** The Net Quality Score the other way round. */
function poorness({ high, low, leads }: GroupCounts): number {
  return (low - high) / leads;
}

function usualOpportunities(peers: readonly GroupCounts[]): number {
  const counts = peers.filter((peer) => peer.judged >= fewestLeads).map((peer) => peer.opportunities);
  return counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}

function sentence(
  group: GroupCounts,
  mix: number,
  within: number,
  verdict: Verdict,
  dimension: Dimension,
): string {
  return workers.includes(dimension)
    ? gapSentence({ name: group.name, isPerson: dimension === "rep", mix, within, verdict })
    : `Predicted ${percent(group.expected / group.judged)}, won ${percent(group.wins / group.judged)}.`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
