import { InputError } from "../errors.ts";
import { JsonFlaw, type JsonMember, jsonMembers } from "./json-members.ts";
import { type TextLine, textLines } from "./text-lines.ts";

export interface JsonRecord extends TextLine {
  readonly members: readonly JsonMember[];
}

/**
 * The objects of a JSON lines file, one after the other, each checked.
 *
 * Errors: InputError at `shownAs:line:column` for the first line that is not one sound object; a blank line is none.
 *
 * @example for await (const { members } of jsonRecords("/x/leads.jsonl", "leads.jsonl")) keep(members);
 */
export async function* jsonRecords(path: string, shownAs: string): AsyncGenerator<JsonRecord> {
  for await (const line of textLines(path, shownAs)) yield { ...line, members: membersOf(line, shownAs) };
}

function membersOf(line: TextLine, shownAs: string): JsonMember[] {
  try {
    return jsonMembers(line.text);
  } catch (error) {
    if (!(error instanceof JsonFlaw)) throw error;
    throw badLine(line, shownAs, error.at, error.message);
  }
}

/** The error for something at the index `at` of a line. */
export function badLine({ line, text }: TextLine, shownAs: string, at: number, problem: string): InputError {
  const column = [...text.slice(0, at)].length + 1;
  const mend =
    "Write one JSON object per line, each key once: an array must be split, blank lines taken out.";
  return new InputError({ at: `${shownAs}:${line}:${column}`, problem, mend });
}
