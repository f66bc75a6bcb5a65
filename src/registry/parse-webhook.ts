import { GleanerError } from "../errors/gleaner-error.ts";
import type { WebhookTask } from "../ports/webhook.ts";
import { importProvider } from "./import-provider.ts";
import { listProviders } from "./list-providers.ts";

export interface WebhookDelivery {
  /** Tasks that are waited for. */
  readonly tasks: readonly WebhookTask[];
  /** Tasks in the body that nobody waits for: a repeated delivery, or one that is not the gateway's. */
  readonly strangers: number;
}

function toJson(body: unknown): unknown {
  const text = body instanceof Uint8Array ? Buffer.from(body).toString("utf8") : body;
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unknownGateway(gateway: string, known: readonly string[]): GleanerError {
  return new GleanerError("options.unknown-name", {
    what: "Cannot read a webhook",
    seen: known.includes(gateway) ? "the gateway posts to none" : "there is no such gateway",
    hint: "Name the gateway that settings.webhookUrl was sent to.",
  });
}

/**
 * What a gateway posted to a `settings.webhookUrl`. Anyone who knows the address can post there, and gateways sign
 * nothing: only tasks whose ids are waited for are taken, ids which nobody can guess, and nobody but you and the gateway
 * knows. Put a secret of your own into the address as well, and compare it before the body is read.
 *
 * @param body as it came: text, bytes, or parsed JSON
 * @param taskIds ids waited for, from `requests[].taskId` of attempts or of `http-exchange` events
 * @throws `options.unknown-name` for a gateway without webhooks, `provider.bad-response` for a body that names no task
 */
export async function parseWebhook(
  gateway: string,
  body: unknown,
  taskIds: Iterable<string>,
): Promise<WebhookDelivery> {
  const known = await listProviders();
  const description = known.includes(gateway) ? (await importProvider(gateway)).gateway : undefined;
  const { readWebhook, baseUrl = "", keyVariables = [] } = description ?? {};
  if (!readWebhook) throw unknownGateway(gateway, known);
  const place = {
    provider: gateway,
    model: gateway,
    address: baseUrl,
    keyHint: keyVariables.join(" or "),
  };
  const tasks = readWebhook(toJson(body), place);
  if (tasks.length === 0) {
    throw new GleanerError("provider.bad-response", {
      what: `Cannot read what was posted for ${gateway}`,
      seen: "it names no task",
      hint: "Answer it with status 400; it is not from the gateway, or its wire has changed.",
      where: { provider: gateway },
    });
  }
  const awaited = new Set(taskIds);
  const ours = tasks.filter(({ taskId }) => awaited.has(taskId));
  return { tasks: ours, strangers: tasks.length - ours.length };
}
