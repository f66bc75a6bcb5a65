import type { Command } from "./command.ts";

/** Every command, in the order of help; each file is loaded only when it is asked for. */
export const commands: Readonly<
  Record<string, { readonly summary: string; readonly load: () => Promise<Command> }>
> = {
  extract: {
    summary: "Turn documents into checked JSON, with the place of every value.",
    load: async () => (await import("./commands/extract.ts")).extractCommand,
  },
  batch: {
    summary: "Extract from many files: goes on after a crash, pays for nothing twice, keeps to a budget.",
    load: async () => (await import("./commands/batch.ts")).batchCommand,
  },
  worker: {
    summary: "Work on the documents of a queue, on any machine that reaches it and its store.",
    load: async () => (await import("./commands/worker.ts")).workerCommand,
  },
  queue: {
    summary: "Start a queue, see what is in it, take up dead letters and paused runs, remove what is over.",
    load: async () => (await import("./commands/queue.ts")).queueCommand,
  },
  inspect: {
    summary: "Show what a document is made of, and what would be sent to a model. Calls none.",
    load: async () => (await import("./commands/inspect.ts")).inspectCommand,
  },
  schemas: {
    summary: "List the ready-made schemas, or print one as JSON Schema.",
    load: async () => (await import("./commands/schemas.ts")).schemasCommand,
  },
  models: {
    summary: "List gateways and models: what they take, their price, whether a key is set.",
    load: async () => (await import("./commands/models.ts")).modelsCommand,
  },
  eval: {
    summary: "Measure extraction against known truth: precision, recall and F1 of every field.",
    load: async () => (await import("./commands/eval.ts")).evalCommand,
  },
};
