import { foldName } from "../column-names.ts";
import type { JsonMember } from "./json-members.ts";
import type { JsonRecord } from "./json-records.ts";
import { type JsonSource, jsonError } from "./json-source.ts";

interface Column {
  readonly index: number;
  /** Whether its values are objects or arrays; unknown while all of them are null. */
  isNested: boolean | undefined;
}

/**
 * The columns of a JSON file: every key of every object, in the order in which they first appear.
 *
 * A key must not hold an object or array in one record and a plain value in another: as text, the object `{}` and the string
 * `"{}"` would be one value. Numbers, strings and booleans may mix, as exports write `1` and `"1"` for the same thing.
 *
 * Errors (of `learn`): InputError for a key without a name, for keys that DuckDB could not tell apart, and for a key of both
 * kinds.
 *
 * @example const columns = new JsonColumns(source); columns.learn(record); columns.names; // ["id", "email"]
 */
export class JsonColumns {
  readonly #source: JsonSource;
  readonly #columns = new Map<string, Column>();
  readonly #folded = new Map<string, string>();

  constructor(source: JsonSource) {
    this.#source = source;
  }

  get names(): string[] {
    return [...this.#columns.keys()];
  }

  learn(record: JsonRecord): void {
    for (const member of record.members) {
      const column = this.#columns.get(member.key) ?? this.#add(record, member);
      if (member.text === null) continue;
      column.isNested ??= member.isNested;
      if (column.isNested !== member.isNested)
        throw jsonError(this.#source, record, member.at, kindProblem(member));
    }
  }

  /** Position of a key that was learnt, from 0. */
  indexOf(key: string): number {
    const column = this.#columns.get(key);
    if (column === undefined) throw new RangeError(`${this.#source.shownAs} changed while it was read`);
    return column.index;
  }

  #add(record: JsonRecord, { key, at }: JsonMember): Column {
    const twin = this.#folded.get(foldName(key));
    if (key.trim() === "") throw jsonError(this.#source, record, at, "a key without a name");
    if (twin !== undefined) throw jsonError(this.#source, record, at, twinProblem(twin, key));
    const column: Column = { index: this.#columns.size, isNested: undefined };
    this.#folded.set(foldName(key), key);
    this.#columns.set(key, column);
    return column;
  }
}

function twinProblem(earlier: string, key: string): string {
  return `the key ${JSON.stringify(key)} differs from an earlier ${JSON.stringify(earlier)} only in upper and lower case`;
}

function kindProblem({ key, isNested }: JsonMember): string {
  const [plain, nested] = ["a plain value", "an object or array"];
  const [here, before] = isNested ? [nested, plain] : [plain, nested];
  return `the key ${JSON.stringify(key)} holds ${here} here and ${before} in an earlier record`;
}
