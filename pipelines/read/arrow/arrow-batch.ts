import { type FlatTable, readSize } from "./arrow-flatbuffer.ts";
import { ArrowFlaw } from "./arrow-flaw.ts";

const CODECS = ["LZ4", "Zstandard"];

/** The buffers of a record batch, to be taken in the order in which the columns need them. */
export class ArrowBatch {
  readonly records: number;
  readonly #body: Buffer;
  readonly #nodes: readonly Buffer[];
  readonly #buffers: readonly Buffer[];
  readonly #viewCounts: readonly Buffer[];
  readonly #taken = { nodes: 0, buffers: 0, viewCounts: 0 };

  /** Errors: ArrowFlaw for a compressed body, and from then on for a batch that lacks what a column needs. */
  constructor(header: FlatTable, body: Buffer) {
    refuseCompressed(header);
    this.records = header.size(0);
    this.#nodes = header.structs(1, 16);
    this.#buffers = header.structs(2, 16);
    this.#viewCounts = header.structs(4, 8);
    this.#body = body;
  }

  /** Begins the next column: how many of its values are null. */
  takeNulls(): number {
    const node = next(this.#nodes, this.#taken.nodes++);
    if (readSize(node, 0) !== this.records) throw new ArrowFlaw("a column with another count of records");
    return readSize(node, 8);
  }

  /** The next buffer, of `least` bytes or more. */
  takeBuffer(least: number): Buffer {
    const region = next(this.#buffers, this.#taken.buffers++);
    const [start, length] = [readSize(region, 0), readSize(region, 8)];
    if (start + length > this.#body.length || length < least)
      throw new ArrowFlaw("values that are cut short");
    return this.#body.subarray(start, start + length);
  }

  /** The buffers that hold the long texts of a column of views. */
  takeViewed(): Buffer[] {
    const count = readSize(next(this.#viewCounts, this.#taken.viewCounts++), 0);
    if (count > this.#buffers.length) throw new ArrowFlaw("values that are cut short");
    return Array.from({ length: count }, () => this.takeBuffer(0));
  }

  /** To be called after the last column: nothing may be left over. */
  end(): void {
    const { nodes, buffers } = this.#taken;
    if (nodes === this.#nodes.length && buffers === this.#buffers.length) return;
    throw new ArrowFlaw("a batch with more values than columns");
  }
}

function refuseCompressed(header: FlatTable): void {
  const compression = header.table(3);
  if (compression === null) return;
  const codec = CODECS[compression.number(0, "Uint8")] ?? "an unknown codec";
  throw new ArrowFlaw(
    `the values are compressed with ${codec}, expected none`,
    'Write the file uncompressed (in pandas: df.to_feather(path, compression="uncompressed")), or as Parquet.',
  );
}

function next(list: readonly Buffer[], index: number): Buffer {
  const item = list[index];
  if (item === undefined) throw new ArrowFlaw("a batch with fewer values than columns");
  return item;
}
