import { InputError } from "../errors.ts";

/** Nothing can be told from leads that were all won, or all not. */
export function noContrast(n: number, wins: number): InputError {
  return new InputError({
    at: "outcome",
    problem: `of ${n} leads that may be judged ${wins} were won; there must be some of both`,
    mend: "Check outcome.won, the columns mapped to won_at and is_won, and that the exports reach back far enough.",
  });
}
