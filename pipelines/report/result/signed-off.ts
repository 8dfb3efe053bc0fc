import type { Config } from "../../config/config-schema.ts";

/** Why the config accepts that a guard fails, or null where it does not. */
export function signedOff(config: Config, guard: string): string | null {
  return guard === "unworked-leads" ? (config.signOffs["unworked-leads"] ?? null) : null;
}
