import { InputError } from "../errors.ts";

/** The gradient solver stops where columns depend on each other or do not converge; the shrunken fit knows no such case. */
export function unfit({ message }: Error): InputError {
  return new InputError({
    at: "solver",
    problem: `the gradient solver can't fit these traits (${message})`,
    mend: 'Use "solver": "newton".',
  });
}
