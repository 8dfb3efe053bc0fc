import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { locateCells } from "../../pipelines/read/csv/locate-cells.ts";
import { anyCsvStyle, anyTable } from "./any-table.ts";
import { dialectOf, writeCsv, writeField } from "./csv-writer.ts";
import { scratchFile } from "./scratch.ts";

const places = [
  [1, 0, { line: 3, column: 1 }],
  [1, 1, { line: 3, column: 3 }],
  [2, 0, { line: 4, column: 1 }],
  [2, 1, { line: 5, column: 6 }],
  [3, 0, { line: 6, column: 1 }],
  [3, 1, { line: 6, column: 2 }],
] as const;
const quirky = '\ufeffid,"two\nlines"\r\n1,é\r\n"é\né""",x\r\n,';

test.each(places)("record %i, column %i", async (record, column, place) => {
  const path = scratchFile(quirky);
  expect(await locateCells({ path, delimiter: "," }, [{ record, column }])).toEqual([place]);
});

test("many cells are found in one pass, in the order in which they are asked for, repeated ones too", async () => {
  const path = scratchFile(quirky);
  const asked = [...places, ...places].reverse();
  const cells = asked.map(([record, column]) => ({ record, column }));
  expect(await locateCells({ path, delimiter: "," }, cells)).toEqual(asked.map(([, , place]) => place));
});

test("no cells are nowhere", async () => {
  expect(await locateCells({ path: "/no/such/file.csv", delimiter: "," }, [])).toEqual([]);
});

test("lines that were cut off before the header count", async () => {
  const path = scratchFile("id\n1\n");
  const cells = [{ record: 1, column: 0 }];
  expect(await locateCells({ path, delimiter: ",", firstLine: 4 }, cells)).toEqual([{ line: 5, column: 1 }]);
});

test("where a lone CR ends records it ends lines, and a line feed is a character like others", async () => {
  const path = scratchFile('id,note\r1,"a\nb"\r2,c\r');
  const cells = [1, 2].map((record) => ({ record, column: 1 }));
  expect(await locateCells({ path, delimiter: ",", lineEnds: "cr" }, cells)).toEqual([
    { line: 2, column: 3 },
    { line: 3, column: 3 },
  ]);
});

test("a record that is not there is our own mistake", async () => {
  const path = scratchFile("id\n1\n");
  const nowhere = locateCells({ path, delimiter: "," }, [{ record: 9, column: 0 }]);
  await expect(nowhere).rejects.toThrow(RangeError);
});

test("any value stands in the file where it is said to", async () => {
  const property = fc.asyncProperty(anyTable, anyCsvStyle, fc.nat(), fc.nat(), async (table, style, r, c) => {
    fc.pre(table.rows.length > 0);
    const [record, column] = [r % table.rows.length, c % table.names.length];
    const path = scratchFile(writeCsv(table, style));
    const file = { path, ...dialectOf(style) };
    const [place = { line: 0, column: 0 }] = await locateCells(file, [{ record: record + 1, column }]);
    const lineEnd = file.lineEnds === "cr" ? "\r" : "\n";
    const lines = readFileSync(path, "utf8")
      .split(lineEnd)
      .slice(place.line - 1);
    const rest = [...lines.join(lineEnd)].slice(place.column - 1).join("");
    const cell = writeField(table.rows[record]?.[column] ?? "", style, table.names.length);
    expect(rest.startsWith(cell)).toBe(true);
  });
  await fc.assert(property, { numRuns: 200 });
});
