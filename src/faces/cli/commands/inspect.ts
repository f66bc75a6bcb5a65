import type { Command } from "../command.ts";
import { priceFlags } from "../help/price-flags.ts";

export const inspectCommand: Command = {
  name: "inspect",
  summary: "Show what a document is made of, and what would be sent to a model. Calls none.",
  usage: "<source>",
  positionals: { min: 1, max: 1 },
  flags: [
    {
      name: "model",
      value: "ID",
      text: "Show the plan for this model: parts, sizes, tokens, estimated cost.",
    },
    ...priceFlags,
    {
      name: "schema",
      value: "NAME|FILE",
      text: "The schema that the plan is made for; it takes room in the request.",
      defaultText: "ocr",
    },
    { name: "pages", value: "1-3,7", text: "Only these pages, counted from 1.", defaultText: "all" },
    { name: "password", value: "P", text: "Password of an encrypted PDF." },
    {
      name: "pages-to",
      value: "DIR",
      text: "Write a picture of each page (PNG, 150 dots an inch) to this folder.",
    },
    {
      name: "curl",
      text: "Print the first request to the model as a curl command. The key stays in its environment variable; a body over 16 kB goes to a file that the command names.",
    },
    {
      name: "format",
      value: "json|table",
      text: "json: { document, plan?, warnings }.",
      defaultText: "table on a terminal, else json",
    },
  ],
  examples: [
    { text: "what is in a scan", line: "gleaner inspect scan.pdf --pages-to pages" },
    {
      text: "what a hosted model would get, to try by hand",
      line: "gleaner inspect invoice.pdf --schema invoice --model openai/gpt-4.1-mini --curl",
    },
  ],
  notes: [
    "Words are read from text layers only, which is quick; a page that needs OCR is named as such and read when you extract.",
  ],
  exitCodes: [
    [0, "Done."],
    [64, "The command line cannot be used."],
    [65, "The document cannot be used. Other errors have codes of their own (66 to 78)."],
    [130, "Stopped by Ctrl-C."],
  ],
  run: async (input, io) => (await import("../inspect/run-inspect.ts")).runInspect(input, io),
};
