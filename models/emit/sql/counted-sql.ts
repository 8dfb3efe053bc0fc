import type { FromActivities } from "../../scoring-model.ts";
import type { Dialect } from "./dialects.ts";

/** How many days before the handoff an activity was that counts as the subject; null for any other activity. */
export function countedSql(dialect: Dialect, { counted }: FromActivities): string {
  const whens = counted.map((one) => `            when ${fitsSql(dialect, one)} then days_before`);
  return `case\n${whens.join("\n")}\n        end`;
}

/** A word is looked for and not matched as a pattern: it may hold what patterns mean something by. */
function fitsSql(
  { exactText, quoteText, position }: Dialect,
  { activity_type, word }: FromActivities["counted"][number],
): string {
  const type = `${exactText("activity_type")} = ${quoteText(activity_type)}`;
  return word === null ? type : `${type} and ${position("asset_and_page", quoteText(word))} > 0`;
}
