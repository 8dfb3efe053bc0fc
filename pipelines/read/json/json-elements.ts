import { textPieces } from "../text-pieces.ts";
import { utf8Start } from "../utf8-start.ts";
import type { JsonSource, JsonText } from "./json-source.ts";
import { jsonError } from "./json-source.ts";
import { JsonSplitter } from "./json-splitter.ts";

/**
 * The text of each object of a file that holds one JSON array of objects, one after the other, wherever its lines end; no
 * more than one object is held, each of 32 MB at most. What is inside an object is for the caller to check.
 *
 * Errors: InputError at `shownAs:line:column` for a file that is no such array or ends before it is closed, for UTF-16
 * and for bytes that are not UTF-8.
 *
 * @example for await (const { line, column, text } of jsonElements(source)) check(text);
 */
export async function* jsonElements(source: JsonSource): AsyncGenerator<JsonText> {
  const start = await utf8Start(source.path, source.shownAs);
  const splitter = new JsonSplitter(source);
  for await (const { bytes, offset, valid } of textPieces(source.path)) {
    yield* splitter.split(bytes.toString("utf8", offset === 0 ? start : 0, valid));
    if (valid < bytes.length) throw jsonError(source, splitter.here, 0, "bytes that are not UTF-8");
  }
  splitter.end();
}
