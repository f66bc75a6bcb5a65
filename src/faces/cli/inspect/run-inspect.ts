import type { Document } from "../../../document/document.ts";
import type { OpenDocument } from "../../../document/open-document.ts";
import type { PageText } from "../../../document/page-text.ts";
import type { Schema } from "../../../document/schema.ts";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import { isGleanerError } from "../../../errors/is-gleaner-error.ts";
import { load } from "../../../load.ts";
import type { Model } from "../../../ports/model.ts";
import { refuseRemote } from "../../../run/refuse-remote.ts";
import type { CommandInput } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { parsePages } from "../extract/parse-pages.ts";
import { readGateways } from "../extract/read-gateways.ts";
import { loadSchema } from "../load-schema.ts";
import { openSource } from "../open-source.ts";
import { makePaint } from "../paint.ts";
import { readChoice } from "../read-choice.ts";
import { readText } from "../read-text.ts";
import { showProgress } from "../show-progress.ts";
import { capturePlanned } from "./capture-planned.ts";
import type { PlannedCapture } from "./capture-planned.ts";
import { formatCurl } from "./format-curl.ts";
import { makePlan } from "./make-plan.ts";
import { renderInspection } from "./render-inspection.ts";
import { showRequest } from "./show-request.ts";
import { toInspection } from "./to-inspection.ts";
import { writePagePictures } from "./write-page-pictures.ts";

/** `gleaner inspect`: the document, and the plan for one model. Nothing is sent anywhere. */
export async function runInspect(input: CommandInput, io: CommandIo): Promise<number> {
  const modelId = readText(input, "model");
  const isCurl = input.flags["curl"] === true;
  if (isCurl && modelId === undefined) {
    throw new GleanerError("options.invalid", {
      what: "Cannot use --curl",
      seen: "no model is named",
      hint: "Add --model gateway/model-id.",
      where: { option: "curl" },
    });
  }
  const format = readChoice(input, "format", ["json", "table"]) ?? (io.isTerminal ? "table" : "json");
  const schema = modelId === undefined ? undefined : await loadSchema(readText(input, "schema") ?? "ocr");
  const { name, source } = openSource(input.positionals[0] ?? "", io);
  const progress = showProgress(io, name, true);
  let opened: OpenDocument | undefined;
  try {
    opened = await load(source, readLoadOptions(input, io));
    const texts = await readTexts(opened);
    const { env } = io;
    const gateways = (await readGateways(input, io)) ?? {};
    const paint = makePaint(io.isTerminal, io.env);
    const showDocument = (document: Document): string =>
      renderInspection(toInspection(document, texts, undefined, undefined), paint);
    const plan =
      schema && modelId
        ? await makePlan({ modelId, schema, opened, texts, env, gateways }).catch(async (error: unknown) => {
            // What it is made of can be told all the same, and often says why.
            const isRefused = isGleanerError(error) && error.code.startsWith("plan.");
            if (opened && isRefused && format === "table") await io.write(showDocument(opened.document));
            throw error;
          })
        : undefined;
    const capture = plan && (await tryCapture(plan, env, gateways));
    const refusal = schema && plan && findRefusal(schema, plan.model);
    const folder = readText(input, "pages-to");
    const written = folder === undefined ? [] : await writePagePictures(opened, folder);
    progress.stop();
    if (refusal) io.writeError(`This would not be sent as it is. ${refusal.message}\n`);
    if (plan && isCurl) {
      if (capture?.error) throw capture.error;
      await io.write(await formatCurl(plan, capture?.captured, env));
      return 0;
    }
    const request = capture?.captured && showRequest(capture.captured, env);
    const inspection = toInspection(opened.document, texts, plan, request, capture?.error);
    await io.write(
      format === "json"
        ? `${JSON.stringify(inspection, undefined, 2)}\n`
        : renderInspection(inspection, paint),
    );
    if (written.length > 0 && io.isErrorTerminal) io.writeError(`Wrote ${written.join(", ")}\n`);
    if (folder !== undefined && written.length === 0)
      io.writeError(`No picture was written: ${name} has no pages that are looked at, only text or sound.\n`);
    return 0;
  } finally {
    progress.stop();
    await opened?.close();
  }
}

/** A plan for a document that stays on this machine is shown all the same: nothing is sent. */
function findRefusal(schema: Schema, model: Model): GleanerError | undefined {
  try {
    refuseRemote(schema, [model], false);
    return undefined;
  } catch (error) {
    if (isGleanerError(error)) return error;
    throw error;
  }
}

/** A plan is worth showing also where the gateway's adapter refuses to make a request of it. */
async function tryCapture(
  ...args: Parameters<typeof capturePlanned>
): Promise<{ readonly captured?: PlannedCapture; readonly error?: GleanerError }> {
  try {
    const captured = await capturePlanned(...args);
    return captured ? { captured } : {};
  } catch (error) {
    if (isGleanerError(error)) return { error };
    throw error;
  }
}

function readLoadOptions(input: CommandInput, io: CommandIo): NonNullable<Parameters<typeof load>[1]> {
  const pages = readText(input, "pages");
  const password = readText(input, "password");
  return {
    ...(pages === undefined ? {} : { pages: parsePages(pages) }),
    ...(password === undefined ? {} : { password }),
    grounding: { words: "text-layer" },
    signal: io.signal,
  };
}

async function readTexts(opened: OpenDocument): Promise<ReadonlyMap<number, PageText>> {
  const texts = new Map<number, PageText>();
  for await (const text of opened.read()) texts.set(text.page, text);
  return texts;
}
