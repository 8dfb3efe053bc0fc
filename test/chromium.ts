import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where Chromium is, or undefined: said loudly, and an error in CI. @param what what is not tested without it. */
export function chromiumPath(what: string): string | undefined {
  const path = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (path !== undefined) return path;
  if (process.env.CI) throw new Error("CI needs a Chromium: install it, or name it in CHROMIUM");
  console.warn(`\nSKIPPED: ${what} not tested in a browser; install Chromium, or name it in CHROMIUM.\n`);
  return undefined;
}

/** Starts the browser without what it does on its own accord. */
export function launchChromium(path: string | undefined): Promise<Browser> {
  const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
  return chromium.launch({ executablePath: path ?? "", args: ["--no-sandbox", ...quiet] });
}
