import { drawFieldsAfterHandoff, drawLaterEngagement } from "./after-handoff.ts";
import { addDealsWithoutLead, type Conversion, convertLeads } from "./conversion.ts";
import { drawLeads } from "./lead.ts";
import type { Account, Opportunity } from "./opportunity.ts";
import { canHaveDuplicate, drawDuplicate, drawProspect, type Prospect } from "./prospect.ts";
import { type Draws, randomDraws } from "./random-draws.ts";
import { drawSalesNotes, type SalesNotes } from "./sales-notes.ts";
import { drawTasks, type Task } from "./task.ts";
import { drawReps, type Rep } from "./territories-and-reps.ts";

/** A lead with everything that happened to it until the exports were taken. */
export interface WorldLead extends Prospect {
  readonly conversion: Conversion | null;
  readonly tasks: readonly Task[];
  readonly notes: SalesNotes;
}

/** The simulated CRM. */
export interface World {
  readonly seed: number;
  readonly reps: readonly Rep[];
  readonly leads: readonly WorldLead[];
  readonly accounts: readonly Account[];
  readonly opportunities: readonly Opportunity[];
}

export interface WorldOptions {
  /** How many lead records the world holds, merged ones included. */
  readonly leads: number;
  readonly seed: number;
}

/** Share of lead records that are duplicates, merged into another one. */
const DUPLICATES = 0.006;

/** The world of a seed: the same seed gives the same world. */
export function buildWorld({ leads, seed }: WorldOptions): World {
  const draws = randomDraws(seed);
  const reps = drawReps(draws);
  const duplicates = Math.round(leads * DUPLICATES);
  const prospects = drawLeads(draws, reps, leads - duplicates).map((lead) => drawProspect(draws, lead, reps));
  const book = convertLeads(draws, prospects);
  addDealsWithoutLead(draws, book, reps, leads);
  const all = [...prospects, ...drawDuplicates(draws, prospects, duplicates)];
  const finished = all.map((prospect) => finish(draws, prospect, book.conversions.get(prospect.id) ?? null));
  return {
    seed,
    reps,
    leads: finished,
    accounts: [...book.accounts.values()],
    opportunities: book.opportunities,
  };
}

function drawDuplicates(draws: Draws, prospects: readonly Prospect[], count: number): Prospect[] {
  const masters = prospects.filter(canHaveDuplicate);
  return Array.from({ length: count }, (_, i) =>
    drawDuplicate(draws, draws.pick(masters), prospects.length + i),
  );
}

/** What follows the handoff: edits, later engagement, tasks and notes. A shared deal ends for all at the same time. */
function finish(draws: Draws, prospect: Prospect, conversion: Conversion | null): WorldLead {
  if (prospect.course === null) {
    return {
      ...prospect,
      conversion,
      tasks: [],
      notes: drawSalesNotes(draws, null, prospect.activities, prospect.fields, []),
    };
  }
  const deal = conversion?.opportunity ?? null;
  const course = deal === null ? prospect.course : { ...prospect.course, endsAt: deal.closesAt };
  const fields = drawFieldsAfterHandoff(draws, prospect.fields, course);
  const activities = [...prospect.activities, ...drawLaterEngagement(draws, course, fields)];
  const tasks = drawTasks(draws, course, prospect.owner);
  const notes = drawSalesNotes(draws, course, activities, fields, tasks);
  return { ...prospect, course, fields, activities, conversion, tasks, notes };
}
