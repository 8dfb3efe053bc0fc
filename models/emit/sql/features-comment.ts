import type { ScoringModel } from "../../scoring-model.ts";
import type { Dialect } from "./dialects.ts";
import { oneLine } from "./one-line.ts";

/** What featuresSql makes and reads, in words. Every line ends with our own: some engines go on after a backslash at its end. */
export function featuresComment({ name, version, inputs }: ScoringModel, dialect: Dialect): string {
  const types = inputs.flatMap(({ computed }) =>
    computed?.from === "activities" ? computed.counted.map(({ activity_type }) => activity_type) : [],
  );
  const others = inputs.filter(({ computed }) => computed?.from !== "activities");
  const lines = [
    `${name} ${version} for ${dialect.name}: makes lead_inputs for model.${dialect.name}.sql, one row per lead. Moments are in UTC, and so is the session.`,
    "Reads scored_leads, one row per lead: lead_id, handoff_at (only what a lead did before it counts)",
    ...(others.length === 0 ? [] : ["and as of the handoff, null where empty:"]),
    ...others.map(({ name, type, as_of }) => `    ${name} (${type}): ${as_of};`),
    "and activities, one row per activity: lead_id as above, activity_type, asset (the name of the form or e-mail), page (its address), activity_at.",
    `These types count, written like this: ${[...new Set(types)].sort().map(dialect.quoteText).join(", ")}.`,
  ];
  return lines.map((line) => `-- ${oneLine(line)}`).join("\n");
}
