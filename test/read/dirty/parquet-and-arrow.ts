import { readFileSync } from "node:fs";
import {
  Field,
  Int32,
  List,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import { quoteText } from "../../../pipelines/warehouse.ts";
import { openWarehouse, scratchPath } from "../scratch.ts";
import type { DirtyCase } from "./dirty-case.ts";

const header = ["id", "name"];
const rows = [
  ["12345678901234567891", "Ada"],
  ["2", null],
];
const PARQUET = /not a sound Parquet file/;
const ARROW = /not a sound Arrow file/;
const plain = "values (12345678901234567891::ubigint, 'Ada'), (2, null)";

async function parquet(select: string): Promise<Buffer> {
  const path = scratchPath("made.parquet");
  const warehouse = await openWarehouse(path);
  await warehouse.run(`copy (${select}) to ${quoteText(path)} (format parquet)`);
  await warehouse.close();
  return readFileSync(path);
}

function leads(): Promise<Buffer> {
  return parquet(`select * from (${plain}) as leads(id, name)`);
}

function renamed(bytes: Buffer, from: string, to: string): Buffer {
  return Buffer.from(bytes.toString("latin1").replaceAll(from, to), "latin1");
}

function arrowTable(names: readonly string[] = header): Table {
  const [first = "id", second = "name"] = names;
  return new Table({
    [first]: vectorFromArray(["12345678901234567891", "2"], new Utf8()),
    [second]: vectorFromArray(["Ada", null], new Utf8()),
  });
}

function arrow(form: "file" | "stream" = "file"): Buffer {
  return Buffer.from(tableToIPC(arrowTable(), form));
}

function twins(): Buffer {
  const fields = ["Name", "NAME"].map((name) => new Field(name, new Utf8(), true));
  const children = ["Ada", "x"].map(
    (value) => vectorFromArray([value], new Utf8()).data[0] ?? makeData({ type: new Utf8() }),
  );
  const data = makeData({ type: new Struct(fields), length: 1, children });
  return Buffer.from(tableToIPC(new Table(new RecordBatch(new Schema(fields), data)), "file"));
}

/** Two batches, the second with a text that is not UTF-8: `Gr\xffce`. */
function lateFlaw(): Buffer {
  const batches = ["Ada", "Grace"].map(
    (name) => new Table({ name: vectorFromArray([name], new Utf8()) }).batches[0] as RecordBatch,
  );
  return renamed(Buffer.from(tableToIPC(new Table(batches), "file")), "Grace", "Gr\xffce");
}

/** Tables in binary: they have no lines, so the file is named, and the column where one is to blame. */
export const parquetAndArrow: readonly DirtyCase[] = [
  { name: "Parquet with ids beyond 2^63", file: "leads.parquet", content: leads, outcome: { header, rows } },
  {
    name: "Parquet with a zone, a decimal and a flag",
    file: "leads.parquet",
    content: () =>
      parquet("select timestamptz '2025-01-02 03:04:05+02' as t, 1.10::decimal(9, 2) as d, true as f"),
    outcome: { header: ["t", "d", "f"], rows: [["2025-01-02 01:04:05+00", "1.10", "true"]] },
  },
  {
    name: "Parquet without a row",
    file: "leads.parquet",
    content: () => parquet(`select * from (${plain}) as leads(id, name) where id = 0`),
    outcome: { header, rows: [] },
  },
  {
    name: "Parquet cut at its end",
    file: "leads.parquet",
    content: async () => (await leads()).subarray(0, -20),
    outcome: { at: "leads.parquet", problem: PARQUET, mend: /Export it again/ },
  },
  {
    name: "Parquet cut at its start",
    file: "leads.parquet",
    content: async () => (await leads()).subarray(20),
    outcome: { at: "leads.parquet", problem: PARQUET },
  },
  {
    name: "Parquet with damaged metadata",
    file: "leads.parquet",
    content: async () => {
      const bytes = await leads();
      return Buffer.from(bytes).fill(
        0x55,
        bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8),
        bytes.length - 8,
      );
    },
    outcome: { at: "leads.parquet", problem: PARQUET },
  },
  {
    name: "Parquet with a damaged first page",
    file: "leads.parquet",
    content: async () => Buffer.from(await leads()).fill(0xff, 4, 24),
    outcome: { at: "leads.parquet", problem: PARQUET },
  },
  {
    name: "an empty file called .parquet",
    file: "leads.parquet",
    content: "",
    outcome: { at: "leads.parquet:1:1", problem: /the file is empty/ },
  },
  {
    name: "a CSV file called .parquet",
    file: "leads.parquet",
    content: "id,name\n1,Ada\n",
    outcome: { at: "leads.parquet", problem: PARQUET },
  },
  {
    name: "Parquet with a key of encryption",
    file: "leads.parquet",
    content: async () => renamed(await leads(), "PAR1", "PARE"),
    outcome: { at: "leads.parquet", problem: PARQUET },
  },
  {
    name: "Parquet with a list",
    file: "leads.parquet",
    content: () => parquet("select 'Ada' as name, [1, 2] as scores"),
    outcome: { at: "leads.parquet", problem: /column "scores" has the type INTEGER\[\]/ },
  },
  {
    name: "Parquet with a column within a column",
    file: "leads.parquet",
    content: () => parquet("select {'city': 'Ada'} as address, 1 as id"),
    outcome: {
      at: "leads.parquet",
      problem: /column "address" has the type STRUCT/,
      mend: /leave that column out/,
    },
  },
  {
    name: "Parquet with bytes",
    file: "leads.parquet",
    content: () => parquet("select 'Ada'::blob as photo"),
    outcome: { at: "leads.parquet", problem: /column "photo" has the type BLOB/ },
  },
  {
    name: "Parquet with names that differ only in case",
    file: "leads.parquet",
    content: async () => renamed(await parquet("select 'Ada' as aa, 'x' as zz"), "zz", "AA"),
    outcome: { at: "leads.parquet", problem: /columns 1 and 2 differ only in upper and lower case/ },
  },
  {
    name: "Parquet with the same name twice",
    file: "leads.parquet",
    content: async () => renamed(await parquet("select 'Ada' as aa, 'x' as zz"), "zz", "aa"),
    outcome: { at: "leads.parquet", problem: /columns 1 and 2 have the same name/ },
  },
  {
    name: "Parquet with a column without a name",
    file: "leads.parquet",
    content: () => parquet(`select 'Ada' as name, 1 as " "`),
    outcome: { at: "leads.parquet", problem: /column 2 of 2 has no name/ },
  },
  {
    name: "an encoding declared for Parquet",
    file: "leads.parquet",
    content: leads,
    options: { encoding: "utf-8" },
    outcome: { at: "leads.parquet", problem: /"encoding" is declared, and parquet files have none/ },
  },
  { name: "Arrow as a file", file: "leads.arrow", content: () => arrow(), outcome: { header, rows } },
  {
    name: "Arrow as a stream",
    file: "leads.arrows",
    content: () => arrow("stream"),
    outcome: { header, rows },
  },
  {
    name: "Arrow as a file, cut at its end",
    file: "leads.arrow",
    content: () => arrow().subarray(0, -30),
    outcome: { at: "leads.arrow", problem: ARROW, mend: /Export it again/ },
  },
  {
    name: "Arrow as a stream, cut within a batch",
    file: "leads.arrows",
    content: () => arrow("stream").subarray(0, -60),
    outcome: { at: "leads.arrows", problem: ARROW },
  },
  {
    name: "Arrow as a stream, cut within its schema",
    file: "leads.arrows",
    content: () => arrow("stream").subarray(0, 40),
    outcome: { at: "leads.arrows", problem: ARROW },
  },
  {
    name: "an empty file called .arrow",
    file: "leads.arrow",
    content: "",
    outcome: { at: "leads.arrow:1:1", problem: /the file is empty/ },
  },
  {
    name: "a CSV file called .feather",
    file: "leads.feather",
    content: "id,name\n1,Ada\n",
    outcome: { at: "leads.feather", problem: ARROW },
  },
  {
    name: "Feather of version 1",
    file: "leads.feather",
    content: Buffer.concat([Buffer.from("FEA1"), Buffer.alloc(64), Buffer.from("FEA1")]),
    outcome: { at: "leads.feather", problem: ARROW },
  },
  {
    name: "Arrow with a list",
    file: "leads.arrow",
    content: () => {
      const scores = vectorFromArray([[1, 2]], new List(new Field("item", new Int32(), true)));
      return Buffer.from(
        tableToIPC(new Table({ name: vectorFromArray(["Ada"], new Utf8()), scores }), "file"),
      );
    },
    outcome: { at: "leads.arrow", problem: /column "scores" has the type list/ },
  },
  {
    name: "Arrow with names that differ only in case",
    file: "leads.arrow",
    content: twins,
    outcome: { at: "leads.arrow", problem: /columns 1 and 2 differ only in upper and lower case/ },
  },
  {
    name: "Arrow with a column without a name",
    file: "leads.arrow",
    content: () => Buffer.from(tableToIPC(arrowTable(["id", ""]), "file")),
    outcome: { at: "leads.arrow", problem: /column 2 of 2 has no name/ },
  },
  {
    name: "Arrow with a text that is not UTF-8 in its second batch",
    file: "leads.arrow",
    content: lateFlaw,
    outcome: { at: "leads.arrow", problem: ARROW },
  },
  {
    name: "Parquet with a NUL within a text",
    file: "leads.parquet",
    content: () => parquet("select 'Ada' || chr(0) || 'x' as name"),
    outcome: { header: ["name"], rows: [["Ada\0x"]] },
  },
  {
    name: "Parquet with numbers that are none",
    file: "leads.parquet",
    content: () => parquet("select 'nan'::double as a, '-inf'::double as b, 'NaN' as c"),
    outcome: { header: ["a", "b", "c"], rows: [["nan", "-inf", "NaN"]] },
  },
  {
    name: "Arrow with a NUL within a text",
    file: "leads.arrow",
    content: () =>
      Buffer.from(tableToIPC(new Table({ name: vectorFromArray(["Ada\0x"], new Utf8()) }), "file")),
    outcome: { header: ["name"], rows: [["Ada\0x"]] },
  },
  {
    name: "skipped lines declared for Arrow",
    file: "leads.arrow",
    content: () => arrow(),
    options: { skipLines: 1 },
    outcome: { at: "leads.arrow", problem: /"skipLines" is declared, and arrow files have none/ },
  },
];
