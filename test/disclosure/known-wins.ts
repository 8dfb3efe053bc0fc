import { createRequire } from "node:module";
import type { Told } from "./told-in.ts";

/** Its types are those of CommonJS only. */
const loadHighs: typeof import("highs").default = createRequire(import.meta.url)("highs");
const highs = await loadHighs();

/**
 * Which groups' wins follow from those that are shown: the least and the most wins that they could have are the same. Each lead
 * is won or lost, so that sums which are none or all tell their parts too. Linear programming: a lead may be won in part, so what whole leads
 * alone would tell is not found.
 */
export function knownWins(shown: readonly Told[], groups: readonly Told[]): string[] {
  const atoms = atomsOf([...shown, ...groups]);
  const sums = shown.map((own, i) => ` c${i}: ${sumOf(atoms, own)} = ${own.wins}`);
  const bounds = atoms.map(({ leads }, i) => ` 0 <= x${i} <= ${leads.length}`);
  const best = (aim: string, own: Told) =>
    optimum([aim, ` ${sumOf(atoms, own)}`, "Subject To", ...sums, "Bounds", ...bounds, "End"].join("\n"));
  return groups.filter((own) => best("Maximize", own) - best("Minimize", own) < 1e-6).map(({ what }) => what);
}

/** Leads that are in the same groups. */
interface Atom {
  readonly leads: readonly number[];
  readonly groups: ReadonlySet<Told>;
}

function atomsOf(groups: readonly Told[]): Atom[] {
  const groupsOf = new Map<number, Told[]>();
  for (const group of groups)
    for (const lead of group.leads) groupsOf.set(lead, [...(groupsOf.get(lead) ?? []), group]);
  const atoms = new Map<string, { leads: number[]; groups: Set<Told> }>();
  for (const [lead, own] of groupsOf) {
    const key = own.map((group) => groups.indexOf(group)).join();
    const atom = atoms.get(key) ?? { leads: [], groups: new Set(own) };
    atom.leads.push(lead);
    atoms.set(key, atom);
  }
  return [...atoms.values()];
}

function sumOf(atoms: readonly Atom[], own: Told): string {
  const terms = atoms.flatMap(({ groups }, i) => (groups.has(own) ? [`x${i}`] : []));
  return terms.length === 0 ? "0 x0" : terms.join(" + ");
}

function optimum(problem: string): number {
  const { Status, ObjectiveValue } = highs.solve(problem, { output_flag: false });
  if (Status !== "Optimal") throw new Error(`the sums can't be: ${Status}`);
  return ObjectiveValue;
}
