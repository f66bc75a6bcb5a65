import type { Command } from "../command.ts";
import { extractCommand } from "./extract.ts";

/** Flags that say how a document is extracted are those of `gleaner extract`. */
const sharedNames = [
  "schema",
  "model",
  "route",
  "escalate",
  "repair-model",
  "voters",
  "allow-remote",
  "pages",
  "transcriber",
  "password",
  "attempts",
  "passes",
  "price",
  "prices",
  "unknown-price",
  "instructions",
  "cache",
  "record",
  "replay",
];

export const batchCommand: Command = {
  name: "batch",
  summary: "Extract from many files: goes on after a crash, pays for nothing twice, keeps to a budget.",
  usage: "<folder|glob|manifest|archive|mailbox|-...> --schema NAME|FILE",
  positionals: { min: 1, max: Infinity },
  flags: [
    ...extractCommand.flags.filter(({ name }) => sharedNames.includes(name)),
    {
      name: "out",
      value: "FILE.jsonl|s3://...",
      text: "Write one line a document to this new file, with a journal beside it; an object of a store is written when the run ends. Without it lines go to stdout, and cannot be gone on with.",
    },
    {
      name: "resume",
      text: "Go on with the run of --out exactly where it ended, however it ended; simply start where there is none.",
    },
    {
      name: "retry-failed",
      text: "Go on, and try documents again that failed or were done only in part.",
    },
    {
      name: "concurrency",
      value: "N|auto",
      text: "Documents that models are asked about at a time; a quarter more are opened meanwhile. auto finds out how many bring the most, and gives way when a gateway complains.",
      defaultText: "auto",
    },
    {
      name: "queue",
      value: "URL",
      text: "Let workers do it, wherever gleaner worker runs: documents go into the queue of this Redis or Valkey server, results come back from it.",
    },
    {
      name: "store",
      value: "s3://BUCKET/PREFIX|DIR",
      text: "With --queue: the place for documents and results that all workers reach; or GLEANER_STORE.",
    },
    {
      name: "detach",
      text: "With --queue: put all documents in and wait for none; the same line with --resume in its place brings the results.",
    },
    {
      name: "delivery",
      value: "live|batch",
      text: "batch: hand questions over in the gateway's own batches, where it has them: answered within a day, at half the price. Ctrl-C leaves them there, --resume fetches the answers.",
      defaultText: "live",
    },
    {
      name: "follow-ups",
      value: "live|batch",
      text: "How repairs are asked, and questions that came back from a batch without an answer.",
      defaultText: "live",
    },
    { name: "cancel-batches", text: "Only end the batches of the run of --out that go on at the gateway." },
    { name: "requests-per-minute", value: "N", text: "Most requests a minute to each gateway." },
    { name: "tokens-per-minute", value: "N", text: "Most tokens a minute to each gateway." },
    {
      name: "max-cost",
      value: "USD",
      text: "Most that the whole run may cost, in US dollars, what was paid before a --resume included; never passed.",
    },
    { name: "max-tokens", value: "N", text: "Most input and output tokens of the whole run; never passed." },
    {
      name: "on-uncertain",
      value: "retry|skip",
      text: "What to do with a document whose call was under way when an earlier run ended: nobody knows whether it is on the bill.",
      defaultText: "retry",
    },
    { name: "fail-fast", text: "Start no other document once one has failed." },
    {
      name: "keep-going",
      text: "Go on whatever documents meet. Without it a run goes on after failures of documents, and halts for what is no document's fault: a refused key, an unknown model or price, used-up credit, a gateway that is down.",
    },
    {
      name: "document-timeout",
      value: "SECONDS",
      text: "Most time for one document, from opening it to its line; a longer one has failed.",
    },
    {
      name: "allow-partial",
      text: "Take a document with pages that failed as done in part, without an error.",
    },
    { name: "dry-run", text: "Count documents, pages, tokens and price, and ask no model." },
    {
      name: "rows",
      value: "FILE.csv",
      text: "At the end also write one row a document: a column for each value of the schema, lists as JSON.",
    },
    {
      name: "report",
      value: "FILE.html",
      text: "At the end also write one HTML file: outcomes, costs, failed checks, and the documents that need eyes.",
    },
    {
      name: "reports",
      value: "DIR",
      text: "Write an HTML file for each document that needs eyes, as gleaner extract --report does; --report links to them.",
    },
    { name: "events", value: "json", text: "Tell what happens as JSON lines on stderr." },
    {
      name: "metrics-port",
      value: "[HOST:]PORT",
      text: "Answer Prometheus at /metrics of this port while the run goes on: documents, pages, tokens, cost, latencies, failures. Needs the package prom-client.",
    },
    {
      name: "metrics-file",
      value: "FILE",
      text: "Write the same figures to this file every 10 seconds and at the end.",
    },
    { name: "quiet", text: "No progress and no summary on stderr; errors are still told." },
  ],
  examples: [
    {
      text: "a folder with a hosted model, and going on after a crash",
      line: "gleaner batch invoices --schema invoice --model openai/gpt-4.1-mini --max-cost 20 --out invoices.jsonl --resume",
    },
    {
      text: "a list of any length, names with line ends included",
      line: "find scans -name '*.pdf' -print0 | gleaner batch - --schema receipt --out receipts.jsonl",
    },
  ],
  notes: [
    "s3://bucket/prefix/ is all objects below it; access to a store is in AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL.",
    'A line is { "source", "sha256", "status", "extraction"?, "error"? }; status: succeeded, partial, failed, skipped.',
    "Each file of an archive (zip, tar, tar.gz) and each mail of a mailbox (.mbox, .mbx) is a document: archive.zip/inner.pdf, mails.mbox/mails-1.eml.",
    "A manifest is JSON lines of { source, pages?, priority? }, or CSV with such columns; sources are relative to it.",
    "The first Ctrl-C starts nothing new and waits up to 10 s for answers that are paid for; the second one ends at once.",
  ],
  exitCodes: [
    [0, "Every document succeeded, or is partial as --allow-partial allows."],
    [1, "Some failed, or were not tried for want of budget."],
    [
      75,
      "Halted: no gateway answers, or a price is unknown; 77: key or credit; 64: no such model; --resume goes on.",
    ],
    [64, "The command line or the manifest cannot be used."],
    [73, "The output cannot be written: what is done is kept, --resume goes on."],
    [130, "Stopped by Ctrl-C; --resume goes on."],
  ],
  run: async (input, io) => (await import("../batch/run-batch-command.ts")).runBatchCommand(input, io),
};
