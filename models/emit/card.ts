import type { ScoringModel } from "../scoring-model.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { markdownTable } from "./markdown-table.ts";
import { percentText } from "./percent-text.ts";
import { sqlTraitsNote } from "./sql-traits-note.ts";

/** The model card: what the model is for, what it rests on, how right it was, and who decides. */
export function modelCard(model: ScoringModel): string {
  const { provenance, figures, guards } = model;
  return `# ${escapeMarkdown(model.name)} ${model.version}

## Purpose

Points, a grade and a probability of winning for a lead, from what is known when it is handed to sales. It ranks leads and
sets expectations; a human decides what happens to each of them. It is not made for judging people: neither leads as
persons nor reps.

## What it rests on

- ${provenance.leads} leads whose outcome may be judged, ${provenance.wins} of them won${windowText(model)}
- A win counts ${provenance.horizon_days === null ? "whenever it came (the exports carry no dates)" : `within ${provenance.horizon_days} days after the handoff`}
- ${model.inputs.length} inputs, ${model.rules.length} rules, points from 0 to ${model.probability.length - 1}${startText(model)}${sqlText(model)}

## How right it was on leads it had not seen

${figuresTable(figures)}
${groupsText(model)}
## Limits

- ${originText(model)}
- A value it has never seen gets the points of "any other value", or none.
- Probabilities hold for the base rate of its time; watch predicted against actual and recalibrate when they part.

## Guards

${markdownTable(
  ["guard", "passed", "measured", "limit"],
  guards.map(({ id, pass, measured, limit }) => [id, passedText(pass), measured, limit]),
)}

${failedText(model)}${signOffsText(model)}

## Who decides

A human decides: people put this version in force (\`scorewright promote\`), and people decide about each lead.
${agreedText(model)}
`;
}

/** What its rules come from, and so what they can't know. */
function originText({ kind }: ScoringModel): string {
  return kind === "incumbent"
    ? "It was made by hand and is recorded here as it is in use: no rule was learned from these leads, only the probability that points stand for."
    : "It knows only leads like those it was learned from; other markets, products or ways of qualifying need a new calibration.";
}

/** An incumbent is released whatever fails: it is in use already. */
function failedText({ kind, guards }: ScoringModel): string {
  const failed = guards.filter(({ pass }) => pass === false).map(({ id }) => escapeMarkdown(id));
  if (kind !== "incumbent" || failed.length === 0) return "";
  return `**Released although it fails: ${failed.join(", ")}.** This is a record of the score in use, and no advice to use it.\n\n`;
}

function startText({ start }: ScoringModel): string {
  const points = start.fit + start.engagement;
  return points === 0 ? "" : `; every lead starts with ${points}, which what speaks against it can cost`;
}

function sqlText(model: ScoringModel): string {
  const note = sqlTraitsNote(model);
  return note === null ? "" : `\n- ${note}`;
}

function windowText({ provenance }: ScoringModel): string {
  return provenance.first_cohort === null
    ? ""
    : `, handed over ${escapeMarkdown(provenance.first_cohort)} to ${escapeMarkdown(provenance.last_cohort ?? "")}`;
}

function figuresTable(figures: ScoringModel["figures"]): string {
  const shown = (figure: number | null) => (figure === null ? "–" : String(figure));
  return markdownTable(
    ["method", "leads", "wins", "AUC", "log-loss", "calibration slope", "expected / observed"],
    [
      [
        figures.method,
        String(figures.n),
        String(figures.wins),
        shown(figures.auc),
        shown(figures.log_loss),
        shown(figures.calibration_slope),
        shown(figures.expected_over_observed),
      ],
    ],
  );
}

/** Predicted against actual of each group; nothing for releases that do not state it. */
function groupsText({ kind, figures: { groups } }: ScoringModel): string {
  const unseen = kind === "incumbent" ? "with probabilities fitted without it" : "scored by a fit without it";
  if (groups.length === 0) return "";
  const rows = groups.map(({ by, name, leads, wins, predicted, actual, actual_low, actual_high }) => [
    `${by.replace("_", " ")}: ${name}`,
    String(leads),
    String(wins),
    percentText(predicted),
    `${percentText(actual)} (${percentText(actual_low)} to ${percentText(actual_high)})`,
  ]);
  return `
By group, on all judged leads, each ${unseen}; groups under ten leads are left out, with those that would give them away:

${markdownTable(["group", "leads", "wins", "predicted", "won (95% interval)"], rows)}
`;
}

function passedText(pass: boolean | null): string {
  if (pass === null) return "not applicable";
  return pass ? "yes" : "no";
}

function agreedText({ agreed }: ScoringModel): string {
  if (agreed === null) return "Nobody has signed the bar yet.";
  const { on, by, bar } = agreed;
  const text = bar.by === "points" ? `from ${bar.from} points` : `grades ${bar.grades.join(", ")}`;
  return `${by.map(escapeMarkdown).join(" and ")} agreed on ${escapeMarkdown(on)} on this bar: ${text}.`;
}

function signOffsText({ sign_offs }: ScoringModel): string {
  if (sign_offs.length === 0) return "Nobody signed off a failed guard.";
  const signed = sign_offs.map(
    ({ guard, because }) => `- ${escapeMarkdown(guard)}: ${escapeMarkdown(because)}`,
  );
  return `Signed off:\n\n${signed.join("\n")}`;
}
