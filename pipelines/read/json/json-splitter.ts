import type { InputError } from "../../errors.ts";
import { JsonFlaw, jsonMembers } from "./json-members.ts";
import { type JsonSource, type JsonText, jsonError } from "./json-source.ts";

const LONGEST_OBJECT = 32 * 1024 * 1024;
const LONGEST_WORD = "false".length;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACE = { open: 0x7b, close: 0x7d } as const;
/** Makes `{` of `[` and `}` of `]`: which of them fits is for the parser. */
const AS_BRACE = 0x20;
const INK = /[^ \t\n\r]/g;

/** What has to come next outside of objects. */
type Stage =
  | 'an array of objects, which begins with "["'
  | 'an object in braces, or "]"'
  | '"," and the next object, or "]"'
  | "an object in braces"
  | "the end of the file";

/** The signs that may come at a stage, and the stage that each leads to. */
const NEXT: Readonly<Record<Stage, Readonly<Partial<Record<string, Stage>>>>> = {
  'an array of objects, which begins with "["': { "[": 'an object in braces, or "]"' },
  'an object in braces, or "]"': { "{": '"," and the next object, or "]"', "]": "the end of the file" },
  '"," and the next object, or "]"': { ",": "an object in braces", "]": "the end of the file" },
  "an object in braces": { "{": '"," and the next object, or "]"' },
  "the end of the file": {},
};

/**
 * Cuts the text of a JSON array of objects, given in pieces, into its objects. Inside them it follows quotes and counts
 * brackets, so nesting costs nothing however deep: an object that it yields is either sound or refused by `jsonMembers`.
 *
 * Errors: InputError at `file:line:column` for text outside of the objects that makes no array of them, for objects
 * longer than 32 MB and for an array that is not closed.
 *
 * @example const splitter = new JsonSplitter(source); [...splitter.split('[{"a":1}, {"a"')].length; // 1
 */
export class JsonSplitter {
  readonly #source: JsonSource;
  #stage: Stage = 'an array of objects, which begins with "["';
  #line: number;
  #column = 1;
  /** The object that is not closed yet, as far as it is known. */
  #begun: JsonText | null = null;
  #depth = 0;
  #isQuoted = false;
  #isEscaped = false;

  constructor(source: JsonSource) {
    this.#source = source;
    this.#line = source.firstLine;
  }

  /** The place that the pieces so far lead to. */
  get here(): JsonText {
    return { line: this.#line, column: this.#column, text: "" };
  }

  /** The objects that end in the next piece. */
  *split(piece: string): Generator<JsonText> {
    for (let at = 0; at < piece.length; ) {
      if (this.#begun === null) {
        at = this.#toObject(piece, at);
        continue;
      }
      const text = piece.slice(at, this.#endInObject(piece, at));
      const object: JsonText = { ...this.#begun, text: this.#begun.text + text };
      this.#pass(text);
      at += text.length;
      if (object.text.length > LONGEST_OBJECT) throw this.#unclosed(object, object, "is longer than 32 MB");
      this.#begun = this.#depth === 0 ? null : object;
      if (this.#depth === 0) yield object;
    }
  }

  /** After the last piece: nothing may be open. */
  end(): void {
    if (this.#begun !== null)
      throw this.#unclosed(this.#begun, this.here, "is not closed where the file ends: it was cut short");
    if (this.#stage !== "the end of the file")
      throw jsonError(this.#source, this.here, 0, `expected ${this.#stage}, but the file ends here`);
  }

  /** Goes over what stands outside of objects, one sign at a time. */
  #toObject(piece: string, from: number): number {
    const at = pastSpace(piece, from);
    this.#pass(piece.slice(from, at));
    const sign = piece[at];
    if (sign === undefined) return at;
    const next = NEXT[this.#stage][sign];
    if (next === undefined) throw jsonError(this.#source, this.here, 0, `expected ${this.#stage}`);
    this.#stage = next;
    if (sign === "{") this.#begun = this.here;
    else this.#column++;
    return sign === "{" ? at : at + 1;
  }

  /** Index after the bracket that closes the object, or the end of the piece. */
  #endInObject(piece: string, from: number): number {
    let at = from;
    while (at < piece.length) {
      at = this.#isQuoted ? this.#endOfString(piece, at) : this.#endOfPlain(piece, at);
      if (this.#depth === 0) return at;
    }
    return at;
  }

  /** Index after a quote, or after the bracket that closes the object. */
  #endOfPlain(piece: string, from: number): number {
    for (let at = from; at < piece.length; at++) {
      const code = piece.charCodeAt(at);
      if (code === QUOTE) {
        this.#isQuoted = true;
        return at + 1;
      }
      if ((code | AS_BRACE) === BRACE.open) this.#depth++;
      else if ((code | AS_BRACE) === BRACE.close && --this.#depth === 0) return at + 1;
    }
    return piece.length;
  }

  /** Index after the quote that closes the string. */
  #endOfString(piece: string, from: number): number {
    let at = this.#isEscaped ? from + 1 : from;
    for (let code = piece.charCodeAt(at); code !== QUOTE && code >= 0x20; code = piece.charCodeAt(at))
      at += code === BACKSLASH ? 2 : 1;
    this.#isEscaped = at > piece.length;
    if (at >= piece.length) return piece.length;
    if (piece.charCodeAt(at) === QUOTE) this.#isQuoted = false;
    // No string goes over a line: the object ends here, before a stray quote swallows the file.
    else this.#depth = 0;
    return at + 1;
  }

  #pass(text: string): void {
    const last = text.lastIndexOf("\n");
    if (last >= 0) this.#column = 1;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#line++;
    this.#column += characters(last < 0 ? text : text.slice(last + 1));
  }

  /** A flaw inside often is why an object does not end: then that is what to say. */
  #unclosed(object: JsonText, place: JsonText, problem: string): InputError {
    const flaw = firstFlaw(object.text);
    if (flaw !== null && flaw.at < object.text.trimEnd().length - LONGEST_WORD)
      return jsonError(this.#source, object, flaw.at, flaw.message);
    return jsonError(this.#source, place, 0, `the object that begins on line ${object.line} ${problem}`);
  }
}

function pastSpace(text: string, from: number): number {
  INK.lastIndex = from;
  return INK.exec(text)?.index ?? text.length;
}

function characters(text: string): number {
  return /[\ud800-\udfff]/.test(text) ? [...text].length : text.length;
}

function firstFlaw(text: string): JsonFlaw | null {
  try {
    jsonMembers(text);
    return null;
  } catch (error) {
    if (error instanceof JsonFlaw) return error;
    throw error;
  }
}
