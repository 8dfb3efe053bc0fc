import { shortened } from "./shortened.ts";

/**
 * A text in lines of at most so many characters: broken after spaces and underscores, and within words that are longer still. What does
 * not fit into the last line is cut, with an ellipsis.
 *
 * @example wrapped("account NumberOfEmployees", 18, 3); // ["account", "NumberOfEmployees"]
 */
export function wrapped(text: string, characters: number, mostLines: number): string[] {
  const lines = filled(text, characters);
  const rest = lines.splice(lines.length > mostLines ? mostLines - 1 : mostLines).join("");
  return [...lines, ...(rest === "" ? [] : [shortened(rest, characters)])].map((line) => line.trim());
}

function filled(text: string, characters: number): string[] {
  const lines = [""];
  for (const piece of piecesOf(text, characters)) {
    const joined = `${lines.at(-1)}${piece}`;
    if (joined.trimEnd().length <= characters) lines.splice(-1, 1, joined);
    else lines.push(piece);
  }
  return lines;
}

function piecesOf(text: string, characters: number): string[] {
  const words = text.split(/(?<=[\s_])/);
  return words.flatMap((word) => word.match(new RegExp(`.{1,${characters}}`, "gs")) ?? []);
}
