import { holdsEmpty } from "../../models/incumbent/overlap.ts";
import { type InputSources, inputContract } from "../../models/inputs/input-contract.ts";
import { type ColumnEvidence, isPersonal } from "../../models/mine/leak-gates.ts";
import { sideOf, type Trait, type TraitGroup, type TraitKind } from "../../models/patterns.ts";
import type { Condition, ModelInput } from "../../models/scoring-model.ts";
import { nearest } from "../config/nearest.ts";
import type { SheetFlaw } from "./sheet-flaw.ts";
import { askedType, halves, type SheetHalf, type SheetRule } from "./sheet-rule.ts";

/** What the exports can tell of their leads. */
export interface KnownTraits extends InputSources {
  readonly evidence: readonly ColumnEvidence[];
  readonly traits: ReadonlyMap<string, { readonly group: TraitGroup; readonly kind: TraitKind }>;
}

/**
 * The inputs that the rules of a sheet ask for, in their order. The known values of a text are those that rules name: no value comes
 * out of the exports.
 *
 * Errors: SheetFlaw for an input that these exports don't have, for personal data, and for one that is asked as what it is not.
 */
export function sheetInputs(rules: readonly SheetRule[], known: KnownTraits): ModelInput[] {
  const asked = rules.flatMap(halves);
  for (const half of asked) requireKnown(half, known);
  const names = [...new Set(asked.map(({ input }) => input))];
  return names.map((name) => {
    const conditions = asked.filter(({ input }) => input === name).map(({ condition }) => condition);
    const trait = traitNamed(name, conditions, known);
    const contract = inputContract(
      trait,
      rules.map(({ rule }) => rule),
      known,
    );
    return { ...contract, side: rules.find(({ rule }) => rule.input === name)?.side ?? sideOf(trait) };
  });
}

function traitNamed(name: string, conditions: readonly Condition[], known: KnownTraits): Trait {
  const { group, kind } = found(name, known) as { group: TraitGroup; kind: TraitKind };
  const values = [...new Set(conditions.flatMap(valuesOf))].map((value) => ({
    type: "value" as const,
    value,
  }));
  const prebins = [{ type: "missing" as const }, { type: "other" as const }, ...values];
  return { name, group, kind, family: null, monotone: null, prebins };
}

function valuesOf(condition: Condition): readonly string[] {
  if (condition.operator === "is one of") return condition.values;
  return condition.operator === "is any other" ? condition.than : [];
}

/** A trait that some lead has, or a column that is empty in all of them. */
function found(name: string, { traits, columns }: KnownTraits) {
  return traits.get(name) ?? columns.find((column) => column.name === name);
}

function requireKnown(half: SheetHalf, known: KnownTraits): void {
  const trait = found(half.input, known);
  if (trait === undefined) throw unknownFlaw(half, known);
  const column = known.evidence.find(({ column }) => column === half.input);
  if (column !== undefined && column.role !== "allowed" && isPersonal(column)) throw personalFlaw(half);
  const asked = askedType(half.condition);
  if (asked === "number" && column !== undefined && column.numbers < column.filled)
    throw numbersFlaw(half, column);
  const isNumber = trait.kind === "numeric" || trait.kind === "count";
  if (asked !== null && isNumber !== (asked === "number")) throw typeFlaw(half, isNumber);
  if (trait.kind === "count" && holdsEmpty(half.condition)) throw emptyFlaw(half);
}

function unknownFlaw({ row, column, input }: SheetHalf, { traits, evidence }: KnownTraits): SheetFlaw {
  const near = nearest(input, [...traits.keys(), ...evidence.map(({ column }) => column)]);
  const problem =
    "no column of the leads or accounts is called so, and no trait that a lead of these exports has";
  const mend =
    near === null
      ? "Name a column as in the export, or a trait as in the report (tables/traits.csv); take the rule out if nobody can meet it."
      : `Did you mean "${near}"?`;
  return row.flaw(column.input, problem, mend);
}

function personalFlaw({ row, column }: SheetHalf): SheetFlaw {
  const mend =
    'Ask for what is derived from it: "seniority", "job function", "email domain", "email country"; or allow the column: traits.allow.';
  return row.flaw(column.input, "personal data or free text, which no model reads", mend);
}

function numbersFlaw({ row, column }: SheetHalf, { filled, numbers }: ColumnEvidence): SheetFlaw {
  const problem = `asks for numbers, and ${filled - numbers} values of the column are not plain numbers`;
  return row.flaw(column.operator, problem, "Name its empty values in nulls, or ask with is one of.");
}

function typeFlaw({ row, column }: SheetHalf, isNumber: boolean): SheetFlaw {
  return isNumber
    ? row.flaw(column.operator, "asks for texts, and this is a number", "Use lies within.")
    : row.flaw(column.operator, "asks for numbers, and this is a text", "Use is one of or is any other.");
}

function emptyFlaw({ row, column }: SheetHalf): SheetFlaw {
  const problem = "asks whether a count is empty: what was never counted is 0";
  return row.flaw(column.operator, problem, "Use lies within, below 1, for never.");
}
