import { describe, expect, it } from "vitest";
import { parseRetryAfter } from "../../src/providers/shared/parse-retry-after.ts";
import { parseRetryHint } from "../../src/providers/shared/parse-retry-hint.ts";
import { toProviderError } from "../../src/providers/shared/to-provider-error.ts";
import local from "../../src/providers/local.ts";
import { makeModelRequest } from "../../src/testing/index.ts";

const place = { provider: "some", model: "some/model", address: "http://host/v1", keyHint: "SOME_API_KEY" };
const now = Date.parse("2026-11-20T10:00:00Z");

function toError(status: number | undefined, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const header = (name: string): string | null => headers[name] ?? null;
  return toProviderError({ header, body: text, now, ...(status === undefined ? {} : { status }) }, place);
}

describe("an error of a gateway", () => {
  it.each([
    ["a key that is wrong", 401, { error: { code: "invalid_api_key" } }, "provider.unauthorized"],
    [
      "a key that is wrong, under 400",
      400,
      { error: { code: 400, status: "INVALID_ARGUMENT", details: [{ reason: "API_KEY_INVALID" }] } },
      "provider.unauthorized",
    ],
    ["a forbidden model", 403, { error: { message: "no access" } }, "provider.unauthorized"],
    [
      "a spent account under 403",
      403,
      { message: "You have run out of credits.", statusCode: 403 },
      "provider.quota",
    ],
    [
      "insufficient_quota under 429",
      429,
      { error: { type: "insufficient_quota", code: "insufficient_quota" } },
      "provider.quota",
    ],
    [
      "a daily quota in a list",
      429,
      [{ error: { code: 429, status: "RESOURCE_EXHAUSTED", details: [{ quotaId: "RequestsPerDay" }] } }],
      "provider.quota",
    ],
    [
      "a daily quota in words",
      429,
      { error: { code: 429, message: "Rate limit exceeded: free-models-per-day" } },
      "provider.quota",
    ],
    [
      "a minute's quota",
      429,
      { error: { status: "RESOURCE_EXHAUSTED", message: "You exceeded your current quota" } },
      "provider.rate-limited",
    ],
    ["a payment due", 402, "", "provider.quota"],
    ["an unknown model", 404, { error: 'model "x" not found, try pulling it first' }, "provider.not-found"],
    ["an unknown model under 400", 400, { error: { code: "model_not_found" } }, "provider.not-found"],
    ["a content filter", 400, { error: { code: "content_filter" } }, "provider.refused"],
    ["too long a prompt", 400, { error: { code: "context_length_exceeded" } }, "plan.too-long"],
    [
      "too long a prompt in words",
      400,
      { object: "error", message: "This model's maximum context length is 4096 tokens" },
      "plan.too-long",
    ],
    ["too large a body", 413, "<html></html>", "plan.too-long"],
    [
      "a server that still loads",
      503,
      { error: { code: 503, message: "Loading model", type: "unavailable_error" } },
      "provider.unavailable",
    ],
    ["a proxy's page", 502, "<html>Bad gateway</html>", "provider.unavailable"],
    ["a gateway time-out", 504, "", "provider.timeout"],
    ["a slow request", 408, "", "provider.timeout"],
    ["an upstream's overload", 529, { error: { type: "overloaded_error" } }, "provider.unavailable"],
    ["a conflict", 409, {}, "provider.unavailable"],
    ["a fault of ours", 422, { detail: [{ loc: ["body"], msg: "field required" }] }, "provider.bad-request"],
    ["a redirect", 301, "", "provider.bad-response"],
    [
      "a status inside the body",
      undefined,
      { error: { code: 502, message: "Provider returned error" } },
      "provider.unavailable",
    ],
    ["an error without anything", undefined, { error: "boom" }, "provider.unavailable"],
  ])("%s is known by its shape", (_, status, body, code) => {
    expect(toError(status, body).code).toBe(code);
  });

  it.each([
    ["a parameter", 400, { error: { param: "response_format", message: "unsupported" } }, "json-mode"],
    ["a sentence", 422, { detail: "json_schema is not supported by this model" }, "json-mode"],
    [
      "no endpoint that has it",
      404,
      { error: { message: "No endpoints found that support response_format" } },
      "json-mode",
    ],
    [
      "a schema it cannot take",
      400,
      { error: { message: "Invalid schema for response_format 'invoice'" } },
      "schema",
    ],
    [
      "a grammar that fails",
      400,
      { error: { message: "failed to parse grammar for json_schema" } },
      "schema",
    ],
    ["a setting", 400, { error: { message: "temperature must be 1" } }, "setting"],
    [
      "a setting by its parameter",
      400,
      { errors: [{ code: "invalidParameter", parameter: "settings.thinkingLevel" }] },
      "setting",
    ],
    [
      "a field that is not known",
      400,
      { error: { message: 'Unknown name "seed": Cannot find field.' } },
      "setting",
    ],
    [
      "a cap that the balance does not cover",
      402,
      { error: { code: 402, message: "You requested up to 65536 tokens, but can only afford 1200." } },
      "setting",
    ],
    ["an address", 400, { error: { message: "Error while downloading https://example.org/a.png" } }, "url"],
    ["an address that is not safe", 400, { error: { message: "URL_RETRIEVAL_STATUS_UNSAFE" } }, "url"],
    ["something else", 400, { error: { message: "the last message must come from the user" } }, undefined],
    ["a fault of its own", 500, { error: { message: "response_format crashed" } }, undefined],
  ])("says which lever was refused: %s", (_, status, body, refused) => {
    expect(toError(status, body).where.refused).toBe(refused);
  });

  it.each([
    ["max_tokens is too large: 65536. This model supports at most 16,384 completion tokens.", 16_384],
    ["max_tokens: 65536 > 8192, which is the maximum allowed", 8192],
    ["max_completion_tokens is not supported", undefined],
  ])("reads the cap out of the complaint about it: %s", (message, limit) => {
    expect(toError(400, { error: { message, param: "max_tokens" } }).where).toMatchObject({
      refused: "setting",
      option: "settings.maxOutputTokens",
      ...(limit === undefined ? {} : { limit }),
    });
  });

  it("waits longer where a gateway hides what happened behind it", () => {
    const masked = toError(500, { error: { type: "upstream_error", code: "upstream_error" } });
    expect(masked).toMatchObject({ code: "provider.unavailable", retryAfterMs: 2000 });
    expect(toError(500, { error: { type: "server_error" } }).retryAfterMs).toBeUndefined();
  });

  it.each([
    ["providerTimeout", "provider.timeout"],
    ["providerRateLimitExceeded", "provider.rate-limited"],
    ["providerError", "provider.unavailable"],
    ["internalServerError", "provider.unavailable"],
    ["providerContentPolicyViolation", "provider.refused"],
    ["imageBlocked", "provider.refused"],
    ["insufficientCredits", "provider.quota"],
    ["invalidApiKey", "provider.unauthorized"],
    ["invalidModel", "provider.not-found"],
    ["missingTaskUUID", "provider.bad-request"],
    ["unsupportedParameter", "provider.bad-request"],
  ])("knows the family of %s under status 200", (code, expected) => {
    expect(toError(undefined, { errors: [{ code, message: "" }] }).code).toBe(expected);
  });

  it("carries status, request id and waiting time, and nothing of the body in its message", () => {
    const error = toError(
      429,
      { error: { message: "TOP-SECRET, try again in 2.5s" } },
      { "x-request-id": "req_9" },
    );
    expect(error.where).toMatchObject({
      status: 429,
      requestId: "req_9",
      provider: "some",
      model: "some/model",
    });
    expect(error.retryAfterMs).toBe(2500);
    expect(JSON.stringify(error)).not.toContain("TOP-SECRET");
  });

  it.each([
    [{ "retry-after": "3" }, 3000],
    [{ "retry-after": "0.5" }, 500],
    [{ "retry-after-ms": "750", "retry-after": "9" }, 750],
    [{ "retry-after": "Fri, 20 Nov 2026 10:00:30 GMT" }, 30_000],
    [{ "retry-after": "Fri, 20 Nov 2026 09:00:00 GMT" }, 0],
    [{ "retry-after": "soon" }, undefined],
    [{}, undefined],
  ])("reads the waiting time from %j", (headers: Record<string, string>, expected) => {
    expect(parseRetryAfter((name) => headers[name] ?? null, now)).toBe(expected);
  });

  it.each([
    ['"retryDelay":"34s"', 34_000],
    ["please try again in 120ms.", 120],
    ["retry after 2 minutes", 120_000],
    ["please try again in 7m12s.", 432_000],
    ["try again in 1h2m3.5s", 3_723_500],
    ["please retry in 45.837906927s.", 45_838],
    ["wait 5 minutes.", 300_000],
    ["try later", undefined],
  ])("reads the waiting time out of words: %s", (text, expected) => {
    expect(parseRetryHint(text)).toBe(expected);
  });

  it("names the address that nobody answers at, without what it may hold of a secret", async () => {
    const model = local({
      modelId: "m",
      gateway: { baseUrl: "http://me:hush@127.0.0.1:1/v1?key=hush" },
      env: {},
    });
    const statuses: number[] = [];
    const { signal } = new AbortController();
    const called = model.call(makeModelRequest(), {
      signal,
      onRequest: ({ status }) => statuses.push(status),
    });
    const error = await called.catch((error: unknown) => error);
    expect(error).toMatchObject({
      code: "provider.network",
      message: expect.stringContaining("http://127.0.0.1:1/v1"),
    });
    expect(String(error)).not.toContain("hush");
    expect(statuses).toEqual([0]);
  });
});
