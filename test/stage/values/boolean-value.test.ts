import { describe, expect, test } from "vitest";
import type { Formats } from "../../../pipelines/config/value-formats.ts";
import { written } from "./written.ts";

const cases: readonly [Formats, Readonly<Record<string, string | null>>][] = [
  [
    {},
    {
      true: "true",
      FALSE: "false",
      Yes: "true",
      no: "false",
      t: "true",
      F: "false",
      Y: "true",
      n: "false",
      "1": "true",
      "0": "false",
      "2": null,
      "": null,
      " true": null,
      WAHR: null,
    },
  ],
  [{ booleans: ["WAHR", "FALSCH"] }, { wahr: "true", FALSCH: "false", true: "true", "0": "false", ja: null }],
  [{ booleans: ["Ê", "it's"] }, { ê: "true", "IT'S": "false" }],
  [{ booleans: ["0", "1"] }, { "0": "true", "1": "false", yes: "true" }],
];

describe.each(cases)("where %j is declared", (formats, values) => {
  test.each(Object.entries(values))("%j is written %j", async (value, expected) => {
    expect(await written({ kind: "boolean", formats }, [value, null])).toEqual([expected, null]);
  });
});
