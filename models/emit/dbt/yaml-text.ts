/**
 * A text as a YAML string in double quotes. Beyond ASCII all is escaped by code point: YAML folds some line separators, and readers
 * refuse control characters.
 *
 * @example yamlText("é: x") // "\"\\U000000e9: x\""
 */
export function yamlText(text: string): string {
  return JSON.stringify(text).replace(/[^\x20-\x7e]/gu, escaped);
}

function escaped(character: string): string {
  return `\\U${(character.codePointAt(0) as number).toString(16).padStart(8, "0")}`;
}
