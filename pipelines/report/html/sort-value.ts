/**
 * The number that a figure of the report is sorted by: the one it starts with, as `number-text.ts` writes numbers.
 * Null where it starts with none (`too few leads`, `–`).
 *
 * @example sortValue("−12,345.7"); // -12345.7
 * @example sortValue("30% (21% to 40%)"); // 30
 * @example sortValue("<0.001"); // 0.0005, before "0.001"
 */
export function sortValue(text: string): number | null {
  const [found, sign = "", digits = ""] = /^([<>+−]?)(\d[\d,]*(?:\.\d+)?)/.exec(text) ?? [];
  if (found === undefined) return null;
  const size = Number(digits.replaceAll(",", "")) * hoursIn(text);
  if (sign === "−") return -size;
  if (sign === "<") return size / 2;
  return sign === ">" ? size * 1.0005 : size;
}

/** Spans of time are told in the unit that suits each: all are sorted as hours. */
function hoursIn(text: string): number {
  if (text.endsWith(" minutes")) return 1 / 60;
  return text.endsWith(" days") ? 24 : 1;
}
