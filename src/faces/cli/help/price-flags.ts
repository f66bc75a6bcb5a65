import type { Flag } from "../command.ts";

/** Flags that say what models cost, of every command that asks them or estimates them. */
export const priceFlags: readonly Flag[] = [
  {
    name: "price",
    value: "[MODEL=]INPUT,OUTPUT[,CACHED]",
    isList: true,
    text: "What a model costs you, in US dollars a million tokens, such as --price 0.25,2,0.025; above what is known of it. Name the MODEL where several are asked.",
  },
  {
    name: "prices",
    value: "FILE.json",
    text: 'The same for any number of models: { "openai/gpt-4o": { "input": 2.5, "output": 10 } }; also "cachedInput", "byModality", "source" and "date".',
  },
];
