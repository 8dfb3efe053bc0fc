import type { FoundFile } from "./column-profile.ts";

/**
 * Where half or more of the values of one column are names of other files' columns, the file describes data and holds none:
 * the sentence that says so, else null.
 */
export function dataDictionary(file: FoundFile, files: readonly FoundFile[]): string | null {
  const columns = new Set(files.filter((one) => one !== file).flatMap(({ header }) => header));
  for (const { column, values } of file.profiles) {
    const names = values.filter(({ value }) => columns.has(value)).length;
    if (names >= 3 && names * 2 >= values.length)
      return `it describes data: ${names} of ${values.length} values of "${column}" are columns of other files`;
  }
  return null;
}
