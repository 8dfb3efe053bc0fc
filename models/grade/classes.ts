import type { Cut } from "./cuts.ts";

export interface GradeClasses {
  readonly high: string[];
  readonly medium: string[];
  readonly low: string[];
}

/** The grades that a config puts in the high and in the low class. */
export interface DeclaredClasses {
  readonly high: readonly string[];
  readonly low: readonly string[];
}

/** Leads of one grade, with what the model expects of them. */
export interface GradeMean {
  readonly grade: string;
  readonly n: number;
  readonly expected: number;
}

const highFrom = 1.5;
const lowUpTo = 0.6;

/** Every grade that the cuts can give, best first. */
export function allGrades(fit: readonly Cut[], engagement: readonly Cut[]): readonly string[] {
  if (engagement.length === 0) return fit.map((letter) => letter.name);
  return fit.flatMap((letter) => engagement.map((digit) => letter.name + digit.name));
}

/**
 * Which grades count as high and low: those the config names, or else those whose leads are expected to win at 1.5 times
 * the base rate and more, or 0.6 times and less. Everything between is medium.
 */
export function gradeClasses(
  grades: readonly string[],
  declared: DeclaredClasses | undefined,
  means: readonly GradeMean[],
): GradeClasses {
  const high = grades.filter((grade) => declared?.high.includes(grade) ?? relative(grade, means) >= highFrom);
  const low = grades.filter((grade) => declared?.low.includes(grade) ?? relative(grade, means) <= lowUpTo);
  return { high, low, medium: grades.filter((grade) => !high.includes(grade) && !low.includes(grade)) };
}

/** Expected conversion of a grade over the base rate; 1 where no lead has the grade. */
function relative(grade: string, means: readonly GradeMean[]): number {
  const own = means.find((mean) => mean.grade === grade);
  const leads = means.reduce((sum, mean) => sum + mean.n, 0);
  const expected = means.reduce((sum, mean) => sum + mean.expected, 0);
  return own === undefined || own.n === 0 || expected === 0 ? 1 : own.expected / own.n / (expected / leads);
}
