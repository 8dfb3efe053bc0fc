import { datesWins, type OutcomeColumn, outcomeColumns, saysConverted } from "./outcome-words.ts";
import { isVendors, type PlacedExport, quoted } from "./propose-columns.ts";

/** How the config tells wins and losses. */
export interface OutcomeProposal {
  readonly export: "leads" | "opportunities";
  readonly column: OutcomeColumn;
}

export interface ProposedOutcome {
  /** Null where the exports' own columns tell, and where nothing does. */
  readonly outcome: OutcomeProposal | null;
  readonly evidence: readonly string[];
  readonly decide: readonly string[];
}

/**
 * What says which leads were won. A flag or a date of wins that is mapped goes first, that of the opportunities before
 * that of the leads; then a column with words such as Closed Won.
 */
export function proposeOutcome(placed: readonly PlacedExport[]): ProposedOutcome {
  const entities = ["opportunities", "leads"] as const;
  const exports = entities.flatMap((entity) => placed.filter((one) => one.entity === entity));
  const mapped = exports.map(mappedOutcome).find((evidence) => evidence !== null);
  if (mapped !== undefined) return { outcome: null, evidence: [mapped], decide: [] };
  for (const { entity, file, preset } of exports) {
    const columns = outcomeColumns(file);
    const [column, ...others] = columns;
    if (column === undefined) continue;
    if (isVendors(preset) && saysConverted(column))
      return { ...NOTHING, decide: [conversion(file.file, column)] };
    if (others.length > 0) return undecided(file.file, columns);
    const evidence = `outcome: ${quoted(column.column)} of ${file.file} (${column.counts})`;
    return { outcome: { export: entity as "leads", column }, evidence: [evidence], decide: [] };
  }
  const decide = [
    'nothing says which leads were won: add "outcome": { "won": { "column": …, "equals": […] } }, or an export of opportunities',
  ];
  return { ...NOTHING, decide };
}

function mappedOutcome({ file, columns, entity }: PlacedExport): string | null {
  const isWon = columns.get("is_won");
  if (isWon !== undefined) return `outcome: ${quoted(isWon)} of ${file.file} says which were won`;
  const wonAt = columns.get("won_at");
  if (wonAt === undefined || !datesWins(wonAt) || outcomeColumns(file).length > 0) return null;
  const what = entity === "leads" ? "a lead" : "a deal";
  return `outcome: ${what} is won where ${quoted(wonAt)} of ${file.file} is filled`;
}

const NOTHING: ProposedOutcome = { outcome: null, evidence: [], decide: [] };

/** In a CRM a converted lead has become a contact, and a deal may follow or not. */
function conversion(file: string, { column }: OutcomeColumn): string {
  return `${file}: ${quoted(column)} says that a lead was converted, which is no win: add the opportunities, or name it in outcome.won if that is what you mean`;
}

function undecided(file: string, columns: readonly OutcomeColumn[]): ProposedOutcome {
  const choices = columns.map(({ column, counts }) => `${quoted(column)} (${counts})`).join(" or ");
  return {
    outcome: null,
    evidence: [],
    decide: [`${file}: ${choices} could be the outcome: name one in outcome.won`],
  };
}
