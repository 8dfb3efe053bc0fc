const USUAL = [",", ";", "\t", "|"];

/**
 * The delimiter that a header seems to use when the given one does not occur in it, or null: a file read with the wrong
 * delimiter has one column and no other flaw. One that nobody has declared (`isUsual`) must also be the most frequent.
 * Text in quotes does not count, so a lone column may still be named `"a;b"`.
 *
 * @example otherDelimiter("id;name;city", ",", false); // ";"
 */
export function otherDelimiter(headerLine: string, given: string, isUsual: boolean): string | null {
  const bare = headerLine.replace(/"[^"]*("|$)/g, "");
  const count = (delimiter: string) => bare.split(delimiter).length - 1;
  const most = Math.max(...USUAL.map(count));
  const isOther = isUsual ? most > count(given) : most > 0 && count(given) === 0;
  return isOther ? (USUAL.find((delimiter) => count(delimiter) === most) ?? null) : null;
}
