import { decimal, percent } from "../../document/number-text.ts";
import { plainTrait } from "../../document/plain-trait.ts";
import type { Result } from "../../result-schema.ts";
import { listedNames } from "../listed-names.ts";
import { plainCondition } from "../plain-condition.ts";
import { type InputApart, mostOfAll } from "./most-of-all.ts";

type Makeup = Result["makeup"][number];

const others = { territory: "other territories", product_line: "other product lines", rep: "other reps" };

/**
 * How far a group's leads score from the others', by what most of all, and which rule of that shows it best.
 *
 * @example makeupSentence(told); // "The leads of Central score 9.3 points less than those of other territories (40.2 against 49.4): 2.5 of it by LeadSource …"
 */
export function makeupSentence(told: Omit<Makeup, "sentence" | "advice">): string {
  const { by, name, points, other_points, difference } = told;
  const more = difference < 0 ? "less" : "more";
  const head = `The leads of ${name} score ${far(difference)} points ${more} than those of ${others[by]} (${decimal(points, 1)} against ${decimal(other_points, 1)})`;
  const named = mostOfAll(told);
  if (named.length === 0) return `${head}, by nothing in particular.`;
  const parts = named.map(
    (own, i) => `${far(own.difference)}${i === 0 ? " of it" : ""} by ${plainTrait(own.input)}`,
  );
  return `${head}: ${listedNames(parts)}. ${listedNames(named.map(bestShown))}.`;
}

/** The rule of an input that moves the mean most. */
function bestShown({ rules: [rule] }: InputApart, i: number): string {
  if (rule === undefined) return "";
  const { condition, share, other_share } = rule;
  return `${percent(share)}${i === 0 ? " of them meet" : ""} “${plainTrait(plainCondition(condition))}” (elsewhere ${percent(other_share)})`;
}

function far(points: number): string {
  return decimal(Math.abs(points), 1);
}
