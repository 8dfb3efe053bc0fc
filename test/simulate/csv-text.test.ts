import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvText } from "../../pipelines/simulate/csv-text.ts";
import { records } from "./records.ts";

describe("csvText", () => {
  test("quotes only what needs it, null is empty, lines end with LF", () => {
    const rows = [
      { id: 1, note: 'a,"b"' },
      { id: 2, note: null },
      { id: 3, note: "line\nbreak" },
    ];
    const text = csvText<(typeof rows)[number]>({ Id: ({ id }) => id, Note: ({ note }) => note }, rows);
    expect(text).toBe('Id,Note\n1,"a,""b"""\n2,\n3,"line\nbreak"\n');
  });

  test("a header without rows is still a file", () => {
    expect(csvText({ Id: () => 1 }, [])).toBe("Id\n");
  });

  test("whatever one line of text a cell holds comes back", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", ",", '"', "é", " ", "=") });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = csvText<[string, string]>({ A: ([a]) => a, B: ([, b]) => b, End: () => "." }, rows);
        expect(records(text)).toEqual(rows.map(([A, B]) => ({ A, B, End: "." })));
      }),
    );
  });
});
