import type { GatewayOptions } from "../../options/extract-options.ts";
import type { Capabilities } from "../../ports/capabilities.ts";
import type { Model } from "../../ports/model.ts";
import type { WebhookTask } from "../../ports/webhook.ts";
import type { CallPlace } from "./to-provider-error.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

export interface ProviderInput {
  /** As the gateway names it. */
  readonly modelId: string;
  readonly gateway: GatewayOptions;
  readonly env: Environment;
}

/** What is known of a gateway without a call. */
export interface GatewayDescription {
  /** Equals the file's name. */
  readonly name: string;
  readonly title: string;
  /** Name in traces, where the conventions for generative AI have one of their own for it. */
  readonly telemetryName?: string;
  /** The first one that is set is used. */
  readonly keyVariables: readonly string[];
  readonly needsKey: boolean;
  /** Header that carries the key alone; where absent, `Authorization: Bearer <key>`. */
  readonly keyHeader?: string;
  readonly baseUrlVariable: string;
  /** Without a slash at the end; several hosts with commas between them. */
  readonly baseUrl: string;
  /** Assumed of a model that has no row of its own. */
  readonly defaultCapabilities: Capabilities;
  /** Models worth listing; any other id is passed on as it is. */
  readonly models: Readonly<Record<string, Capabilities>>;
  /** Ids of one and the same model, the one that the gateway's own page names first. */
  readonly spellings?: readonly (readonly string[])[];
  /** Address that lists the models, relative to the base address; absent where there is none. */
  readonly modelsPath?: string;
  /** Reads what the gateway posts to a webhook; absent where it posts nothing. Never throws, and trusts nothing. */
  readonly readWebhook?: (body: unknown, place: CallPlace) => readonly WebhookTask[];
  /** Address that tells all of one model, relative to the base address, where the list does not; `{id}` stands for its id. */
  readonly modelPath?: string;
  /** The list needs no key. */
  readonly isListOpen?: boolean;
}

/** Default export of a file of `providers/`. Throws `options.missing-key` or `options.invalid`; makes no request. */
export interface Provider {
  (input: ProviderInput): Model;
  readonly gateway: GatewayDescription;
}
