import type { Computed, FromActivities, ScoringModel } from "../scoring-model.ts";

/** A kind of activity that is told by a word in its page or form: `{ activity_type: "web visit", word: "/pricing", asset_group: "pricing page" }`. */
export interface AssetGroupWord {
  readonly activity_type: string;
  readonly word: string;
  readonly asset_group: string;
}

type Columns = ScoringModel["columns"];

const halved = / active days, half-life (\d+) days$/;
const within = / in (7|30|90) days$/;
const activeDays = / active days$/;
const since = /^days since (last|first) /;
const campaign = /^(.+) campaign (joined|responded)$/s;
const person = [
  "seniority",
  "job function",
  "email domain",
  "email country",
  "days from creation to handoff",
];
const filled: ReadonlyMap<string, readonly string[]> = new Map([
  ["BANT fields filled", ["bant"]],
  ["profile fields filled", ["person", "company"]],
]);

/**
 * From what an input is computed as of the handoff, by its name: null for a name that this version does not compute.
 *
 * @example computedFrom({ name: "pricing page in 30 days", group: "behaviour" }, [], words)
 */
export function computedFrom(
  { name, group }: { readonly name: string; readonly group: string },
  columns: Columns,
  words: readonly AssetGroupWord[],
): Computed | null {
  const ofColumn = fromColumn(name, columns);
  if (ofColumn !== null) return ofColumn;
  if (group === "behaviour") return fromActivities(name, words);
  const [, campaign_type, measure] = (group === "campaign" && campaign.exec(name)) || [];
  if (campaign_type !== undefined && (measure === "joined" || measure === "responded"))
    return { from: "campaigns", campaign_type, measure };
  const groups = filled.get(name);
  if (groups !== undefined) return { from: "filled fields", groups: [...groups] };
  return person.includes(name) ? { from: "person", trait: name } : null;
}

/** The longest name that fits: one column's name may begin with another's. */
function fromColumn(name: string, columns: Columns): Computed | null {
  const column = columns
    .map((column) => column.name)
    .filter((own) => name === own || name.startsWith(`${own}: `) || name === ageOf(own))
    .reduce<string | null>((longest, own) => (own.length > (longest?.length ?? -1) ? own : longest), null);
  if (column === null) return null;
  if (name === column) return { from: "column", column };
  if (name === ageOf(column)) return { from: "age of a date", column };
  return { from: "choice", column, choice: name.slice(column.length + 2) };
}

function ageOf(column: string): string {
  return `${column} days before handoff`;
}

function fromActivities(name: string, words: readonly AssetGroupWord[]): Computed | null {
  const made = (
    subject: string,
    own: Pick<FromActivities, "measure" | "within_days" | "half_life_days">,
  ) => ({
    from: "activities" as const,
    subject,
    counted: counted(subject, words),
    ...own,
  });
  const none = { within_days: null, half_life_days: null };
  const days = halved.exec(name)?.[1];
  if (days !== undefined)
    return made(name.replace(halved, ""), {
      ...none,
      measure: "halved active days",
      half_life_days: Number(days),
    });
  const window = within.exec(name)?.[1];
  if (window !== undefined)
    return made(name.replace(within, ""), { ...none, measure: "times", within_days: Number(window) });
  if (activeDays.test(name)) return made(name.replace(activeDays, ""), { ...none, measure: "active days" });
  const end = since.exec(name)?.[1];
  if (end === undefined) return null;
  const measure = end === "last" ? "days since last" : "days since first";
  return made(name.replace(since, ""), { ...none, measure });
}

/** What counts as the subject: the words of an asset group, or the activity type of that name. */
function counted(subject: string, words: readonly AssetGroupWord[]): FromActivities["counted"] {
  const own = words
    .filter(({ asset_group }) => asset_group === subject)
    .map(({ activity_type, word }) => ({ activity_type, word }));
  return own.length > 0 ? own : [{ activity_type: subject, word: null }];
}
