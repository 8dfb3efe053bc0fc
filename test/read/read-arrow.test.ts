import {
  Field as ArrowField,
  Binary,
  Bool,
  CompressionType,
  compressionRegistry,
  type DataType,
  DateDay,
  DateMillisecond,
  Decimal,
  Dictionary,
  DurationSecond,
  Float16,
  Float32,
  Float64,
  Int8,
  Int16,
  Int32,
  Int64,
  IntervalYearMonth,
  LargeUtf8,
  List,
  makeData,
  Null,
  RecordBatch,
  Schema,
  Struct,
  Table,
  TimeMicrosecond,
  TimeMillisecond,
  TimeNanosecond,
  TimeSecond,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  TimestampSecond,
  tableToIPC,
  Uint8,
  Uint16,
  Uint32,
  Uint64,
  Utf8,
  Utf8View,
  vectorFromArray,
} from "apache-arrow";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InputError } from "../../pipelines/errors.ts";
import { readArrow } from "../../pipelines/read/arrow/read-arrow.ts";
import { rawTable } from "../../pipelines/read/raw-table.ts";
import { readParquet } from "../../pipelines/read/read-parquet.ts";
import { quoteName, quoteText, type Warehouse } from "../../pipelines/warehouse.ts";
import { anyTable } from "./any-table.ts";
import { openWarehouse, scratchFile, scratchPath } from "./scratch.ts";

type Form = "file" | "stream";
const FORMS: readonly Form[] = ["file", "stream"];
const parquet = Array.from({ length: 100 }, (_, n) => scratchPath(`${n}.parquet`));
let written = 0;
let warehouse: Warehouse;

beforeAll(async () => {
  warehouse = await openWarehouse(...parquet);
});
afterAll(() => warehouse.close());

async function load(bytes: Uint8Array) {
  const source = { name: "leads", path: scratchFile(bytes, "leads.arrow"), shownAs: "leads.arrow" };
  const table = await readArrow(warehouse, source);
  return { ...table, rows: await texts(table.columns) };
}

/** DuckDB's Node client drops U+FEFF at the start of a text it hands over, so a dot stands before each. */
async function texts(columns: readonly string[]): Promise<(string | null)[][]> {
  const shielded = columns.map((column) => `'.' || ${quoteName(column)} as ${quoteName(column)}`);
  const rows = await warehouse.rows(`select ${shielded.join(", ")} from ${rawTable("leads")}`);
  return rows.map((row) =>
    columns.map((column) => (row[column] === null ? null : String(row[column]).slice(1))),
  );
}

async function refusal(bytes: Uint8Array): Promise<InputError> {
  const error = await load(bytes).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).at).toBe("leads.arrow");
  return error as InputError;
}

/** In two batches. Each column has a type of its own, as a dictionary belongs to its type. */
function textTable(
  names: readonly string[],
  rows: readonly (readonly (string | null)[])[],
  typeOf: () => DataType,
): Table {
  const columns = names.map((_, column) => {
    const type = typeOf();
    const values = rows.map((row) => row[column] ?? null);
    return vectorFromArray(values, type).data[0] ?? makeData({ type });
  });
  const fields = names.map((name, column) => new ArrowField(name, columns[column]?.type ?? typeOf(), true));
  const half = Math.ceil(rows.length / 2);
  const batches = [0, half].map((from) => {
    const length = from === 0 ? half : rows.length - half;
    const children = columns.map((data) => data.slice(from, length));
    return new RecordBatch(new Schema(fields), makeData({ type: new Struct(fields), length, children }));
  });
  return new Table(new Schema(fields), batches);
}

function raw(type: DataType, values: ArrayBufferView): Table {
  const data = makeData({ type, data: values, length: 1 } as never);
  const fields = [new ArrowField("x", type, true)];
  return new Table(
    new RecordBatch(new Schema(fields), makeData({ type: new Struct(fields), length: 1, children: [data] })),
  );
}

const big = (...values: bigint[]) => BigInt64Array.from(values);
const unsigned = (...values: bigint[]) => BigUint64Array.from(values);
const longest = 12345678901234567890123456789012345678n;
const noon = 1_751_284_800n;

