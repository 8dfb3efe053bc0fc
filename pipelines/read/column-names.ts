/** What keeps a list of names from being the columns of one table. */
export interface NameFlaw {
  /** 0-based position in the list. */
  readonly index: number;
  readonly problem: string;
}

/** Characters of no width, which make a name that nobody can see. */
const UNSEEN = /[\u200b-\u200f\u2060\u202a-\u202e]/g;

/**
 * The first name that is empty or that DuckDB could not tell from an earlier one, or null. DuckDB folds A–Z only:
 * `Id` and `ID` are one column to it, `É` and `é` are two. Asked for duplicate names, its readers rename in silence.
 *
 * @example findNameFlaw(["Id", "Name", "ID"]); // { index: 2, problem: 'columns 1 and 3 …' }
 */
export function findNameFlaw(names: readonly string[]): NameFlaw | null {
  const seen = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    if (name.replace(UNSEEN, "").trim() === "")
      return { index, problem: `column ${index + 1} of ${names.length} has no name` };
    const first = seen.get(foldName(name));
    if (first !== undefined) return { index, problem: twins(names, first, index) };
    seen.set(foldName(name), index);
  }
  return null;
}

/** A name as DuckDB compares it: A–Z become a–z, nothing else changes. */
export function foldName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** By number only: without a header, the names are values. */
function twins(names: readonly string[], first: number, second: number): string {
  const how = names[first] === names[second] ? "have the same name" : "differ only in upper and lower case";
  return `columns ${first + 1} and ${second + 1} ${how}`;
}
