import type { Formats } from "../config/value-formats.ts";
import { numberValue } from "./values/number-value.ts";
import { timeValue } from "./values/time-value.ts";

/**
 * SQL that writes a value of unknown kind plain, once for each declared form that is not plain; none where nothing is declared. A date
 * goes first: milliseconds since 1970 are a number too.
 */
export function plainForms(value: string, formats: Formats): readonly string[] {
  const { date = "yyyy-MM-dd", number, currency } = formats;
  return [
    ...(date === "yyyy-MM-dd" ? [] : [timeValue(value, formats)]),
    ...(number === undefined && currency === undefined ? [] : [numberValue(value, formats)]),
  ];
}
