import { createHash } from "node:crypto";
import type { GleanerError } from "../../errors/gleaner-error.ts";
import type { WebhookAnswer, WebhookTask } from "../../ports/webhook.ts";
import { fieldsOf } from "./fields-of.ts";
import { listOf } from "./list-of.ts";
import { mapRunwareUsage } from "./map-runware-usage.ts";
import { readRunwareChoice } from "./read-runware-choice.ts";
import { toCandidate } from "./to-candidate.ts";
import { toProviderError } from "./to-provider-error.ts";
import type { CallPlace } from "./to-provider-error.ts";

type Fields = Readonly<Record<string, unknown>>;

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Results and errors one by one. How a delivery is wrapped is not published, so it may be one result, a list of them, or
 * an answer as the gateway gives it to a call.
 */
function* listItems(body: unknown): Generator<Fields> {
  for (const entry of Array.isArray(body) ? listOf(body) : [body]) {
    const fields = fieldsOf(entry);
    const { data, errors, taskUUID } = fields;
    for (const item of Array.isArray(data) ? listOf(data) : [data])
      if (item !== undefined) yield fieldsOf(item);
    for (const error of listOf(errors)) {
      const failed = fieldsOf(error);
      yield { taskUUID: failed.taskUUID ?? taskUUID, status: "error", error: failed };
    }
    if (data === undefined && errors === undefined) yield fields;
  }
}

function toAnswer(item: Fields): WebhookAnswer {
  return {
    id: createHash("sha256").update(JSON.stringify(item)).digest("hex"),
    candidate: toCandidate(readRunwareChoice(item)),
    usage: mapRunwareUsage([item], undefined, 0),
    ...(typeof item.model === "string" ? { model: item.model } : {}),
  };
}

function toError(item: Fields, place: CallPlace): GleanerError {
  const body = JSON.stringify({ errors: [item.error ?? item] });
  return toProviderError({ header: () => null, body, now: Date.now() }, place);
}

/** What a body that came to a webhook says, by task; results without a task id are left out. Never throws. */
export function readRunwareWebhook(body: unknown, place: CallPlace): readonly WebhookTask[] {
  const byTask = new Map<string, Fields[]>();
  for (const item of listItems(body)) {
    const { taskUUID } = item;
    if (typeof taskUUID !== "string" || !idPattern.test(taskUUID)) continue;
    byTask.set(taskUUID, [...(byTask.get(taskUUID) ?? []), item]);
  }
  return [...byTask].map(([taskId, items]) => {
    const failed = items.filter(({ status, error }) => status === "error" || error !== undefined);
    const rest = items.filter((item) => !failed.includes(item));
    const done = rest.filter(
      ({ status, text }) => status !== "processing" && text !== undefined && text !== null,
    );
    return {
      taskId,
      answers: done.map((item) => toAnswer(item)),
      errors: failed.map((item) => toError(item, place)),
      isRunning: rest.length > done.length,
    };
  });
}
