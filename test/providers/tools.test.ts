import { describe, expect, it } from "vitest";
import { gatewaySteps, makeModelRequest, startGateway } from "../../src/testing/index.ts";
import { callGateway, findGateway, makePart } from "./call-gateway.ts";
import { gateways } from "./gateways.ts";

const { output } = makeModelRequest();
const tool = { ...output, mode: "tool", name: "total" } as const;
const json = { total: "1" };
const able = gateways
  .filter(({ provider }) => provider.gateway.defaultCapabilities.jsonModes.includes("tool"))
  .map((tested) => [tested.provider.gateway.name, tested] as const);

describe("a tool in place of a JSON mode", () => {
  it.each(able)("gives its arguments as the answer, whole and streamed: %s", async (_, tested) => {
    const { answer, request } = await callGateway(tested, { output: tool }, gatewaySteps.ok(json));
    expect(answer.candidates[0]).toMatchObject({ text: JSON.stringify(json), finishReason: "stop" });
    expect(request.mode).toMatch(/tool|functionCall/);
    const { provider, modelId, wire, baseUrlOf } = tested;
    await using server = await startGateway({ script: [gatewaySteps.ok(json)], wire });
    const model = provider({ modelId, gateway: { apiKey: "key", baseUrl: baseUrlOf(server) }, env: {} });
    let text = "";
    const { signal } = new AbortController();
    const streamed = await model.call(makeModelRequest({ output: tool }), {
      signal,
      onText: (piece) => (text += piece),
    });
    expect([streamed.candidates[0].text, text]).toEqual([JSON.stringify(json), JSON.stringify(json)]);
  });

  it("is demanded by its name, or as the only one where names are not known", async () => {
    const { body } = await callGateway(findGateway("openai"), { output: tool });
    expect(body).toMatchObject({
      tools: [{ type: "function", function: { name: "total", parameters: output.jsonSchema } }],
      tool_choice: { type: "function", function: { name: "total" } },
    });
    const evolink = findGateway("evolink");
    expect((await callGateway(evolink, { output: tool })).body).toMatchObject({ tool_choice: "required" });
    const parts = [makePart("audio", "audio/mpeg", "base64")];
    expect((await callGateway(evolink, { output: tool, parts })).body).toMatchObject({
      tools: [{ functionDeclarations: [{ name: "total", parametersJsonSchema: output.jsonSchema }] }],
      toolConfig: { functionCallingConfig: { mode: "ANY", allowedFunctionNames: ["total"] } },
    });
  });

  it("is taken for the answer, whatever is said beside it", async () => {
    const call = { function: { name: "total", arguments: '{"total":"1"}' } };
    const message = { content: "I will call the tool.", tool_calls: [call] };
    const body = JSON.stringify({ choices: [{ message, finish_reason: "tool_calls" }] });
    const { answer } = await callGateway(findGateway("openai"), { output: tool }, { type: "raw", body });
    expect(answer.candidates[0]).toMatchObject({ text: '{"total":"1"}', finishReason: "stop" });
  });

  it("is an answer without text where the call was malformed, to be asked again and not sent again", async () => {
    const step = { type: "answer", text: "", finish: "MALFORMED_FUNCTION_CALL" } as const;
    const { answer } = await callGateway(findGateway("google"), {}, step);
    expect(answer.candidates[0]).toMatchObject({ text: "", finishReason: "error" });
  });
});
