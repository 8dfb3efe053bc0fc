import type { Result } from "../../result-schema.ts";
import type { Block, Section } from "../blocks.ts";
import { heading, paragraph } from "../blocks.ts";
import { findingSentence } from "../finding-sentence.ts";
import { counted, pValue, rate, times, whole, wholeOrNone } from "../number-text.ts";
import { plainTrait } from "../plain-trait.ts";
import { figures, tableOf, words } from "../table-of.ts";

type Finding = Result["lessons"]["findings"][number];

/** What the reasons say about rules and data, and what to do with the leads that came back. */
export function reasons(result: Result): Section {
  return { id: "reasons", title: "What do the reasons teach?", blocks: blocks(result) };
}

function blocks({ lessons, routing: routes }: Result): Block[] {
  if (routes.length === 0)
    return [paragraph("The exports don't say why leads came back, so nothing can be learned from it.")];
  return [...findings(lessons), heading("What to do with the leads that came back"), ...routing(routes)];
}

function findings({ leads, looks, findings: found }: Result["lessons"]): Block[] {
  const basis = `${counted(leads, "judged lead")} of high and medium grades came back from sales with a reason.`;
  if (looks === 0) return [paragraph(`${basis} That is too few to compare the reasons.`)];
  const compared = `The leads of each reason were compared with those that came back with another one, trait by trait: ${counted(looks, "comparison")}.`;
  if (found.length === 0)
    return [
      paragraph(
        `${basis} ${compared} No trait stands out beyond chance: the reasons call for no change of the rules.`,
      ),
    ];
  const note =
    "What stands out beyond chance is below: places to look, not causes. Of such findings, about one in ten may still be chance.";
  return [
    paragraph(`${basis} ${compared} ${note}`),
    {
      kind: "entries",
      items: strongest(found).map((finding) => ({
        name: `${finding.reason}: ${plainTrait(finding.condition)}`,
        text: findingSentence(finding),
        labels: [],
      })),
    },
    findingTable(found),
  ];
}

/** Of one reason and group of traits, which say much the same, the first. */
function strongest(found: readonly Finding[]): Finding[] {
  return found.filter(
    (finding, i) =>
      found.findIndex(({ reason, group }) => reason === finding.reason && group === finding.group) === i,
  );
}

function findingTable(found: readonly Finding[]): Block {
  return tableOf("Traits that are frequent under a reason", "folded", "lessons", found, [
    words("Reason", (row) => row.reason),
    words("Trait", (row) => plainTrait(row.condition)),
    figures("Leads with the reason", (row) => `${whole(row.leads)} of ${whole(row.of)}`),
    figures("Share (95% range)", (row) =>
      rate({ rate: row.share, low: row.share_low, high: row.share_high }),
    ),
    figures("Leads with another reason", (row) => `${whole(row.other_leads)} of ${whole(row.other_of)}`),
    figures("Their share (95% range)", (row) =>
      rate({ rate: row.other_share, low: row.other_share_low, high: row.other_share_high }),
    ),
    figures("Times the odds (95% interval)", (row) =>
      times(row.odds_ratio, row.odds_ratio_low, row.odds_ratio_high),
    ),
    figures("p-value", (row) => pValue(row.p_value)),
    figures("q-value", (row) => pValue(row.q_value)),
  ]);
}

function routing(routes: Result["routing"]): Block[] {
  const unknown = routes.filter(({ kind }) => kind === "unknown").map(({ reason }) => reason);
  const ask = `What these mean can't be told from their words, so a person should look: ${unknown.join(", ")}. "dispositions" is the place to say it.`;
  return [
    paragraph(
      'Each reason has one action, for the marketing system to take over (tables/routing.csv). Another one can be set in the config under "dispositions".',
    ),
    ...(unknown.length === 0 ? [] : [paragraph(ask)]),
    tableOf("Actions by reason, of all leads, young ones too", "open", "routing", routes, [
      words("Reason", (row) => row.reason),
      words("Action", (row) => row.action),
      figures("After days", (row) => (row.after_days === 0 ? "at once" : wholeOrNone(row.after_days))),
      figures("Leads", (row) => whole(row.leads)),
      words("Because", (row) => row.because),
      words("Kind", (row) => row.kind),
    ]),
  ];
}
