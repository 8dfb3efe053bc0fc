import type { PlacedExport } from "./propose-columns.ts";

/** A mark for "empty" in an export, and where it stands. */
export interface ProposedNull {
  readonly token: string;
  readonly cells: number;
  readonly columns: readonly string[];
}

/** The marks for "empty" that the preset does not know already, in the order of their names. */
export function proposedNulls({
  file,
  preset,
}: Pick<PlacedExport, "file" | "preset">): readonly ProposedNull[] {
  const found = file.profiles.flatMap(({ column, nullTokens }) =>
    nullTokens.map(({ value, count }) => ({ column, token: value, count })),
  );
  const tokens = [...new Set(found.map(({ token }) => token))].sort();
  return tokens
    .filter((token) => !(preset?.nulls ?? []).includes(token))
    .map((token) => {
      const own = found.filter((one) => one.token === token);
      return {
        token,
        cells: own.reduce((sum, { count }) => sum + count, 0),
        columns: own.map(({ column }) => column),
      };
    });
}
