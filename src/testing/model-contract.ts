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

/** One thing that every provider's model must do. */
export interface ContractCase {
  readonly title: string;
  readonly run: () => Promise<void>;
}

interface Subject {
  readonly model: Model;
  readonly gateway: Gateway;
}

/** A key that must turn up nowhere in an error. */
const secret = "sk-secret-of-the-contract";
const json = { total: "12.50" };

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

/**
 * What every model behind a wire must do, as cases to hand to a test runner:
 * `for (const { title, run } of modelContract("mine", ...)) it(title, run)`.
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
    test: (subject: Subject) => Promise<void>,
  ): ContractCase => ({
    title: `${name}: ${title}`,
    async run() {
      await using gateway = await startGateway({ script, ...options });
      await test({ gateway, model: await makeModel(gateway, secret) });
    },
  });
  const { signal } = new AbortController();
  const request = makeModelRequest();

  return [
    on(
      "an answer comes with its model, finish reason and usage",
      [gatewaySteps.ok(json)],
      async ({ model }) => {
        const exchanges: HttpRequest[] = [];
        const answer = await model.call(request, {
          signal,
          onRequest: (exchange) => exchanges.push(exchange),
        });
        deepEqual(JSON.parse(answer.candidates[0].text), json);
        equal(answer.candidates[0].finishReason, "stop");
        equal(answer.usage.calls, 1);
        ok((answer.usage.inputTokens ?? 0) > 0 && (answer.usage.outputTokens ?? 0) > 0);
        deepEqual(
          exchanges.map(({ status }) => status),
          [200],
        );
      },
    ),
    on("a cut-off answer says so", [gatewaySteps.cutOff(json)], async ({ model }) => {
      const answer = await model.call(request, { signal });
      equal(answer.candidates[0].finishReason, "length");
    }),
    on("an empty answer is a candidate without text", [gatewaySteps.empty()], async ({ model }) => {
      equal((await model.call(request, { signal })).candidates[0].text, "");
    }),
    on("a streamed answer grows to the same text", [gatewaySteps.slowStream(json, 1)], async ({ model }) => {
      let text = "";
      const answer = await model.call(request, { signal, onText: (piece) => (text += piece) });
      equal(text, JSON.stringify(json));
      equal(answer.candidates[0].text, text);
    }),
    on(
      "a stream that is cut is a network error, not an answer",
      [gatewaySteps.streamCut(json)],
      async ({ model }) => {
        await rejects(model.call(request, { signal, onText: () => undefined }), (error) =>
          isGleanerError(error, "provider.network"),
        );
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
      on(`${title} is ${code}, told once, without the gateway's words`, [step], async ({ model }) => {
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
        // Of an unknown model the gateway's list of models may be asked for as well.
        const most = code === "provider.not-found" ? 2 : 1;
        ok(exchanges.length >= 1 && exchanges.length <= most, `told of ${exchanges.length} exchanges`);
      }),
    ),
  ];
}
