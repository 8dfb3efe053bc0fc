import { describe, expect, test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { given } from "../given.ts";

/** A table of which the lines say how many leads each, with a lead id of its own: `[12, "industry | Retail"]`. */
function leadsWith(columns: string, lines: readonly (readonly [number, string])[]): string {
  const rows = lines.flatMap(([count, line]) => Array.from({ length: count }, () => line));
  return [`lead_id | ${columns}`, ...rows.map((row, i) => `L${i + 1} | ${row}`)].join("\n");
}

describe("trait_prebins", () => {
  test("a value of ten leads is common, one of nine is not; the commonest come first", async () => {
    const rows = await given(
      {
        "marts.trait_catalogue": `
          trait    | kind
          industry | categorical`,
        "marts.mature_traits": leadsWith("trait | text_value", [
          [10, "industry | Banking"],
          [9, "industry | Mining"],
          [11, "industry | Retail"],
          [10, "industry | Alpine"],
        ]),
      },
      "marts.trait_prebins",
    );
    expectRows(
      rows,
      `
        trait    | code | from_value | text_value | n
        industry | 2    | -          | Retail     | 11
        industry | 3    | -          | Alpine     | 10
        industry | 4    | -          | Banking    | 10`,
    );
  });

  test("ordered values keep their own order", async () => {
    const rows = await given(
      {
        "marts.trait_catalogue": `
          trait | kind
          size  | ordered`,
        "marts.mature_traits": leadsWith("trait | text_value", [
          [10, "size | 3 large"],
          [12, "size | 2 medium"],
          [11, "size | 1 small"],
        ]),
      },
      "marts.trait_prebins",
    );
    expectRows(
      rows,
      `
        code | text_value | n
        2    | 1 small    | 11
        3    | 2 medium   | 12
        4    | 3 large    | 10`,
    );
  });

  test("at most 38 values have a prebin", async () => {
    const values = Array.from({ length: 39 }, (_, i) => `city ${String(i + 1).padStart(2, "0")}`);
    const rows = await given(
      {
        "marts.trait_catalogue": `
          trait | kind
          city  | categorical`,
        "marts.mature_traits": leadsWith(
          "trait | text_value",
          values.map((value) => [10, `city | ${value}`]),
        ),
      },
      "marts.trait_prebins",
    );
    expect(rows.map((row) => row.text_value).sort()).toEqual(values.slice(0, 38));
    expect(Math.max(...rows.map((row) => Number(row.code)))).toBe(39);
  });

  test("few distinct numbers are a prebin each, and equal ones never part", async () => {
    const rows = await given(
      {
        "marts.trait_catalogue": `
          trait     | kind
          employees | numeric`,
        "marts.mature_traits": leadsWith("trait | number_value", [
          [1, "employees | 10"],
          [12, "employees | -2.5"],
          [2, "employees | 200"],
        ]),
      },
      "marts.trait_prebins",
    );
    expectRows(
      rows,
      `
        trait     | code | from_value | text_value | n
        employees | 2    | -2.5       | -          | 12
        employees | 3    | 10         | -          | 1
        employees | 4    | 200        | -          | 2`,
    );
  });

  test("many numbers become 38 quantiles of equal size", async () => {
    const rows = await given(
      {
        "marts.trait_catalogue": `
          trait     | kind
          employees | numeric`,
        "marts.mature_traits": leadsWith(
          "trait | number_value",
          Array.from({ length: 76 }, (_, i) => [1, `employees | ${i}`]),
        ),
      },
      "marts.trait_prebins",
    );
    const inOrder = rows.toSorted((a, b) => Number(a.code) - Number(b.code));
    expect(inOrder.map(({ code, from_value, n }) => [code, from_value, n])).toEqual(
      Array.from({ length: 38 }, (_, i) => [i + 2, 2 * i, 2]),
    );
  });

  test("a count begins with none of it: all mature leads without a row", async () => {
    const rows = await given(
      {
        "marts.trait_catalogue": `
          trait | kind  | filled
          opens | count | 3
          forms | count | 1`,
        "marts.mature_traits": `
          lead_id | trait | number_value
          L1      | opens | 1
          L2      | opens | 1
          L3      | opens | 4
          L3      | forms | 2`,
        "marts.labels": `
          lead_id | state
          L1      | mature
          L2      | mature
          L3      | mature
          L4      | mature
          L5      | young`,
      },
      "marts.trait_prebins",
    );
    expectRows(
      rows,
      `
        trait | code | from_value | n
        opens | 2    | 0          | 1
        opens | 3    | 1          | 2
        opens | 4    | 4          | 1
        forms | 2    | 0          | 3
        forms | 3    | 2          | 1`,
    );
  });
});

test("value_codes: a number falls into the range that starts at or below it, a value without a prebin under 1", async () => {
  const rows = await given(
    {
      "marts.trait_prebins": `
        trait     | code | from_value | text_value
        employees | 2    | 10         | -
        employees | 3    | 20         | -
        industry  | 2    | -          | Retail
        industry  | 3    | -          | Banking`,
      "marts.mature_traits": `
        lead_id | trait     | number_value | text_value
        L1      | employees | 10           | -
        L2      | employees | 19.9         | -
        L3      | employees | 20           | -
        L4      | employees | 20           | -
        L5      | employees | 1e6          | -
        L1      | industry  | -            | Banking
        L2      | industry  | -            | Mining
        L3      | industry  | -            | retail`,
    },
    "marts.value_codes",
  );
  expectRows(
    rows,
    `
      trait     | number_value | text_value | code
      employees | 10           | -          | 2
      employees | 19.9         | -          | 2
      employees | 20           | -          | 3
      employees | 1000000      | -          | 3
      industry  | -            | Banking    | 3
      industry  | -            | Mining     | 1
      industry  | -            | retail     | 1`,
  );
});
