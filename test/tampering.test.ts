import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../models/emit/canonical-json.ts";
import { seededRandom } from "../models/random.ts";
import { verify } from "../pipelines/commands/verify.ts";
import { InputError } from "../pipelines/errors.ts";
import { packageRoot } from "../pipelines/package-root.ts";
import { currentVersion } from "../pipelines/release/publish.ts";
import { readModel } from "../pipelines/release/read-release.ts";
import { releaseFiles } from "../pipelines/release/release-files.ts";
import { sha256 } from "../pipelines/sha256.ts";
import { toolVersion } from "../pipelines/tool-version.ts";
import { runCli } from "./run-cli.ts";
import { filesBelow, temporaryFolder } from "./temporary-folder.ts";

const samples = join(packageRoot, "models/releases/sample-mql");
const model = readModel(join(samples, "2.0.0"));
const next = seededRandom(1);

/** A release as this version of the tool writes it, and one that an earlier version wrote. */
const ours = join(temporaryFolder(), "2.0.0");
for (const [name, text] of releaseFiles({
  ...model,
  provenance: { ...model.provenance, tool_version: toolVersion },
})) {
  mkdirSync(dirname(join(ours, name)), { recursive: true });
  writeFileSync(join(ours, name), text);
}
const earlier = join(temporaryFolder(), "1.0.0");
cpSync(join(samples, "1.0.0"), earlier, { recursive: true });

/** Ways to change a file by one byte, each at a random place. */
const changes: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  "a flipped bit": (bytes) => {
    const [at, bit] = [Math.floor(next() * bytes.length), 1 << Math.floor(next() * 8)];
    return Buffer.from(bytes.map((byte, i) => (i === at ? byte ^ bit : byte)));
  },
  "a lost byte": (bytes) => {
    const at = Math.floor(next() * bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  },
  "a byte more": (bytes) => {
    const at = Math.floor(next() * (bytes.length + 1));
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from([Math.floor(next() * 256)]),
      bytes.subarray(at),
    ]);
  },
  "a line break more at the end": (bytes) => Buffer.concat([bytes, Buffer.from("\n")]),
};

async function flawOf(release: string): Promise<string> {
  const error = await verify(release, 1).then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof InputError ? error.message : `no InputError but ${String(error)}`;
}

describe.each([
  ["of this version", ours],
  ["of an earlier version", earlier],
])("a release %s", (_, release) => {
  const names = Object.keys(filesBelow(release));

  test("holds as it is", async () => {
    await expect(verify(release, 1)).resolves.toMatchObject({ files: names.length });
  });

  test.each(names)("is refused, and %s named, whatever byte of it changes", async (name) => {
    const path = join(release, name);
    const whole = readFileSync(path);
    for (const [what, change] of Object.entries(changes)) {
      for (let k = 0; k < 4; k++) {
        const changed = change(whole);
        if (changed.equals(whole)) continue;
        writeFileSync(path, changed);
        expect(await flawOf(release), what).toContain(name);
      }
    }
    writeFileSync(path, whole);
  });

  test("is refused where a file is missing, or one too many", async () => {
    for (const name of names) {
      const whole = readFileSync(join(release, name));
      rmSync(join(release, name));
      expect(await flawOf(release)).toContain(name);
      writeFileSync(join(release, name), whole);
    }
    mkdirSync(join(release, "more"));
    writeFileSync(join(release, "more/notes.md"), "");
    expect(await flawOf(release)).toContain("more: does not belong to a release");
    rmSync(join(release, "more"), { recursive: true });
  });

  test.each([
    ["a key that stands twice", (text: string) => text.replace('"name":', '"name": "other",\n  "name":')],
    ["an unknown key", (text: string) => text.replace('"name":', '"nickname": "x",\n  "name":')],
  ])("is refused for %s in model.json, though its checksum was made to match", async (_, change) => {
    const [path, sums] = [join(release, "model.json"), join(release, "SHA256SUMS")];
    const [whole, wholeSums] = [readFileSync(path, "utf8"), readFileSync(sums, "utf8")];
    writeFileSync(path, change(whole));
    writeFileSync(sums, wholeSums.replace(sha256(whole), sha256(change(whole))));
    expect(await flawOf(release)).toContain("model.json");
    writeFileSync(path, whole);
    writeFileSync(sums, wholeSums);
  });
});

test("every command that reads a release refuses a changed one with exit code 2", () => {
  const copy = join(temporaryFolder(), "2.0.0");
  cpSync(ours, copy, { recursive: true });
  const path = join(copy, "model.json");
  writeFileSync(path, readFileSync(path, "utf8").replace('"points": 4', '"points": 5'));
  const config = join(packageRoot, "scorewright.json");
  const commands = [
    ["verify", copy],
    ["promote", copy],
    ["diff", copy, ours],
    ["score", config, "--release", copy, "--out", join(copy, "out.csv")],
    ["explain", config, "--release", copy, "--lead", "x"],
  ];
  for (const command of commands)
    expect(runCli(command), command[0]).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("model.json: does not match its checksum"),
    });
});

test("a pointer is as it was written, and points to a release that is there", () => {
  const releases = temporaryFolder();
  mkdirSync(join(releases, "1.0.0"));
  const path = join(releases, "current.json");
  const whole = Buffer.from(canonicalJson({ version: "1.0.0" }));
  writeFileSync(path, whole);
  expect(currentVersion(releases)).toBe("1.0.0");
  for (const change of Object.values(changes)) {
    for (let k = 0; k < 20; k++) {
      writeFileSync(path, change(whole));
      expect(() => currentVersion(releases), readFileSync(path, "latin1")).toThrow(
        /current\.json: not a pointer/,
      );
    }
  }
  writeFileSync(path, canonicalJson({ version: "../1.0.0" }));
  expect(() => currentVersion(releases)).toThrow(InputError);
  expect(readdirSync(releases).sort()).toEqual(["1.0.0", "current.json"]);
});
