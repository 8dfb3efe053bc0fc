import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";
import { publishedSchemas } from "./published-schemas.ts";

// `npm run schemas`: run it after a change of a zod schema; a test fails until it was.
const folder = join(packageRoot, "models/schema");
mkdirSync(folder, { recursive: true });
for (const [name, text] of publishedSchemas()) writeFileSync(join(folder, name), text);
