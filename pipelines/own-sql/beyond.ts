import { InputError } from "../errors.ts";
import type { Reach } from "./reach.ts";

/** A relation that a SELECT reads and may not. */
export function beyond(at: string, name: string, { because, mend }: Reach): InputError {
  return new InputError({ at, problem: `reads ${name}, ${because}`, mend });
}
