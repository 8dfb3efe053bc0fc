import { describe, expect, test } from "vitest";
import { usualGroups } from "../../../models/stats/usual-groups.ts";
import { sevenReps } from "./seven-reps.ts";

const rep = (observed: number, i: number) => ({ name: `rep ${i}`, observed, expected: 20, variance: 16 });
const eleven = [20, 22, 18, 21, 19, 23, 17, 20, 19, 21, 6].map(rep);

describe("usualGroups", () => {
  // scipy 1.17.1, z(m) as in winsDeviation: p = 1-v/e; n = e/p; M = median(log((o+.5)/(n-o+.5)) - logit(p)) + linspace(-.8, .8, 65); T = arange(25)/40
  // L = [[log(.8*norm.pdf(z(m), 0, sqrt(1+t*t*v)) + .2*norm.pdf(z(m), 0, sqrt(1+.64*v))).sum() + halfnorm.logpdf(t, 0, .12) for t in T] for m in M]
  // w = exp(L - L.max()); w /= w.sum(); (w.sum(1)*M).sum(), sqrt((w.sum(0)*T**2).sum())
  test("known answer", () => {
    const { level, scatter } = usualGroups(sevenReps.slice(0, 6));
    expect(level).toBeCloseTo(-0.007713531138798879, 10);
    expect(scatter).toBeCloseTo(0.12657487416980726, 10);
  });

  test("one weak rep among ten usual ones neither pulls the level nor makes a scatter to hide behind", () => {
    const with11 = usualGroups(eleven);
    const with10 = usualGroups(eleven.slice(0, 10));
    expect(Math.abs(with11.level - with10.level)).toBeLessThan(0.02);
    expect(with11.scatter - with10.scatter).toBeLessThan(0.02);
  });

  test("groups that truly differ are told from groups that differ by chance", () => {
    const apart = usualGroups([10, 14, 26, 30, 12, 28, 16, 24, 13, 27].map(rep)).scatter;
    expect(apart).toBeGreaterThan(2 * usualGroups(eleven.slice(0, 10)).scatter);
  });

  test("a level far from the promise is found, and is no scatter", () => {
    const { level, scatter } = usualGroups([9, 10, 11, 10, 9, 11].map(rep));
    expect(level).toBeCloseTo(Math.log(0.1 / 0.9) - Math.log(0.2 / 0.8), 1);
    expect(scatter).toBeLessThan(0.1);
  });

  test.each([0.05, 0.2, 0.5, 2, 3, 4, 5])(
    "the level is found where all win %f times what was foretold",
    (times) => {
      const all = Array.from({ length: 10 }, (_, i) => ({
        ...{ name: `rep ${i}`, observed: 60 * times, expected: 60, variance: 54 },
      }));
      const truth = Math.log((0.1 * times) / (1 - 0.1 * times)) - Math.log(0.1 / 0.9);
      expect(Math.abs(usualGroups(all).level - truth)).toBeLessThan(0.15);
    },
  );

  test("outcomes beyond any likelihood leave numbers, and none leave what was likely before", () => {
    const { level, scatter } = usualGroups([
      rep(0, 0),
      { name: "x", observed: 9000, expected: 1e4, variance: 9 },
    ]);
    expect(Number.isFinite(level) && Number.isFinite(scatter)).toBe(true);
    expect(usualGroups([])).toEqual({ level: expect.closeTo(0, 12), scatter: expect.closeTo(0.12, 2) });
  });
});
