import type { Rule, ScoringModel } from "../../scoring-model.ts";
import { listedValues } from "../listed-values.ts";
import type { FieldNames } from "./field-names.ts";
import { isWritable } from "./xml-text.ts";

/** What the PMML form of a model lacks, and what is called otherwise in it, in words for its header. */
export function leftOut({ inputs, rules, qualify }: ScoringModel, names: FieldNames): readonly string[] {
  const decision = qualify.by === "grades" ? ", decision" : "";
  return [
    `Left out: grade, class${decision} and reasons. scorer.mjs and the SQL of this release give them.`,
    ...rules
      .filter(({ condition, and }) =>
        [condition, ...(and === null ? [] : [and.condition])].some(listsUnwritable),
      )
      .map(({ id }) => `Left out of rule ${id}: values with characters that XML cannot hold.`),
    ...inputs.flatMap(({ name }, i) =>
      isWritable(name)
        ? []
        : [`Input ${i + 1} of model.json is called "${names.input(name)}" here: XML cannot hold its name.`],
    ),
  ];
}

function listsUnwritable(condition: Rule["condition"]): boolean {
  return !listedValues(condition).every(isWritable);
}
