import type { TextRow } from "../load-rows.ts";
import { ArrowBatch } from "./arrow-batch.ts";
import { type ArrowColumn, type ArrowDictionaries, arrowColumns, takeColumn } from "./arrow-columns.ts";
import type { FlatTable } from "./arrow-flatbuffer.ts";
import { ArrowFlaw } from "./arrow-flaw.ts";
import { type ArrowMessage, arrowMessages } from "./arrow-messages.ts";

/**
 * The columns of an Arrow file and how many records its batches say they hold, without reading a value.
 *
 * Errors: ArrowFlaw or RangeError.
 */
export async function surveyArrow(
  path: string,
): Promise<{ columns: readonly ArrowColumn[]; records: number }> {
  let columns: readonly ArrowColumn[] | null = null;
  let records = 0;
  for await (const { kind, header } of arrowMessages(path)) {
    if ((kind === "schema") !== (columns === null)) throw new ArrowFlaw("not one schema, at the start");
    columns ??= arrowColumns(header);
    if (kind === "batch") records += header.size(0);
  }
  if (columns === null) throw new ArrowFlaw("no schema");
  return { columns, records };
}

/** The records of an Arrow file as rows of text, one batch in memory at a time. Errors: ArrowFlaw or RangeError. */
export async function* arrowRows(path: string, columns: readonly ArrowColumn[]): AsyncGenerator<TextRow> {
  const dictionaries = new Map<number, readonly (string | null)[]>();
  for await (const message of arrowMessages(path)) {
    if (message.kind === "dictionary") await learn(message, columns, dictionaries);
    if (message.kind === "batch")
      yield* rowsOf(new ArrowBatch(message.header, await message.body()), columns, dictionaries);
  }
}

function* rowsOf(
  batch: ArrowBatch,
  columns: readonly ArrowColumn[],
  dictionaries: ArrowDictionaries,
): Generator<TextRow> {
  const cells = columns.map((column) => takeColumn(column, batch, dictionaries));
  batch.end();
  for (let row = 0; row < batch.records; row++) yield cells.map((cell) => cell(row));
}

/** A dictionary takes the place of an earlier one of its id, unless it says that it goes on with it. */
async function learn(
  { header, body }: ArrowMessage,
  columns: readonly ArrowColumn[],
  dictionaries: Map<number, readonly (string | null)[]>,
): Promise<void> {
  const id = header.size(0);
  const column = columns.find(({ dictionary }) => dictionary?.id === id);
  const batch = new ArrowBatch(required(header.table(1)), await body());
  if (column === undefined) throw new ArrowFlaw("a dictionary of no column");
  const earlier = header.number(2, "Uint8") === 1 ? (dictionaries.get(id) ?? []) : [];
  const texts = [...rowsOf(batch, [{ ...column, dictionary: null }], dictionaries)].map(
    ([text]) => text ?? null,
  );
  dictionaries.set(id, [...earlier, ...texts]);
}

function required(data: FlatTable | null): FlatTable {
  if (data === null) throw new ArrowFlaw("a dictionary without values");
  return data;
}
