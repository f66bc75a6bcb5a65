import { randomUUID } from "node:crypto";
import type { Part } from "../../document/part.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { base64Of } from "./base64-of.ts";
import type { WireCall } from "./create-model.ts";
import { fieldsOf } from "./fields-of.ts";
import { listOf } from "./list-of.ts";
import { markMedia } from "./mark-media.ts";
import { parseJson } from "./parse-json.ts";
import { postJson } from "./post-json.ts";
import { toProviderError } from "./to-provider-error.ts";

/** Puts the bytes of a part into the gateway's store; returns the id under which a task may name them. */
export async function uploadRunwareMedia(part: Part, call: WireCall): Promise<string> {
  const { access, context, place } = call;
  const { parts, toBody } = markMedia([part]);
  const task = {
    taskType: "mediaStorage",
    taskUUID: randomUUID(),
    operation: "upload",
    media: base64Of(parts[0] ?? part) ?? "",
  };
  return await postJson({
    url: access.baseUrl,
    headers: access.headers,
    body: toBody([task]),
    place,
    context,
    async read(response) {
      const body = await response.text();
      const fields = fieldsOf(parseJson(body));
      const { header } = response;
      if (fields.errors ?? fields.error) throw toProviderError({ header, body, now: Date.now() }, place);
      const { mediaUUID } = fieldsOf(listOf(fields.data)[0]);
      if (typeof mediaUUID === "string") return mediaUUID;
      throw new GleanerError("provider.bad-response", {
        what: `Cannot upload a file to ${place.provider}`,
        seen: "its answer names no file",
        hint: "Try again, send fewer pages, or raise inlineBytes of the gateway.",
        where: { provider: place.provider, model: place.model },
      });
    },
  });
}
