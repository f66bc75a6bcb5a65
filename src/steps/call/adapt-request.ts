import type { Part } from "../../document/part.ts";
import type { Warning } from "../../document/warning.ts";
import type { GleanerError } from "../../errors/gleaner-error.ts";
import type { ModelRequest, ModelSettings } from "../../ports/model.ts";

/** The same part with its bytes in place of its address. */
export type InlinePart = (part: Part) => Promise<Part>;

interface AdaptedRequest {
  readonly request: ModelRequest;
  readonly warning: Warning;
  /** The setting that was taken back, and what is left of it. */
  readonly setting?: { readonly name: keyof ModelSettings; readonly value?: number };
}

/** No answer fits into less. */
const smallestCap = 256;

function lowerCap(request: ModelRequest, limit: number | undefined): AdaptedRequest | undefined {
  const { maxOutputTokens } = request.settings;
  if (maxOutputTokens === undefined) return undefined;
  const value = limit !== undefined && limit < maxOutputTokens ? limit : Math.floor(maxOutputTokens / 2);
  if (value < smallestCap) return undefined;
  return {
    request: { ...request, settings: { ...request.settings, maxOutputTokens: value } },
    warning: {
      code: "call.setting-changed",
      message: `The gateway allows no answer of ${maxOutputTokens} tokens; up to ${value} were asked for.`,
    },
    setting: { name: "maxOutputTokens", value },
  };
}

function dropSetting(request: ModelRequest, name: keyof ModelSettings): AdaptedRequest | undefined {
  const { [name]: value, ...settings } = request.settings;
  if (value === undefined) return undefined;
  return {
    request: { ...request, settings },
    warning: {
      code: "call.setting-ignored",
      message: `The gateway refused settings.${name}; the question was asked without it.`,
    },
    setting: { name },
  };
}

async function inlineParts(
  request: ModelRequest,
  inlinePart: InlinePart,
): Promise<AdaptedRequest | undefined> {
  if (!request.parts.some((part) => part.form === "url")) return undefined;
  const parts = await Promise.all(
    request.parts.map((part) => (part.form === "url" ? inlinePart(part) : Promise.resolve(part))),
  );
  if (parts.every((part, index) => part === request.parts[index])) return undefined;
  return {
    request: { ...request, parts },
    warning: {
      code: "call.address-not-fetched",
      message: "The gateway could not fetch the document from its address; its bytes were sent instead.",
    },
  };
}

/**
 * What can be asked instead of a request that was refused: without the setting that the gateway complains about, with a
 * smaller cap, or with bytes in place of addresses. Undefined where it would be the same question again.
 */
export async function adaptRequest(
  request: ModelRequest,
  error: GleanerError,
  inlinePart: InlinePart | undefined,
): Promise<AdaptedRequest | undefined> {
  const { refused, option, limit } = error.where;
  if (refused === "setting") {
    const name = option?.replace("settings.", "") as keyof ModelSettings;
    return name === "maxOutputTokens" ? lowerCap(request, limit) : dropSetting(request, name);
  }
  // Many gateways say no more of an address that they cannot fetch than that the request is bad.
  const isFetch = refused === "url" || (refused === undefined && error.code === "provider.bad-request");
  return isFetch && inlinePart ? await inlineParts(request, inlinePart) : undefined;
}