describe("a value gets the text that it has in Parquet", () => {
  test.each<[string, Table, string]>([
    ["true", raw(new Bool(), Uint8Array.of(1)), "true"],
    ["false", raw(new Bool(), Uint8Array.of(0)), "false"],
    ["(-128)::tinyint", raw(new Int8(), Int8Array.of(-128)), "-128"],
    ["(-32768)::smallint", raw(new Int16(), Int16Array.of(-32768)), "-32768"],
    ["(-2147483648)::integer", raw(new Int32(), Int32Array.of(-2147483648)), "-2147483648"],
    ["(-9223372036854775808)::bigint", raw(new Int64(), big(-(2n ** 63n))), "-9223372036854775808"],
    ["255::utinyint", raw(new Uint8(), Uint8Array.of(255)), "255"],
    ["65535::usmallint", raw(new Uint16(), Uint16Array.of(65535)), "65535"],
    ["4294967295::uinteger", raw(new Uint32(), Uint32Array.of(4294967295)), "4294967295"],
    ["18446744073709551615::ubigint", raw(new Uint64(), unsigned(2n ** 64n - 1n)), "18446744073709551615"],
    ["1::double", raw(new Float64(), Float64Array.of(1)), "1.0"],
    ["0.1::double", raw(new Float64(), Float64Array.of(0.1)), "0.1"],
    ["1e20::double", raw(new Float64(), Float64Array.of(1e20)), "1e+20"],
    ["5e-324::double", raw(new Float64(), Float64Array.of(5e-324)), "5e-324"],
    ["'-0'::double", raw(new Float64(), Float64Array.of(-0)), "-0.0"],
    ["'NaN'::double", raw(new Float64(), Float64Array.of(Number.NaN)), "nan"],
    ["'-Infinity'::double", raw(new Float64(), Float64Array.of(-Infinity)), "-inf"],
    ["0.1::float", raw(new Float32(), Float32Array.of(0.1)), "0.1"],
    ["16777216::float", raw(new Float32(), Float32Array.of(16777216)), "16777216.0"],
    ["'Infinity'::float", raw(new Float32(), Float32Array.of(Infinity)), "inf"],
    ["1.5::float", raw(new Float16(), Uint16Array.of(0x3e00)), "1.5"],
    ["0.00006097555::float", raw(new Float16(), Uint16Array.of(0x03ff)), "6.097555e-05"],
    ["'-Infinity'::float", raw(new Float16(), Uint16Array.of(0xfc00)), "-inf"],
    ["1.10::decimal(9, 2)", raw(new Decimal(2, 9), Uint32Array.of(110, 0, 0, 0)), "1.10"],
    ["-0.05::decimal(9, 2)", raw(new Decimal(2, 9), Int32Array.of(-5, -1, -1, -1)), "-0.05"],
    ["0.05::decimal(2, 2)", raw(new Decimal(2, 2), Uint32Array.of(5, 0, 0, 0)), ".05"],
    ["7::decimal(9, 0)", raw(new Decimal(0, 9), Uint32Array.of(7, 0, 0, 0)), "7"],
    [
      "12345678901234567890123456789012345678::decimal(38, 0)",
      raw(new Decimal(0, 38), unsigned(longest & (2n ** 64n - 1n), longest >> 64n)),
      "12345678901234567890123456789012345678",
    ],
    ["date '2025-06-30'", raw(new DateDay(), Int32Array.of(20269)), "2025-06-30"],
    ["date '1969-12-31'", raw(new DateDay(), Int32Array.of(-1)), "1969-12-31"],
    ["date '2025-06-30'", raw(new DateMillisecond(), big(20269n * 86_400_000n)), "2025-06-30"],
    ["time '12:00:01'", raw(new TimeSecond(), Int32Array.of(43201)), "12:00:01"],
    ["time '12:00:00.5'", raw(new TimeMillisecond(), Int32Array.of(43_200_500)), "12:00:00.5"],
    ["time '00:00:00.000001'", raw(new TimeMicrosecond(), big(1n)), "00:00:00.000001"],
    ["time '23:59:59'", raw(new TimeNanosecond(), big(86_399_000_000_000n)), "23:59:59"],
    ["timestamp '2025-06-30 12:00:00'", raw(new TimestampSecond(), big(noon)), "2025-06-30 12:00:00"],
    [
      "timestamp '1969-12-31 23:59:59.999'",
      raw(new TimestampMillisecond(), big(-1n)),
      "1969-12-31 23:59:59.999",
    ],
    [
      "timestamp '2025-06-30 12:00:00.000001'",
      raw(new TimestampMicrosecond(), big(noon * 1_000_000n + 1n)),
      "2025-06-30 12:00:00.000001",
    ],
    [
      "timestamp_ns '2025-06-30 12:00:00.123456789'",
      raw(new TimestampNanosecond(), big(noon * 1_000_000_000n + 123_456_789n)),
      "2025-06-30 12:00:00.123456789",
    ],
    [
      "timestamptz '2025-06-30 14:00:00+02'",
      raw(new TimestampMillisecond("Europe/Berlin"), big(noon * 1000n)),
      "2025-06-30 12:00:00+00",
    ],
    [
      "timestamptz '2025-06-30 12:00:00.25+00'",
      raw(new TimestampMicrosecond("UTC"), big(noon * 1_000_000n + 250_000n)),
      "2025-06-30 12:00:00.25+00",
    ],
    ["'007'", textTable(["x"], [["007"]], () => new Utf8()), "007"],
    ["''", textTable(["x"], [[""]], () => new Utf8()), ""],
  ])("%s", async (value, table, text) => {
    const path = parquet[written++] ?? "";
    await warehouse.run(`copy (select ${value} as x) to ${quoteText(path)} (format parquet)`);
    await readParquet(warehouse, { name: "leads", path, shownAs: "leads.parquet" });
    expect(await texts(["x"])).toEqual([[text]]);
    for (const form of FORMS) expect((await load(tableToIPC(table, form))).rows).toEqual([[text]]);
  });
});

