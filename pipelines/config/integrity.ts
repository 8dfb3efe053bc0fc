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

/** What each of them demands of the exports. */
export const integrityDemands: Readonly<Record<IntegrityCheck, string>> = {
  "closed-before-created": "no win or loss lies on an earlier day than the creation",
  "qualified-before-created": "no lead qualified on an earlier day than it was created",
  "conflicting-outcomes": "nothing that is won is open, or was lost on a later day",
  "future-moments": "nothing happened after the last day that the exports cover",
  "repeated-records": "no record equals an earlier one of its export",
  "moments-without-zone": "every time of day has an offset, or its export declares a zone",
};

const policy = z.enum(["count", "refuse"]).default("count");

/** Per check: count what it finds and go on by the stated rule, or refuse the export at the first. */
export const integritySchema = z.strictObject(
  Object.fromEntries(integrityChecks.map((check) => [check, policy])) as Record<
    IntegrityCheck,
    typeof policy
  >,
);
