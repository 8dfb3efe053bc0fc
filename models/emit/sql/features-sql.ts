import type { FromActivities, ModelInput, ScoringModel } from "../../scoring-model.ts";
import { countedSql } from "./counted-sql.ts";
import type { Dialect } from "./dialects.ts";
import { featuresComment } from "./features-comment.ts";
import { measurePerDay, measurePerLead } from "./measure-sql.ts";

/**
 * What leads did before their handoff, as one SELECT that gives the `lead_inputs` of modelSql: a row per row of `scored_leads`, a
 * column per input. Inputs from activities are computed from the table `activities`, all others are columns of `scored_leads`; its
 * first comment says what both hold. The values are those of `marts.lead_inputs` to the last digit, where what never happened is null.
 * Null for a model that asks for nothing that leads did.
 *
 * @example featuresSql(model, dialectNamed("postgres"))
 */
export function featuresSql(model: ScoringModel, dialect: Dialect): string | null {
  const measures = measuresOf(model);
  if (measures.length === 0) return null;
  const subjects = new Map(measures.map(({ subject, computed }) => [subject, computed]));
  return `${featuresComment(model, dialect)}
with
before_handoff as (
    select
        scored_leads.lead_id${columns(activityColumns(dialect), String)}
    from scored_leads
    inner join activities
        on activities.lead_id = scored_leads.lead_id
    where activities.activity_at < scored_leads.handoff_at
),

by_subject as (
    select
        lead_id,
        activity_day${columns([...subjects], ([subject, computed]) => `${countedSql(dialect, computed)} as subject_${subject}`)}
    from before_handoff
),

by_day as (
    select
        lead_id${columns(measures, ({ input, subject, computed }) => `${measurePerDay(computed, `subject_${subject}`)} as day_${input}`)}
    from by_subject
    group by lead_id, activity_day
),

by_lead as (
    select
        lead_id${columns(measures, ({ input, computed }) => `cast(${measurePerLead(computed, `day_${input}`)} as ${dialect.double}) as input_${input}`)}
    from by_day
    group by lead_id
)

select
    scored_leads.lead_id${model.inputs.map((input, i) => `,\n    ${inputSql(dialect, input, i + 1)}`).join("")}
from scored_leads
left join by_lead
    on by_lead.lead_id = scored_leads.lead_id
`;
}

/** An input that is measured. Those of one subject look at the same activities. */
interface Measure {
  /** Its place among the model's inputs, from 1. */
  readonly input: number;
  readonly subject: number;
  readonly computed: FromActivities;
}

function measuresOf({ inputs }: ScoringModel): readonly Measure[] {
  const subjects: string[] = [];
  return inputs.flatMap(({ computed }, i) => {
    if (computed?.from !== "activities") return [];
    const counted = JSON.stringify(computed.counted);
    if (!subjects.includes(counted)) subjects.push(counted);
    return [{ input: i + 1, subject: subjects.indexOf(counted) + 1, computed }];
  });
}

function columns<T>(things: readonly T[], column: (thing: T) => string): string {
  return things.map((thing) => `,\n        ${column(thing)}`).join("");
}

/** All that is asked of an activity. */
function activityColumns({ concat, day, secondsBetween, double }: Dialect): readonly string[] {
  const place = concat(["coalesce(activities.asset, '')", "' '", "coalesce(activities.page, '')"]);
  const seconds = secondsBetween("activities.activity_at", "scored_leads.handoff_at");
  return [
    "activities.activity_type",
    `lower(${place}) as asset_and_page`,
    `${day("activities.activity_at")} as activity_day`,
    `cast(${seconds} as ${double}) / 86400 as days_before`,
  ];
}

function inputSql({ quoteName }: Dialect, { name, computed }: ModelInput, number: number): string {
  return computed?.from === "activities"
    ? `by_lead.input_${number} as ${quoteName(name)}`
    : `scored_leads.${quoteName(name)}`;
}
