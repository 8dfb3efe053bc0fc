import type { Patterns } from "../../../models/patterns.ts";

/** The same patterns in memory that all threads read, so that a worker costs no copy of the leads. */
export function sharedPatterns(patterns: Patterns): Patterns {
  return {
    traits: patterns.traits,
    codes: patterns.codes.map((codes) => fill(new Uint8Array(memory(codes)), codes)),
    n: fill(new Float64Array(memory(patterns.n)), patterns.n),
    wins: fill(new Float64Array(memory(patterns.wins)), patterns.wins),
    slot: fill(new Uint8Array(memory(patterns.slot)), patterns.slot),
    cohort: fill(new Uint16Array(memory(patterns.cohort)), patterns.cohort),
  };
}

function memory({ byteLength }: ArrayBufferView): SharedArrayBuffer {
  return new SharedArrayBuffer(byteLength);
}

function fill<T extends Uint8Array | Uint16Array | Float64Array>(shared: T, values: T): T {
  shared.set(values);
  return shared;
}
