import { askedOf } from "../../../../models/asked-of.ts";
import { type BinnedInput, inputDrift } from "../../../../models/judge/input-drift.ts";
import { ruleText } from "../../../../models/points/rules.ts";
import { roundTo } from "../../../../models/round-to.ts";
import { ruleParts } from "../../../../models/rule-parts.ts";
import type { Rule, ScoringModel } from "../../../../models/scoring-model.ts";
import type { Row } from "../../../warehouse.ts";
import type { Result } from "../../result-schema.ts";

type Drift = NonNullable<Result["drift"]>;

/** A quarter that has only begun, with fewer leads than this, is not compared yet. */
const fewestInQuarter = 50;

/**
 * Whether the leads of the latest quarter are still like those before, input by input; null where there are no two quarters to compare.
 *
 * @param rows of `reports.rpt_rule_quarters`, by quarter, part and rule.
 */
export function driftOf(rows: readonly Row[], model: Pick<ScoringModel, "inputs" | "rules">): Drift | null {
  const sizes = quarterSizes(rows);
  const latest = [...sizes.keys()].findLast((quarter) => (sizes.get(quarter) ?? 0) >= fewestInQuarter);
  const earlier = [...sizes.keys()].filter((quarter) => latest !== undefined && quarter < latest);
  const [first, last] = [earlier[0], earlier.at(-1)];
  if (latest === undefined || first === undefined || last === undefined) return null;
  const parts = ruleParts(model).map((rules, i) =>
    toPart(
      rows.filter(({ part }) => Number(part) === i + 1),
      rules,
      latest,
    ),
  );
  return {
    before: first === last ? first : `${first} to ${last}`,
    after: latest,
    leads_before: earlier.reduce((sum, quarter) => sum + (sizes.get(quarter) ?? 0), 0),
    leads_after: sizes.get(latest) ?? 0,
    inputs: inputDrift(parts).map((found, i) => ({
      input: found.input,
      index: roundTo(found.index, 4),
      limit: roundTo(found.limit, 4),
      q_value: Number(found.qValue.toPrecision(3)),
      drifted: found.drifted,
      points_moved: roundTo(found.pointsMoved, 2),
      ...mostChanged(parts[i] as Part),
    })),
  };
}

/** Leads per quarter, in order of time: every lead is in each part once. */
function quarterSizes(rows: readonly Row[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const row of rows.filter(({ part }) => part === rows[0]?.part)) {
    const quarter = String(row.quarter);
    sizes.set(quarter, (sizes.get(quarter) ?? 0) + Number(row.leads));
  }
  return sizes;
}

interface Part extends BinnedInput {
  readonly bins: readonly (BinnedInput["bins"][number] & { readonly rule: string })[];
}

function toPart(own: readonly Row[], rules: readonly Rule[], latest: string): Part {
  const bins = [...rules, null].map((rule) => {
    const met = own.filter(({ rule_id }) => rule_id === (rule?.id ?? null));
    const leads = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + Number(row.leads), 0);
    return {
      rule: rule === null ? "none of its rules" : ruleText(rule),
      points: rule?.points ?? 0,
      before: leads(met.filter(({ quarter }) => String(quarter) < latest)),
      after: leads(met.filter(({ quarter }) => String(quarter) === latest)),
    };
  });
  return { input: askedOf(rules[0] as Rule), bins };
}

/** The rule whose share of leads has changed most. */
function mostChanged({ bins }: Part) {
  const total = (side: "before" | "after") => bins.reduce((sum, bin) => sum + bin[side], 0);
  const [before, after] = [total("before"), total("after")];
  const shares = bins.map((bin) => ({
    rule: bin.rule,
    share_before: roundTo(bin.before / before, 4),
    share_after: roundTo(bin.after / after, 4),
  }));
  const change = (bin: (typeof shares)[number]) => Math.abs(bin.share_after - bin.share_before);
  return shares.reduce((most, bin) => (change(bin) > change(most) ? bin : most));
}
