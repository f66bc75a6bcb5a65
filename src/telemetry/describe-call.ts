import type { Attributes } from "@opentelemetry/api";
import type { Model } from "../ports/model.ts";
import type { CallInput } from "../steps/call/call-model.ts";

interface DescribedCall {
  /** What is known before the call, and what both metrics are told apart by. */
  readonly common: Attributes;
  readonly request: Attributes;
}

function addressOf({ address }: Model): Attributes {
  if (address === undefined || !URL.canParse(address)) return {};
  const { hostname, port, protocol } = new URL(address);
  return { "server.address": hostname, "server.port": Number(port) || (protocol === "http:" ? 80 : 443) };
}

const onlySet = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));

/** A question in the words of the conventions for generative AI; figures and names, never a text. */
export function describeCall({ model, request }: CallInput): DescribedCall {
  const { settings, output, parts } = request;
  const slash = model.id.indexOf("/");
  return {
    common: {
      "gen_ai.operation.name": "chat",
      "gen_ai.provider.name": model.provider ?? (slash < 0 ? model.id : model.id.slice(0, slash)),
      "gen_ai.request.model": model.id.slice(slash + 1),
      ...addressOf(model),
    },
    request: onlySet({
      "gen_ai.output.type": output.mode === "none" ? "text" : "json",
      "gen_ai.request.max_tokens": settings.maxOutputTokens,
      "gen_ai.request.temperature": settings.temperature,
      "gen_ai.request.top_p": settings.topP,
      "gen_ai.request.seed": settings.seed,
      "gen_ai.request.choice.count": settings.candidates,
      "gen_ai.request.frequency_penalty": settings.frequencyPenalty,
      "gen_ai.request.presence_penalty": settings.presencePenalty,
      "gleaner.request.parts": parts.length,
    }),
  };
}
