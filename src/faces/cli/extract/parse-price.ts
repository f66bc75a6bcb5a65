import { GleanerError } from "../../../errors/gleaner-error.ts";
import type { Price } from "../../../ports/capabilities.ts";
import { nearestNames } from "../../../values/nearest-names.ts";

const form = "--price [MODEL=]INPUT,OUTPUT[,CACHED]";

function invalid(seen: string, hint: string): GleanerError {
  return new GleanerError("options.invalid", {
    what: "Cannot use --price",
    seen,
    hint,
    where: { option: "price" },
  });
}

function readRates(text: string): readonly number[] {
  const rates = text.split(",").map((rate) => (rate.trim() === "" ? Number.NaN : Number(rate)));
  const isFit = rates.every((rate) => Number.isFinite(rate) && rate >= 0);
  if (isFit && (rates.length === 2 || rates.length === 3)) return rates;
  throw invalid(
    "it is not two or three amounts with a decimal point",
    `Write ${form} in US dollars a million tokens, such as --price 0.25,2.`,
  );
}

/** The model that a price is for: the one that it names, or the only one there is. */
function findPriced(named: string | undefined, hosted: readonly string[]): string {
  if (named !== undefined && hosted.includes(named)) return named;
  const [first, ...others] = hosted;
  if (first === undefined)
    throw invalid("no model that costs anything is asked", "Name one with --model, or leave --price out.");
  if (named !== undefined) {
    const nearest = nearestNames(named, hosted)[0] ?? first;
    throw invalid(`${named} is not among the models that are asked`, `Did you mean ${nearest}?`);
  }
  if (others.length === 0) return first;
  throw invalid(
    `${hosted.length} models are asked`,
    `Say which it is for, such as --price ${first}=0.25,2; it may be given several times.`,
  );
}

/**
 * One value of `--price`: the model, and what it costs. Throws `options.invalid`.
 *
 * @param asked ids of the models that are asked
 */
export function parsePrice(text: string, asked: readonly string[]): readonly [id: string, price: Price] {
  const at = text.lastIndexOf("=");
  const named = at < 0 ? undefined : text.slice(0, at).trim();
  const [input = 0, output = 0, cachedInput] = readRates(text.slice(at + 1));
  const hosted = asked.filter((id) => id.includes("/"));
  const rates = { input, output, ...(cachedInput === undefined ? {} : { cachedInput }) };
  return [findPriced(named, hosted), { ...rates, source: "user" }];
}
