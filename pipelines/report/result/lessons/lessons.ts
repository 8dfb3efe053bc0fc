import type { Learned } from "../../../../models/learn.ts";
import { screenTraits } from "../../../../models/mine/screen.ts";
import type { Patterns, Trait } from "../../../../models/patterns.ts";
import { conditionOf, conditionText } from "../../../../models/points/rules.ts";
import {
  type OverRepresented,
  overRepresented,
  type ReasonLeads,
} from "../../../../models/reasons/over-represented.ts";
import { roundTo } from "../../../../models/round-to.ts";
import type { Share } from "../../../../models/stats/fisher-test.ts";
import { oddsRatio } from "../../../../models/stats/odds-ratio.ts";
import { wilsonInterval } from "../../../../models/stats/wilson-interval.ts";
import type { Warehouse } from "../../../warehouse.ts";
import type { Result } from "../../result-schema.ts";
import { pointsFor } from "./points-for.ts";

type Lessons = Result["lessons"];

/** What the reasons of leads with good grades say about the rules. Of traits that measure the same, one is looked at. */
export async function readLessons(
  warehouse: Warehouse,
  patterns: Patterns,
  learned: Learned,
): Promise<Lessons> {
  const reasons = await readReasons(warehouse, patterns.n.length);
  const evidence = learned.candidates.map((candidate) => candidate.evidence);
  const { kept } = screenTraits(patterns.traits, evidence);
  const { looks, found } = overRepresented(
    reasons,
    evidence.filter(({ trait }) => kept.includes(trait)),
    patterns,
  );
  return {
    leads: reasons.reduce((sum, { leads }) => sum + leads.reduce((own, n) => own + n, 0), 0),
    looks,
    findings: found.map((finding) => toFinding(finding, patterns, learned)),
  };
}

/** Leads by pattern for each reason, in name order. */
async function readReasons(warehouse: Warehouse, patterns: number): Promise<ReasonLeads[]> {
  const rows = await warehouse.rows(
    "select * from reports.rpt_reason_patterns order by reason, kind, pattern_number",
  );
  const reasons = new Map<string, ReasonLeads>();
  for (const row of rows) {
    const known = { reason: String(row.reason), kind: row.kind as ReasonLeads["kind"] };
    const key = JSON.stringify(known);
    const own = reasons.get(key) ?? { ...known, leads: new Float64Array(patterns) };
    own.leads[Number(row.pattern_number)] = Number(row.leads);
    reasons.set(key, own);
  }
  return [...reasons.values()];
}

function toFinding(
  found: OverRepresented,
  patterns: Patterns,
  learned: Learned,
): Lessons["findings"][number] {
  const { own, others } = found;
  const odds = oddsRatio({ leads: own.of, wins: own.leads }, { leads: others.of, wins: others.leads });
  const trait = patterns.traits[found.trait] as Trait;
  const [low, high] = intervalOf(own);
  const [otherLow, otherHigh] = intervalOf(others);
  const digits = (value: number) => Number(value.toPrecision(3));
  return {
    reason: found.reason,
    kind: found.kind,
    column: trait.name,
    group: found.group,
    condition: conditionText(trait.name, conditionOf(trait, found.prebins)),
    leads: own.leads,
    of: own.of,
    share: roundTo(own.leads / own.of, 4),
    share_low: low,
    share_high: high,
    other_leads: others.leads,
    other_of: others.of,
    other_share: roundTo(others.leads / others.of, 4),
    other_share_low: otherLow,
    other_share_high: otherHigh,
    odds_ratio: digits(odds.ratio),
    odds_ratio_low: digits(odds.interval.low),
    odds_ratio_high: digits(odds.interval.high),
    p_value: digits(found.pValue),
    q_value: digits(found.qValue),
    ...pointsFor(found, learned.points),
    proposal: found.proposal,
  };
}

function intervalOf({ leads, of }: Share): [number, number] {
  const { low, high } = wilsonInterval(leads, of);
  return [roundTo(low, 4), roundTo(high, 4)];
}
