import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../pipelines/errors.ts";
import { jsonMembers } from "../../pipelines/read/json/json-members.ts";
import type { JsonShape } from "../../pipelines/read/json/json-source.ts";
import { JsonSplitter } from "../../pipelines/read/json/json-splitter.ts";
import { readJson } from "../../pipelines/read/json/read-json.ts";
import { rawTable } from "../../pipelines/read/raw-table.ts";
import { quoteName } from "../../pipelines/warehouse.ts";
import { anyTable } from "./any-table.ts";
import { openWarehouse, scratchFile } from "./scratch.ts";

async function load(content: string | Uint8Array, shape: JsonShape = "jsonl", firstLine = 1) {
  const warehouse = await openWarehouse();
  const source = { name: "leads", path: scratchFile(content), shownAs: "leads", firstLine };
  const table = await readJson(warehouse, source, shape);
  const rows = await warehouse.rows(`select * from ${rawTable("leads")}`);
  await warehouse.close();
  return { ...table, rows: rows.map((row) => table.columns.map((column) => row[column])) };
}

async function refusal(content: string | Uint8Array, shape: JsonShape, firstLine?: number) {
  const error = await load(content, shape, firstLine).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  return error as InputError;
}

function nested(depth: number): string {
  return `{"a":${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}}`;
}

test("every value is the text of the source", async () => {
  const found = await load(
    '\ufeff{"id": 12345678901234567890, "n": 1.10, "e": -1E+400, "t": true, "f": false, "z": null, "s": "NULL"}\r\n' +
      '{"o": {"k" : [1.0, "é"]}, "l": [ ], "s": "\\u00e9\\n\\"\\ud83d\\ude00", "empty": ""}\n',
  );
  expect(found.columns).toEqual(["id", "n", "e", "t", "f", "z", "s", "o", "l", "empty"]);
  expect(found.rows).toEqual([
    ["12345678901234567890", "1.10", "-1E+400", "true", "false", null, "NULL", null, null, null],
    [null, null, null, null, null, null, 'é\n"😀', '{"k" : [1.0, "é"]}', "[ ]", ""],
  ]);
});

test("rows keep their order over several batches, and keys may come late", async () => {
  const lines = Array.from({ length: 25_000 }, (_, n) => `{"n":${n}${n === 24_999 ? ',"late":1' : ""}}\n`);
  const found = await load(lines.join(""));
  expect(found).toMatchObject({ records: 25_000, loaded: 25_000, columns: ["n", "late"] });
  expect(found.rows.every(([n], index) => n === String(index))).toBe(true);
  expect(found.rows.at(-1)).toEqual(["24999", "1"]);
});

test("a file with no final line end", async () => {
  expect((await load('{"a":1}\n{"a":2}')).records).toBe(2);
});

test("20 levels are read", () => {
  expect(jsonMembers(nested(20))).toHaveLength(1);
});

test("numbers, text and booleans may mix under one key, and null goes with objects", async () => {
  const found = await load('{"a":1,"o":null}\n{"a":"1","o":{}}\n{"a":true,"o":[]}\n');
  expect(found.rows.map((row) => row)).toEqual([
    ["1", null],
    ["1", "{}"],
    ["true", "[]"],
  ]);
});

test("an array is read wherever its lines end", async () => {
  const found = await load(
    '\ufeff\r\n [\t{"a" : 1.10, "s":"]},{\\"\\\\"}\n,\n{\n  "a":\n[1,\n{"k":"}"}]}]\n \n'.replace(
      "1.10",
      "[]",
    ),
    "json",
  );
  expect(found).toMatchObject({ records: 2, loaded: 2, columns: ["a", "s"] });
  expect(found.rows).toEqual([
    ["[]", ']},{"\\'],
    ['[1,\n{"k":"}"}]', null],
  ]);
});

test("a key named __proto__, and one with a dot", async () => {
  const found = await load('[{"__proto__":"x","a.b":"y","constructor":null}]', "json");
  expect(found.columns).toEqual(["__proto__", "a.b", "constructor"]);
  expect(found.rows).toEqual([["x", "y", null]]);
});

