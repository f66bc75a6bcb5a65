import {
  chatBatches,
  chatRules,
  geminiBatches,
  geminiGenerateWire,
  strictChatWire,
} from "../../src/testing/index.ts";
import type { BatchScript, GatewayWire, KeptBatch } from "../../src/testing/index.ts";

export type BatchGatewayName = "openai" | "google";

export interface BatchWireOptions {
  readonly batches?: readonly BatchScript[];
}

/** The gateways that take batches, by name: a model of each, and a strict wire with batches of its own. */
export const batchGateways = {
  openai: {
    modelId: "gpt-4.1-mini",
    openWire: (options: BatchWireOptions = {}) => chatBatches(strictChatWire(chatRules.openai), options),
    basePath: "/v1",
  },
  google: {
    modelId: "gemini-3.1-flash-lite",
    openWire: (options: BatchWireOptions = {}) => geminiBatches(geminiGenerateWire(), options),
    basePath: "/v1beta",
  },
} as const satisfies Record<
  BatchGatewayName,
  {
    readonly modelId: string;
    readonly openWire: (
      options?: BatchWireOptions,
    ) => GatewayWire & { readonly batches: readonly KeptBatch[] };
    readonly basePath: string;
  }
>;
