import type { Command } from "../command.ts";
import { priceFlags } from "../help/price-flags.ts";

export const evalCommand: Command = {
  name: "eval",
  summary: "Measure extraction against known truth: precision, recall and F1 of every field.",
  usage: "<manifest.jsonl> --schema NAME|FILE",
  positionals: { min: 1, max: 1 },
  flags: [
    {
      name: "schema",
      value: "NAME|FILE",
      text: "What to extract, as with gleaner extract; a line may name its own.",
    },
    {
      name: "model",
      value: "ID[,ID...]",
      text: "Models to ask, first choice first.",
      defaultText: "embedded, which runs on this machine",
    },
    {
      name: "map",
      value: "FILE.json",
      text: 'Other names of the truth: { "their.path[].name": "/our/*/name" }; null drops a field.',
    },
    { name: "max-cost", value: "USD", text: "Most that one document may cost, in US dollars; never passed." },
    ...priceFlags,
    {
      name: "print-only",
      text: "Read what is printed and leave XML and payment codes aside, to see how well pages are read.",
    },
    { name: "concurrency", value: "N", text: "Documents at a time.", defaultText: "2" },
    { name: "limit", value: "N", text: "Only the first N documents." },
    {
      name: "compare",
      value: "RUN.json",
      text: "An earlier run, written with --out: shows what changed, field by field.",
    },
    {
      name: "gate",
      value: "POINTS",
      text: "Fail with exit code 65 where any field's F1 fell by more than this share since --compare, such as 0.02.",
    },
    {
      name: "min-score",
      value: "SHARE",
      text: "Fail with exit code 65 where the F1 over all fields is less, such as 0.85.",
    },
    {
      name: "format",
      value: "json|table",
      text: "json: the whole run.",
      defaultText: "table on a terminal, else json",
    },
    {
      name: "out",
      value: "FILE",
      text: "Also write the whole run as JSON to a new file, to compare with later.",
    },
    { name: "report", value: "FILE.html", text: "Also write one HTML file with every error to look at." },
    { name: "quiet", text: "No progress." },
  ],
  examples: [
    {
      text: "how well invoices are read here",
      line: "gleaner eval invoices/manifest.jsonl --schema invoice",
    },
    {
      text: "whether a change made things worse, in CI",
      line: "gleaner eval set.jsonl --schema receipt --compare last.json --gate 0.02",
    },
  ],
  notes: [
    'A line of the manifest is { "source": "a.pdf", "truth": { ... } }, sources relative to it. In the truth null means that the document does not have it; what is not mentioned is not scored.',
  ],
  exitCodes: [
    [0, "Done; documents that failed are part of the result."],
    [64, "The command line or the manifest cannot be used."],
    [65, "The gate or the least F1 was not met."],
    [130, "Stopped by Ctrl-C."],
  ],
  run: async (input, io) => (await import("../eval/run-eval.ts")).runEval(input, io),
};
