import { type Config, configSchema, type ExportConfig } from "../../pipelines/config/config-schema.ts";
import type { Entity } from "../../pipelines/config/entities.ts";

/** A config as a user would write it, with what isn't given left to the schema's own defaults. */
export function givenConfig(given: Record<string, unknown> = {}): Config {
  return configSchema.parse({ name: "given", exports: { leads: { file: "leads.csv" } }, ...given });
}

/** One export of such a config. */
export function givenExport(entity: Entity, given: Record<string, unknown>): ExportConfig {
  const { exports } = givenConfig({
    exports: { leads: { file: "leads.csv" }, [entity]: { file: `${entity}.csv`, ...given } },
  });
  return exports[entity] as ExportConfig;
}
