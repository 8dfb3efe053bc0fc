import fc from "fast-check";
import { expect, test } from "vitest";
import { netShareInterval } from "../../../models/stats/net-share-interval.ts";

test("known answer", () => {
  // numpy: d = -70/202; d -+ 1.959963984540054*sqrt(151 - 70**2/202)/202
  const { low, high } = netShareInterval(40, 110, 200);
  expect(low).toBeCloseTo(-0.45576869025166483, 12);
  expect(high).toBeCloseTo(-0.2373006166790282, 12);
});

test("never of length 0, never beyond −1 and 1, and as far right as the other way round left", () => {
  const kinds = fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300)).filter(([a, b, c]) => a + b + c > 0);
  fc.assert(
    fc.property(kinds, ([a, b, c]) => {
      const { low, high } = netShareInterval(a, b, a + b + c);
      expect(-1 <= low && low < high && high <= 1).toBe(true);
      expect(netShareInterval(b, a, a + b + c).low).toBeCloseTo(-high, 12);
    }),
  );
});

test("refuses more of both kinds than there are", () => {
  expect(() => netShareInterval(6, 5, 10)).toThrow(RangeError);
});
