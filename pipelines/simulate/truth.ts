import { csvText } from "./csv-text.ts";
import { POOR_TERRITORY, VOLUME_REP } from "./territories-and-reps.ts";
import { TRUE_EFFECTS } from "./true-effects.ts";
import type { World } from "./world.ts";

/** Columns of Lead.csv that know the future, and how. */
const LEAKS: readonly { readonly column: string; readonly why: string }[] = [
  { column: "Status", why: "moves with the outcome" },
  { column: "Rating", why: "the rep's judgement as the deal goes on" },
  { column: "LastModifiedDate", why: "moves with every later edit" },
  { column: "LastActivityDate", why: "moves with every later task" },
  { column: "IsConverted", why: "is the outcome of the first calls" },
  { column: "ConvertedDate", why: "lies after the handoff" },
  { column: "ConvertedAccountId", why: "exists only after conversion" },
  { column: "ConvertedContactId", why: "exists only after conversion" },
  { column: "ConvertedOpportunityId", why: "exists only after conversion" },
  { column: "mkto71_Lead_Score__c", why: "keeps rising with the deal" },
  { column: "SAL_Date__c", why: "lies after the handoff" },
  { column: "Unqualified_Reason__c", why: "is the disposition" },
  { column: "Unqualified_Date__c", why: "is the day of the disposition" },
  { column: "Number_of_Calls__c", why: "counts calls after the handoff" },
  { column: "Proposal_Sent_Date__c", why: "lies after the handoff" },
  { column: "Contract_Type__c", why: "is noted when the contract is written" },
  {
    column: "Solution_Interest__c",
    why: "is noted after the first calls on leads that move on or are closed",
  },
  { column: "Decision_Process__c", why: "is noted almost only on deals that are won" },
];

/** Columns whose export shows what was learned after the handoff; undoing LeadHistory gives the honest value. */
const AS_OF_ONLY = [
  "Budget__c",
  "Authority__c",
  "Need__c",
  "Timeline__c",
  "NumberOfEmployees",
  "HasOptedOutOfEmail",
  "OwnerId",
];

/** Columns of Lead.csv that have nothing to do with the outcome. */
const NOISE = [
  "Newsletter_Language__c",
  "Form_Version__c",
  "Import_Batch__c",
  "Preferred_Contact_Time__c",
  "Lucky_Number__c",
];

/** What the world was made with, as JSON: the answers a calibration should find. Effects and skills are log-odds. */
export function truthJson({ seed, reps }: World): string {
  const { intercept, pricingHalfway, emailClickDecayDays, ...coefficients } = TRUE_EFFECTS;
  const effects = { intercept, coefficients, shapes: { pricingHalfway, emailClickDecayDays } };
  const skills = reps.map(({ id, name, territory, skill }) => ({
    id,
    name,
    territory: territory.name,
    skill,
  }));
  const facts = {
    leaks: LEAKS,
    asOfOnly: AS_OF_ONLY,
    noise: NOISE,
    poorTerritory: POOR_TERRITORY,
    volumeRep: VOLUME_REP.name,
  };
  return `${JSON.stringify({ seed, ...effects, reps: skills, ...facts }, null, 2)}\n`;
}

/**
 * One row per lead handed to sales and not merged away: its true probability of winning to someone who knows its
 * traits as of the handoff, the same to someone who also knows the rep, and whether it wins in the end (even if the
 * exports do not know yet).
 */
export function truthLeadsCsv({ leads }: World): string {
  const rows = leads.flatMap(({ id, truth, course }) =>
    truth && course ? [{ id, ...truth, ...course }] : [],
  );
  return csvText<(typeof rows)[number]>(
    {
      lead_id: ({ id }) => id,
      true_probability: ({ probability }) => rounded(probability),
      true_probability_with_rep: ({ probabilityWithRep }) => rounded(probabilityWithRep),
      wins_eventually: ({ ending }) => ending === "won",
    },
    rows,
  );
}

function rounded(probability: number): number {
  return Math.round(probability * 10_000) / 10_000;
}
