import type { Capabilities } from "../../../ports/capabilities.ts";
import type { ListedGateway, ListedModel } from "../../../registry/list-models.ts";
import type { Paint } from "../paint.ts";

const types = ["text", "image", "document", "audio", "video"] as const;

/** One gateway with the models that are known of it, as lines for people. */
export function describeGateway(gateway: ListedGateway, paint: Paint): string[] {
  const { name, title, needsKey, hasKey, keyVariables, baseUrl, baseUrlVariable, models } = gateway;
  const key = hasKey
    ? paint("green", "key set")
    : needsKey
      ? paint("yellow", `no key: set ${keyVariables.join(" or ")}`)
      : "needs no key";
  const address =
    baseUrl === undefined ? "" : `${baseUrl}${baseUrlVariable ? paint("dim", ` (${baseUrlVariable})`) : ""}`;
  const facts = [key, address].filter((fact) => fact !== "").join(" · ");
  const rows = models.map((model) => `  ${paint("cyan", model.id)}  ${paint("dim", describeModel(model))}`);
  return [`${paint("bold", name)}  ${title}`, `  ${facts}`, ...rows];
}

function describeModel({ capabilities, catalogue }: ListedModel): string {
  const { input, readsWords, jsonModes, contextTokens, outputTokens, batch } = capabilities;
  if (readsWords) return "takes the words of the document · free";
  return [
    `takes ${types.filter((type) => input[type]).join(", ")}`,
    `JSON by ${jsonModes[0]}`,
    `${Math.round(contextTokens / 1000)}k tokens, ${Math.round(outputTokens / 1000)}k of them out`,
    describePrice(capabilities),
    ...(batch ? [`${Math.round(batch.priceShare * 100)} % of that in batches`] : []),
    ...(catalogue ? [`as its catalogue says (${catalogue.date})`] : []),
  ].join(" · ");
}

function describePrice({ price }: Capabilities): string {
  if (!price) return "price unknown";
  const cached = price.cachedInput === undefined ? "" : `, $${price.cachedInput} cached`;
  const media = Object.entries(price.byModality ?? {})
    .map(([modality, { input }]) => (input === undefined ? "" : `, $${input} for ${modality}`))
    .join("");
  const source = [price.source, price.date].filter(Boolean).join(", ");
  return `$${price.input} in${cached}${media}, $${price.output} out per million tokens (${source})`;
}
