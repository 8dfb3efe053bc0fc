import type { Asked, Done, TaskName } from "./tasks.ts";

/** What a worker is asked to do. */
export interface Question {
  readonly name: TaskName;
  readonly asked: Asked<TaskName>;
}

/** What a worker sends back: what came of the task, or why nothing did. */
export type Answer = { readonly done: Done<TaskName> } | { readonly error: Error };
