import { describe, expect, test } from "vitest";
import { WORLD_END } from "../../pipelines/simulate/calendar.ts";
import { changed, unchanged, valueAt, valueNow } from "../../pipelines/simulate/tracked-field.ts";

describe("a tracked field", () => {
  const field = changed(changed(unchanged("a"), 1000, "b"), 2000, "c");

  test("says what it said just before a moment", () => {
    expect([500, 1000, 1001, 2000, 2001].map((at) => valueAt(field, at))).toEqual(["a", "a", "b", "b", "c"]);
    expect(valueNow(field)).toBe("c");
  });

  test("keeps neither changes to the same value nor changes after the export", () => {
    expect(changed(field, 3000, "c")).toBe(field);
    expect(changed(field, WORLD_END + 1000, "d")).toBe(field);
  });
});
