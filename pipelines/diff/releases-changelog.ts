import { modelDiff } from "../../models/diff/model-diff.ts";
import { escapeMarkdown } from "../../models/emit/escape-markdown.ts";
import { ruleText } from "../../models/points/rules.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { signed } from "../report/document/number-text.ts";
import { bulleted } from "./diff-markdown.ts";
import { diffSentences } from "./diff-sentences.ts";

const mostNamed = 3;

/** What changed from release to release, newest first, for people who use the score and do not build it. */
export function releasesChangelog(models: readonly ScoringModel[]): string {
  const inOrder = [...models].sort(byVersion);
  const entries = inOrder.map((model, i) => entry(model, inOrder[i - 1] ?? null)).reverse();
  const name = inOrder.at(-1)?.name ?? "";
  return `${[`# What changed in ${escapeMarkdown(name)}`, ...entries].join("\n\n")}\n`;
}

function byVersion(a: ScoringModel, b: ScoringModel): number {
  const [one, other] = [a, b].map(({ version }) => version.split(".").map(Number)) as [number[], number[]];
  const at = one.findIndex((part, k) => part !== other[k]);
  return at === -1 ? 0 : (one[at] as number) - (other[at] as number);
}

function entry(model: ScoringModel, before: ScoringModel | null): string {
  const { kind, provenance, rules } = model;
  const origin = kind === "incumbent" ? "The score in use, made by hand; judged on" : "Learned from";
  const learned = `${origin} ${provenance.leads} leads, of which ${provenance.wins} won${provenance.as_of === null ? "" : `; exports as of ${provenance.as_of}`}.`;
  const changes =
    before === null
      ? [`The first release: ${rules.length} rules.`]
      : diffSentences({ ...modelDiff(before, model), leads: null });
  const title = before === null ? model.version : `${model.version} (after ${before.version})`;
  const lines = [...changes, ...strongest(model), learned];
  return `## ${title}\n\n${bulleted(lines)}`;
}

/** The rules that move a score most, either way. */
function strongest({ rules }: ScoringModel): string[] {
  const sorted = [...rules].sort((a, b) => b.points - a.points);
  const named = (some: readonly ScoringModel["rules"][number][]) =>
    some.map((rule) => `${ruleText(rule)} (${signed(rule.points, 0)})`).join("; ");
  const best = sorted.filter(({ points }) => points > 0).slice(0, mostNamed);
  const worst = sorted
    .filter(({ points }) => points < 0)
    .slice(-mostNamed)
    .reverse();
  return [
    ...(best.length === 0 ? [] : [`Speaks most for a lead: ${named(best)}.`]),
    ...(worst.length === 0 ? [] : [`Speaks most against a lead: ${named(worst)}.`]),
  ];
}
