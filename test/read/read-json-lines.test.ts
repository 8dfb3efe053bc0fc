import { describe, expect, test } from "vitest";
import { InputError } from "../../pipelines/errors.ts";
import { jsonMembers } from "../../pipelines/read/json-members.ts";
import { rawTable } from "../../pipelines/read/raw-table.ts";
import { readJsonLines } from "../../pipelines/read/read-json-lines.ts";
import { openWarehouse, scratchFile } from "./scratch.ts";

async function load(content: string | Uint8Array) {
  const warehouse = await openWarehouse();
  const source = { name: "leads", path: scratchFile(content), shownAs: "leads.jsonl" };
  const table = await readJsonLines(warehouse, source);
  const rows = await warehouse.rows(`select * from ${rawTable("leads")}`);
  await warehouse.close();
  return { ...table, rows: rows.map((row) => table.columns.map((column) => row[column])) };
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

describe("a file is refused at line and column", () => {
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
    ["21 levels", `${nested(21)}\n`, "1:25", /20 deep/],
    ["20,000 levels", `${nested(20_000)}\n`, "1:25", /20 deep/],
  ])("%s", async (_, content, place, problem) => {
    const error = await load(content).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    expect((error as InputError).at).toBe(`leads.jsonl:${place}`);
    expect((error as InputError).problem).toMatch(problem);
  });

  test("a line longer than 32 MB", async () => {
    const error = await load(`{"a":1}\n{"a":"${"x".repeat(33 << 20)}"}\n`).catch((reason: unknown) => reason);
    expect((error as InputError).at).toBe("leads.jsonl:2:1");
    expect((error as InputError).problem).toMatch(/32 MB/);
  });
});
