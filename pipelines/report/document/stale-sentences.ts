import type { Result } from "../result-schema.ts";
import { counted, percent, signed } from "./number-text.ts";

type TopGrades = Result["top_grades"][number];
type Drift = NonNullable<Result["drift"]>;

const numberText = {
  more: "More and more leads get",
  less: "Fewer and fewer leads get",
  "as before": "As many leads as before get",
};
const convertsText = {
  more: "they convert better and better",
  less: "they convert worse and worse",
  "as before": "they convert as before",
};

/**
 * Whether a grade is given away more cheaply than it was.
 *
 * @example inflationSentence(result.top_grades[0]); // "As many leads as before get grade A, and they convert as before: no inflation."
 */
export function inflationSentence({ of, number, converts, inflated }: TopGrades): string {
  const meaning = inflated
    ? "both beyond chance: it is inflated, so calibrate anew"
    : converts === "less"
      ? "beyond chance: look at the quarters in “Is the score right?” whether all leads do"
      : "no inflation";
  const grade = of === "grade A" ? of : "a high grade";
  return `${numberText[number]} ${grade}, and ${convertsText[converts]}${inflated || converts === "less" ? ", " : ": "}${meaning}.`;
}

/**
 * Whether the newest leads are still like those before, then each input that is not.
 *
 * @example driftSentences(drift)[0]; // "As far as the rules can see, the 650 leads of 2026-Q2 are like the 4,426 before: …"
 */
export function driftSentences({ before, after, leads_before, leads_after, inputs }: Drift): string[] {
  const drifted = inputs.filter((input) => input.drifted);
  const compared = `the ${counted(leads_after, "lead")} of ${after}`;
  const earlier = `${counted(leads_before, "lead")} of ${before}`;
  if (drifted.length === 0)
    return [
      `As far as the rules can see, ${compared} are like the ${earlier}: no input changed beyond chance.`,
    ];
  return [
    `${counted(drifted.length, "input")} of ${inputs.length} changed beyond chance, comparing ${compared} with the ${earlier}. That does not make the score wrong; it says where to look first.`,
    ...drifted.map(
      ({ input, rule, share_before, share_after, points_moved }) =>
        `${input}: ${rule === "none of its rules" ? rule : `“${rule}”`} held for ${percent(share_before)} of the leads before and for ${percent(share_after)} now; the mean score moves by ${signed(points_moved, 1)} points through it.`,
    ),
  ];
}
