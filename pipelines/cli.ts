import { availableParallelism } from "node:os";
import { relative } from "node:path";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { backtest } from "./commands/backtest.ts";
import { type Calibrated, calibrate } from "./commands/calibrate.ts";
import { check } from "./commands/check.ts";
import { diff } from "./commands/diff.ts";
import { explain } from "./commands/explain.ts";
import { incumbent } from "./commands/incumbent.ts";
import { init } from "./commands/init.ts";
import { monitor } from "./commands/monitor.ts";
import { promote } from "./commands/promote.ts";
import { score } from "./commands/score.ts";
import { simulate } from "./commands/simulate.ts";
import { sql } from "./commands/sql.ts";
import { verify } from "./commands/verify.ts";
import { diffMarkdown } from "./diff/diff-markdown.ts";
import { InputError } from "./errors.ts";
import { receiptText } from "./explain/receipt-text.ts";
import { incumbentJson, incumbentText } from "./incumbent/incumbent-text.ts";
import { initText } from "./init/init-text.ts";
import { type Progress, progressTo } from "./progress.ts";
import { relationList, relationText } from "./relation-text.ts";
import { backtestText } from "./report/backtest/backtest-text.ts";
import { checkText } from "./report/check/check-text.ts";
import { releaseWords } from "./report/document/release-line.ts";
import { monitorText } from "./report/monitor/monitor-text.ts";
import { toolVersion } from "./tool-version.ts";

interface Common {
  readonly quiet?: boolean;
  readonly json?: boolean;
  readonly threads: number;
}

const exitCode = { done: 0, internalError: 1, wrongInput: 2, refused: 3 };

const program = new Command("scorewright")
  .description("Turn closed-won history into a lead-scoring model that people can read, commit and trust.")
  .version(toolVersion)
  .showHelpAfterError()
  .exitOverride()
  .addHelpText(
    "after",
    "\nExit codes: 0 done, 1 internal error, 2 wrong input, 3 a guard refused the release.",
  );

withCommon(program.command("calibrate"))
  .description("read exports, fit and judge a points model, release it, and write the report")
  .argument("[config]", "JSON config", "scorewright.json")
  .option("--out <dir>", "folder of the report (default: build/<name> beside the config)")
  .option("--promote", "put the release in force, though another one is", false)
  .addHelpText(
    "after",
    "\nExample: scorewright calibrate scorewright.json\nExample: scorewright calibrate scorewright.json --promote",
  )
  .action(async (configPath: string, options: Common & { out?: string; promote: boolean }) => {
    const { out, threads, promote } = options;
    const calibrated = await calibrate({ configPath, out, promote, threads, progress: progressOf(options) });
    say(options, calibratedText(calibrated), calibratedJson(calibrated));
    process.exitCode = calibrated.releaseFolder === null ? exitCode.refused : exitCode.done;
  });

withCommon(program.command("init"))
  .description("look at a folder of exports, recognise them, and write a commented starter config")
  .argument("<folder>", "folder that holds the exports")
  .option("--out <file>", "the config to write", "scorewright.json")
  .addHelpText("after", "\nExample: scorewright init exports --out scorewright.json")
  .action(async (folder: string, options: Common & { out: string }) => {
    const report = await init({ ...options, folder, progress: progressOf(options) });
    say(options, initText(report), report);
  });

withCommon(program.command("check"))
  .description("read, match and judge the exports, and show what was found; no model, no file is written")
  .argument("[config]", "JSON config", "scorewright.json")
  .addHelpText("after", "\nExample: scorewright check scorewright.json")
  .action(async (configPath: string, options: Common) => {
    const report = await check({ configPath, threads: options.threads, progress: progressOf(options) });
    say(options, checkText(report), report);
  });

withCommon(program.command("backtest"))
  .description(
    "calibrate at the start of each past quarter and score that quarter; no release, no file is written",
  )
  .argument("<config>", "JSON config")
  .addHelpText(
    "after",
    "\nExample: scorewright backtest scorewright.json\nExample: scorewright backtest scorewright.json --json > backtest.json",
  )
  .action(async (configPath: string, options: Common) => {
    const report = await backtest({ configPath, threads: options.threads, progress: progressOf(options) });
    say(options, backtestText(report), report);
  });

withCommon(program.command("incumbent"))
  .description("release the score in use today, made by hand, and judge it as a calibrated one")
  .argument("<config>", 'JSON config with "incumbent": { "rules": … } or { "score": … }')
  .option("--promote", "put the release in force, though another one is", false)
  .addHelpText(
    "after",
    "\nExample: scorewright incumbent scorewright.json\nExample: scorewright incumbent scorewright.json --promote",
  )
  .action(async (configPath: string, options: Common & { promote: boolean }) => {
    const { threads, promote } = options;
    const released = await incumbent({ configPath, promote, threads, progress: progressOf(options) });
    say(options, incumbentText(released), incumbentJson(released));
  });

