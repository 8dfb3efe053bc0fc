import type { Formats } from "../../config/value-formats.ts";
import { quoteText } from "../../warehouse.ts";

const KNOWN = [
  ["true", "yes", "t", "y", "1"],
  ["false", "no", "f", "n", "0"],
] as const;

/**
 * SQL for `true` or `false`, or null where the value is neither: true/false, yes/no, t/f, y/n and 1/0 in any case, and the declared
 * pair, which goes first.
 *
 * @example booleanValue("cell", { booleans: ["WAHR", "FALSCH"] }); // 'wahr' becomes 'true'
 */
export function booleanValue(value: string, { booleans }: Formats): string {
  const isOneOf = (words: readonly string[]) =>
    `lower(${value}) in (${words.map((word) => `lower(${quoteText(word)})`).join(", ")})`;
  const [yes, no] = KNOWN;
  const declared = booleans === undefined ? [] : booleans.map((word) => isOneOf([word]));
  const [isTrue, isFalse] = declared;
  const first = booleans === undefined ? "" : `when ${isTrue} then 'true' when ${isFalse} then 'false'`;
  return `case ${first} when ${isOneOf(yes)} then 'true' when ${isOneOf(no)} then 'false' end`;
}
