#!/usr/bin/env node
// tsc writes files without the run bit, so this committed wrapper is what npx executes.
import { existsSync } from "node:fs";

const cli = new URL("../dist/pipelines/cli.js", import.meta.url);
if (!existsSync(cli)) {
  process.stderr.write("scorewright is not built yet. Run: npm run build\n");
  process.exit(1);
}
await import(cli.href);
