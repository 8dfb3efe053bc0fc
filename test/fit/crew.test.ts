import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { configSchema } from "../../pipelines/config/config-schema.ts";
import { fitModel } from "../../pipelines/fit/fit-model.ts";
import { openCrew } from "../../pipelines/fit/workers/crew.ts";
import { packageRoot } from "../../pipelines/package-root.ts";
import { makePatterns, sixTraits } from "../models/made-patterns.ts";

const patterns = makePatterns(sixTraits, { leads: 800, seed: 9, quarters: 4 });
const config = configSchema.parse({
  name: "crew",
  exports: { leads: { file: "leads.csv" } },
  validation: { repetitions: 6 },
});
const quiet = { stage: () => {}, part: () => {}, done: () => {} };

async function fitted(threads: number): Promise<string> {
  const fit = await fitModel(patterns, config, { threads, progress: quiet, inForce: null });
  return JSON.stringify(fit, (_, value) => (value instanceof Map ? [...value] : value));
}

test("the worker that threads run is there: without it the next test would compare one thread with itself", () => {
  expect(existsSync(join(packageRoot, "dist/pipelines/fit/workers/worker.js"))).toBe(true);
});

test("one thread and three give the same result to the last digit", async () => {
  const one = await fitted(1);
  expect(await fitted(3)).toBe(one);
  expect(JSON.parse(one).stability.repetitions).toBe(6);
  expect(JSON.parse(one).ways.frontier).toHaveLength(9);
});

test.each([1, 2])(
  "with %i threads a task that fails says why, and the next one is done all the same",
  async (threads) => {
    const crew = openCrew(patterns, threads);
    const options = { solver: "newton", maxPoints: 100, maxRules: null } as const;
    try {
      const nothing = { options, share: 0 };
      const [failed, done] = await Promise.allSettled([
        crew.do("part", nothing),
        crew.do("part", { options, share: 0.5 }),
      ]);
      expect(failed.status).toBe("rejected");
      expect(done.status).toBe("fulfilled");
    } finally {
      await crew.close();
    }
  },
);

test("progress tells of every repetition", async () => {
  const shares: number[] = [];
  const progress = { ...quiet, part: (_: string, share: number) => void shares.push(share) };
  await fitModel(patterns, config, { threads: 1, progress, inForce: null });
  expect(shares).toHaveLength(7);
  expect(shares.at(-1)).toBe(1);
});
