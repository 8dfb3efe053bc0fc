import { firstWordIn } from "./name-words.ts";
import { identifierWords, leakWords, personalWords, phoneWords, protectedWords } from "./telling-words.ts";

/** What is known of a column before the fit: what was declared, and what its values do around the handoff. */
export interface ColumnEvidence {
  readonly column: string;
  readonly role: string;
  /** Why the config allows the column against the gates, where it does. */
  readonly allowedBecause: string | null;
  readonly leads: number;
  readonly filled: number;
  readonly distinct: number;
  readonly numbers: number;
  readonly dates: number;
  readonly emails: number;
  readonly longTexts: number;
  readonly datesAfterHandoff: number;
  readonly changedAfterHandoff: number;
  readonly leadsWithHistory: number;
  readonly leadsWithGaps: number;
  readonly hasHandoffDates: boolean;
  readonly fill: readonly FillByOutcome[];
}

/** In one month of handoffs: how many leads are closed or open, and in how many of them the column is filled. */
export interface FillByOutcome {
  readonly closed: number;
  readonly closedFilled: number;
  readonly open: number;
  readonly openFilled: number;
}

export interface ColumnVerdict {
  readonly column: string;
  readonly verdict: "refused" | "suspect" | "allowed" | "not a trait";
  readonly because: string;
}

type Gate = (evidence: ColumnEvidence) => Omit<ColumnVerdict, "column"> | null;

/** The first gate that speaks decides. Statistics come last: names, history and dates are the better witnesses. */
const gates: readonly Gate[] = [
  declared,
  sayingNothing,
  datesInTheFuture,
  personalText,
  identifier,
  personal,
  protectedAttribute,
  tellingName,
  undatedDate,
  unevenHistory,
  filledOnceDecided,
];

/** What a trait from SQL reads has passed the gates: its values are looked at, and not its name, which may well say `last`. */
const gatesOfSql: readonly Gate[] = [sayingNothing, personalText, identifier, personal];

/** Says of each column whether it may be a trait, and why: methods.md, "Leak gates" 1 to 4. */
export function judgeColumn(evidence: ColumnEvidence): ColumnVerdict {
  for (const gate of evidence.role === "sql" ? gatesOfSql : gates) {
    const verdict = gate(evidence);
    if (verdict !== null) return { column: evidence.column, ...verdict };
  }
  return { column: evidence.column, verdict: "allowed", because: knownAtHandoff(evidence) };
}

function knownAtHandoff({
  role,
  changedAfterHandoff,
  leadsWithHistory,
  hasHandoffDates,
}: ColumnEvidence): string {
  if (role === "sql") return "your SQL, which reads nothing but what was known at the handoff";
  if (changedAfterHandoff > 0)
    return `taken as of the handoff: later changes of ${changedAfterHandoff} leads are undone`;
  if (leadsWithHistory > 0) return "its history shows no change after the handoff";
  if (!hasHandoffDates)
    return "no gate speaks against it; without dates this rests on its name and its values alone";
  return "no sign that it changes after the handoff";
}

const declaredVerdicts: Readonly<Record<string, Omit<ColumnVerdict, "column">>> = {
  denied: { verdict: "refused", because: "the config denies it" },
  id: { verdict: "not a trait", because: "an id" },
  system: { verdict: "not a trait", because: "an id, flag or stamp of the system" },
  moment: { verdict: "not a trait", because: "a moment that the labels are made from" },
  outcome: { verdict: "refused", because: "it is part of the outcome" },
  dimension: { verdict: "not a trait", because: "a dimension that the report compares" },
  personal: { verdict: "not a trait", because: "personal data; only derived traits leave staging" },
  "filled later": { verdict: "refused", because: "this system fills it after the handoff" },
};

function declared({ role, allowedBecause }: ColumnEvidence) {
  if (role === "allowed")
    return { verdict: "allowed" as const, because: `the config allows it: ${allowedBecause}` };
  return declaredVerdicts[role] ?? null;
}

function sayingNothing({ filled, distinct, leads }: ColumnEvidence) {
  if (filled === 0) return { verdict: "not a trait" as const, because: "empty in every lead" };
  return distinct === 1 && filled === leads
    ? { verdict: "not a trait" as const, because: "the same in every lead" }
    : null;
}

