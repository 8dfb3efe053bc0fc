import type { ScoringModel } from "../scoring-model.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { markdownTable } from "./markdown-table.ts";

/** The model card: what the model is for, what it rests on, how right it was, and who decides. */
export function modelCard(model: ScoringModel): string {
  const { provenance } = model;
  return `# ${escapeMarkdown(model.name)} ${model.version}

## Purpose

Points, a grade and a probability of winning for a lead, from what is known when it is handed to sales. It ranks leads and
sets expectations; a human decides what happens to each of them. It is not made for judging people: neither leads as
persons nor reps.

## What it rests on

- ${provenance.leads} leads whose outcome may be judged, ${provenance.wins} of them won${windowText(model)}
- A win counts ${provenance.horizon_days === null ? "whenever it came (the exports carry no dates)" : `within ${provenance.horizon_days} days after the handoff`}
- ${model.inputs.length} inputs, ${model.rules.length} rules, points from 0 to ${model.probability.length - 1}${startText(model)}

## How right it was on leads it had not seen

${figuresTable(model)}

## Limits

- It knows only leads like those it was learned from; other markets, products or ways of qualifying need a new calibration.
- A value it has never seen gets the points of "any other value", or none.
- Probabilities hold for the base rate of its time; watch predicted against actual and recalibrate when they part.

## Guards

${guardsTable(model)}
`;
}

function figuresTable({ figures }: ScoringModel): string {
  const shown = [figures.auc, figures.log_loss, figures.calibration_slope, figures.expected_over_observed];
  return markdownTable(
    ["method", "leads", "wins", "AUC", "log-loss", "calibration slope", "expected / observed"],
    [
      [
        figures.method,
        ...[figures.n, figures.wins].map(String),
        ...shown.map((figure) => String(figure ?? "–")),
      ],
    ],
  );
}

function guardsTable({ guards }: ScoringModel): string {
  const passed = (pass: boolean | null) => (pass === null ? "not applicable" : pass ? "yes" : "no");
  return markdownTable(
    ["guard", "passed", "measured", "limit"],
    guards.map(({ id, pass, measured, limit }) => [id, passed(pass), measured, limit]),
  );
}

function startText({ start }: ScoringModel): string {
  const points = start.fit + start.engagement;
  return points === 0 ? "" : `; every lead starts with ${points}, which what speaks against it can cost`;
}

function windowText({ provenance }: ScoringModel): string {
  return provenance.first_cohort === null
    ? ""
    : `, handed over ${escapeMarkdown(provenance.first_cohort)} to ${escapeMarkdown(provenance.last_cohort ?? "")}`;
}
