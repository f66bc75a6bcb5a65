import { setTimeout as wait } from "node:timers/promises";
import type { Part } from "../../document/part.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { defaults } from "../../options/defaults.ts";
import { base64Of } from "./base64-of.ts";
import type { WireCall } from "./create-model.ts";
import { exchange } from "./exchange.ts";
import { fieldsOf } from "./fields-of.ts";
import { joinAddress } from "./join-address.ts";
import { parseJson } from "./parse-json.ts";
import type { CallPlace } from "./to-provider-error.ts";

interface UploadedFile {
  readonly name: string;
  readonly uri: string;
  readonly state: unknown;
}

function failed(place: CallPlace, seen: string): GleanerError {
  return new GleanerError("provider.bad-response", {
    what: `Cannot upload a file to ${place.provider}`,
    seen,
    hint: "Try again, send fewer pages, or raise inlineBytes of the gateway.",
    where: { provider: place.provider, model: place.model },
  });
}

function readFile(value: unknown, place: CallPlace): UploadedFile {
  const { name, uri, state } = fieldsOf(value);
  if (typeof name !== "string" || typeof uri !== "string") throw failed(place, "its answer names no file");
  return { name, uri, state };
}

/** Uploads stand beside the API: `/v1beta` becomes `/upload/v1beta` at the same host. */
function uploadAddress(baseUrl: string): string {
  const url = new URL(baseUrl);
  url.pathname = `/upload${url.pathname}`;
  return joinAddress(url.href, "/files");
}

/** Milliseconds until the file is asked after again. */
const firstDelayMs = 200;

/**
 * Puts the bytes of a part into the gateway's store (resumable upload, one piece) and waits until they can be used.
 * Returns the address to name in requests. The gateway deletes the file by itself after two days.
 */
export async function uploadGeminiFile(part: Part, call: WireCall): Promise<string> {
  const { access, context, place } = call;
  const bytes = part.bytes ?? Buffer.from(base64Of(part) ?? "", "base64");
  const target = await exchange({
    method: "POST",
    url: uploadAddress(access.baseUrl),
    headers: {
      "content-type": "application/json",
      "x-goog-upload-protocol": "resumable",
      "x-goog-upload-command": "start",
      "x-goog-upload-header-content-length": String(bytes.byteLength),
      "x-goog-upload-header-content-type": part.mediaType,
      ...access.headers,
    },
    body: JSON.stringify({ file: { displayName: `${part.type}-${(part.file ?? 0) + 1}` } }),
    place,
    context,
    async read(response) {
      await response.text();
      const address = response.header("x-goog-upload-url") ?? "";
      if (!URL.canParse(address)) throw failed(place, "its answer names no place to send the bytes to");
      return address;
    },
  });
  let file = await exchange({
    method: "POST",
    url: target,
    // The address is a secret of its own; the key is not sent along.
    headers: {
      "content-type": part.mediaType,
      "x-goog-upload-offset": "0",
      "x-goog-upload-command": "upload, finalize",
    },
    body: bytes,
    place,
    context,
    read: async (response) => readFile(fieldsOf(parseJson(await response.text())).file, place),
  });
  for (let delay = firstDelayMs; file.state === "PROCESSING"; delay *= 1.5) {
    await wait(Math.min(delay, defaults.gateways.maxPollDelayMs), undefined, { signal: context.signal });
    file = await exchange({
      method: "GET",
      url: joinAddress(access.baseUrl, `/${file.name}`),
      headers: access.headers,
      place,
      context,
      read: async (response) => readFile(parseJson(await response.text()), place),
    });
  }
  if (file.state === "FAILED") throw failed(place, "it could not process the file");
  return file.uri;
}
