import { textLines } from "../text-lines.ts";
import { jsonElements } from "./json-elements.ts";
import { JsonFlaw, type JsonMember, jsonMembers } from "./json-members.ts";
import { type JsonShape, type JsonSource, type JsonText, jsonError } from "./json-source.ts";

export interface JsonRecord extends JsonText {
  readonly members: readonly JsonMember[];
}

/**
 * The objects of a JSON file, one after the other, each checked.
 *
 * Errors: InputError at `shownAs:line:column` for the first that is not sound, and for text around them that does not
 * belong to the shape, such as a blank line among JSON lines or a missing comma in an array.
 *
 * @example for await (const { members } of jsonRecords("/x/leads.jsonl", "leads.jsonl", "jsonl")) keep(members);
 */
export async function* jsonRecords(
  path: string,
  shownAs: string,
  shape: JsonShape,
  firstLine = 1,
): AsyncGenerator<JsonRecord> {
  const source: JsonSource = { path, shownAs, shape, firstLine };
  const texts = shape === "json" ? jsonElements(source) : jsonLines(source);
  for await (const text of texts) yield { ...text, members: membersOf(source, text) };
}

async function* jsonLines({ path, shownAs, firstLine }: JsonSource): AsyncGenerator<JsonText> {
  for await (const line of textLines(path, shownAs, firstLine)) yield { ...line, column: 1 };
}

function membersOf(source: JsonSource, text: JsonText): JsonMember[] {
  try {
    return jsonMembers(text.text);
  } catch (error) {
    if (!(error instanceof JsonFlaw)) throw error;
    throw jsonError(source, text, error.at, error.message);
  }
}
