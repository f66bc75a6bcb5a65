import { deepEqual, equal, match, ok, throws } from "node:assert/strict";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { Capabilities } from "../ports/capabilities.ts";
import type { Provider } from "../providers/shared/provider.ts";
import type { Gateway } from "./gateway/start-gateway.ts";
import type { GatewayWire } from "./gateway/gateway-wire.ts";
import { modelContract } from "./model-contract.ts";
import type { ContractCase } from "./model-contract.ts";

interface ProviderContractOptions {
  /** The id that the gateway's own page names. */
  readonly modelId: string;
  /** How the gateway's server answers. @default the chat completions wire */
  readonly wire?: GatewayWire;
  /** The base address under which the provider finds the server. @default its address with `/v1` */
  readonly baseUrlOf?: (gateway: Gateway) => string;
}

const key = "sk-secret-of-the-contract";

function checkCapabilities({
  input,
  jsonModes,
  contextTokens,
  outputTokens,
  candidates,
}: Capabilities): void {
  ok(input.text, "it takes no text");
  for (const { forms, mediaTypes } of Object.values(input)) {
    ok(forms.length > 0, "a kind of input has no form");
    ok(mediaTypes.length > 0, "a kind of input has no media type");
  }
  equal(jsonModes.at(-1), "none", "asking in words is not the last JSON mode");
  equal(new Set(jsonModes).size, jsonModes.length, "a JSON mode stands there twice");
  ok(outputTokens > 0 && contextTokens >= outputTokens, "the context is smaller than the answer");
  ok(candidates >= 1, "it gives less than one answer");
}

/**
 * What the default export of a file of `providers/` must be and do, as cases to hand to a test runner (see
 * `modelContract`, whose cases are among them).
 */
export function providerContract(provider: Provider, options: ProviderContractOptions): ContractCase[] {
  const { gateway } = provider;
  const { modelId, wire, baseUrlOf = ({ url }: Gateway) => url } = options;
  const make = (given: object = {}, env: Readonly<Record<string, string>> = {}) =>
    provider({ modelId, gateway: given, env });
  const own = (title: string, test: () => void): ContractCase => ({
    title: `${gateway.name}: ${title}`,
    run: async () => {
      await Promise.resolve();
      test();
      return {};
    },
  });
  const rows = [gateway.defaultCapabilities, ...Object.values(gateway.models)];
  return [
    own("its name is a word of an id, and its variables say whose they are", () => {
      match(gateway.name, /^[a-z][a-z0-9-]*$/);
      for (const name of [...gateway.keyVariables, gateway.baseUrlVariable]) match(name, /^[A-Z][A-Z0-9_]*$/);
      for (const address of gateway.baseUrl.split(",")) ok(!new URL(address).href.includes("@"));
      ok(!gateway.baseUrl.endsWith("/"), "its base address ends in a slash");
    }),
    own("what it says of its models can be planned with", () => rows.forEach(checkCapabilities)),
    own("each of its models is in one row of spellings at most", () => {
      const all = (gateway.spellings ?? []).flat();
      equal(new Set(all).size, all.length);
    }),
    own("a missing key is told by the names of its option and variables", () => {
      if (!gateway.needsKey) {
        make();
        return;
      }
      throws(
        () => make(),
        (error) => {
          ok(isGleanerError(error, "options.missing-key"));
          for (const name of gateway.keyVariables) ok(error.message.includes(name), `${name} is not named`);
          return true;
        },
      );
    }),
    own("a key is taken from each of its variables", () => {
      for (const name of gateway.keyVariables)
        equal(make({}, { [name]: key }).id, `${gateway.name}/${modelId}`);
    }),
    own("the user's word on what a model takes stands above its own", () => {
      const capabilities = { [modelId]: { contextTokens: 1234, outputTokens: 567 } };
      const known = make({ apiKey: key, capabilities }).capabilities;
      deepEqual([known.contextTokens, known.outputTokens], [1234, 567]);
    }),
    ...modelContract(
      gateway.name,
      (server, apiKey) => make({ baseUrl: baseUrlOf(server), apiKey }),
      wire === undefined ? {} : { wire },
    ),
  ];
}
