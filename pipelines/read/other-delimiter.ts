const USUAL = [",", ";", "\t", "|"];

/**
 * The delimiter that a header seems to use when the declared one does not occur in it, or null: a file read with the
 * wrong delimiter has one column and no other flaw. Text in quotes does not count, so a lone column may still be
 * named `"a;b"`.
 *
 * @example otherDelimiter("id;name;city", ","); // ";"
 */
export function otherDelimiter(headerLine: string, declared: string): string | null {
  const bare = headerLine.replace(/"[^"]*("|$)/g, "");
  if (bare.includes(declared)) return null;
  const counts = USUAL.map((delimiter) => bare.split(delimiter).length - 1);
  const most = Math.max(...counts);
  return most === 0 ? null : (USUAL[counts.indexOf(most)] ?? null);
}
