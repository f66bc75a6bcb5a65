import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import type { HttpRequest } from "../document/attempt.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { ErrorCode } from "../errors/error-code.ts";
import type { Model } from "../ports/model.ts";
import { gatewaySteps } from "./gateway/gateway-step.ts";
import type { GatewayStep } from "./gateway/gateway-step.ts";
import type { GatewayWire } from "./gateway/gateway-wire.ts";
import { startGateway } from "./gateway/start-gateway.ts";
import type { Gateway } from "./gateway/start-gateway.ts";
import { makeModelRequest } from "./make-model-request.ts";

export interface ContractOutcome {
  /** Why the case does not apply to the model; nothing was tested. */
  readonly skipped?: string;
}

/** One thing that every provider's model must do. */
export interface ContractCase {
  readonly title: string;
  readonly run: () => Promise<ContractOutcome>;
}

interface Subject {
  readonly model: Model;
  readonly gateway: Gateway;
}

/** A key that must turn up nowhere in an error. */
const secret = "sk-secret-of-the-contract";
const json = { total: "12.50" };
const several: GatewayStep = { type: "candidates", texts: ["1", "2"] };

const failures: readonly (readonly [string, GatewayStep, ErrorCode])[] = [
  ["a refused key", gatewaySteps.status(401, { message: secret }), "provider.unauthorized"],
  ["an unknown model", gatewaySteps.status(404, { message: secret }), "provider.not-found"],
  ["a rate limit", gatewaySteps.status(429, { message: secret }), "provider.rate-limited"],
  ["a spent account", gatewaySteps.status(402, { message: secret }), "provider.quota"],
  ["a faulty request", gatewaySteps.status(400, { message: secret }), "provider.bad-request"],
  ["an overload", gatewaySteps.status(503, { message: secret }), "provider.unavailable"],
  [
    "a page of HTML from a proxy",
    { type: "status", status: 502, body: `<html>${secret}</html>` },
    "provider.unavailable",
  ],
  ["a reset connection", gatewaySteps.reset(), "provider.network"],
  ["an answer that is not JSON", { type: "raw", body: `<html>${secret}</html>` }, "provider.bad-response"],
  ["a refusal", gatewaySteps.refusal(), "provider.refused"],
];

const jsonModes = ["json-schema", "tool", "json", "none"] as const;
const partTypes = ["text", "image", "document", "audio", "video"] as const;

/**
 * What every model behind a wire must do, as cases to hand to a test runner:
 * `for (const { title, run } of modelContract("mine", ...)) it(title, async ({ skip }) => skip((await run()).skipped))`,
 * or plainly `it(title, run)`.
 *
 * @param makeModel makes a model that calls the gateway; its key, where it takes one, is `apiKey`
 */
