const DEEPEST = 20;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** One top-level key of an object and its value as text. */
export interface JsonMember {
  readonly key: string;
  /** Strings decoded; numbers, booleans, objects and arrays as they are written; null for null. */
  readonly text: string | null;
  /** Whether the value is an object or an array. */
  readonly isNested: boolean;
  /** Index of the key in the source. */
  readonly at: number;
}

/** The text is not the JSON object that was expected. Internal to reading, as it knows no file. */
export class JsonFlaw extends Error {
  /** Index in the source. */
  readonly at: number;

  constructor(at: number, problem: string) {
    super(problem);
    this.name = "JsonFlaw";
    this.at = at;
  }
}

/**
 * The members of one JSON object, with every value as text. JSON.parse would round large ids, keep the last of two equal
 * keys in silence and, like most parsers, end the process on a text nested deep enough: here digits stay, equal keys
 * are refused at every level, and so is nesting deeper than 20.
 *
 * Errors: JsonFlaw at the first character that is not as RFC 8259 says, or that text cannot hold (NUL, half a surrogate).
 *
 * @example jsonMembers('{"id": 12345678901234567890}'); // [{ key: "id", text: "12345678901234567890", isNested: false, at: 1 }]
 */
export function jsonMembers(source: string): JsonMember[] {
  const scanner = new JsonScanner(source);
  const members = scanner.object();
  scanner.end();
  return members;
}

class JsonScanner {
  readonly #source: string;
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
  }

  object(): JsonMember[] {
    this.#space();
    if (this.#source[this.#at] !== "{") throw this.#expected("one object in braces");
    const members: JsonMember[] = [];
    const seen = new Set<string>();
    this.#items("}", () => members.push(this.#member(seen)));
    return members;
  }

  end(): void {
    this.#space();
    if (this.#at < this.#source.length) throw this.#expected("the end of the line after the object");
  }

  #member(seen: Set<string>): JsonMember {
    const at = this.#at;
    const key = this.#string();
    if (seen.has(key)) throw new JsonFlaw(at, "a key that this object already has");
    seen.add(key);
    this.#space();
    this.#take(":");
    this.#space();
    const sign = this.#source[this.#at];
    const isNested = sign === "{" || sign === "[";
    return { key, text: this.#value(), isNested, at };
  }

  /** What stands between the bracket here and `close`, with commas between. */
  #items(close: "}" | "]", item: () => void): void {
    if (++this.#depth > DEEPEST) throw new JsonFlaw(this.#at, `nested more than ${DEEPEST} deep`);
    this.#at++;
    this.#space();
    for (let first = true; this.#source[this.#at] !== close; first = false) {
      if (!first) this.#take(",");
      this.#space();
      item();
      this.#space();
    }
    this.#at++;
    this.#depth--;
  }

  #value(): string | null {
    const from = this.#at;
    const first = this.#source[from];
    if (first === '"') return this.#string();
    if (first === "{") this.object();
    else if (first === "[") this.#items("]", () => this.#value());
    else if (this.#source.startsWith("null", from)) return this.#null();
    else this.#plain();
    return this.#source.slice(from, this.#at);
  }

  #null(): null {
    this.#at += 4;
    return null;
  }

  #plain(): void {
    const word = ["true", "false"].find((candidate) => this.#source.startsWith(candidate, this.#at));
    if (word) this.#at += word.length;
    else if (!this.#number()) throw this.#expected("a JSON value");
  }

  #string(): string {
    const from = this.#at;
    this.#take('"');
    let escaped = false;
    for (let code = this.#code(); code !== 0x22; code = this.#code()) {
      if (!(code >= 0x20)) throw this.#expected("the closing quote of a string");
      if (code === 0x5c) escaped = true;
      this.#at += code === 0x5c ? 2 : 1;
    }
    this.#at++;
    return escaped
      ? unescaped(this.#source.slice(from, this.#at), from)
      : this.#source.slice(from + 1, this.#at - 1);
  }

  #code(): number {
    return this.#source.charCodeAt(this.#at);
  }

  #take(sign: string): void {
    if (this.#source[this.#at] !== sign) throw this.#expected(sign === '"' ? "a key in quotes" : `"${sign}"`);
    this.#at++;
  }

  #space(): void {
    while (this.#code() <= 0x20 && SPACE.has(this.#code())) this.#at++;
  }

  #number(): boolean {
    NUMBER.lastIndex = this.#at;
    const found = NUMBER.test(this.#source);
    if (found) this.#at = NUMBER.lastIndex;
    return found;
  }

  #expected(what: string): JsonFlaw {
    return new JsonFlaw(this.#at, `expected ${what}`);
  }
}

function unescaped(literal: string, at: number): string {
  let text: string;
  try {
    text = JSON.parse(literal);
  } catch {
    throw new JsonFlaw(at, "a string with an escape that JSON does not have");
  }
  if (/\0|\p{Surrogate}/u.test(text)) throw new JsonFlaw(at, "a string with NUL or half a surrogate pair");
  return text;
}
