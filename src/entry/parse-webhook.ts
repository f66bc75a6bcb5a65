import type { parseWebhook as parseWebhookNow } from "../registry/parse-webhook.ts";

/**
 * What a gateway posted to a `settings.webhookUrl`. Anyone who knows the address can post there, and gateways sign
 * nothing: only tasks whose ids are waited for are taken, ids which nobody can guess, and nobody but you and the gateway
 * knows. Put a secret of your own into the address as well, and compare it before the body is read.
 *
 * @param body as it came: text, bytes, or parsed JSON
 * @param taskIds ids waited for, from `requests[].taskId` of attempts or of `http-exchange` events
 * @throws `options.unknown-name` for a gateway without webhooks, `provider.bad-response` for a body that names no task
 */
export const parseWebhook: typeof parseWebhookNow = async (...input) =>
  (await import("../registry/parse-webhook.ts")).parseWebhook(...input);
