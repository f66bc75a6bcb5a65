import type { Command } from "../command.ts";
import { priceFlags } from "../help/price-flags.ts";

export const extractCommand: Command = {
  name: "extract",
  summary: "Turn documents into checked JSON, with the place of every value.",
  usage: "<source...> --schema NAME|FILE",
  positionals: { min: 1, max: Infinity },
  flags: [
    {
      name: "schema",
      value: "NAME|FILE",
      text: "What to extract: a ready-made schema (see gleaner schemas) or a file of yours: .ts, .mjs, .js with a zod type or defineSchema, or JSON Schema as .json.",
    },
    {
      name: "model",
      value: "ID[,ID...]",
      text: "Models to ask, first choice first, each as gateway/model-id (see gleaner models).",
      defaultText: "embedded, which runs on this machine",
    },
    {
      name: "route",
      value: "in-order|cheapest|fastest",
      text: "How the models are ordered: as listed, by what the document is estimated to cost, or by how long each has taken in this run.",
      defaultText: "in-order",
    },
    {
      name: "escalate",
      text: "The first model answers; each next one is asked only for what the answer so far has wrong.",
    },
    { name: "repair-model", value: "ID", text: "Model that repairs the answers of the others." },
    {
      name: "voters",
      value: "ID[,ID...]",
      text: "Models that answer as well, so that each value is voted on and disagreement is shown. Each is paid for; embedded is free.",
    },
    {
      name: "allow-remote",
      text: "Send documents of schemas that stay on this machine, such as id-document, to a hosted model all the same.",
    },
    { name: "pages", value: "1-3,7", text: "Only these pages, counted from 1.", defaultText: "all" },
    {
      name: "transcriber",
      value: "URL",
      text: "Speech server that writes down what is said in recordings: what stands before /audio/transcriptions.",
    },
    { name: "password", value: "P", text: "Password of an encrypted PDF." },
    {
      name: "attempts",
      value: "N",
      text: "Questions put to models for one request, the first one included.",
      defaultText: "3",
    },
    {
      name: "passes",
      value: "N",
      text: "Readings of each page by a model that is sent pages, merged; finds more of a long list. Each is paid for.",
      defaultText: "1",
    },
    {
      name: "max-cost",
      value: "USD",
      text: "Most that one document may cost, in US dollars; never passed. A model whose price is unknown is then refused: see --price.",
    },
    {
      name: "max-tokens",
      value: "N",
      text: "Most input and output tokens that one document may take, all calls together; never passed.",
    },
    ...priceFlags,
    {
      name: "unknown-price",
      value: "refuse|allow",
      text: "What --max-cost does about a model whose price is unknown. Allowed, its calls count only as far as its gateway states what they cost.",
      defaultText: "refuse",
    },
    { name: "instructions", value: "TEXT", text: "What a model should know about these documents." },
    { name: "join", text: "Take all sources as one document of many files." },
    {
      name: "require",
      value: "verified|uncontradicted",
      text: "Fail with exit code 65 where the verdict is less than this.",
    },
    {
      name: "format",
      value: "json|data|jsonl|table",
      text: "json: the whole extraction, one line each where there are several sources. data: only the values. jsonl: one line a document. table: for human eyes.",
      defaultText: "table on a terminal, else json",
    },
    { name: "out", value: "FILE|s3://...", text: "Write results to a new file or object instead of stdout." },
    {
      name: "export",
      value: "FORMAT=FILE",
      isList: true,
      text: "Also write the document to a new file: as markdown, text or csv; ocr as hocr or alto; an invoice as ubl or cii; a transcript as vtt or srt.",
    },
    {
      name: "report",
      value: "FILE.html",
      text: "Also write one HTML file that shows pages and values side by side, and works offline.",
    },
    {
      name: "cache",
      value: "DIR",
      text: "Keep results in this folder, and use them again for the same bytes, pages, schema, model and settings, under any name: the same file costs once.",
    },
    {
      name: "record",
      value: "DIR",
      text: "Write every question to a model or speech server and its answer to this folder, without keys, documents and media.",
    },
    {
      name: "replay",
      value: "DIR",
      text: "Answer from such a folder instead of asking: no network, no key, no cost. The same sources and options must be given.",
    },
    { name: "quiet", text: "No progress and no notes on stderr; errors are still told." },
  ],
  examples: [
    { text: "an invoice, on this machine", line: "gleaner extract invoice.pdf --schema invoice" },
    {
      text: "receipts with a hosted model and a fallback, one JSON line each",
      line: "gleaner extract receipts/*.jpg --schema receipt --model openai/gpt-4.1-mini,local/qwen --out receipts.jsonl",
    },
  ],
  notes: [
    "A source is a path, an http(s) address, a data URI, or - for stdin; each one is a document of its own unless --join is given.",
    "Each file of an archive (zip, tar, tar.gz) or mailbox is a document of its own, too; with --join they are one. Mails bring their attachments along.",
    'A document that fails gives { "error": {...}, "partial": ... } in its place, so paid work is never lost.',
  ],
  exitCodes: [
    [0, "Every document succeeded, whatever its verdict."],
    [1, "There were several documents, and some failed."],
    [64, "The command line cannot be used."],
    [65, "The document cannot be used, or --require was not met."],
    [66, "A source was not found. Other errors of one document have codes of their own (70 to 78)."],
    [130, "Stopped by Ctrl-C."],
  ],
  run: async (input, io) => (await import("../extract/run-extract.ts")).runExtract(input, io),
};
