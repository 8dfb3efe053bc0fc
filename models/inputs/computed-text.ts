import type { Computed, FromActivities } from "../scoring-model.ts";

/** In words, how a value is computed as of the handoff, and what nothing known looks like. */
export function computedText(computed: Computed): string {
  switch (computed.from) {
    case "column":
      return "the value known at the handoff; empty if unknown";
    case "choice":
      return "yes where it is among the chosen values at the handoff; else empty";
    case "age of a date":
      return "days from that date to the handoff; empty if unknown";
    case "activities":
      return activitiesText(computed);
    case "campaigns":
      return `campaigns ${computed.measure === "joined" ? "joined" : "responded to"} up to the handoff; none is empty or 0`;
    case "filled fields":
      return "how many of these fields are filled at the handoff; none is empty or 0";
    case "person":
      return personText(computed.trait);
    case "sql":
      return `the value that ${computed.file} gives the lead, from what was known at the handoff; empty if none`;
  }
}

/** What one unit of a number is; null where the export says it, and for texts. */
export function unitOf(computed: Computed): string | null {
  switch (computed.from) {
    case "age of a date":
      return "days";
    case "activities":
      return activitiesUnit(computed.measure);
    case "campaigns":
      return "campaigns";
    case "filled fields":
      return "fields";
    case "person":
      return computed.trait.startsWith("days ") ? "days" : null;
    default:
      return null;
  }
}

function activitiesUnit(measure: FromActivities["measure"]): string {
  if (measure === "times") return "activities";
  return measure.startsWith("days since") ? "days" : "days with an activity";
}

function activitiesText({ measure, within_days, half_life_days }: FromActivities): string {
  switch (measure) {
    case "times":
      return `how often in the ${within_days} days before the handoff; never is empty or 0`;
    case "active days":
      return "on how many days up to the handoff; never is empty or 0";
    case "halved active days":
      return `days with it up to the handoff, each counting half after ${half_life_days} days; never is empty or 0`;
    default:
      return `whole days from the ${measure.slice("days since ".length)} one to the handoff; empty if it never happened`;
  }
}

function personText(trait: string): string {
  if (trait === "days from creation to handoff") return "whole days from the lead's creation to the handoff";
  return trait.startsWith("email")
    ? "from the e-mail address known at the handoff; empty if unknown"
    : "from the job title known at the handoff; empty if unknown";
}
