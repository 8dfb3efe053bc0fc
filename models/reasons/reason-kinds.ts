/** What a disposition says of a lead, in the field's words. */
export const reasonKinds = [
  "unable to connect",
  "no interest",
  "wrong role",
  "early stage",
  "bad data",
  "duplicate",
] as const;

export type ReasonKind = (typeof reasonKinds)[number];