test("a number of 400 digits keeps all of them", async () => {
  const digits = "1234567890".repeat(40);
  expect((await load(`[{"n":-${digits}.${digits}e-${digits}}]`, "json")).rows).toEqual([
    [`-${digits}.${digits}e-${digits}`],
  ]);
});

test("a text of 30 MB with quotes and brackets in it", async () => {
  const text = '[{\\"é😀'.repeat(5 << 20).slice(0, 30 << 20);
  const whole = text.replace(/[\\\ud800-\udbff]$/, "");
  const found = await load(`[{"a":"${whole}"},{"a":"b"}]`, "json");
  expect(found.rows).toEqual([[JSON.parse(`"${whole}"`)], ["b"]]);
});

const STYLES: Readonly<Record<string, { shape: JsonShape; write: (records: readonly object[]) => string }>> =
  {
    "a compact array": { shape: "json", write: (records) => JSON.stringify(records) },
    "a pretty array": { shape: "json", write: (records) => JSON.stringify(records, null, 2) },
    "an array with tabs": { shape: "json", write: (records) => `${JSON.stringify(records, null, "\t")}\n` },
    "JSON lines": {
      shape: "jsonl",
      write: (records) => records.map((record) => `${JSON.stringify(record)}\n`).join(""),
    },
  };

test.each(Object.keys(STYLES))(
  "any table written as %s is read back cell for cell, nulls too",
  async (style) => {
    const { shape, write } = STYLES[style] ?? { shape: "json", write: String };
    const warehouse = await openWarehouse();
    const property = fc.asyncProperty(
      anyTable,
      fc.infiniteStream(fc.boolean()),
      async ({ names, rows }, isNull) => {
        const cells = [names, ...rows].map((row, n) =>
          row.map((cell) => (n > 0 && isNull.next().value ? null : cell)),
        );
        const records = cells.map((row) =>
          Object.fromEntries(row.map((cell, column) => [names[column] ?? "", cell])),
        );
        const source = { name: "leads", path: scratchFile(write(records)), shownAs: "leads" };
        const { columns, loaded } = await readJson(warehouse, source, shape);
        expect([...columns].sort()).toEqual([...names].sort());
        expect(loaded).toBe(cells.length);
        // DuckDB's Node client drops U+FEFF at the start of a text it hands over, so a dot stands before each.
        const shielded = names.map((name) => `'.' || ${quoteName(name)} as ${quoteName(name)}`);
        const found = await warehouse.rows(`select ${shielded.join(", ")} from ${rawTable("leads")}`);
        expect(found.map((row) => names.map((name) => row[name]))).toEqual(
          cells.map((row) => row.map((cell) => (cell === null ? null : `.${cell}`))),
        );
      },
    );
    await fc.assert(property, { numRuns: 100 });
    await warehouse.close();
  },
);

test("an array is cut into the same objects wherever its pieces end", () => {
  const text = '[ {"a":"\\\\\\"]},{","b":[{"k":"}"}]} ,\n {"😀":1},\n{"\\\\":"\\\\"}\n ]\n';
  const cut = (size: number) => {
    const splitter = new JsonSplitter({ path: "", shownAs: "leads", shape: "json", firstLine: 1 });
    const characters = [...text];
    const pieces = characters.map((_, at) =>
      at % size === 0 ? characters.slice(at, at + size).join("") : "",
    );
    const objects = pieces.flatMap((piece) => [...splitter.split(piece)]);
    splitter.end();
    return objects;
  };
  expect(cut(1000).map(({ line, column }) => [line, column])).toEqual([
    [1, 3],
    [2, 2],
    [3, 1],
  ]);
  for (let size = 1; size < 40; size++) expect(cut(size)).toEqual(cut(1000));
});

