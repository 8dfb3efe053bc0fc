const most = 4;

/** Names in a sentence. @example listedNames(["A1", "A2", "B1"]); // "A1, A2 and B1" */
export function listedNames(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** The same where there may be too many to name. @example firstNames(["a", "b", "c", "d", "e"]); // "a, b, c and 2 more" */
export function firstNames(names: readonly string[]): string {
  const named = most - 1;
  return names.length <= most
    ? listedNames(names)
    : listedNames([...names.slice(0, named), `${names.length - named} more`]);
}
