import { parentPort, workerData } from "node:worker_threads";
import type { Patterns } from "../../../models/patterns.ts";
import type { Answer, Question } from "./messages.ts";
import { perform } from "./tasks.ts";

// Runs in a thread of its own: it is given the patterns once, then one task after another.
const patterns = workerData as Patterns;
parentPort?.on("message", ({ name, asked }: Question) => {
  parentPort?.postMessage(answer(name, asked));
});

function answer(name: Question["name"], asked: Question["asked"]): Answer {
  try {
    return { done: perform(patterns, name, asked) };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}
