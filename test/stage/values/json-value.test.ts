import { expect, test } from "vitest";
import { written } from "./written.ts";

const form = { kind: "json", formats: {} } as const;
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;

test.each([
  '{"Webpage":"/pricing","Query":null}',
  "{}",
  ' {"a": [1, {"b": 2}]} ',
  '{"a":{"k":1},"b":{"k":1}}',
  nested(1000),
])("one object stays as it is written: %.40s", async (text) => {
  expect(await written(form, [text])).toEqual([text]);
});

test.each([
  "[1]",
  "1",
  "null",
  '"a"',
  "{",
  "",
  "{'a': 1}",
  '{"a":1} {"b":2}',
  '{"a":1,"a":2}',
  '{"a":1,"\\u0061":2}',
  "<xml/>",
  nested(1001),
  `{"a":"${"x".repeat(1_000_000)}"}`,
])("anything else does not fit: %.40s", async (text) => {
  expect(await written(form, [text])).toEqual([null]);
});

test.each([20_000, 500_000])("%i brackets don't end the process", async (depth) => {
  expect(await written(form, [nested(depth), "[".repeat(depth), "{}", null])).toEqual([
    null,
    null,
    "{}",
    null,
  ]);
});
