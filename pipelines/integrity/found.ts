import type { Entity } from "../config/entities.ts";

/** What a check found in one canonical column of an export. */
export interface Found {
  readonly export: Entity;
  readonly canonical: string;
  readonly found: number;
  /** The first record of them, from 1. */
  readonly record: number;
}
