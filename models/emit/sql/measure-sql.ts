import type { FromActivities } from "../../scoring-model.ts";

/** What a measure needs of one day with activities: `days` holds, per activity, how many days before the handoff it was. */
export function measurePerDay({ measure, within_days }: FromActivities, days: string): string {
  switch (measure) {
    case "times":
      return `sum(case when ${days} <= ${within_days} then 1 end)`;
    case "days since first":
      return `max(${days})`;
    default:
      return `min(${days})`;
  }
}

/** The measure of a lead, from what it needs of each day; null where it never happened. */
export function measurePerLead({ measure, half_life_days }: FromActivities, day: string): string {
  switch (measure) {
    case "times":
      return `sum(${day})`;
    case "active days":
      return `sum(case when ${day} is not null then 1 end)`;
    case "halved active days":
      return halvedSql(day, half_life_days as number);
    case "days since last":
      return `floor(min(${day}))`;
    case "days since first":
      return `floor(max(${day}))`;
  }
}

/**
 * The sum of halves to one decimal, of halves to four: as whole ten-thousandths, which add up to the same in any order and in every
 * engine. After 15 half-lives they are 0, and further on engines refuse numbers so small.
 */
function halvedSql(day: string, halfLife: number): string {
  const tenThousandths = `floor(power(0.5, ${day} / ${halfLife}) * 10000 + 0.5)`;
  const sum = `sum(case when ${day} <= ${15 * halfLife} then ${tenThousandths} end)`;
  return `nullif(floor((${sum} + 500) / 1000) / 10, 0)`;
}
