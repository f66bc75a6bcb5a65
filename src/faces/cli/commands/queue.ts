import type { Command } from "../command.ts";

export const queueCommand: Command = {
  name: "queue",
  summary: "Start a queue, see what is in it, list its dead letters, take them up again.",
  usage: "[start|status|dead|retry]",
  positionals: { min: 0, max: 1 },
  flags: [
    {
      name: "queue",
      value: "URL",
      text: "Redis or Valkey server; or GLEANER_QUEUE.",
      defaultText: "redis://127.0.0.1:6379",
    },
    { name: "code", value: "CODE", text: "dead, retry: only documents that failed with this error code." },
    { name: "run", value: "ID", text: "dead, retry: only documents of this run." },
    { name: "port", value: "N", text: "start: the port to listen on.", defaultText: "6379" },
    { name: "dir", value: "DIR", text: "start: the folder for its jobs.", defaultText: ".gleaner-queue" },
    {
      name: "format",
      value: "json|table",
      text: "How to tell.",
      defaultText: "table on a terminal, else json",
    },
  ],
  examples: [
    { text: "a queue on this machine, set up so that it loses no job", line: "gleaner queue start" },
    {
      text: "what failed because the gateway was down, once more",
      line: "gleaner queue retry --code provider.unavailable",
    },
  ],
  notes: [
    "start needs redis-server or valkey-server, and listens on 127.0.0.1 alone. Any other Redis 6.2 or Valkey will do that has appendonly on and evicts nothing.",
    "A dead letter stays until it is taken up again: answers that were good are used then, others are asked for anew.",
  ],
  exitCodes: [
    [0, "Done."],
    [64, "The command line, or the settings of the server, cannot be used."],
    [75, "The queue does not answer."],
  ],
  run: async (input, io) => (await import("../queue/run-queue-command.ts")).runQueueCommand(input, io),
};
