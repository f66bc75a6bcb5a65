import type { Command } from "../command.ts";

export const modelsCommand: Command = {
  name: "models",
  summary: "List gateways and models: what they take, their price, whether a key is set.",
  usage: "",
  positionals: { min: 0, max: 0 },
  flags: [
    {
      name: "check",
      text: "Also ask one model of each gateway that has what it needs for one word: tells whether address, key and model work, for a fraction of a cent.",
    },
    {
      name: "refresh",
      text: "Read the gateways' own catalogues, and list every model that they offer now. Prices, limits and levers that they state are kept in a cache file, and stand above what we know until the next time.",
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
    "The cache file is gleaner/catalogue.json in XDG_CACHE_HOME, else in ~/.cache; it holds no keys. Programs pass what readCatalogue() gives to extract.",
  ],
  exitCodes: [
    [0, "Done."],
    [1, "With --check or --refresh: some gateway with a key or an address of yours did not answer."],
    [65, "The cache file cannot be used: --refresh makes it again."],
    [64, "The command line cannot be used."],
  ],
  run: async (input, io) => (await import("../models/run-models.ts")).runModels(input, io),
};
