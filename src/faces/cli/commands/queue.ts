import type { Command } from "../command.ts";

export const queueCommand: Command = {
  name: "queue",
  summary: "Start a queue, see what is in it, take up dead letters and paused runs, remove what is over.",
  usage: "[start|status|dead|retry|resume|clean]",
  positionals: { min: 0, max: 1 },
  flags: [
    {
      name: "queue",
      value: "URL",
      text: "Redis or Valkey server; or GLEANER_QUEUE.",
      defaultText: "redis://127.0.0.1:6379",
    },
    { name: "code", value: "CODE", text: "dead, retry: only documents that failed with this error code." },
    { name: "run", value: "ID", text: "dead, retry, resume, clean: only this run." },
    {
      name: "older-than",
      value: "AGE",
      text: "clean: runs whose results were fetched that long ago; 30m, 12h or 7d.",
      defaultText: "7d",
    },
    { name: "yes", text: "clean: remove; without it clean only tells what would go." },
    {
      name: "store",
      value: "s3://BUCKET/PREFIX|DIR",
      text: "clean: where the pieces of runs lie, if it is reached here by another name; or GLEANER_STORE.",
    },
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
    "A run is paused for what no document is at fault for: a refused key, used-up credit, an unknown model or price, a gateway that is down. One document is tried again after 30 s, then after twice as long each time, at most an hour, and when a worker starts; once it is answered the run goes on. resume goes on at once.",
    "clean never touches a run with documents that are not done, nor one whose results nobody has fetched, unless --run names it. Documents and results of the store that runs share stay.",
    "A dead letter stays until it is taken up again: answers that were good are used then, others are asked for anew.",
  ],
  exitCodes: [
    [0, "Done."],
    [64, "The command line, or the settings of the server, cannot be used; no such run."],
    [75, "The queue does not answer."],
  ],
  run: async (input, io) => (await import("../queue/run-queue-command.ts")).runQueueCommand(input, io),
};
