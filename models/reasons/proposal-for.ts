import type { TraitGroup } from "../patterns.ts";
import type { ReasonKind } from "./reason-kinds.ts";

type Proposals = Readonly<Partial<Record<TraitGroup, string>>>;

const waitForMore = "consider a lower score for it, or hand such leads over once they have done more";
const askForContact = "consider asking for a phone number or a business e-mail on the form";
const checkOnEntry = "consider checking e-mail and phone when such a lead comes in";
const matchFirst = "consider looking for the person among the leads there are before a new one is made";

/** Kind of reason → group of trait → what could be mended. Only these pairs are looked at: what nobody could act on is no finding. */
const proposals: Readonly<Record<ReasonKind, Proposals>> = {
  "unable to connect": {
    person: askForContact,
    completeness: askForContact,
    source:
      "consider asking this source for a phone number or a business e-mail before its leads are handed over",
  },
  "no interest": {
    behaviour: waitForMore,
    campaign: waitForMore,
    source: "consider what this source promises people, and a lower score for it",
  },
  "wrong role": {
    person: "consider a lower score for it, or a route to whoever sells to that role",
    company: "consider asking which role decides at such companies, and handing over people in that role",
    behaviour: "consider a lower score for it",
    source: "consider asking for the role on the forms of this source",
  },
  "early stage": {
    bant: "consider nurturing such leads until the answer is known",
    behaviour: waitForMore,
    campaign: waitForMore,
  },
  "bad data": {
    person: checkOnEntry,
    company: checkOnEntry,
    completeness: checkOnEntry,
    source: "consider cleaning the data of this source before they are loaded, or taking no more of them",
  },
  duplicate: {
    person: matchFirst,
    completeness: matchFirst,
    campaign: matchFirst,
    source: matchFirst,
  },
};

/**
 * What could be mended where a trait is frequent among the leads that came back for a kind of reason; null where nothing follows.
 * A proposal to look at, not a cause.
 *
 * @example proposalFor("early stage", "bant"); // "consider nurturing such leads until the answer is known"
 */
export function proposalFor(kind: ReasonKind, group: TraitGroup): string | null {
  return proposals[kind][group] ?? null;
}