withCommon(program.command("score"))
  .description("score the leads in the exports with a release")
  .argument("<config>", "JSON config that the release was calibrated with")
  .requiredOption("--release <dir>", "directory of the release")
  .requiredOption("--out <file>", "where to write the scores: .csv, .parquet or .arrow")
  .option("--as-of <day>", "last day that these exports cover, where it is not the config's", day)
  .option("--export <name=file>", "another file for one of the config's exports (repeatable)", collect, [])
  .addHelpText(
    "after",
    "\nExample: scorewright score scorewright.json --release models/releases/sample-mql/1.0.0 --export leads=new/Lead.csv --out scored.csv",
  )
  .action(
    async (
      configPath: string,
      options: Common & { release: string; out: string; export: string[]; asOf?: string },
    ) => {
      const { release, out, threads, asOf } = options;
      const leads = await score({
        configPath,
        release,
        out,
        asOf,
        threads,
        exports: options.export,
        progress: progressOf(options),
      });
      say(options, `${leads} leads scored: ${out}`, { leads, out });
    },
  );

withCommon(program.command("explain"))
  .description("one lead's receipt: every rule with its points, the sum, and what would move the grade")
  .argument("<config>", "JSON config that the release was calibrated with")
  .requiredOption("--release <dir>", "directory of the release")
  .requiredOption("--lead <id>", "id of the lead")
  .option("--as-of <day>", "last day that these exports cover, where it is not the config's", day)
  .option("--export <name=file>", "another file for one of the config's exports (repeatable)", collect, [])
  .addHelpText(
    "after",
    "\nExample: scorewright explain scorewright.json --release models/releases/sample-mql/1.0.0 --lead 00QDn000004xK2AAA",
  )
  .action(
    async (
      configPath: string,
      options: Common & { release: string; lead: string; export: string[]; asOf?: string },
    ) => {
      const { release, lead, threads, asOf } = options;
      const progress = progressOf(options);
      const receipt = await explain({
        configPath,
        release,
        lead,
        asOf,
        threads,
        exports: options.export,
        progress,
      });
      say(options, receiptText(receipt), receipt);
    },
  );

withCommon(program.command("monitor"))
  .description("judge a release on newer exports: keep, re-base or recalibrate, and why; no file is written")
  .argument("<config>", "JSON config that the release was calibrated with")
  .requiredOption("--release <dir>", "directory of the release")
  .option("--as-of <day>", "last day that these exports cover, where it is not the config's", day)
  .option("--export <name=file>", "another file for one of the config's exports (repeatable)", collect, [])
  .addOption(new Option("--format <format>", "how stdout is written").choices(["md", "json"]).default("md"))
  .addHelpText(
    "after",
    "\nExample: scorewright monitor scorewright.json --release models/releases/sample-mql/2.0.1 --as-of 2026-09-30 --export leads=new/Lead.csv > monitor.md",
  )
  .action(
    async (
      configPath: string,
      options: Common & { release: string; export: string[]; asOf?: string; format: string },
    ) => {
      const { release, threads, asOf, format } = options;
      const progress = progressOf(options);
      const report = await monitor({
        configPath,
        release,
        asOf,
        threads,
        exports: options.export,
        progress,
      });
      say({ json: options.json === true || format === "json" }, monitorText(report), report);
    },
  );

withCommon(program.command("verify"))
  .description("check a release: checksums, schema, test vectors, agreement of rules and SQL")
  .argument("<release>", "directory of the release")
  .addHelpText("after", "\nExample: scorewright verify models/releases/sample-mql/1.0.0")
  .action(async (release: string, options: Common) => {
    const { model, files, vectors } = await verify(release, options.threads);
    const text = `${model.name} ${model.version} holds: ${files} files match their checksums, ${vectors} test vectors score the same by rules and SQL.`;
    say(options, text, { name: model.name, version: model.version, files, vectors });
  });

