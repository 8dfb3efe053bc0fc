import { existsSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Patterns } from "../../../models/patterns.ts";
import { packageRoot } from "../../package-root.ts";
import type { Answer, Question } from "./messages.ts";
import { sharedPatterns } from "./shared-patterns.ts";
import { type Asked, type Done, perform, type TaskName } from "./tasks.ts";

/** Those who do the tasks: this thread, or others beside it. */
export interface Crew {
  /** Does a task as soon as a thread is free, in the order of asking. @throws what the task throws. */
  do<Name extends TaskName>(name: Name, asked: Asked<Name>): Promise<Done<Name>>;
  /** Ends the threads; tasks that are not done by then never will be. */
  close(): Promise<void>;
}

/**
 * Opens a crew for tasks on the same leads. A task's result depends on what was asked and on nothing else, so the number of
 * threads decides only how long it takes.
 *
 * Run from its sources (tests under Node 20, which reads no TypeScript) it uses the worker of the last build in `dist/`, and
 * WITHOUT A BUILD IT WORKS IN THIS THREAD, whatever the number of threads. The package always has its build.
 *
 * @param threads 1: in this thread, without workers.
 */
export function openCrew(patterns: Patterns, threads: number): Crew {
  const file = workerFile();
  return threads > 1 && file !== null
    ? manyThreads(sharedPatterns(patterns), threads, file)
    : oneThread(patterns);
}

function workerFile(): string | null {
  const beside = fileURLToPath(new URL("./worker.js", import.meta.url));
  const built = join(packageRoot, "dist/pipelines/fit/workers/worker.js");
  return [beside, built].find((file) => existsSync(file)) ?? null;
}

function oneThread(patterns: Patterns): Crew {
  let before: Promise<unknown> = Promise.resolve();
  let isOpen = true;
  return {
    do(name, asked) {
      // A pause between tasks, for progress to be written.
      const done = before
        .then(() => setImmediate())
        .then(() => {
          if (!isOpen) throw new Error("the crew was closed before this task was done");
          return perform(patterns, name, asked);
        });
      before = done.catch(() => {});
      return done;
    },
    close: async () => {
      isOpen = false;
    },
  };
}

interface Job {
  readonly question: Question;
  readonly settle: (answer: Answer) => void;
}

function manyThreads(patterns: Patterns, threads: number, file: string): Crew {
  const waiting: Job[] = [];
  const workers: Worker[] = [];
  const idle: Worker[] = [];
  const next = () => {
    if (idle.length === 0 && workers.length < threads) idle.push(hired(file, patterns, workers));
    const job = idle.length === 0 ? undefined : waiting.shift();
    if (job === undefined) return;
    const worker = idle.pop() as Worker;
    ask(worker, job, () => {
      idle.push(worker);
      next();
    });
  };
  return {
    do: (name, asked) =>
      new Promise((resolve, reject) => {
        const settle = (answer: Answer) =>
          "error" in answer ? reject(answer.error) : resolve(answer.done as Done<typeof name>);
        waiting.push({ question: { name, asked }, settle });
        next();
      }),
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function hired(file: string, patterns: Patterns, workers: Worker[]): Worker {
  const worker = new Worker(file, { workerData: patterns });
  workers.push(worker);
  return worker;
}

/** One question, one answer; a worker that breaks down (out of memory) takes its task with it. */
function ask(worker: Worker, { question, settle }: Job, free: () => void): void {
  const broke = (error: Error) => settle({ error });
  worker.once("error", broke);
  worker.once("message", (answer: Answer) => {
    worker.off("error", broke);
    settle(answer);
    free();
  });
  worker.postMessage(question);
}
