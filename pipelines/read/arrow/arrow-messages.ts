import { type FileHandle, open } from "node:fs/promises";
import { FlatTable, readSize } from "./arrow-flatbuffer.ts";
import { ArrowFlaw } from "./arrow-flaw.ts";

const MAGIC = "ARROW1";
const MAGIC_BYTES = 8;
const TRAILER_BYTES = 4 + MAGIC.length;
const BLOCK_BYTES = 24;
const CONTINUES = -1;
/** More than any writer puts into one batch unless told to; a Buffer can hold it. */
const LARGEST_BODY = 1 << 30;
const KINDS = ["none", "schema", "dictionary", "batch"] as const;

/** One message of an Arrow file: its header, and its body once asked for. */
export interface ArrowMessage {
  readonly kind: "schema" | "dictionary" | "batch";
  readonly header: FlatTable;
  readonly body: () => Promise<Buffer>;
}

/**
 * The messages of an Arrow IPC file in the file form (`.arrow`, `.feather`) or the stream form (`.arrows`), in their order.
 * The end must be there: the mark after the last message, and in the file form a footer that lists the same batches, so
 * that a file cut between two batches is seen.
 *
 * Errors: ArrowFlaw or RangeError for bytes that are neither form.
 *
 * @example for await (const { kind, header } of arrowMessages("/x/leads.arrow")) if (kind === "batch") header.size(0); // rows
 */
export async function* arrowMessages(path: string): AsyncGenerator<ArrowMessage> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = await bytesAt(file, 0, Math.min(MAGIC_BYTES, size), size);
    if (head.toString("latin1", 0, MAGIC.length) !== MAGIC)
      return yield* messages(file, 0, { start: size, batches: null });
    const footer = await readFooter(file, size);
    yield footer.schema;
    // Some writers leave the schema out where the footer has it.
    for await (const message of messages(file, MAGIC_BYTES, footer))
      if (message.kind !== "schema") yield message;
  } finally {
    await file.close();
  }
}

/** What has to stand at the end. */
interface End {
  readonly start: number;
  /** Where the batches begin; null in the stream form, which has no list of them. */
  readonly batches: readonly number[] | null;
}

async function* messages(file: FileHandle, from: number, end: End): AsyncGenerator<ArrowMessage> {
  const batches: number[] = [];
  for (let at = from; ; ) {
    const prefix = await bytesAt(file, at, 8, end.start);
    if (prefix.readInt32LE(0) !== CONTINUES) throw new ArrowFlaw("no message where one has to begin");
    const length = prefix.readInt32LE(4);
    if (length === 0) return checkEnd(at + 8, batches, end);
    const message = FlatTable.root(await bytesAt(file, at + 8, length, end.start));
    const bodyAt = at + 8 + length;
    const bodyLength = message.size(3);
    if (bodyLength > end.start - bodyAt) throw new ArrowFlaw("a batch that is cut short");
    const kind = kindOf(message);
    if (kind !== "schema") batches.push(at);
    yield { kind, header: headerOf(message, 2), body: () => bytesAt(file, bodyAt, bodyLength, end.start) };
    at = bodyAt + bodyLength;
  }
}

function headerOf(table: FlatTable, field: number): FlatTable {
  const header = table.table(field);
  if (header === null) throw new ArrowFlaw("a message without a header");
  return header;
}

function kindOf(message: FlatTable): ArrowMessage["kind"] {
  const kind = KINDS[message.number(1, "Uint8")];
  if (kind === undefined || kind === "none") throw new ArrowFlaw("a message of an unknown kind");
  return kind;
}

function checkEnd(at: number, found: readonly number[], { start, batches }: End): void {
  if (batches === null && at < start) throw new ArrowFlaw("bytes after the end");
  if (batches !== null && String(batches) !== String(found))
    throw new ArrowFlaw("a footer that lists other batches than the file holds");
}

async function readFooter(file: FileHandle, size: number): Promise<End & { schema: ArrowMessage }> {
  const trailer = await bytesAt(file, size - TRAILER_BYTES, TRAILER_BYTES, size);
  if (trailer.toString("latin1", 4) !== MAGIC) throw new ArrowFlaw("no footer");
  const length = trailer.readInt32LE(0);
  const start = size - TRAILER_BYTES - length;
  const footer = FlatTable.root(await bytesAt(file, start, length, size));
  const blocks = [...footer.structs(2, BLOCK_BYTES), ...footer.structs(3, BLOCK_BYTES)];
  const batches = blocks.map((block) => readSize(block, 0)).sort((a, b) => a - b);
  const body = async () => Buffer.alloc(0);
  return { start, batches, schema: { kind: "schema", header: headerOf(footer, 1), body } };
}

async function bytesAt(file: FileHandle, at: number, length: number, end: number): Promise<Buffer> {
  if (at < 0 || length < 0 || at + length > end) throw new ArrowFlaw("a file that is cut short");
  if (length > LARGEST_BODY)
    throw new ArrowFlaw(
      "a record batch is larger than 1 GB",
      "Write it in batches of 100,000 records or so.",
    );
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  if (bytesRead < length) throw new ArrowFlaw("a file that is cut short");
  return buffer;
}