withCommon(program.command("diff"))
  .description("what changed between two releases: rules, points, cuts; with --config also who it moves")
  .argument("<before>", "directory of the earlier release")
  .argument("<after>", "directory of the later release")
  .option("--config <file>", "JSON config of exports on which both are compared")
  .addOption(new Option("--format <format>", "how stdout is written").choices(["md", "json"]).default("md"))
  .addHelpText(
    "after",
    "\nExample: scorewright diff models/releases/sample-mql/1.0.0 models/releases/sample-mql/2.0.1\nExample: scorewright diff <before> <after> --config scorewright.json --format md > diff.md",
  )
  .action(async (before: string, after: string, options: Common & { config?: string; format: string }) => {
    const { config: configPath, threads, format } = options;
    const report = await diff({ before, after, configPath, threads, progress: progressOf(options) });
    say({ json: options.json === true || format === "json" }, diffMarkdown(report), report);
  });

program
  .command("sql")
  .description(
    "how the warehouse is made: every relation with its grain, or one with its SQL and what it is made from",
  )
  .argument("[relation]", "schema and name, such as marts.handoffs")
  .option("--json", "write it to stdout as JSON")
  .addHelpText("after", "\nExample: scorewright sql\nExample: scorewright sql reports.rpt_groups")
  .action((relation: string | undefined, options: { json?: boolean }) => {
    const reports = sql(relation);
    say(
      options,
      relation === undefined ? relationList(reports) : reports.map(relationText).join("\n"),
      reports,
    );
  });

program
  .command("promote")
  .alias("rollback")
  .description("put a release in force, after verifying it: a new one, or an earlier one again")
  .argument("<release>", "directory of the release")
  .option("--json", "write what was done to stdout as JSON")
  .addHelpText(
    "after",
    "\nExample: scorewright promote models/releases/sample-mql/2.0.1\nExample: scorewright rollback models/releases/sample-mql/1.0.0",
  )
  .action(async (release: string, options: { json?: boolean }) => {
    const { name, version, before } = await promote(release);
    const instead = before === null || before === version ? "" : ` instead of ${before}`;
    say(options, `${name} ${version} is in force${instead}.`, { name, version, before });
  });

program
  .command("simulate")
  .description("write a CRM world with known truth as Salesforce and Marketo exports")
  .requiredOption("--leads <n>", "how many leads", wholeNumber)
  .requiredOption("--seed <s>", "same seed, same bytes", wholeNumber)
  .requiredOption("--out <dir>", "folder to write to")
  .option("--json", "write what was done to stdout as JSON")
  .addHelpText("after", "\nExample: scorewright simulate --leads 6000 --seed 21 --out my-sample")
  .action((options: { leads: number; seed: number; out: string; json?: boolean }) => {
    const files = simulate(options);
    say(options, `${files.length} files written to ${options.out}; the truth lies in ${options.out}/truth`, {
      files,
    });
  });

function withCommon(command: Command): Command {
  return command
    .option(
      "--threads <n>",
      "threads of the warehouse; the result does not depend on it",
      wholeNumber,
      availableParallelism(),
    )
    .option("--quiet", "no progress on stderr")
    .option("--json", "write what was done to stdout as JSON");
}

function day(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  throw new InvalidArgumentError("Expected a day such as 2026-06-30.");
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("Expected a whole number from 1 up.");
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function progressOf({ quiet }: Common): Progress {
  return progressTo(process.stderr, quiet === true, process.env.NO_COLOR !== undefined);
}

function say({ json }: { readonly json?: boolean }, text: string, data: object): void {
  process.stdout.write(json === true ? `${JSON.stringify(data)}\n` : `${text}\n`);
}

function calibratedText({ result, reportFolder, releaseFolder }: Calibrated): string {
  const release = releaseFolder === null ? "Release: none" : `Release: ${relative("", releaseFolder)}`;
  const sentences = [
    releaseWords(result.release),
    ...result.summary,
    ...(result.change?.sentences.slice(0, 1) ?? []),
  ];
  return `\n${sentences.join("\n")}\n\nReport:  ${relative("", reportFolder)}/report.html\n${release}`;
}

function calibratedJson({ result, reportFolder, releaseFolder }: Calibrated): object {
  const { release, guards, validation, change } = result;
  return { report: reportFolder, releaseFolder, release, change, validation, guards };
}

function fail(error: unknown): void {
  if (error instanceof InputError) {
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = exitCode.wrongInput;
    return;
  }
  process.stderr.write(`\nInternal error, not your input. Please report it:\n${withoutValues(error)}\n`);
  process.exitCode = exitCode.internalError;
}

/** Database errors quote the value they stumble over, which may be personal. */
function withoutValues(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replaceAll(/(["'])[^"'\n]*\1/g, "$1…$1");
}

// Who reads the output may stop: `scorewright sql --json | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(exitCode.done);
});

try {
  await program.parseAsync();
} catch (error) {
  // Commander has said what is wrong, or shown the help that was asked for.
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? exitCode.done : exitCode.wrongInput;
  else fail(error);
}
