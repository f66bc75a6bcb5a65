import type { Capabilities, PartCapability } from "../../src/ports/capabilities.ts";
import { drawTable } from "./draw-table.ts";
import type { TestedGateway } from "./gateways.ts";

const types = ["text", "image", "document", "audio", "video"] as const;

const formsOf = (part: PartCapability | undefined): string =>
  part === undefined ? "–" : part.forms.join(", ");

function describePrice({ price }: Capabilities): string {
  return price === undefined ? "not known" : `${price.input} / ${price.output} (${price.date ?? "no date"})`;
}

const leversOf = ({ levers = {}, candidates, seed, logprobs }: Capabilities): string =>
  [
    ...Object.keys(levers).filter((name) => (name !== "seed" || seed) && (name !== "logprobs" || logprobs)),
    ...(candidates > 1 ? [`candidates (${candidates})`] : []),
  ].join(", ");

/** Gateways by what the model that their own page names takes and gives, as Markdown; made from the code alone. */
export function drawGatewayTable(gateways: readonly TestedGateway[]): string {
  const rows = gateways
    .map(({ provider, modelId }) => {
      const { id, capabilities } = provider({ modelId, gateway: { apiKey: "key" }, env: {} });
      return { ...provider.gateway, id, capabilities };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const media = rows.map(({ id, capabilities }) => [
    `\`${id}\``,
    ...types.map((type) => formsOf(capabilities.input[type])),
  ]);
  const answers = rows.map(({ title, keyVariables, capabilities }) => [
    title,
    `\`${keyVariables[0] ?? ""}\``,
    capabilities.jsonModes.join(", "),
    leversOf(capabilities),
    describePrice(capabilities),
  ]);
  return [
    "# Gateways",
    [
      "Made from the code by `npx vitest run test/providers/gateway-table.test.ts -u`. Any other model id is passed on as it is;",
      "what it takes is said with the option `gateways.<name>.capabilities`. All of them stream.",
    ].join("\n"),
    "## What is sent, and in which form",
    drawTable(["model", ...types], media),
    "## How it is asked for",
    drawTable(
      ["gateway", "key", "JSON modes, first to last", "settings", "USD per million tokens, in / out"],
      answers,
    ),
  ]
    .join("\n\n")
    .concat("\n");
}
