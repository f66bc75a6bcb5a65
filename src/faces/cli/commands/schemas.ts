import type { Command } from "../command.ts";

export const schemasCommand: Command = {
  name: "schemas",
  summary: "List the ready-made schemas, or print one as JSON Schema.",
  usage: "[NAME]",
  positionals: { min: 0, max: 1 },
  flags: [
    {
      name: "dialect",
      value: "openai|gemini|plain",
      text: "The subset of JSON Schema to print: what OpenAI's strict mode takes, what Gemini takes, or plain draft 2020-12.",
      defaultText: "plain",
    },
  ],
  examples: [
    { text: "what there is", line: "gleaner schemas" },
    {
      text: "the invoice schema for a request of your own",
      line: "gleaner schemas invoice --dialect openai",
    },
  ],
  notes: ["NAME may also be a schema file of yours, as with gleaner extract."],
  exitCodes: [
    [0, "Done."],
    [64, "The command line cannot be used, or there is no such schema."],
  ],
  run: async (input, io) => (await import("../run-schemas.ts")).runSchemas(input, io),
};
