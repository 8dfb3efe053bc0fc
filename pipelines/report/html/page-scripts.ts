import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../package-root.ts";

const folder = join(packageRoot, "pipelines", "report", "html", "browser");

/** What the page runs: our own constant texts, never with a word of the data in them. The page is whole without them. */
const scripts = ["switch-theme.js", "slide-steps.js", "sort-tables.js"].map((file) =>
  readFileSync(join(folder, file), "utf8"),
);

/** The scripts as elements of the page. */
export const pageScripts = scripts.map((text) => `<script type="module">${text}</script>`).join("\n");

/** What a content security policy must allow for exactly these scripts to run, and no other: their hashes. */
export const scriptSources = scripts
  .map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`)
  .join(" ");
