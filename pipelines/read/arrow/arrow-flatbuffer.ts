import { isUtf8 } from "node:buffer";
import { ArrowFlaw } from "./arrow-flaw.ts";

/**
 * A table of a FlatBuffer, the form of Arrow's metadata, with its fields by their number in the schema. Each step is checked
 * against the end of the bytes, so that damaged metadata is an error and never a long loop or a large allocation.
 *
 * Source: https://flatbuffers.dev/internals/. Errors: ArrowFlaw, or RangeError for what lies beyond the bytes.
 *
 * @example FlatTable.root(metadata).number(1, "Uint8"); // the kind of an Arrow message
 */
export class FlatTable {
  readonly #bytes: Buffer;
  readonly #at: number;
  readonly #fields: number;

  private constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
    this.#fields = at - bytes.readInt32LE(at);
  }

  static root(bytes: Buffer): FlatTable {
    return new FlatTable(bytes, bytes.readUInt32LE(0));
  }

  number(field: number, type: "Uint8" | "Int16" | "Int32", absent = 0): number {
    const at = this.#place(field);
    if (at === null) return absent;
    if (type === "Uint8") return this.#bytes.readUInt8(at);
    return type === "Int16" ? this.#bytes.readInt16LE(at) : this.#bytes.readInt32LE(at);
  }

  /** A count or an offset of 64 bits. */
  size(field: number): number {
    const at = this.#place(field);
    return at === null ? 0 : readSize(this.#bytes, at);
  }

  table(field: number): FlatTable | null {
    const at = this.#place(field);
    return at === null ? null : new FlatTable(this.#bytes, this.#follow(at));
  }

  tables(field: number): FlatTable[] {
    return this.#items(field, 4).map((at) => new FlatTable(this.#bytes, this.#follow(at)));
  }

  /** The bytes of each item of a vector of structs. */
  structs(field: number, width: number): Buffer[] {
    return this.#items(field, width).map((at) => this.#bytes.subarray(at, at + width));
  }

  text(field: number): string | null {
    const at = this.#place(field);
    return at === null ? null : utf8Text(this.#vector(this.#follow(at), 1));
  }

  #items(field: number, width: number): number[] {
    const at = this.#place(field);
    if (at === null) return [];
    const from = this.#follow(at);
    const { length } = this.#vector(from, width);
    return Array.from({ length: length / width }, (_, index) => from + 4 + index * width);
  }

  #vector(from: number, width: number): Buffer {
    const end = from + 4 + this.#bytes.readUInt32LE(from) * width;
    if (end > this.#bytes.length) throw new ArrowFlaw("a list that is longer than the metadata");
    return this.#bytes.subarray(from + 4, end);
  }

  #follow(at: number): number {
    return at + this.#bytes.readUInt32LE(at);
  }

  #place(field: number): number | null {
    const entry = 4 + field * 2;
    if (entry >= this.#bytes.readUInt16LE(this.#fields)) return null;
    const offset = this.#bytes.readUInt16LE(this.#fields + entry);
    return offset === 0 ? null : this.#at + offset;
  }
}

/** A count or an offset of 64 bits. Errors: ArrowFlaw for one below zero or beyond any file. */
export function readSize(bytes: Buffer, at: number): number {
  const size = bytes.readBigInt64LE(at);
  if (size >= 0n && size <= Number.MAX_SAFE_INTEGER) return Number(size);
  throw new ArrowFlaw("a size that no file has");
}

/** Bytes as text, U+FEFF at its start included. Errors: ArrowFlaw when they are not UTF-8. */
export function utf8Text(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString("utf8");
  throw new ArrowFlaw("text that is not UTF-8");
}
