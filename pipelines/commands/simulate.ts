import { simulateWorld } from "../simulate/simulate-world.ts";
import { writeWorld } from "../simulate/write-world.ts";

export interface SimulateOptions {
  readonly leads: number;
  readonly seed: number;
  readonly out: string;
}

/** Writes a CRM world with known truth as vendor exports; returns the names of the files. */
export function simulate({ leads, seed, out }: SimulateOptions): string[] {
  const world = simulateWorld({ leads, seed });
  writeWorld(world, out);
  return [...world.keys()];
}
