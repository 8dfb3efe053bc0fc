/** What is wrong with something the user gave us, in the three parts a person needs to mend it. */
export interface InputProblem {
  /** `file:line:column`, a file, or a config path such as `exports.leads.file`. */
  readonly at: string;
  /** What is wrong and what was expected. Never a value out of a row: rows hold personal data. */
  readonly problem: string;
  /** What to do about it. */
  readonly mend: string;
}

/**
 * The user's input is wrong: the command line prints it without a stack and exits with 2.
 *
 * @example throw new InputError({ at: "Lead.csv:12:4", problem: "not an ISO date", mend: "Export dates as 2025-06-30." })
 */
export class InputError extends Error {
  readonly at: string;
  readonly problem: string;
  readonly mend: string;

  constructor({ at, problem, mend }: InputProblem) {
    super(`${at}: ${problem}\n  To mend it: ${mend}`);
    this.name = "InputError";
    this.at = at;
    this.problem = problem;
    this.mend = mend;
  }
}
