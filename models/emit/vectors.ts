import type { LeadInputs } from "../lead-inputs.ts";
import { seededRandom } from "../random.ts";
import { type Score, scoreLead } from "../score-lead.ts";
import type { Rule, ScoringModel } from "../scoring-model.ts";
import { probesOf } from "./probes.ts";

export interface Vector {
  readonly lead: LeadInputs;
  readonly expected: Score;
}

const mixedLeads = 200;

/**
 * Leads with the scores that any consumer must reproduce: every rule, both sides of every boundary, empty and unseen
 * values, and random mixtures of them.
 */
export function testVectors(model: ScoringModel): readonly Vector[] {
  const values = new Map(model.inputs.map((input) => [input.name, probesOf(model, input)]));
  const alone = model.inputs.flatMap((input) =>
    (values.get(input.name) ?? []).map((value) => ({ [input.name]: value })),
  );
  const pairs = model.rules.flatMap((rule) => pairProbes(rule, values));
  const leads = [{}, ...alone, ...pairs, ...mixtures(model, values)];
  return leads.map((known) => {
    const lead = { ...emptyLead(model), ...known };
    return { lead, expected: scoreLead(model, lead) };
  });
}

/** Every value that one half of a pair asks about, with every value that the other does. */
function pairProbes({ input, and }: Rule, values: ReadonlyMap<string, readonly (string | number | null)[]>) {
  if (and === null) return [];
  return (values.get(input) ?? []).flatMap((first) =>
    (values.get(and.input) ?? []).map((second) => ({ [input]: first, [and.input]: second })),
  );
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
