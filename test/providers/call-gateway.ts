import type { Part, PartForm, PartType } from "../../src/document/part.ts";
import type { GatewayOptions } from "../../src/options/extract-options.ts";
import type { ModelAnswer, ModelRequest } from "../../src/ports/model.ts";
import { gatewaySteps, makeModelRequest, startGateway } from "../../src/testing/index.ts";
import type { GatewayRequest, GatewayStep } from "../../src/testing/index.ts";
import { gateways } from "./gateways.ts";
import type { TestedGateway } from "./gateways.ts";

const { signal } = new AbortController();

export function findGateway(name: string): TestedGateway {
  const tested = gateways.find(({ provider }) => provider.gateway.name === name);
  if (!tested) throw new Error(`no gateway ${name}`);
  return tested;
}

interface GatewayCall {
  readonly answer: ModelAnswer;
  readonly request: GatewayRequest;
  readonly body: Record<string, unknown>;
}

/** One call over the gateway's own wire, with what reached the server. */
export async function callGateway(
  { provider, modelId, wire, baseUrlOf }: TestedGateway,
  changes: Partial<ModelRequest> = {},
  step: GatewayStep = gatewaySteps.ok({ total: "1" }),
  options: GatewayOptions = {},
): Promise<GatewayCall> {
  await using server = await startGateway({ script: [step], wire });
  const gateway = { apiKey: "key", baseUrl: baseUrlOf(server), ...options };
  const model = provider({ modelId, gateway, env: {} });
  const answer = await model.call(makeModelRequest(changes), { signal });
  const [request] = server.requests;
  if (!request) throw new Error("nothing was sent");
  return { answer, request, body: request.body as Record<string, unknown> };
}

export const textPart: Part = { type: "text", mediaType: "text/plain", form: "text", value: "read this" };

export function makePart(type: PartType, mediaType: string, form: PartForm): Part {
  const values = {
    text: "read this",
    base64: "AAAA",
    "data-uri": `data:${mediaType};base64,AAAA`,
    url: "https://example.org/file",
  };
  return { type, mediaType, form, value: values[form], name: "bill.pdf" };
}
