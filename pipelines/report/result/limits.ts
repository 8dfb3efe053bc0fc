import type { Result } from "../result-schema.ts";

/** What the exports had, as far as it decides what can be judged. */
export interface Known {
  readonly labels: Result["labels"];
  readonly reps: boolean;
  readonly repsOnDealsOnly: boolean;
  readonly territories: boolean;
  readonly productLines: boolean;
  readonly dispositions: boolean;
  readonly tasks: boolean;
  readonly history: boolean;
  readonly activities: boolean;
  readonly outOfTime: boolean;
}

/** What could not be judged from these exports, said instead of invented. */
export function limitsOf(known: Known): string[] {
  const dated = known.labels.handoff_from !== "none";
  const lines: [boolean, string][] = [
    [
      !dated,
      "The leads carry no dates: no maturity, no quarters, no speed and no forecast can be judged, and young leads count as they stand.",
    ],
    [
      known.labels.handoff_from === "created_at",
      "No column says when a lead was qualified: the handoff is taken to be its creation.",
    ],
    [
      dated && !known.outOfTime,
      "The history is too short to hold out the latest quarters: the score is judged by cross-validation only.",
    ],
    [
      dated && !known.history,
      "There is no field history: columns are taken as they are now, and only their names and the gates speak for them.",
    ],
    [
      known.repsOnDealsOnly,
      "Reps are known only where there is a deal: without the leads that came to nothing, no rep's conversion can be computed.",
    ],
    [!known.reps && !known.repsOnDealsOnly, "The exports name no reps."],
    [!known.territories, "The exports name no territories."],
    [!known.productLines, "The exports name no product lines on leads."],
    [!known.dispositions, "The exports hold no dispositions: why leads came to nothing can't be told."],
    [
      !known.tasks,
      "There is no export of tasks: untouched leads and the speed of the first touch can't be told.",
    ],
    [
      !known.activities,
      "There is no export of activities: what leads did before the handoff is known only from their own columns.",
    ],
  ];
  return lines.filter(([applies]) => applies).map(([, line]) => line);
}
