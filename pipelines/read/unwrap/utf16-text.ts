import { InputError } from "../../errors.ts";
import { TextPosition } from "./text-position.ts";

/**
 * Decodes UTF-16 of either order of bytes; its byte order mark is left out. Node's own decoding turns half a surrogate pair
 * into a replacement character in silence: here it is refused, and so is a last byte without its second.
 *
 * @example for await (const text of utf16Text("utf-16le")(createReadStream(path), "Lead.csv")) write(text);
 */
export function utf16Text(order: "utf-16le" | "utf-16be") {
  return async function* decode(
    pieces: AsyncIterable<Buffer>,
    shownAs: string,
    lineEnd: string,
  ): AsyncGenerator<string> {
    const position = new TextPosition(lineEnd);
    let held: Buffer = Buffer.alloc(0);
    let isFirst = true;
    for await (const piece of pieces) {
      const bytes = Buffer.concat([held, piece]);
      const whole = wholeCharacters(bytes, order);
      held = bytes.subarray(whole);
      const text = sound(toText(bytes.subarray(0, whole), order), position, shownAs);
      yield isFirst ? text.slice(1) : text;
      isFirst = false;
    }
    if (held.length > 0) throw notUtf16(shownAs, position.place(""));
  };
}

/** How many of the bytes make whole characters: neither half a unit nor the first of two surrogates at the end. */
function wholeCharacters(bytes: Buffer, order: "utf-16le" | "utf-16be"): number {
  const units = bytes.length - (bytes.length % 2);
  const high = order === "utf-16le" ? bytes[units - 1] : bytes[units - 2];
  return high !== undefined && (high & 0xfc) === 0xd8 ? units - 2 : units;
}

function toText(units: Buffer, order: "utf-16le" | "utf-16be"): string {
  return (order === "utf-16le" ? units : Buffer.from(units).swap16()).toString("utf16le");
}

function sound(text: string, position: TextPosition, shownAs: string): string {
  const flaw = text.search(/\p{Surrogate}/u);
  if (flaw >= 0) throw notUtf16(shownAs, position.place(text.slice(0, flaw)));
  position.pass(text);
  return text;
}

function notUtf16(shownAs: string, place: string): InputError {
  return new InputError({
    at: `${shownAs}:${place}`,
    problem: "half a character: the file is UTF-16 by its byte order mark, and damaged or cut here",
    mend: 'Export it again (in Excel: "CSV UTF-8").',
  });
}
