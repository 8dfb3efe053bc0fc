import type { Draws } from "./random-draws.ts";
import { salesforceId } from "./salesforce-id.ts";

export type Country =
  | "USA"
  | "Germany"
  | "Austria"
  | "Switzerland"
  | "Sweden"
  | "Norway"
  | "Denmark"
  | "Finland";

export interface Territory {
  readonly name: string;
  readonly countries: Readonly<Partial<Record<Country, number>>>;
  readonly reps: readonly string[];
}

const UNITED_STATES = { USA: 1 };

/** The sales territories, the countries they serve (with weights) and the reps who work them. */
const TERRITORIES: readonly Territory[] = [
  {
    name: "Northeast",
    countries: UNITED_STATES,
    reps: ["Ada Winslow", "Ben Okoro", "Cleo Marsh", "Dan Petrov"],
  },
  { name: "Southeast", countries: UNITED_STATES, reps: ["Eva Lindqvist", "Finn Castell", "Gia Romano"] },
  {
    name: "Central",
    countries: UNITED_STATES,
    reps: ["Hal Brandt", "Ivy Nakata", "Jon Achebe", "Kim Delgado"],
  },
  { name: "West", countries: UNITED_STATES, reps: ["Leo Varga", "Mia Thorne", "Ned Quist"] },
  {
    name: "DACH",
    countries: { Germany: 6, Austria: 2, Switzerland: 2 },
    reps: ["Oda Krüger", "Pia Weiß", "Quirin Huber"],
  },
  {
    name: "Nordics",
    countries: { Sweden: 4, Norway: 2, Denmark: 3, Finland: 1 },
    reps: ["Rune Bjørk", "Siv Åkesson", "Tor Nyman"],
  },
];

/** The territory whose leads are poor and whose reps are as good as any. */
export const POOR_TERRITORY = "Central";

/** The rep who gets about three times the leads of the others and wins too few of them. */
export const VOLUME_REP = { name: "Leo Varga", share: 2.8, skill: -1 };

/** One standard deviation of the other reps' skill, in log-odds. */
const SKILL_SPREAD = 0.15;

export interface Rep {
  readonly id: string;
  readonly name: string;
  readonly territory: Territory;
  /** Added to a lead's log-odds of winning. */
  readonly skill: number;
  /** How many leads the rep gets, as a multiple of the usual rep. */
  readonly share: number;
}

/** All reps with their skills drawn; those of the poor territory average zero, so that the team is not to blame. */
export function drawReps(draws: Draws): Rep[] {
  let number = 0;
  return TERRITORIES.flatMap((territory) => {
    const drawn = territory.reps.map(() => SKILL_SPREAD * draws.normal());
    const shift = territory.name === POOR_TERRITORY ? mean(drawn) : 0;
    return territory.reps.map((name, i) => {
      number += 1;
      return hire(number, name, territory, (drawn[i] ?? 0) - shift);
    });
  });
}

function hire(number: number, name: string, territory: Territory, drawnSkill: number): Rep {
  const isVolumeRep = name === VOLUME_REP.name;
  const skill = isVolumeRep ? VOLUME_REP.skill : Math.round(drawnSkill * 1000) / 1000;
  return {
    id: salesforceId("user", number),
    name,
    territory,
    skill,
    share: isVolumeRep ? VOLUME_REP.share : 1,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The rep an assignment rule gives the next lead to: any rep, as likely as the rep's share. */
export function drawRep(draws: Draws, reps: readonly Rep[]): Rep {
  const name = draws.weighted(Object.fromEntries(reps.map((rep) => [rep.name, rep.share])));
  return reps.find((rep) => rep.name === name) ?? draws.pick(reps);
}

/** The reps who serve a country. */
export function repsOfCountry(reps: readonly Rep[], country: Country): Rep[] {
  return reps.filter((rep) => rep.territory.countries[country] !== undefined);
}
