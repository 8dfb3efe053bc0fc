import type { LearnOptions } from "../../models/learn.ts";
import type { Config } from "../config/config-schema.ts";

/** What a config asks of the fit. */
export function learnOptions({ solver, points }: Config): LearnOptions {
  return { solver, maxPoints: points.max, maxRules: points.maxRules ?? null };
}
