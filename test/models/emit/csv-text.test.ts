import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText } from "../../../models/emit/csv-text.ts";

describe("csvText", () => {
  test.each(["=cmd()", "+1", "-1", "@sum", "\tx", "\rx"])("neutralises %j", (text) => {
    expect(csvText(["a"], [[text]]).replace(/"/g, "")).toBe(`a\n'${text}\n`);
  });

  test("numbers stay numbers, null is empty, booleans are words", () => {
    expect(csvText(["a", "b", "c"], [[-0.5, null, true]])).toBe("a,b,c\n-0.5,,true\n");
  });

  test("quotes what needs quotes, headers too", () => {
    expect(csvText(['a "b"'], [["x,y"], ['say "hi"'], ["two\nlines"]])).toBe(
      '"a ""b"""\n"x,y"\n"say ""hi"""\n"two\nlines"\n',
    );
  });

  test("an empty table is its header", () => expect(csvText(["a", "b"], [])).toBe("a,b\n"));

  test("refuses rows of another length and numbers that are none", () => {
    expect(() => csvText(["a"], [["x", "y"]])).toThrow(RangeError);
    expect(() => csvText(["a"], [[Number.NaN]])).toThrow(RangeError);
  });

  test("a reader by the book gets every text back, but for the apostrophe", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", "=", "'", " ") });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        const read = parsed(csvText(["x", "y"], rows)).slice(1);
        expect(read.map((row) => row.map((text) => text.replace(/^'(?=[=\r])/, "")))).toEqual(
          rows.map(([x, y]) => [unled(x), unled(y)]),
        );
      }),
    );
  });
});

/** A text that already starts with an apostrophe and a sign reads like a neutralised one. */
function unled(text: string): string {
  return text.replace(/^'(?=[=\r])/, "");
}

/** RFC 4180, with LF. */
function parsed(csv: string): string[][] {
  const field = /("(?:[^"]|"")*"|[^,\n]*)(,|\n)/y;
  const rows: string[][] = [[]];
  for (let match = field.exec(csv); match !== null; match = field.exec(csv)) {
    const [, raw = "", end] = match;
    rows.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === "\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
