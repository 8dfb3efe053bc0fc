import type { Entity } from "../config/entities.ts";
import type { NotPlaced } from "./place-exports.ts";

/** A file that has its place in the config, and why. */
export interface PlacedFile {
  readonly export: Entity;
  readonly file: string;
  readonly preset: string | null;
  readonly records: number;
  /** Canonical → the file's column, those of the preset included. */
  readonly columns: Readonly<Record<string, string>>;
  readonly evidence: readonly string[];
}

/** What `init` found, proposes, and leaves to a person. */
export interface InitReport {
  /** The config that was written; null where no file can be the leads, without which there is none. */
  readonly configPath: string | null;
  /** Whether `scorewright check` takes the config as it is. */
  readonly isAccepted: boolean;
  readonly placed: readonly PlacedFile[];
  readonly notPlaced: readonly NotPlaced[];
  /** Evidence of what stands outside single exports: `asOf` and the outcome. */
  readonly evidence: readonly string[];
  readonly decide: readonly string[];
}
