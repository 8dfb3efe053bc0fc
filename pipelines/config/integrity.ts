import { z } from "zod";

/** What exports are asked, besides whether each value fits: the name of each check is that of its SQL in `sql/checks/`. */
export const integrityChecks = [
  "closed-before-created",
  "qualified-before-created",
  "conflicting-outcomes",
  "future-moments",
  "repeated-records",
  "moments-without-zone",
] as const;

export type IntegrityCheck = (typeof integrityChecks)[number];

const policy = z.enum(["count", "refuse"]).default("count");

/** Per check: count what it finds and go on by the stated rule, or refuse the export at the first. */
export const integritySchema = z.strictObject(
  Object.fromEntries(integrityChecks.map((check) => [check, policy])) as Record<
    IntegrityCheck,
    typeof policy
  >,
);
