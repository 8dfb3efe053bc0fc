import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { locateCell } from "../../pipelines/read/locate-cell.ts";
import { anyCsvStyle, anyTable } from "./any-table.ts";
import { writeCsv, writeField } from "./csv-writer.ts";
import { scratchFile } from "./scratch.ts";

test.each([
  [1, 0, { line: 3, column: 1 }],
  [1, 1, { line: 3, column: 3 }],
  [2, 0, { line: 4, column: 1 }],
  [2, 1, { line: 5, column: 6 }],
  [3, 0, { line: 6, column: 1 }],
  [3, 1, { line: 6, column: 2 }],
])("record %i, column %i", async (record, column, place) => {
  const path = scratchFile('\ufeffid,"two\nlines"\r\n1,é\r\n"é\né""",x\r\n,');
  expect(await locateCell(path, { delimiter: "," }, record, column)).toEqual(place);
});

test("a record that is not there is our own mistake", async () => {
  const path = scratchFile("id\n1\n");
  await expect(locateCell(path, { delimiter: "," }, 9, 0)).rejects.toThrow(RangeError);
});

test("any value stands in the file where it is said to", async () => {
  const property = fc.asyncProperty(anyTable, anyCsvStyle, fc.nat(), fc.nat(), async (table, style, r, c) => {
    fc.pre(table.rows.length > 0);
    const [record, column] = [r % table.rows.length, c % table.names.length];
    const path = scratchFile(writeCsv(table, style));
    const place = await locateCell(path, style, record + 1, column);
    const lines = readFileSync(path, "utf8")
      .split("\n")
      .slice(place.line - 1);
    const rest = [...lines.join("\n")].slice(place.column - 1).join("");
    const cell = writeField(table.rows[record]?.[column] ?? "", style, table.names.length);
    expect(rest.startsWith(cell)).toBe(true);
  });
  await fc.assert(property, { numRuns: 200 });
});
