import { foldName } from "./column-names.ts";
import type { JsonMember } from "./json-members.ts";
import { badLine, type JsonRecord } from "./json-records.ts";

/**
 * The columns of a JSON lines file: every key of every object, in the order in which they first appear.
 *
 * Errors (of `learn`): InputError for a key without a name, and for keys that DuckDB could not tell apart.
 *
 * @example const columns = new JsonColumns("leads.jsonl"); columns.learn(record); columns.names; // ["id", "email"]
 */
export class JsonColumns {
  readonly #shownAs: string;
  readonly #indexes = new Map<string, number>();
  readonly #folded = new Map<string, string>();

  constructor(shownAs: string) {
    this.#shownAs = shownAs;
  }

  get names(): string[] {
    return [...this.#indexes.keys()];
  }

  learn(record: JsonRecord): void {
    for (const member of record.members) if (!this.#indexes.has(member.key)) this.#add(record, member);
  }

  /** Position of a key that was learnt, from 0. */
  indexOf(key: string): number {
    const index = this.#indexes.get(key);
    if (index === undefined) throw new RangeError(`${this.#shownAs} changed while it was read`);
    return index;
  }

  #add(record: JsonRecord, { key, at }: JsonMember): void {
    const twin = this.#folded.get(foldName(key));
    if (key.trim() === "") throw badLine(record, this.#shownAs, at, "a key without a name");
    if (twin !== undefined) throw badLine(record, this.#shownAs, at, twinProblem(twin, key));
    this.#folded.set(foldName(key), key);
    this.#indexes.set(key, this.#indexes.size);
  }
}

function twinProblem(earlier: string, key: string): string {
  return `the key ${JSON.stringify(key)} differs from an earlier ${JSON.stringify(earlier)} only in upper and lower case`;
}
