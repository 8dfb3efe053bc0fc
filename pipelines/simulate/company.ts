import { EMPLOYEE_BANDS, type EmployeeBand } from "./employee-bands.ts";
import { type Industry, leadMix } from "./lead-mix.ts";
import { companyName, namesOf } from "./names.ts";
import type { Draws } from "./random-draws.ts";
import type { Country, Territory } from "./territories-and-reps.ts";

/** The company behind a lead; colleagues share it. */
export interface Company {
  readonly name: string;
  readonly country: Country;
  readonly city: string;
  readonly industry: Industry;
  readonly employees: number;
  /** In US dollars. */
  readonly annualRevenue: number;
}

const LARGEST = 40_000;

/** A company as they come in that territory. */
export function drawCompany(draws: Draws, territory: Territory, number: number): Company {
  const country = draws.weighted(territory.countries as Record<Country, number>);
  const employees = drawEmployees(draws, draws.weighted(leadMix(territory).employees));
  return {
    name: companyName(number),
    country,
    city: draws.pick(namesOf(country).cities),
    industry: draws.weighted(leadMix(territory).industries),
    employees,
    annualRevenue: Math.max(1, Math.round(employees * draws.logNormal(1.5, 0.5))) * 100_000,
  };
}

/** Log-uniform within the band, so that small companies are the usual ones; large numbers are round, as people give them. */
function drawEmployees(draws: Draws, band: EmployeeBand): number {
  const lows = Object.values(EMPLOYEE_BANDS);
  const low = EMPLOYEE_BANDS[band];
  const high = lows.find((other) => other > low) ?? LARGEST;
  const employees = Math.floor(low * Math.exp(draws.uniform() * Math.log(high / low)));
  return employees > 200 ? Math.max(low, Math.floor(employees / 10) * 10) : employees;
}