const anyType = fc.constantFrom<() => DataType>(
  () => new Utf8(),
  () => new LargeUtf8(),
  () => new Dictionary(new Utf8(), new Int32()),
  () => new Dictionary(new Utf8(), new Uint8()),
);

test("any table written as Arrow is read back cell for cell, nulls too", async () => {
  const property = fc.asyncProperty(
    anyTable,
    anyType,
    fc.constantFrom(...FORMS),
    fc.infiniteStream(fc.boolean()),
    async ({ names, rows }, type, form, isNull) => {
      const cells = rows.map((row) => row.map((cell) => (isNull.next().value ? null : cell)));
      const found = await load(tableToIPC(textTable(names, cells, type), form));
      expect(found).toMatchObject({ columns: names, records: rows.length, loaded: rows.length });
      expect(found.rows).toEqual(cells);
    },
  );
  await fc.assert(property, { numRuns: 200 });
});

test("records come from the batches, keep their order and are read one batch after the other", async () => {
  const rows = Array.from({ length: 25_000 }, (_, n) => [String(n)]);
  const found = await load(
    tableToIPC(
      textTable(["n"], rows, () => new Utf8()),
      "stream",
    ),
  );
  expect(found).toMatchObject({ columns: ["n"], records: 25_000, loaded: 25_000 });
  expect(found.rows).toEqual(rows);
});

test("a column of nulls beside another", async () => {
  const found = await load(
    tableToIPC(new Table({ a: vectorFromArray(["x", null]), n: vectorFromArray([null, null], new Null()) })),
  );
  expect(found.rows).toEqual([
    ["x", null],
    [null, null],
  ]);
});

test("text views, short and long", async () => {
  const a = ["", "twelve bytes", null];
  const b = ["\u00e9", "thirteen byte", "x".repeat(100)];
  const [first, second] = [vectorFromArray(a, new Utf8View()), vectorFromArray(b, new Utf8View())];
  for (const form of FORMS) {
    const found = await load(tableToIPC(new Table({ a: first, b: second }), form));
    expect(found.rows).toEqual(a.map((cell, row) => [cell, b[row]]));
  }
});