describe("JSON lines are refused at line and column", () => {
  test.each<[string, string | Uint8Array, string, RegExp]>([
    ["empty", "", "1:1", /empty/],
    ["UTF-16", Buffer.from("\ufeff{}", "utf16le"), "1:1", /UTF-16/],
    ["not UTF-8", Buffer.concat([Buffer.from('{"a":1}\n{"é":"'), Buffer.from([0xe9])]), "2:7", /UTF-8/],
    ["no keys", "{}\n", "1:1", /no object has a key/],
    ["a blank line", '{"a":1}\n\n{"a":2}\n', "2:1", /one object in braces/],
    ["an array", '[{"a":1}]\n', "1:1", /one object in braces/],
    ["a number", "7\n", "1:1", /one object in braces/],
    ["two objects on a line", '{"a":1} {"a":2}\n', "1:9", /end of the line/],
    ["a cut line", '{"a":1}\n{"é":"x\n', "2:8", /closing quote/],
    ["a cut object", '{"a":1', "1:7", /expected ","/],
    ["a key without quotes", "{a:1}\n", "1:2", /key in quotes/],
    ["a trailing comma", '{"a":1,}\n', "1:8", /key in quotes/],
    ["a trailing comma in an array", '{"a":[1,]}\n', "1:9", /JSON value/],
    ["no colon", '{"a" 1}\n', "1:6", /":"/],
    ["NaN", '{"a":NaN}\n', "1:6", /JSON value/],
    ["a leading zero", '{"a":007}\n', "1:7", /expected ","/],
    ["a bare minus", '{"a":-}\n', "1:6", /JSON value/],
    ["a tab in a string", '{"a":"x\ty"}\n', "1:8", /closing quote/],
    ["an unknown escape", '{"a":"\\x41"}\n', "1:6", /escape/],
    ["half a surrogate", '{"a":"\\ud800"}\n', "1:6", /surrogate/],
    ["an escaped NUL", '{"a":"\\u0000"}\n', "1:6", /NUL/],
    ["a NUL in a nested string", '{"a":["\\u0000"]}\n', "1:7", /NUL/],
    ["a key twice", '{"id":1,"x":2,"id":3}\n', "1:15", /already has/],
    ["a key twice, once escaped", '{"id":1,"\\u0069d":3}\n', "1:9", /already has/],
    ["a nested key twice", '{"a":{"k":1,"k":2}}\n', "1:13", /already has/],
    ["keys apart only in case", '{"Id":1}\n{"é":1,"ID":1}\n', "2:8", /"ID" differs from an earlier "Id"/],
    ["an empty key", '{"":1}\n', "1:2", /without a name/],
    [
      "an object, then text, under one key",
      '{"a":{}}\n{"a":null}\n{"a":"{}"}\n',
      "3:2",
      /plain value here and an obj/,
    ],
    ["a number, then an array, under one key", '{"a":1}\n{"a":[1]}\n', "2:2", /array here and a plain/],
    ["21 levels", `${nested(21)}\n`, "1:25", /20 deep/],
    ["20,000 levels", `${nested(20_000)}\n`, "1:25", /20 deep/],
  ])("%s", async (_, content, place, problem) => {
    const error = await refusal(content, "jsonl");
    expect(error.at).toBe(`leads:${place}`);
    expect(error.problem).toMatch(problem);
  });

  test("a line longer than 32 MB", async () => {
    const error = await refusal(`{"a":1}\n{"a":"${"x".repeat(33 << 20)}"}\n`, "jsonl");
    expect(error.at).toBe("leads:2:1");
    expect(error.problem).toMatch(/32 MB/);
  });
});

