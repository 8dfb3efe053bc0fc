/** JSON as releases are written: two spaces, keys in the order of the schema, one final newline. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
