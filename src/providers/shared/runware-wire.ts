import { randomUUID } from "node:crypto";
import { isGleanerError } from "../../errors/is-gleaner-error.ts";
import type { ModelAnswer, ModelRequest } from "../../ports/model.ts";
import { askRunware } from "./ask-runware.ts";
import type { Wire, WireCall } from "./create-model.ts";
import type { Uploads } from "./create-uploads.ts";
import { finishRunwareAnswer } from "./finish-runware-answer.ts";
import { markMedia } from "./mark-media.ts";
import { parseJson } from "./parse-json.ts";
import { pollRunware } from "./poll-runware.ts";
import { postJson } from "./post-json.ts";
import { readRunwareItems } from "./read-runware-items.ts";
import type { RunwareItems } from "./read-runware-items.ts";
import { readRunwareStream } from "./read-runware-stream.ts";
import { toRunwareTask } from "./to-runware-task.ts";
import { wantsStream } from "./wants-stream.ts";

interface Job {
  readonly taskUUID: string;
  /** The gateway took it on, so that it must not be sent again. */
  isAccepted: boolean;
}

interface RunwareStyle {
  /** Milliseconds before a job is asked after for the first time. */
  readonly pollDelayMs: number;
  readonly uploads: Uploads;
}

type Header = (name: string) => string | null;

const noHeader: Header = () => null;

function deliveryOf(call: WireCall): "sync" | "async" | "stream" {
  if (call.request.settings.delivery === "async") return "async";
  return wantsStream(call) ? "stream" : "sync";
}

/** Every exchange says which task it was about: a webhook names it by the same id. */
function withTaskId(call: WireCall, taskId: string): WireCall {
  const { onRequest, ...context } = call.context;
  if (!onRequest) return call;
  return { ...call, context: { ...context, onRequest: (told) => onRequest({ ...told, taskId }) } };
}

async function send(asked: WireCall, job: Job, style: RunwareStyle): Promise<[RunwareItems, Header]> {
  const call = withTaskId(asked, job.taskUUID);
  const { modelId, request, context, access, capabilities, place } = call;
  const { taskUUID } = job;
  const deliveryMethod = deliveryOf(call);
  const poll = async (): Promise<[RunwareItems, Header]> => [
    await pollRunware({ call, taskUUID, pollDelayMs: style.pollDelayMs }),
    noHeader,
  ];
  if (job.isAccepted) return await poll();
  const { outputTokens } = capabilities;
  const uploads = await style.uploads(call);
  const { parts, toBody } = markMedia(request.parts, uploads);
  const options = { modelId, taskUUID, deliveryMethod, outputTokens, uploads };
  const task = toRunwareTask({ ...request, parts }, options);
  const [items, header] = await postJson({
    url: access.baseUrl,
    headers: { ...access.headers, ...(deliveryMethod === "stream" ? { accept: "text/event-stream" } : {}) },
    body: toBody([task], request),
    place,
    context,
    async read(response): Promise<[RunwareItems, Header]> {
      const { header } = response;
      const isStream = (header("content-type") ?? "").includes("text/event-stream");
      if (isStream) return [await readRunwareStream(response.chunks, call, header), header];
      const parsed = parseJson(await response.text());
      return [readRunwareItems(parsed, taskUUID), header];
    },
  });
  const isAnswered = items.done.length + items.failed.length > 0;
  if (deliveryMethod !== "async" || isAnswered) return [items, header];
  job.isAccepted = true;
  return await poll();
}

async function answer(call: WireCall, job: Job, style: RunwareStyle): Promise<ModelAnswer> {
  const started = performance.now();
  const [items, header] = await send(call, job, style);
  return finishRunwareAnswer(items, call, header, performance.now() - started);
}

/** Whether the gateway has, or is making, an answer to a task that broke off. */
async function isKnown(asked: WireCall, { taskUUID }: Job): Promise<boolean> {
  try {
    const items = await askRunware(withTaskId(asked, taskUUID), taskUUID);
    return items.done.length > 0 || items.isRunning;
  } catch (error) {
    const isUnknown =
      isGleanerError(error, "provider.bad-request") || isGleanerError(error, "provider.not-found");
    if (isUnknown && !asked.context.signal.aborted) return false;
    throw error;
  }
}

/**
 * A task that broke off may be paid for, so the gateway is first asked for its answer. What it does not know is sent
 * again under the same id, in case it knows that; only where the id is refused, as a new task.
 */
async function answerAgain(call: WireCall, job: Job, style: RunwareStyle): Promise<ModelAnswer> {
  if (!job.isAccepted) job.isAccepted = await isKnown(call, job);
  try {
    return await answer(call, job, style);
  } catch (error) {
    const isRefused = isGleanerError(error, "provider.bad-request") && !job.isAccepted;
    if (call.context.signal.aborted || !isRefused) throw error;
  }
  return await answer(call, { taskUUID: randomUUID(), isAccepted: false }, style);
}

/**
 * The wire of tasks (`POST <base>` with a list of one task). A request that broke off is asked after before it is sent
 * again, and a job that was taken on is only asked after, so that nothing is bought twice.
 */
export function runwareWire(style: RunwareStyle): Wire {
  const jobs = new WeakMap<ModelRequest, Job>();
  return async (call): Promise<ModelAnswer> => {
    const { request, context } = call;
    const known = jobs.get(request);
    const job = known ?? { taskUUID: randomUUID(), isAccepted: false };
    jobs.set(request, job);
    try {
      const answered = await (known ? answerAgain : answer)(call, job, style);
      if (deliveryOf(call) !== "stream") context.onText?.(answered.candidates[0].text);
      jobs.delete(request);
      return answered;
    } catch (error) {
      // Only what broke off, at a proxy too, may still be under way; a task that has an answer, good or bad, is over.
      const isBroken =
        context.signal.aborted ||
        isGleanerError(error, "provider.network") ||
        isGleanerError(error, "provider.timeout") ||
        (isGleanerError(error) && (error.where.status === 502 || error.where.status === 504));
      if (!isBroken) jobs.delete(request);
      throw error;
    }
  };
}