describe("a JSON array is refused at line and column", () => {
  test.each<[string, string | Uint8Array, string, RegExp]>([
    ["empty", "", "1:1", /empty/],
    ["white space", " \n ", "2:2", /expected an array of objects.*file ends/],
    ["UTF-16", Buffer.from("\ufeff[]", "utf16le"), "1:1", /UTF-16/],
    ["not UTF-8", Buffer.concat([Buffer.from('[{"a":1},\n {"é":"'), Buffer.from([0xe9])]), "2:8", /UTF-8/],
    [
      "not UTF-8 after the array",
      Buffer.concat([Buffer.from("[{}]\n"), Buffer.from([0xe9])]),
      "2:1",
      /UTF-8/,
    ],
    ["no element", "[ ]\n", "1:1", /no object has a key/],
    ["no keys", "[{},{}]\n", "1:1", /no object has a key/],
    ["an object", '{"a":1}\n', "1:1", /expected an array of objects/],
    ["JSON lines", '{"a":1}\n{"a":2}\n', "1:1", /expected an array of objects/],
    ["an array of numbers", "[1]", "1:2", /an object in braces, or "\]"/],
    ["an array of arrays", '[["a"],[1]]', "1:2", /an object in braces/],
    ["a number after an object", '[{"a":1},\n2]', "2:1", /an object in braces/],
    ["null among objects", '[{"a":1},null]', "1:10", /an object in braces/],
    ["a trailing comma", '[{"a":1},\n]', "2:1", /an object in braces/],
    ["a leading comma", '[,{"a":1}]', "1:2", /an object in braces/],
    ["a missing comma", '[{"a":1}\n {"a":2}]', "2:2", /"," and the next object/],
    ["text after the end", '[{"a":1}]\n]', "2:1", /the end of the file/],
    ["two arrays", '[{"a":1}][{"a":1}]', "1:10", /the end of the file/],
    ["a comment", '[\n// all leads\n{"a":1}]', "2:1", /an object in braces/],
    ["a comment inside", '[{"a":1, /* x */ "b":2}]', "1:10", /key in quotes/],
    ["no closing bracket", '[{"a":1}\n', "2:1", /"\]", but the file ends/],
    ["cut after a comma", '[{"a":1},', "1:10", /an object in braces, but the file ends/],
    ["cut inside an object", '[{"a":1},\n{"a"', "2:5", /begins on line 2.*cut short/],
    ["cut inside a word", '[{"a":1},\n{"a":tru', "2:9", /begins on line 2.*cut short/],
    ["a stray quote, then a line end", '[{"a":"x"y"},\n{"a":"z"}]', "1:10", /expected ","/],
    [
      "a stray quote to the end",
      `[{"a":"x"y"},{"a":"z"},${'{"a":"é"},'.repeat(9)}{"a":1}]`,
      "1:10",
      /expected ","/,
    ],
    ["the wrong bracket", '[{"a":[1}]]', "1:9", /expected ","/],
    ["a cut string with a line end", '[{\n"é":"x\n"}]', "2:7", /closing quote/],
    ["NaN", '[{"😀":1},{\n"x": 1, "😀":\n  NaN}]', "3:3", /JSON value/],
    ["NaN on the line of the bracket", '[{"😀":1}, {"😀":NaN}]', "1:16", /JSON value/],
    ["a key twice, deep down", '[{"a":{"b":[{"k":1,\n"k":1}]}}]', "2:1", /already has/],
    ["half a surrogate", '[{"a":\n"\\udc00"}]', "2:1", /surrogate/],
    ["an escaped NUL", '[\n{"a":"\\u0000"}]', "2:6", /NUL/],
    ["keys apart only in case", '[{"Id":1},\n{"ID":1}]', "2:2", /"ID" differs from an earlier "Id"/],
    ["an object and text under one key", '[{"a":[]},\n{"b":1,"a":"[]"}]', "2:8", /plain value here/],
    ["100,000 brackets", "[".repeat(100_000), "1:2", /an object in braces/],
    ["100,000 brackets under a key", `[{"a":${"[".repeat(100_000)}`, "1:26", /20 deep/],
    ["100,000 levels", `[\n${nested(100_000)}]`, "2:25", /20 deep/],
    ["a million objects inside each other", `[${'{"a":'.repeat(1_000_000)}`, "1:102", /20 deep/],
  ])("%s", async (_, content, place, problem) => {
    const error = await refusal(content, "json");
    expect(error.problem).toMatch(problem);
    expect(error.at).toBe(`leads:${place}`);
  });

  test("an object longer than 32 MB", async () => {
    const error = await refusal(`[{"a":1},\n {"a":"${"x".repeat(34 << 20)}"}]`, "json");
    expect(error.at).toBe("leads:2:2");
    expect(error.problem).toMatch(/begins on line 2 is longer than 32 MB/);
  });

  test("lines that were cut off before count", async () => {
    expect((await refusal("[\n{]", "json", 4)).at).toBe("leads:5:2");
    expect((await refusal("{\n", "jsonl", 4)).at).toBe("leads:4:2");
  });
});
