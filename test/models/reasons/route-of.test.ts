import { describe, expect, test } from "vitest";
import { routeOf } from "../../../models/reasons/route-of.ts";

const early = { kind: "early stage", returned: 0, medianDays: null } as const;

describe("routeOf", () => {
  test.each([
    ["unable to connect", "recycle to nurture", 30],
    ["no interest", "recycle to nurture", 180],
    ["wrong role", "re-route", 0],
    ["early stage", "recycle to nurture", 90],
    ["bad data", "clean data", 0],
    ["duplicate", "merge", 0],
    ["unknown", "review", null],
  ] as const)("%s: %s after %s days", (kind, action, afterDays) => {
    expect(routeOf({ kind, returned: 0, medianDays: null }, {})).toMatchObject({ action, afterDays });
  });

  test("ten leads that returned say the days, nine don't", () => {
    const measured = routeOf({ ...early, returned: 10, medianDays: 143 }, {});
    expect(measured).toMatchObject({ afterDays: 143 });
    expect(measured.because).toContain("half of 10 leads that returned to sales did so by then");
    expect(routeOf({ ...early, returned: 9, medianDays: 143 }, {}).afterDays).toBe(90);
  });

  test("the config's word goes first", () => {
    const known = { ...early, returned: 10, medianDays: 143 };
    expect(routeOf(known, { afterDays: 14 })).toMatchObject({ action: "recycle to nurture", afterDays: 14 });
    expect(routeOf(known, { action: "suppress" })).toEqual({
      action: "suppress",
      afterDays: 0,
      because: "the config says so",
    });
  });

  test("recycling a kind that is not recycled by default waits a quarter", () => {
    const wrong = { kind: "wrong role", returned: 0, medianDays: null } as const;
    expect(routeOf(wrong, { action: "recycle to nurture" }).afterDays).toBe(90);
  });
});
