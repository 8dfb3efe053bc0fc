import { askedOf } from "../../../../models/asked-of.ts";
import { pointsApart, type RuleApart } from "../../../../models/judge/points-apart.ts";
import { ruleText } from "../../../../models/points/rules.ts";
import { roundTo } from "../../../../models/round-to.ts";
import type { Rule, ScoringModel } from "../../../../models/scoring-model.ts";
import type { Row } from "../../../warehouse.ts";
import type { GroupResult, Result } from "../../result-schema.ts";
import { fewestLeads } from "../fewest-leads.ts";
import { makeupSentence } from "./makeup-sentence.ts";
import { type SourceMix, sourceAdvice } from "./source-advice.ts";
import { standsApart } from "./stands-apart.ts";

type Makeup = Result["makeup"][number];

/** Less than this no one would notice. */
const leastPoints = 0.5;

/** What a dimension's groups are, and what their leads are like. */
interface Compared {
  readonly by: Makeup["by"];
  readonly groups: readonly GroupResult[];
  /** Of `reports.rpt_group_rules`, of any dimension. */
  readonly ruleRows: readonly Row[];
  /** Null where no source is known, or where its mix is not to be told. */
  readonly sources: SourceMix | null;
}

/**
 * What makes the leads of a territory, product line or rep clearly poorer or better than those of the others: each rule of the score with the
 * points by which it moves the mean. Groups whose leads are like the others' are left out.
 */
export function makeup(
  { by, groups, ruleRows, sources }: Compared,
  model: Pick<ScoringModel, "rules" | "start">,
): Makeup[] {
  const met = leadsMeeting(ruleRows.filter(({ dimension }) => dimension === by));
  const all = sumOf(groups.map(({ leads }) => leads));
  const told = groups.flatMap((group) => {
    const verdict = standsApart(group, groups);
    const others = all - group.leads;
    if (verdict === null || others < fewestLeads) return [];
    const apart = rulesApart(group, others, model.rules, met);
    if (apart.difference < 0 !== (verdict === "poorer") || Math.abs(apart.difference) < leastPoints)
      return [];
    const points = model.start.fit + model.start.engagement + apart.points;
    const told = {
      by,
      name: group.name,
      verdict,
      leads: group.leads,
      other_leads: others,
      points: roundTo(points, 2),
      other_points: roundTo(points - apart.difference, 2),
      difference: roundTo(apart.difference, 2),
      rules: apart.rules,
    };
    return [{ ...told, sentence: makeupSentence(told), advice: sourceAdvice(told, model.rules, sources) }];
  });
  return leavingEnough(told, all);
}

/** Without some group where those told, taken from all, would leave fewer than ten leads: what these meet could be worked out. */
function leavingEnough(told: readonly Makeup[], all: number): Makeup[] {
  const left = all - sumOf(told.map(({ leads }) => leads));
  if (left === 0 || left >= fewestLeads) return [...told];
  const [smallest] = [...told].sort((a, b) => a.leads - b.leads);
  return told.filter((own) => own !== smallest);
}

type Meeting = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Leads that meet each rule, by group. */
function leadsMeeting(rows: readonly Row[]): Meeting {
  const met = new Map<string, Map<string, number>>();
  for (const { rule_id: rule, name, leads } of rows) {
    const groups = met.get(String(rule)) ?? new Map<string, number>();
    met.set(String(rule), groups.set(String(name), Number(leads)));
  }
  return met;
}

/** The group's mean of the rules' points, how far it lies from the others', and by which rules, those first that take it farthest. */
function rulesApart(
  { name, leads }: Pick<GroupResult, "name" | "leads">,
  others: number,
  rules: readonly Rule[],
  met: Meeting,
) {
  const counts = rules.map(({ id, points }) => {
    const own = met.get(id)?.get(name) ?? 0;
    return { points, met: own, otherMet: sumOf([...(met.get(id)?.values() ?? [])]) - own };
  });
  const found = pointsApart(counts, { leads, others });
  const sign = Math.sign(found.difference);
  return {
    points: sumOf(found.rules.map(({ share }, i) => share * (rules[i]?.points ?? 0))),
    difference: found.difference,
    rules: rules
      .map((rule, i) => ({ rule, ...(found.rules[i] as RuleApart) }))
      .sort((a, b) => sign * (b.difference - a.difference) || (a.rule.id < b.rule.id ? -1 : 1))
      .map(({ rule, share, otherShare, difference }) => ({
        rule: rule.id,
        input: askedOf(rule),
        condition: ruleText(rule),
        points: rule.points,
        share: roundTo(share, 4),
        other_share: roundTo(otherShare, 4),
        difference: roundTo(difference, 4),
      })),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
