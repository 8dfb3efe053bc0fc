const KNOWN = [
  ["true", "false"],
  ["yes", "no"],
  ["t", "f"],
  ["y", "n"],
  ["1", "0"],
] as const;

const DECLARED = [
  ["wahr", "falsch"],
  ["ja", "nein"],
  ["ja", "nee"],
  ["ja", "nej"],
  ["vrai", "faux"],
  ["oui", "non"],
  ["verdadero", "falso"],
  ["verdadeiro", "falso"],
  ["sí", "no"],
  ["si", "no"],
  ["sì", "no"],
  ["sim", "não"],
  ["vero", "falso"],
  ["tak", "nie"],
] as const;

/**
 * How a column writes true and false, by its distinct values: `known` where the reader knows them without a word (in
 * any case), the pair to be declared in other languages, null where it holds anything else.
 *
 * @example booleanWords(["WAHR", "FALSCH"]); // ["WAHR", "FALSCH"]
 */
export function booleanWords(values: readonly string[]): "known" | readonly [string, string] | null {
  const lower = values.map((value) => value.toLowerCase());
  if (values.length === 0) return null;
  if (KNOWN.some((pair) => lower.every((word) => pair.includes(word as never)))) return "known";
  const pair = DECLARED.find((words) => words.every((word) => lower.includes(word)));
  if (pair === undefined || values.length !== 2) return null;
  const spelled = (word: string) => values[lower.indexOf(word)] as string;
  return [spelled(pair[0]), spelled(pair[1])];
}