describe("is refused", () => {
  test.each<[string, Table, RegExp]>([
    [
      "a list",
      new Table({ "x y": vectorFromArray([[1]], new List(new ArrowField("i", new Int32()))) }),
      /"x y" has the type list/,
    ],
    [
      "a struct",
      new Table({ x: vectorFromArray([{ a: 1 }], new Struct([new ArrowField("a", new Int32())])) }),
      /type struct/,
    ],
    ["bytes", new Table({ x: vectorFromArray([Uint8Array.of(1)], new Binary()) }), /type binary/],
    ["an interval", raw(new IntervalYearMonth(), Int32Array.of(1)), /type interval/],
    ["a duration", raw(new DurationSecond(), big(1n)), /type duration/],
    ["nothing but nulls", raw(new Null(), new Uint8Array()), /no column can hold a value/],
    [
      "names apart only in case",
      textTable(["aa", "AA"], [["x", "y"]], () => new Utf8()),
      /columns 1 and 2 differ only/,
    ],
    [
      "a column without a name",
      textTable(["a", " "], [["x", "y"]], () => new Utf8()),
      /column 2 of 2 has no name/,
    ],
    ["a date with a time of day", raw(new DateMillisecond(), big(1n)), /not a whole day/],
    ["a time of 24 hours", raw(new TimeSecond(), Int32Array.of(86_400)), /beyond 24 hours/],
    [
      "a date that DuckDB cannot hold",
      raw(new DateDay(), Int32Array.of(2 ** 31 - 1)),
      /beyond those that DuckDB/,
    ],
    [
      "a moment that DuckDB cannot hold",
      raw(new TimestampSecond(), big(2n ** 62n)),
      /beyond those that DuckDB/,
    ],
  ])("%s", async (_, table, problem) => {
    expect((await refusal(tableToIPC(table, "file"))).problem).toMatch(problem);
  });

  test.each([
    [CompressionType.LZ4_FRAME, "04224d18604082", /compressed with LZ4/],
    [CompressionType.ZSTD, "28b52ffd", /compressed with Zstandard/],
  ])("values that are compressed (%s)", async (type, magic, problem) => {
    const encode = (bytes: Uint8Array) => Buffer.concat([Buffer.from(magic, "hex"), bytes]);
    compressionRegistry.set(type, { encode, decode: (bytes) => bytes.subarray(magic.length / 2) });
    const table = textTable(["a"], [["x".repeat(1000)]], () => new Utf8());
    for (const form of FORMS) expect((await refusal(tableToIPC(table, form, type))).problem).toMatch(problem);
  });

  test("text that is not UTF-8", async () => {
    const bytes = Buffer.from(
      tableToIPC(
        textTable(["a"], [["Zo\u00eb"]], () => new Utf8()),
        "stream",
      ),
    );
    bytes[bytes.indexOf("Zo") + 3] = 0x41;
    expect((await refusal(bytes)).problem).toMatch(/not UTF-8/);
  });

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["text", Buffer.from("a,b\n1,2\n")],
    ["Feather of version 1", Buffer.from("FEA1\0\0\0\0\0\0\0\0FEA1")],
    ["only the magic", Buffer.from("ARROW1\0\0ARROW1")],
  ])("%s", async (_, bytes) => {
    expect((await refusal(bytes)).problem).toMatch(/not a sound Arrow file/);
  });
});

describe.each(FORMS)("a damaged Arrow %s", (form) => {
  const rows = [
    ["ada@example.com", "1"],
    [null, "two"],
    ["Zo\u00eb", null],
  ];
  const whole = Buffer.from(
    tableToIPC(
      textTable(["mail", "n"], rows, () => new Dictionary(new Utf8(), new Int32())),
      form,
    ),
  );

  test("is refused wherever it is cut", async () => {
    for (let length = 0; length < whole.length; length += 3)
      expect((await refusal(whole.subarray(0, length))).message).not.toMatch(/ada@/);
  });

  test("never ends the reader, whichever byte is flipped", async () => {
    let refused = 0;
    for (let at = 0; at < whole.length; at++) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (at % 2 === 0 ? 0x80 : 0xff);
      const found = await load(bytes).catch((reason: unknown) => reason);
      if (found instanceof InputError) refused++;
      else expect(found).toMatchObject({ records: expect.any(Number) });
    }
    expect(refused / whole.length).toBeGreaterThan(0.25);
  }, 120_000);
});
