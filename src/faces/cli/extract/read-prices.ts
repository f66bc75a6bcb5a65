import { GleanerError } from "../../../errors/gleaner-error.ts";
import { checkPrices } from "../../../options/check-prices.ts";
import type { Price } from "../../../ports/capabilities.ts";
import type { CommandInput } from "../command.ts";
import { readJsonFile } from "../read-json-file.ts";
import { readText } from "../read-text.ts";
import { listAsked } from "./list-asked.ts";
import { parsePrice } from "./parse-price.ts";

type Prices = Readonly<Record<string, Price>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

async function readTable(path: string): Promise<Prices> {
  const table = await readJsonFile(path, "prices");
  const isFit =
    isObject(table) && Object.entries(table).every(([id, price]) => /^[^/]+\/./u.test(id) && isObject(price));
  if (!isFit)
    throw new GleanerError("options.invalid", {
      what: `Cannot use ${path}`,
      seen: "it is no table of prices by gateway and model",
      hint: 'Write { "openai/gpt-4o": { "input": 2.5, "output": 10 } }, in US dollars a million tokens.',
      where: { option: "prices" },
    });
  const prices = Object.fromEntries(
    Object.entries(table).map(([id, price]) => [id, { source: "user", ...(price as object) } as Price]),
  );
  checkPrices("prices", prices);
  return prices;
}

/** What models cost by `--prices` and, above it, by `--price`; by gateway and model. Throws `options.invalid` and `input.not-found`. */
export async function readPrices(input: CommandInput): Promise<Prices> {
  const path = readText(input, "prices");
  const asked = listAsked(input);
  const given = [input.flags["price"] ?? []].flat().filter((text) => typeof text === "string");
  const single = given.map((text) => parsePrice(text, asked));
  return { ...(path === undefined ? {} : await readTable(path)), ...Object.fromEntries(single) };
}