function identifier({ column, filled, distinct, numbers, dates }: ColumnEvidence) {
  const named = firstWordIn(column, identifierWords) !== null;
  const isMeasure = numbers === filled || dates === filled;
  const isId = distinct / filled > (named && !isMeasure ? 0.5 : 0.95) && (named || !isMeasure) && filled > 20;
  return isId
    ? { verdict: "not a trait" as const, because: "an id: nearly every lead has its own value" }
    : null;
}

const personalData = { verdict: "not a trait", because: "personal data or free text" } as const;

function personalText({ filled, emails, longTexts }: ColumnEvidence) {
  return emails > filled / 2 || longTexts > filled / 5 ? personalData : null;
}

function personal({ column, filled, distinct, numbers, dates }: ColumnEvidence) {
  const words = numbers === filled ? phoneWords : personalWords;
  const named = firstWordIn(column, words) !== null && distinct > 20;
  const ownValue = distinct > filled / 2 && numbers < filled && dates < filled && filled > 20;
  return named || ownValue ? personalData : null;
}

/** Whether a column holds personal data or free text, by its role, its name or its values. */
export function isPersonal(evidence: ColumnEvidence): boolean {
  return evidence.role === "personal" || personalText(evidence) !== null || personal(evidence) !== null;
}

function protectedAttribute({ column }: ColumnEvidence) {
  const word = firstWordIn(column, protectedWords);
  if (word === null) return null;
  return {
    verdict: "refused" as const,
    because: `"${word}" is a protected attribute or stands for one; traits.allow takes it with a reason`,
  };
}

function tellingName({ column }: ColumnEvidence) {
  for (const { because, words } of leakWords) {
    const word = firstWordIn(column, words);
    if (word !== null) return { verdict: "refused" as const, because: `"${word}" in its name: ${because}` };
  }
  return null;
}

const maxLateDates = 0.01;

function datesInTheFuture({ dates, filled, datesAfterHandoff }: ColumnEvidence) {
  if (dates < filled || datesAfterHandoff / filled <= maxLateDates) return null;
  return {
    verdict: "refused" as const,
    because: `its dates lie after the handoff in ${percent(datesAfterHandoff / filled)} of the leads that have one`,
  };
}

const maxChanged = 0.03;
const maxGaps = 0.01;

function unevenHistory({ leads, changedAfterHandoff, leadsWithHistory, leadsWithGaps }: ColumnEvidence) {
  if (changedAfterHandoff / leads <= maxChanged || leadsWithGaps / leadsWithHistory <= maxGaps) return null;
  const because = `changes after the handoff in ${percent(changedAfterHandoff / leads)} of leads, and its history has gaps, so it can't be undone`;
  return { verdict: "refused" as const, because };
}

const maxFillGap = 0.2;
const maxFillRatio = 3;
const surelyZ = 4;

/** Gate 4: filled far more (or less) often on closed leads than on open ones handed over in the same month. */
function filledOnceDecided({ fill }: ColumnEvidence) {
  const { closed, open, weight } = fillShares(fill);
  if (weight < 20) return null;
  const spread = Math.max(closed * (1 - closed), open * (1 - open), 0.01);
  const surely = Math.abs(closed - open) >= surelyZ * Math.sqrt(spread / weight);
  const far =
    Math.abs(closed - open) >= maxFillGap || Math.max(closed, open) >= maxFillRatio * Math.min(closed, open);
  if (!surely || !far) return null;
  const because = `filled in ${percent(closed)} of closed leads and ${percent(open)} of open ones of the same month: it is filled once the deal is decided`;
  return { verdict: "refused" as const, because };
}

/** Filled shares of closed and open leads, over months that have both (weights of Mantel and Haenszel 1959). */
function fillShares(fill: readonly FillByOutcome[]): { closed: number; open: number; weight: number } {
  const months = fill.filter((month) => month.closed > 0 && month.open > 0);
  const weightOf = (month: FillByOutcome) => (month.closed * month.open) / (month.closed + month.open);
  const weight = months.reduce((sum, month) => sum + weightOf(month), 0);
  const mean = (share: (month: FillByOutcome) => number) =>
    months.reduce((sum, month) => sum + weightOf(month) * share(month), 0) / weight;
  return {
    weight,
    closed: mean((month) => month.closedFilled / month.closed),
    open: mean((month) => month.openFilled / month.open),
  };
}

function undatedDate({ dates, filled, hasHandoffDates }: ColumnEvidence) {
  if (dates < filled || hasHandoffDates) return null;
  return {
    verdict: "not a trait" as const,
    because: "a date, and the export has no handoff to measure it from",
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
