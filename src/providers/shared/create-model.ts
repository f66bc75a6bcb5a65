import type { Capabilities } from "../../ports/capabilities.ts";
import type { CallContext, Model, ModelAnswer, ModelRequest } from "../../ports/model.ts";
import { atBatchPrice } from "../../money/at-batch-price.ts";
import type { BatchWire } from "./batch-place.ts";
import { callSpelled } from "./call-spelled.ts";
import { limitCalls } from "./limit-calls.ts";
import { nameKnownModels } from "./name-known-models.ts";
import { nameLiveModels } from "./name-live-models.ts";
import type { GatewayDescription, ProviderInput } from "./provider.ts";
import { redactAddress } from "./redact-address.ts";
import { requestModels } from "./request-models.ts";
import { resolveAccess } from "./resolve-access.ts";
import type { Access } from "./resolve-access.ts";
import { resolveCapabilities } from "./resolve-capabilities.ts";
import { spellModel } from "./spell-model.ts";
import type { CallPlace } from "./to-provider-error.ts";

/** One call of one model, with all that a wire needs to make it. */
export interface WireCall {
  /** As it is sent. */
  readonly modelId: string;
  readonly request: ModelRequest;
  readonly context: CallContext;
  readonly access: Access;
  readonly capabilities: Capabilities;
  readonly place: CallPlace;
}

/** How a family of gateways is called. Throws `provider.*`, `plan.too-long`, or the signal's reason. */
export type Wire = (call: WireCall) => Promise<ModelAnswer>;

interface ModelOptions {
  readonly gateway: GatewayDescription;
  readonly input: ProviderInput;
  /** What is known of the model before the user's own word. */
  readonly capabilities: Capabilities;
  readonly wire: Wire;
  /** Used where the model's capabilities have batches. */
  readonly batch?: BatchWire;
}

/** A model of a gateway behind a wire. Throws `options.missing-key` and `options.invalid`; makes no request. */
export function createModel({ gateway, input, wire, batch, ...options }: ModelOptions): Model {
  const { modelId } = input;
  const access = resolveAccess(gateway, input.gateway, input.env);
  const spellings = spellModel(modelId, gateway, input.gateway);
  const ids = [modelId, ...spellings];
  const capabilities = resolveCapabilities(options.capabilities, gateway, input.gateway, ids);
  const id = `${gateway.name}/${modelId}`;
  const address = redactAddress(access.baseUrl);
  const keyHint = [`gateways.${gateway.name}.apiKey`, ...gateway.keyVariables].join(" or ");
  const place = { provider: gateway.name, model: id, address, keyHint };
  const keyHeaders = [gateway.keyHeader ?? "authorization", "authorization"];
  const { price, batch: batches } = capabilities;
  const inBatch = batches && {
    spellings,
    access,
    capabilities,
    place,
    price: price && atBatchPrice(price, batches.priceShare),
  };
  const limited = { access, keyHeaders, limits: input.gateway.limits, place };
  return {
    id,
    address,
    provider: gateway.telemetryName ?? gateway.name,
    capabilities,
    ...(batch && inBatch ? { batch: batch(inBatch) } : {}),
    call: limitCalls(limited, (request, context) =>
      callSpelled({
        spellings,
        memoryKey: JSON.stringify([id, address]),
        modelId,
        call: (spelling) => wire({ modelId: spelling, request, context, access, capabilities, place }),
        async explain(error) {
          if (gateway.modelsPath === undefined) return nameKnownModels(error, gateway, spellings.slice(0, 2));
          const ask = () => requestModels(gateway, input.gateway, input.env, context.signal);
          return await nameLiveModels(error, spellings[0], ask, context.onRequest);
        },
      }),
    ),
  };
}
