import type { Command } from "../command.ts";

export const workerCommand: Command = {
  name: "worker",
  summary: "Work on the documents of a queue, on any machine that reaches it and its store.",
  usage: "",
  positionals: { min: 0, max: 0 },
  flags: [
    {
      name: "queue",
      value: "URL",
      text: "Redis or Valkey server that gleaner batch --queue has filled; GLEANER_QUEUE says the same, and keeps a password off the command line.",
      defaultText: "redis://127.0.0.1:6379",
    },
    {
      name: "store",
      value: "s3://BUCKET/PREFIX|DIR",
      text: "Where documents and results lie, if it is reached here by another name than gleaner batch used; or GLEANER_STORE.",
    },
    {
      name: "concurrency",
      value: "N",
      text: "Documents, and parts of large ones, at a time.",
      defaultText: "8",
    },
    {
      name: "grace",
      value: "SECONDS",
      text: "Time after SIGTERM or Ctrl-C for what was begun; the rest goes back to the queue.",
      defaultText: "30",
    },
    {
      name: "lock",
      value: "SECONDS",
      text: "How long a claim on a document holds without a sign of life, before another worker takes it over.",
      defaultText: "60",
    },
    {
      name: "schema",
      value: "FILE",
      isList: true,
      text: "A schema that is code, for runs that use it; code is never taken from the queue. May be given several times.",
    },
    { name: "password", value: "P", text: "Password of encrypted documents; it is never put into a queue." },
    {
      name: "metrics-port",
      value: "[HOST:]PORT",
      text: "Answer Prometheus at /metrics of this port: what this worker does, and how deep the queue is. Needs the package prom-client.",
    },
    {
      name: "metrics-file",
      value: "FILE",
      text: "Write the same to this file every 10 seconds and at the end.",
    },
    { name: "events", value: "json", text: "Tell what happens as JSON lines on stderr." },
    { name: "quiet", text: "Only errors on stderr." },
  ],
  examples: [
    { text: "a worker for the queue of this machine", line: "gleaner worker" },
    {
      text: "one of many, on any machine; more may join at any time",
      line: "OPENAI_API_KEY=... gleaner worker --queue redis://queue.internal:6379 --concurrency 16",
    },
  ],
  notes: [
    "Keys of gateways and of the store come from this process's environment alone; a queue holds names and keys of blobs.",
    "A key that is refused, used-up credit or a gateway that is down pauses the run for all workers, and fails no document; a worker that starts tries at once whether it can go on.",
    "SIGTERM ends it gracefully. A worker that is killed loses nothing: another one takes its documents over.",
  ],
  exitCodes: [
    [0, "It was asked to end, and nothing is in its hands any more."],
    [64, "The command line, or the settings of the server, cannot be used."],
    [75, "The queue or the store does not answer."],
    [
      77,
      "Its key is refused while workers with another key are answered; its documents are back in the queue.",
    ],
    [
      78,
      "A run asks for a key, schema or package that this worker does not have; its documents stay in the queue.",
    ],
  ],
  run: async (input, io) => (await import("../queue/run-worker-command.ts")).runWorkerCommand(input, io),
};
