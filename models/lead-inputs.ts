/** A lead as the model's inputs: a number, a text, or null where nothing is known. */
export type LeadInputs = Readonly<Record<string, string | number | null>>;
