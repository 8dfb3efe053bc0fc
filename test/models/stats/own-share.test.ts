import fc from "fast-check";
import { expect, test } from "vitest";
import { ownShares } from "../../../models/stats/own-share.ts";

test("known answer: two rows of one worker differ as a multinomial test has it", () => {
  const rows = [
    { worker: "Ada", expected: 3, observed: 30 },
    { worker: "Ada", expected: 3, observed: 20 },
  ];
  const [first] = ownShares(rows);
  expect(first).toEqual({ expected: 25, variance: 12.5 });
  // Pearson's X² of 30 and 20 against 25 and 25 is (25 + 25)/25 = 2; with two rows it is z² of either.
  expect((30 - 25) ** 2 / 12.5).toBe(2);
});

test("a weak worker with all the slow leads does not make slowness look bad", () => {
  const rows = [
    { worker: "Ada", expected: 10, observed: 12 },
    { worker: "Bo", expected: 10, observed: 4 },
  ];
  expect(ownShares(rows).map(({ expected }) => expected)).toEqual([12, 4]);
});

test("nothing promised, nothing expected", () => {
  expect(ownShares([{ worker: "Ada", expected: 0, observed: 1 }])).toEqual([{ expected: 0, variance: 0 }]);
});

test("each worker's wins are spread and none is lost", () => {
  const row = fc.record({
    worker: fc.constantFrom("a", "b", "c"),
    expected: fc.double({ min: 0.01, max: 50, noNaN: true }),
    observed: fc.nat(40),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const shares = ownShares(rows);
      for (const worker of ["a", "b", "c"]) {
        const own = rows
          .map((one, i) => ({ ...one, share: shares[i] }))
          .filter((one) => one.worker === worker);
        const wins = own.reduce((sum, { observed }) => sum + observed, 0);
        expect(own.reduce((sum, { share }) => sum + (share?.expected ?? 0), 0)).toBeCloseTo(wins, 8);
      }
    }),
  );
});
