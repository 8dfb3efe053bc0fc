import { expect, test } from "vitest";
import {
  hours,
  percent,
  pValue,
  rate,
  signed,
  times,
  whole,
} from "../../../pipelines/report/document/number-text.ts";
import { sortValue } from "../../../pipelines/report/html/sort-value.ts";

test.each([
  [whole(-12345), -12345],
  [signed(7, 0), 7],
  [rate({ rate: 0.301, low: 0.21, high: 0.4 }), 30],
  [times(2.53, 1.41, 4.6), 2.5],
  ["1,048 (21%)", 1048],
  ["2.0 to 11.0", 2],
  ["too few leads", null],
  ["–", null],
  ["=1+1", null],
])("%s sorts as %s", (text, value) => expect(sortValue(text)).toBe(value));

test("what is below or above the last digit shown sorts below or above it", () => {
  const rising = [
    percent(0.0004),
    percent(0.001),
    percent(0.5),
    percent(0.9985),
    percent(0.9999),
    percent(1),
  ];
  const values = rising.map((text) => sortValue(text) ?? Number.NaN);
  expect(values).toEqual([...values].sort((a, b) => a - b));
  expect(new Set(values).size).toBe(rising.length);
  expect(sortValue(pValue(0.0002))).toBeLessThan(sortValue(pValue(0.001)) ?? 0);
});

test("spans of time sort by their length, whatever the unit", () => {
  const values = [0.5, 20, 60].map((span) => sortValue(hours(span)));
  expect(values).toEqual([0.5, 20, 60]);
});