export function modelContract(
  name: string,
  makeModel: (gateway: Gateway, apiKey: string) => Model | Promise<Model>,
  options: { readonly wire?: GatewayWire } = {},
): ContractCase[] {
  const on = (
    title: string,
    script: readonly GatewayStep[],
    test: (subject: Subject) => Promise<ContractOutcome | void>,
  ): ContractCase => ({
    title: `${name}: ${title}`,
    async run() {
      await using gateway = await startGateway({ script, ...options });
      return (await test({ gateway, model: await makeModel(gateway, secret) })) ?? {};
    },
  });
  const { signal } = new AbortController();
  const { output, ...rest } = makeModelRequest();
  const request = { ...rest, output: { mode: "none", name: output.name } } as const;

  return [
    on(
      "an answer comes with its model, finish reason and usage",
      [gatewaySteps.ok(json)],
      async ({ model, gateway }) => {
        const exchanges: HttpRequest[] = [];
        const answer = await model.call(request, {
          signal,
          onRequest: (exchange) => exchanges.push(exchange),
        });
        deepEqual(JSON.parse(answer.candidates[0].text), json);
        equal(answer.candidates[0].finishReason, "stop");
        equal(answer.usage.calls, 1);
        ok((answer.usage.inputTokens ?? 0) > 0 && (answer.usage.outputTokens ?? 0) > 0);
        equal(exchanges.length, gateway.requests.length);
        equal(exchanges.at(-1)?.status, 200);
      },
    ),
    on("a cut-off answer says so", [gatewaySteps.cutOff(json)], async ({ model }) => {
      const answer = await model.call(request, { signal });
      equal(answer.candidates[0].finishReason, "length");
    }),
    on("an empty answer is a candidate without text", [gatewaySteps.empty()], async ({ model }) => {
      equal((await model.call(request, { signal })).candidates[0].text, "");
    }),
    ...jsonModes.map((mode) =>
      on(`an answer comes in the JSON mode ${mode}`, [gatewaySteps.ok(json)], async ({ model, gateway }) => {
        if (!model.capabilities.jsonModes.includes(mode))
          return { skipped: `its capabilities name no JSON mode ${mode}` };
        const asked = model.call({ ...request, output: { ...output, mode } }, { signal });
        const answer = await asked.catch((error: unknown) => {
          const { refused } = isGleanerError(error) ? error.where : {};
          if (refused === "json-mode" || refused === "schema") return undefined;
          throw error;
        });
        if (!answer) return { skipped: "its gateway refuses this mode here, which the error says" };
        deepEqual(JSON.parse(answer.candidates[0].text), json);
        equal(gateway.requests[0]?.mode === undefined, mode === "none", "the mode is not what was asked for");
        return {};
      }),
    ),
    ...partTypes.map((type) =>
      on(
        `${type} is taken in each form that it is said to be`,
        [gatewaySteps.ok(json)],
        async ({ model }) => {
          const capability = model.capabilities.input[type];
          if (!capability) return { skipped: `its capabilities name no input of the type ${type}` };
          const mediaType = capability.mediaTypes[0] ?? "";
          const values = {
            text: "Total 12.50",
            base64: "AAAA",
            "data-uri": `data:${mediaType};base64,AAAA`,
            url: "https://example.org/file",
          };
          const made = capability.forms.map((form) => ({
            type,
            mediaType,
            form,
            value: values[form],
            name: "file",
          }));
          await model.call({ ...request, parts: [...request.parts, ...made] }, { signal });
          return {};
        },
      ),
    ),
    on("several answers to one question are as many candidates", [several], async ({ model }) => {
      if (model.capabilities.candidates < 2) return { skipped: "it gives one answer to a question" };
      const settings = { ...request.settings, candidates: 2 };
      const { candidates } = await model.call({ ...request, settings }, { signal });
      deepEqual(
        candidates.map(({ text }) => text),
        ["1", "2"],
      );
      return {};
    }),
    on("a streamed answer grows to the same text", [gatewaySteps.slowStream(json, 1)], async ({ model }) => {
      if (!model.capabilities.streaming) return { skipped: "it does not stream" };
      let text = "";
      const answer = await model.call(request, { signal, onText: (piece) => (text += piece) });
      equal(text, JSON.stringify(json));
      equal(answer.candidates[0].text, text);
      return {};
    }),
    on(
      "a stream that is cut is a network error, not an answer",
      [gatewaySteps.streamCut(json)],
      async ({ model }) => {
        if (!model.capabilities.streaming) return { skipped: "it does not stream" };
        await rejects(model.call(request, { signal, onText: () => undefined }), (error) =>
          isGleanerError(error, "provider.network"),
        );
        return {};
      },
    ),
    on(
      "an abort ends a hanging call with the signal's own reason",
      [gatewaySteps.hang()],
      async ({ model }) => {
        const reason = new Error("enough");
        const controller = new AbortController();
        const called = model.call(request, { signal: controller.signal });
        setTimeout(() => controller.abort(reason), 30);
        await rejects(called, (error) => error === reason);
      },
    ),
    on(
      "Retry-After comes back in milliseconds",
      [gatewaySteps.status(429, { retryAfter: 7 })],
      async ({ model }) => {
        await rejects(
          model.call(request, { signal }),
          (error) => isGleanerError(error) && error.retryAfterMs === 7000,
        );
      },
    ),
    ...failures.map(([title, step, code]) =>
      on(
        `${title} is ${code}, told once, without the gateway's words`,
        [step],
        async ({ model, gateway }) => {
          const exchanges: HttpRequest[] = [];
          await rejects(
            model.call(request, { signal, onRequest: (exchange) => exchanges.push(exchange) }),
            (error) => {
              ok(
                isGleanerError(error, code),
                `expected ${code}, got ${isGleanerError(error) ? error.code : String(error)}`,
              );
              ok(
                !JSON.stringify(error).includes(secret) && !error.message.includes(secret),
                "the error quotes the gateway",
              );
              return true;
            },
          );
          // For an unknown model the gateway's list of models may be asked for as well.
          const besides = exchanges.length - gateway.requests.length;
          const most = code === "provider.not-found" ? 1 : 0;
          ok(besides >= 0 && besides <= most, `told of ${exchanges.length} exchanges`);
        },
      ),
    ),
  ];
}
