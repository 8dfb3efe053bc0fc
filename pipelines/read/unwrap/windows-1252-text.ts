import { InputError } from "../../errors.ts";
import { TextPosition } from "./text-position.ts";

/** What 0x80 to 0x9f stand for; a blank for the five bytes that stand for nothing. Source: Microsoft's cp1252 table. */
const UPPER = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * Decodes Windows-1252, as Excel writes "CSV" in western Europe and the Americas. Node's own decoder differs between its
 * versions.
 *
 * Errors: InputError at `shownAs:line:column` for a byte that the encoding does not have.
 */
export async function* windows1252Text(
  pieces: AsyncIterable<Buffer>,
  shownAs: string,
  lineEnd: string,
): AsyncGenerator<string> {
  const position = new TextPosition(lineEnd);
  for await (const piece of pieces) {
    const latin = piece.toString("latin1");
    const flaw = latin.search(/[\x81\x8d\x8f\x90\x9d]/);
    if (flaw >= 0) throw notWindows(`${shownAs}:${position.place(latin.slice(0, flaw))}`);
    const text = latin.replace(/[\x80-\x9f]/g, (byte) => UPPER[byte.charCodeAt(0) - 0x80] as string);
    position.pass(text);
    yield text;
  }
}

function notWindows(at: string): InputError {
  return new InputError({
    at,
    problem: "a byte that Windows-1252 does not have",
    mend: 'Leave "encoding" out if the file is UTF-8; or export it again as UTF-8.',
  });
}
