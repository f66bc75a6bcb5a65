import { z } from "zod";
import type { Part } from "../../../src/document/part.ts";
import type { ModelRequest } from "../../../src/ports/model.ts";
import { findModel } from "../../../src/registry/find-model.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { parseAnswer } from "../../../src/steps/parse/parse-answer.ts";
import { bytesPart } from "../../../src/steps/prepare/bytes-part.ts";
import { buildPrompt } from "../../../src/steps/prompt/build-prompt.ts";
import { validateJson } from "../../../src/steps/validate/validate-json.ts";
import type { Contestant } from "../contestant.ts";
import { makeInvoiceType, printInvoice, task } from "../sample.ts";

const text = (value: string): Part => ({ type: "text", mediaType: "text/plain", form: "text", value });

/** A provider's call, then parse and validate: what a bare client does too. */
export async function makeGleanerCall(origin: string): Promise<Contestant> {
  const schema = await resolveSchema(makeInvoiceType(z));
  const model = await findModel("local/sample", { local: { baseUrl: `${origin}/v1`, apiKey: "key" } });
  const document = { files: [], pages: [], streams: [], attachments: [], metadata: {}, warnings: [] };
  const frame = buildPrompt({
    parts: [],
    schema,
    capabilities: model.capabilities,
    settings: {},
    locale: {},
    document,
    pages: [],
    jsonMode: "json-schema",
  });
  const ask = async (parts: readonly Part[]): Promise<unknown> => {
    const request: ModelRequest = { ...frame, parts };
    const answer = await model.call(request, { signal: new AbortController().signal });
    const [{ text, finishReason }] = answer.candidates;
    const parsed = parseAnswer({ text, finishReason, schema, locale: {} });
    if (!parsed.ok || parsed.mended.length > 0) throw new Error("The answer could not be read as it is.");
    const validated = await validateJson(parsed.json, schema);
    if (!validated.ok) throw new Error("The answer does not fit.");
    return validated.value;
  };
  return {
    ask: () => ask([text(printInvoice())]),
    askWithPicture(bytes) {
      const picture = bytesPart({ type: "image", mediaType: "image/jpeg", form: "data-uri" }, bytes);
      return ask([text(task), picture]);
    },
  };
}
