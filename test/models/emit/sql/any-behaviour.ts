import fc from "fast-check";
import { type AssetGroupWord, computedFrom } from "../../../../models/inputs/computed-from.ts";
import type { ModelInput, ScoringModel } from "../../../../models/scoring-model.ts";
import { smallModel } from "../../small-model.ts";

export interface Behaviour {
  readonly model: ScoringModel;
  readonly words: readonly AssetGroupWord[];
  readonly leads: readonly Lead[];
  readonly activities: readonly Activity[];
}

/** When it was handed over, and its other inputs. */
type Lead = Readonly<Record<string, string | number | null> & Record<"lead_id" | "handoff_at", string>>;

type Activity = Readonly<
  Record<"lead_id" | "activity_type" | "asset" | "page" | "activity_at", string | null>
>;

/** Of days, by which days with an activity are halved. */
export const halfLives = [1, 7, 30, 730];

const types = ["web visit", 'it\'s a "b" \\', "100%"];
const odd = `'"\\ \`%{{ d }}--`;
const words: readonly AssetGroupWord[] = [
  { activity_type: "web visit", word: "/pricing", asset_group: "pricing page" },
  { activity_type: "web visit", word: "/plans", asset_group: "pricing page" },
  { activity_type: "100%", word: "%", asset_group: odd },
  { activity_type: "web visit", word: "_", asset_group: odd },
  { activity_type: "web visit", word: "'\\", asset_group: odd },
  { activity_type: "web visit", word: "日本 é", asset_group: "far\npage" },
];
const places = [
  null,
  "",
  "/PRICING",
  "/plans",
  "/pricing/plans",
  "a%b",
  "a_b",
  "O'\\x",
  "日本",
  "É",
  "é",
  "/pri",
  "cing",
];

const subjects = [...types, ...new Set(words.map(({ asset_group }) => asset_group))];
const measures = [
  ...[7, 30, 90].map((days) => (subject: string) => `${subject} in ${days} days`),
  ...halfLives.map((days) => (subject: string) => `${subject} active days, half-life ${days} days`),
  (subject: string) => `${subject} active days`,
  (subject: string) => `days since last ${subject}`,
  (subject: string) => `days since first ${subject}`,
];
const measured = subjects.flatMap((subject) => measures.map((name) => measuredInput(name(subject), words)));
const others = smallModel.inputs.slice(0, 2);

/** The input that a calibration would call so. */
export function measuredInput(name: string, words: readonly AssetGroupWord[]): ModelInput {
  const computed = computedFrom({ name, group: "behaviour" }, [], words);
  return { ...(smallModel.inputs[2] as ModelInput), name, computed };
}

const handoffs = ["2026-03-29T12:00:00Z", "2024-03-01T00:00:00.250Z", "2025-12-31T23:59:59.500Z"];

const day = 86_400_000;

/** Milliseconds before the handoff: on the edges of windows, halves and days, at the handoff, after it, years ago. */
const anyDistance = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(0, 7, 30, 90, ...halfLives.map((days) => 5 * days)),
      fc.constantFrom(-1000, -750, -1, 0, 1, 250, 1000),
    )
    .map(([days, more]) => days * day + more),
  fc.integer({ min: 0, max: 36 }).map((hours) => (hours * day) / 24),
  fc.integer({ min: 0, max: 2000 * 86_400 }).map((seconds) => seconds * 1000),
);

const anyActivity = fc.record({
  lead: fc.nat({ max: 4 }),
  activity_type: fc.constantFrom("web visit", ...types, "Web Visit", null),
  asset: fc.constantFrom(...places),
  page: fc.constantFrom(...places),
  distance: anyDistance,
});

/** A model that measures what leads did, and leads and activities that try its edges: lead 3 does nothing, lead 4 is not scored. */
export const anyBehaviour: fc.Arbitrary<Behaviour> = fc
  .record({
    inputs: fc.subarray(measured, { minLength: 1 }),
    activities: fc.array(anyActivity, { maxLength: 60 }),
  })
  .map(({ inputs, activities }) => ({
    model: { ...smallModel, inputs: [...others, ...inputs] },
    words,
    leads: [...handoffs, handoffs[0] as string].map((handoff, i) => ({
      lead_id: `L${i}`,
      handoff_at: moment(Date.parse(handoff)),
      industry: i === 0 ? null : odd,
      employees: i === 1 ? null : i + 0.5,
    })),
    activities: activities
      .filter(({ lead }) => lead !== 3)
      .map(({ lead, distance, ...activity }) => ({
        lead_id: `L${lead}`,
        ...activity,
        activity_at: moment(Date.parse(handoffs[lead] ?? (handoffs[0] as string)) - distance),
      })),
  }));

function moment(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace("T", " ").replace("Z", "");
}
