import type { Usage } from "../document/usage.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import { isGleanerError } from "../errors/is-gleaner-error.ts";
import { defaults } from "../options/defaults.ts";
import type { GatewayOptions } from "../options/extract-options.ts";
import { fitSettings } from "../options/fit-settings.ts";
import type { Model, ModelRequest } from "../ports/model.ts";
import type { Environment, Provider } from "../providers/shared/provider.ts";
import { requestModels } from "../providers/shared/request-models.ts";
import { resolveSchema } from "../schema/resolve-schema.ts";
import { importProvider } from "./import-provider.ts";

/** What came of one tiny call. */
export type GatewayCheck =
  | {
      readonly ok: true;
      /** As `--model` takes it. */
      readonly model: string;
      readonly usage: Usage;
      readonly milliseconds: number;
    }
  | { readonly ok: false; readonly model?: string; readonly error: GleanerError };

interface CheckOptions {
  readonly signal?: AbortSignal;
  readonly env?: Environment;
}

/** Tokens that the answer may have; some gateways refuse less. */
const maxOutputTokens = 16;

async function makePing({ capabilities }: Model): Promise<ModelRequest> {
  const { settings } = fitSettings(capabilities, { maxOutputTokens, reasoning: "minimal" });
  return {
    system: "Answer with one word.",
    parts: [{ type: "text", mediaType: "text/plain", form: "text", value: "ping" }],
    output: { mode: "none", name: "ping" },
    settings,
    reading: {
      schema: await resolveSchema({ type: "object", properties: {} }),
      document: { files: [], pages: [], attachments: [], metadata: {}, warnings: [] },
      pages: [],
      locale: {},
    },
  };
}

const tooLate = (provider: string): GleanerError =>
  new GleanerError("provider.timeout", {
    what: `The call of ${provider} failed`,
    seen: `there was no answer within ${defaults.limits.connectTimeoutMs} ms`,
    hint: "Try later, or check the base address.",
    where: { provider },
  });

/** The model that we know best of a gateway; of one that we know nothing of, the first that it names. */
async function chooseModelId(
  { gateway }: Provider,
  options: GatewayOptions,
  { env = process.env, signal }: CheckOptions,
): Promise<string> {
  const [known] = Object.keys(gateway.models);
  if (known !== undefined || gateway.modelsPath === undefined) return known ?? "";
  const answer = await requestModels(gateway, options, env, signal);
  if (!answer.ok) throw answer.error;
  return answer.modelIds[0] ?? "";
}

/**
 * Asks one model of a gateway for one word: whether address, key and model work, for next to nothing. An answer that the
 * small cap left empty is an answer. Throws nothing but an abort's reason.
 */
export async function checkGateway(
  name: string,
  gateways: Readonly<Record<string, GatewayOptions>> = {},
  options: CheckOptions = {},
): Promise<GatewayCheck> {
  const { signal, env = process.env } = options;
  const provider = await importProvider(name);
  const gateway = gateways[name] ?? {};
  const timeout = AbortSignal.timeout(defaults.limits.connectTimeoutMs);
  const started = performance.now();
  let model: Model | undefined;
  try {
    const modelId = await chooseModelId(provider, gateway, options);
    model = provider({ modelId, gateway, env });
    const { usage } = await model.call(await makePing(model), {
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    return { ok: true, model: model.id, usage, milliseconds: performance.now() - started };
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    const failure = timeout.aborted ? tooLate(name) : error;
    if (!isGleanerError(failure)) throw failure;
    return { ok: false, ...(model ? { model: model.id } : {}), error: failure };
  }
}
