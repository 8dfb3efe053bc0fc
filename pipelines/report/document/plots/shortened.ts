/**
 * A text cut to a number of characters, with an ellipsis where something was cut.
 *
 * @example shortened("North America", 8); // "North A…"
 */
export function shortened(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, characters - 1)}…`;
}
