import { seededRandom } from "../random.ts";
import { type LeadInputs, type Score, scoreLead } from "../score-lead.ts";
import type { Condition, ModelInput, ScoringModel } from "../scoring-model.ts";

export interface Vector {
  readonly lead: LeadInputs;
  readonly expected: Score;
}

const mixedLeads = 100;
const unseen = "never seen ‹ü 日本 'quoted' \"twice\"›";

/**
 * Leads with the scores that any consumer must reproduce: every rule, both sides of every boundary, empty and unseen
 * values, and random mixtures of them.
 */
export function testVectors(model: ScoringModel): readonly Vector[] {
  const values = new Map(model.inputs.map((input) => [input.name, probes(model, input)]));
  const alone = model.inputs.flatMap((input) =>
    (values.get(input.name) ?? []).map((value) => ({ [input.name]: value })),
  );
  const leads = [{}, ...alone, ...mixtures(model, values)];
  return leads.map((known) => {
    const lead = { ...emptyLead(model), ...known };
    return { lead, expected: scoreLead(model, lead) };
  });
}

function emptyLead(model: ScoringModel): LeadInputs {
  return Object.fromEntries(model.inputs.map((input) => [input.name, null]));
}

function mixtures(
  model: ScoringModel,
  values: ReadonlyMap<string, readonly (string | number | null)[]>,
): LeadInputs[] {
  const next = seededRandom(1);
  return Array.from({ length: mixedLeads }, () =>
    Object.fromEntries(
      model.inputs.map(({ name }) => {
        const choices = values.get(name) ?? [null];
        return [name, choices[Math.floor(next() * choices.length)] ?? null];
      }),
    ),
  );
}

/** Values of one input that fall on, and on either side of, everything its rules ask. */
function probes(model: ScoringModel, input: ModelInput): (string | number | null)[] {
  const asked = model.rules
    .filter((rule) => rule.input === input.name)
    .flatMap((rule) => probesOf(rule.condition));
  const always = input.type === "text" ? [null, "", unseen] : [null, -1, 0, 1e9];
  return [...new Set<string | number | null>([...always, ...asked])];
}

function probesOf(condition: Condition): (string | number)[] {
  if (condition.operator === "is one of") return condition.values;
  if (condition.operator === "is any other") return condition.than;
  if (condition.operator === "is empty") return [];
  return [condition.from, condition.below].flatMap((bound) =>
    bound === null ? [] : [bound, justBelow(bound)],
  );
}

function justBelow(bound: number): number {
  return bound - Math.max(1, Math.abs(bound)) * 1e-9;
}
