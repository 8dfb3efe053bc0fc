import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { InputError } from "../errors.ts";
import { type Config, configSchema } from "./config-schema.ts";
import { nearest } from "./nearest.ts";

export interface LoadedConfig {
  readonly config: Config;
  /** The file's text, which provenance hashes. */
  readonly text: string;
  /** Absolute folder of the config: every path in it is relative to this. */
  readonly folder: string;
}

/**
 * Reads and checks the config once; everything behind it has total types. Throws InputError naming the config path,
 * what was expected, and for an unknown key the nearest known one.
 */
export function loadConfig(path: string): LoadedConfig {
  const text = readText(path);
  const parsed = configSchema.safeParse(parseJson(path, text));
  if (!parsed.success) throw toInputError(path, parsed.error.issues[0] as z.core.$ZodIssue);
  return { config: parsed.data, text, folder: dirname(resolve(path)) };
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new InputError({
      at: path,
      problem: "no config can be read here",
      mend: "Name a JSON config: scorewright calibrate <config>.",
    });
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const problem = `not valid JSON (${(error as Error).message})`;
    throw new InputError({ at: path, problem, mend: "Mend the JSON at that place." });
  }
}

function toInputError(path: string, issue: z.core.$ZodIssue): InputError {
  const at = `${path}: ${issue.path.length === 0 ? "the config" : issue.path.join(".")}`;
  if (issue.code !== "unrecognized_keys") {
    return new InputError({
      at,
      problem: issue.message,
      mend: "See models/schema/config.schema.json for what may stand here.",
    });
  }
  const key = issue.keys[0] as string;
  const known = knownKeys(issue.path);
  const near = nearest(key, known);
  return new InputError({
    at,
    problem: `unknown key "${key}"`,
    mend: near === null ? `Known keys are ${known.join(", ")}.` : `Did you mean "${near}"?`,
  });
}

/** The keys that the schema knows at a path, read from its own JSON Schema. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  let node = z.toJSONSchema(configSchema, { io: "input" }) as JsonSchemaNode | undefined;
  for (const step of path) node = node?.properties?.[String(step)] ?? node?.items;
  return Object.keys(node?.properties ?? {});
}

interface JsonSchemaNode {
  readonly properties?: Readonly<Record<string, JsonSchemaNode>>;
  readonly items?: JsonSchemaNode;
}
