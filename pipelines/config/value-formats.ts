import { z } from "zod";

/** In which order a date is written. A time may follow each of them: `6/30/2026 2:05 PM`, `30.06.2026 14:05`. */
export const dateForms = [
  "yyyy-MM-dd",
  "M/d/yyyy",
  "d/M/yyyy",
  "d.M.yyyy",
  "d-M-yyyy",
  "M-d-yyyy",
  "yyyy/M/d",
  "epoch ms",
  "epoch s",
] as const;

/** How numbers are written, by example; the sign between thousands may be left out. */
export const numberForms = ["1,234.56", "1.234,56", "1 234,56", "1'234.56"] as const;

const date = z.enum(dateForms).describe("How dates are written; yyyy-MM-dd where nothing is declared.");
const zone = z
  .string()
  .refine(isTimeZone, "a time zone such as America/New_York")
  .describe("Time zone of moments that carry none; UTC where nothing is declared.");
const number = z
  .enum(numberForms)
  .describe("How numbers are written; plain (1234.56) where nothing is declared.");
const currency = z
  .string()
  .max(4)
  .regex(/^[^\d\s.,'’()+−-][^\d\s,'’()+−-]*$/, "a sign or code without digits, such as $ or EUR")
  .describe("The sign or ISO code that stands before or after amounts, such as $ or EUR.");

/** How the values of one export are written. What is not declared is plain: nothing is guessed. */
export const formatsSchema = z.strictObject({
  date: date.optional(),
  zone: zone.optional(),
  number: number.optional(),
  currency: currency.optional(),
  booleans: z
    .tuple([z.string().min(1), z.string().min(1)])
    .refine(([yes, no]) => yes.toLowerCase() !== no.toLowerCase(), "two different words")
    .optional()
    .describe(
      'The words for true and false in any case, such as ["WAHR", "FALSCH"]; true/false, yes/no, t/f, y/n and 1/0 are always known.',
    ),
});

/** The declared formats of an export, with those of single columns that are written otherwise. */
export const exportFormatsSchema = formatsSchema.extend({
  columns: z
    .record(z.string().min(1), formatsSchema)
    .default({})
    .describe("Columns that are written otherwise."),
});

export type Formats = z.infer<typeof formatsSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}
