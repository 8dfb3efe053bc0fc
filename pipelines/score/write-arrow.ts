import { closeSync, openSync, writeFileSync } from "node:fs";
import {
  AsyncByteQueue,
  type Data,
  type DataType,
  Field,
  Int64,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  Schema,
  Struct,
  TimestampMicrosecond,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import { type Cell, quoteName, type Warehouse } from "../warehouse.ts";

/**
 * Writes the rows of a SELECT to a file in Arrow's IPC file format, batch by batch: no more than one lies in memory. Without rows the
 * file holds its schema.
 *
 * Source: https://arrow.apache.org/docs/format/Columnar.html#ipc-file-format.
 *
 * @param types the columns of the SELECT that are written, with their types: texts, doubles, 32-bit numbers or moments.
 * @example await writeArrow(warehouse, "/x/points.arrow", "select lead_id, points from marts.scores", { lead_id: new Utf8(), points: new Int32() });
 */
export async function writeArrow(
  warehouse: Warehouse,
  path: string,
  select: string,
  types: Readonly<Record<string, DataType>>,
): Promise<void> {
  const schema = new Schema(Object.entries(types).map(([name, type]) => new Field(name, type, true)));
  const columns = schema.fields.map(({ name, type }) => handedOver(quoteName(name), type));
  const file = openSync(path, "w");
  try {
    const writer = new RecordBatchFileWriter();
    writer.reset(new FileQueue(file), schema);
    for await (const batch of warehouse.batches(`select ${columns.join(", ")} from (${select})`))
      writer.write(recordBatch(schema, batch));
    writer.close();
  } finally {
    closeSync(file);
  }
}

/** DuckDB's client takes U+FEFF off the start of a text, so a dot stands before it; moments come as microseconds. */
function handedOver(column: string, type: DataType): string {
  if (type instanceof Utf8) return `'.' || ${column}`;
  return type instanceof TimestampMicrosecond ? `epoch_us(${column})` : column;
}

function recordBatch(schema: Schema, columns: readonly (readonly Cell[])[]): RecordBatch {
  const children = schema.fields.map(({ type }, index) => dataOf(type, columns[index] ?? []));
  const length = columns[0]?.length ?? 0;
  return new RecordBatch(
    schema,
    makeData({ type: new Struct(schema.fields), length, nullCount: 0, children }),
  );
}

/** apache-arrow takes moments in milliseconds only, so they are written as whole numbers of the same width. */
function dataOf(type: DataType, cells: readonly Cell[]): Data {
  const filled = <Value>(value: (cell: NonNullable<Cell>) => Value) =>
    cells.map((cell) => (cell === null ? null : value(cell)));
  if (type instanceof TimestampMicrosecond) return data(filled(BigInt), new Int64()).clone(type);
  return data(type instanceof Utf8 ? filled((cell) => String(cell).slice(1)) : cells, type);
}

function data(values: readonly unknown[], type: DataType): Data {
  return vectorFromArray(values, type).data[0] as Data;
}

/** The writer's queue keeps bytes until somebody asks for them; this one writes them at once. */
class FileQueue extends AsyncByteQueue<Uint8Array> {
  readonly #file: number;

  constructor(file: number) {
    super();
    this.#file = file;
  }

  override write(bytes: Uint8Array): void {
    writeFileSync(this.#file, bytes);
  }
}
