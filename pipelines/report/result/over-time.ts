import type { Learned } from "../../../models/learn.ts";
import type { Patterns } from "../../../models/patterns.ts";
import type { ScoringModel } from "../../../models/scoring-model.ts";
import type { Row, Warehouse } from "../../warehouse.ts";
import type { Result } from "../result-schema.ts";
import { driftOf } from "./drift/drift.ts";
import { readRuleQuarters } from "./drift/read-rule-quarters.ts";
import { topGrades } from "./drift/top-grades.ts";
import { monthCounts, qualityMonths } from "./quality/quality-months.ts";
import { qualityTrends } from "./quality/quality-trends.ts";
import { traitQuarterResults } from "./trait-quarters.ts";

type OverTime = Pick<Result, "quality_months" | "quality_trends" | "trait_quarters" | "top_grades" | "drift">;

/** The model whose leads are looked at over time. */
interface Subject {
  readonly patterns: Patterns;
  readonly learned: Learned;
  readonly model: Pick<ScoringModel, "inputs" | "rules">;
}

/** What changes from month to month and from quarter to quarter: the leads, what traits tell, the grades, the inputs. */
export async function overTime(
  warehouse: Warehouse,
  { patterns, learned, model }: Subject,
  groups: readonly Row[],
): Promise<OverTime> {
  const months = monthCounts(
    await warehouse.rows("select * from reports.rpt_quality_months order by territory, month"),
  );
  const shown = qualityMonths(months);
  return {
    quality_months: shown,
    quality_trends: qualityTrends(months.filter((_, i) => shown[i]?.net_quality_score !== null)),
    trait_quarters: traitQuarterResults(learned.points, patterns, await matureQuarters(warehouse)),
    top_grades: topGrades(
      await warehouse.rows("select * from reports.rpt_top_quarters order by quarter"),
      groups,
    ),
    drift: driftOf(await readRuleQuarters(warehouse), model),
  };
}

/** In the order in which the patterns number them; none where leads carry no dates. */
async function matureQuarters(warehouse: Warehouse): Promise<string[]> {
  const rows = await warehouse.rows(
    "select distinct cohort from marts.labels where state = 'mature' and cohort is not null order by cohort",
  );
  return rows.map(({ cohort }) => String(cohort));
}
