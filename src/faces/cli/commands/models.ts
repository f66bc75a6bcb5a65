import type { Command } from "../command.ts";

export const modelsCommand: Command = {
  name: "models",
  summary: "List gateways and models: what they take, their price, whether a key is set.",
  usage: "",
  positionals: { min: 0, max: 0 },
  flags: [
    {
      name: "check",
      text: "Also ask each gateway that has what it needs for its models, which costs nothing: tells whether address and key work.",
    },
    {
      name: "refresh",
      text: "As --check, and lists every model id that the gateways offer now, not only the first.",
    },
  ],
  examples: [
    { text: "what there is", line: "gleaner models" },
    {
      text: "whether a server of your own answers",
      line: "LOCAL_BASE_URL=http://127.0.0.1:8080/v1 gleaner models --check",
    },
  ],
  notes: [
    "A gateway takes any model id after its slash, also one that is not listed.",
    "Keys are read from the environment variables named; they are never shown.",
  ],
  exitCodes: [
    [0, "Done."],
    [1, "With --check or --refresh: some gateway with a key or an address of yours did not answer."],
    [64, "The command line cannot be used."],
  ],
  run: async (input, io) => (await import("../run-models.ts")).runModels(input, io),
};
