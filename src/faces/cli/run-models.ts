import type { Capabilities } from "../../ports/capabilities.ts";
import { checkGateway } from "../../registry/check-gateway.ts";
import { type ListedGateway, listModels } from "../../registry/list-models.ts";
import { formatMilliseconds } from "../result/format-milliseconds.ts";
import type { CommandInput } from "./command.ts";
import type { CommandIo } from "./command-io.ts";
import { type Paint, makePaint } from "./paint.ts";

/** Ids shown of what a gateway offers; the rest is counted. */
const shownIds = 12;
const someFailed = 1;

/** `gleaner models`: what can be asked, with `--check` whether it answers, with `--refresh` all that it offers now. */
export async function runModels(input: CommandInput, io: CommandIo): Promise<number> {
  const paint = makePaint(io.isTerminal, io.env);
  const gateways = await listModels({}, io.env);
  const isRefresh = input.flags["refresh"] === true;
  let failed = 0;
  for (const gateway of gateways) {
    const lines = describeGateway(gateway, paint);
    const isAsked =
      (isRefresh || input.flags["check"] === true) &&
      gateway.baseUrl !== undefined &&
      (gateway.hasKey || !gateway.needsKey);
    if (isAsked) {
      const answer = await checkGateway(gateway.name, {}, { signal: io.signal, env: io.env });
      if (answer.ok) {
        const ids = answer.modelIds
          .slice(0, isRefresh ? undefined : shownIds)
          .map((id) => `${gateway.name}/${id}`);
        const more = answer.modelIds.length - ids.length;
        const offered = `${ids.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
        lines.push(
          `  ${paint("green", "✓ answers")} in ${formatMilliseconds(answer.milliseconds)}: ${offered}`,
        );
      } else {
        // A server of one's own that nobody has set up is no failure.
        if (gateway.hasKey || io.env[gateway.baseUrlVariable ?? ""]) failed += 1;
        lines.push(
          `  ${paint("red", "✗")} ${answer.error.message} ${paint("dim", `(${answer.error.code})`)}`,
        );
      }
    }
    await io.write(`${lines.join("\n")}\n\n`);
  }
  return failed > 0 ? someFailed : 0;
}

function describeGateway(gateway: ListedGateway, paint: Paint): string[] {
  const { name, title, needsKey, hasKey, keyVariables, baseUrl, baseUrlVariable, models } = gateway;
  const key = hasKey
    ? paint("green", "key set")
    : needsKey
      ? paint("yellow", `no key: set ${keyVariables.join(" or ")}`)
      : "needs no key";
  const address =
    baseUrl === undefined ? "" : `${baseUrl}${baseUrlVariable ? paint("dim", ` (${baseUrlVariable})`) : ""}`;
  const facts = [key, address].filter((fact) => fact !== "").join(" · ");
  const rows = models.map(
    ({ id, capabilities }) => `  ${paint("cyan", id)}  ${paint("dim", describeCapabilities(capabilities))}`,
  );
  return [`${paint("bold", name)}  ${title}`, `  ${facts}`, ...rows];
}

function describeCapabilities(capabilities: Capabilities): string {
  const { input, readsWords, jsonModes, contextTokens, price } = capabilities;
  const takes = readsWords ? "the words of the document" : Object.keys(input).join(", ");
  if (readsWords) return `takes ${takes} · free`;
  const cost = price
    ? `$${price.input} in, $${price.output} out per million tokens (${[price.source, price.date].filter(Boolean).join(", ")})`
    : "price unknown";
  return `takes ${takes} · JSON by ${jsonModes[0]} · ${Math.round(contextTokens / 1000)}k tokens · ${cost}`;
}
