import { InputError } from "../../errors.ts";

/** One array of objects, or one object per line. */
export type JsonShape = "json" | "jsonl";

/** A JSON file to read. */
export interface JsonSource {
  /** Absolute. */
  readonly path: string;
  /** The path as the user wrote it, for messages. */
  readonly shownAs: string;
  readonly shape: JsonShape;
  /** Number of its first line in the file that the user sees. */
  readonly firstLine: number;
}

/** A piece of a JSON file and the place where it begins, both from 1, the column in characters. */
export interface JsonText {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

const MEND: Readonly<Record<JsonShape, string>> = {
  json: 'Write one array of objects, [{…}, {…}], each key once; for one object per line declare "format": "jsonl".',
  jsonl:
    'Write one JSON object per line, each key once, without blank lines; for an array declare "format": "json".',
};

/** The error for something at the index `at` of a piece of a JSON file. */
export function jsonError(
  { shownAs, shape }: JsonSource,
  { line, column, text }: JsonText,
  at: number,
  problem: string,
): InputError {
  const lines = text.slice(0, at).split("\n");
  const characters = [...(lines.at(-1) ?? "")].length;
  const place = `${line + lines.length - 1}:${lines.length > 1 ? characters + 1 : column + characters}`;
  return new InputError({ at: `${shownAs}:${place}`, problem, mend: MEND[shape] });
}
