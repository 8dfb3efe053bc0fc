import type { DictionaryRelation } from "./dictionary.ts";

/** A chapter of the dictionary: a folder of `sql/`, or what the program makes in a schema. */
interface Part {
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly hasGraph: boolean;
}

const known: readonly Part[] = [
  chapter(
    "reports/tables",
    "Tables of the report",
    "Every table of the report as `reports.<name>`, the same as `tables/<name>.csv`: ready figures. What fewer than ten leads would tell is empty.",
  ),
  chapter("marts/grades", "Leads with grade and outcome", "The table to query first.", true),
  chapter("marts/scores", "Scores", "What the model says of each lead.", true),
  chapter(
    "marts/handoff",
    "Handoffs and outcomes",
    "Who was handed to sales when and to whom, and what became of them.",
    true,
  ),
  chapter("marts/label", "Labels", "Whose outcome may be judged, and who won.", true),
  chapter("marts/reasons", "Reasons", "Why leads came back.", true),
  chapter(
    "marts/columns",
    "Columns of the exports",
    "What each column was like at the handoff, and what moved afterwards.",
    true,
  ),
  chapter("marts/evidence", "Evidence on columns", "What the leak gates judge a column by.", true),
  chapter(
    "marts/traits",
    "Traits",
    "What was known of each lead at its handoff, long and sparse: one row per lead and trait.",
    true,
  ),
  chapter(
    "marts/patterns",
    "Traits in pieces",
    "Traits cut so that leads can be counted by what they have in common.",
    true,
  ),
  chapter(
    "marts/counted",
    "Counted patterns",
    "Leads counted by what they have in common: all that the fit sees of them.",
    true,
  ),
  chapter("marts/unseen", "Leads out of sample", "What models say of leads that they never saw.", true),
  chapter("marts/forecast", "States for the forecast", "Where open leads stood on each day.", true),
  chapter(
    "reports",
    "Counts behind the report",
    "What the tables of the report are made from. Small groups are shown as they are: pass on the tables of the report instead.",
  ),
  chapter("reports/groups", "Counts by group", "Predicted against actual is judged from this."),
  chapter("reports/joins", "What the joins met", "As in the report's section on data quality."),
  chapter(
    "reports/drift",
    "Counts by rule and quarter",
    "Whether the leads have changed is judged from this.",
  ),
  chapter("checks", "Checks of integrity", "Each row is something odd in the exports."),
  chapter(
    "checks/run",
    "Checks of the run",
    "Each row is a mistake of scorewright's: there is none, or no release.",
  ),
  chapter(
    "meta",
    "What the SQL is told, and the runs so far",
    "Of the config, of the lists in `sql/seeds/`, and of the fit; and `meta.runs` with all that begins with `run_`, kept from calibration to calibration.",
  ),
  chapter(
    "before_handoff",
    "What was known at the handoff",
    "All that a trait may be made from; the user's own SQL (`traitsSql`) reads nothing else.",
    true,
  ),
  chapter(
    "staging",
    "Staged exports",
    "The exports under one set of names, with types; nothing is added. Empty where there is no such export.",
  ),
  chapter(
    "mapped",
    "Mapped exports",
    "The exports under one set of names, still text: null tokens gone, moments in UTC.",
  ),
  chapter(
    "quarantine",
    "Records set aside",
    'One table per export with `"reject": "quarantine"`, all with the columns of this one.',
  ),
  chapter(
    "raw",
    "Exports as they were read",
    "One table per export, named as in the config (`raw.leads`): cell for cell what the file has, all `varchar`. The comment of a column names the file, and what it is read as. `rowid + 1` is the `record` of the other tables.",
  ),
  chapter("diff", "Changes by a new model", "Only where a calibration was compared with a model in force."),
  chapter(
    "diff/challenge",
    "Two models on leads that neither saw",
    "Only where a calibration was compared with a model in force.",
  ),
  chapter(
    "marts/monitor",
    "Leads since a release",
    "Only while `monitor` runs, which leaves no warehouse behind.",
  ),
  chapter(
    "marts/points",
    "Points of an incumbent",
    "Only while `incumbent` runs, which leaves no warehouse behind.",
  ),
];

/** The chapters in the order in which an analyst needs them. Throws for a part of the warehouse that has none. */
export function parts(relations: readonly DictionaryRelation[]): readonly Part[] {
  const untold = relations.find(({ part }) => !known.some(({ name }) => name === part));
  if (untold !== undefined)
    throw new Error(`test/docs/dictionary/parts.ts does not tell what ${untold.part} is`);
  return known;
}

function chapter(name: string, title: string, says: string, hasGraph = false): Part {
  return { name, title, says, hasGraph };
}
