import type { GradedScore } from "./grade-points.ts";

/** Grades and probabilities of a score of which only the points are wanted: one grade, nothing expected. */
export function ungraded(most: number): Pick<GradedScore, "grades" | "probability"> {
  return {
    grades: { fit: [{ name: "A", from: 0 }], engagement: [], high: [], medium: ["A"], low: [] },
    probability: new Array<number>(most + 1).fill(0),
  };
}
