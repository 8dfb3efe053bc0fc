import type { Preset } from "../../presets/preset.ts";
import { salesforceSuffix } from "./salesforce-suffix.ts";

/**
 * SQL for an id as it is, or null where a spreadsheet has shortened it (`1.23457E+15`): there, ids of different rows become one.
 * Salesforce ids of 15 characters become those of 18, so that both forms meet; one of 18 whose last three characters don't fit
 * its case does not fit, for ids that differ only in case belong to different records. What doesn't look like a Salesforce id,
 * such as a name, stays.
 *
 * @example idValue("cell", "salesforce"); // '001D000000IqhSL' becomes '001D000000IqhSLIAZ'
 */
export function idValue(value: string, ids?: Preset["ids"]): string {
  const shortened = `regexp_full_match(${value}, '-?\\d([.,]\\d+)?[eE]\\+\\d{2,3}')`;
  if (ids === undefined) return `case when not ${shortened} then ${value} end`;
  const suffix = salesforceSuffix(value);
  return `case
      when ${shortened} then null
      when ${looksLike(value, 14)} then ${value} || ${suffix}
      when ${looksLike(value, 17)} and not regexp_full_match(${value}, '\\d+') and substr(${value}, 16) <> ${suffix} then null
      else ${value}
    end`;
}

/** An id has digits; a name that begins with an `a` has none. */
function looksLike(value: string, following: number): string {
  return `regexp_full_match(${value}, '[0-9a][0-9A-Za-z]{${following}}') and regexp_matches(${value}, '\\d')`;
}
