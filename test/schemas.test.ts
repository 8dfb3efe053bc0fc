import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../pipelines/package-root.ts";
import { publishedSchemas } from "../pipelines/published-schemas.ts";

test.each([...publishedSchemas()])(
  "models/schema/%s is what the code says (npm run schemas)",
  (name, text) => {
    expect(readFileSync(join(packageRoot, "models/schema", name), "utf8")).toBe(text);
  },
);
