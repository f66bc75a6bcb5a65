import type { HttpRequest } from "../../document/attempt.ts";
import type { GleanerError } from "../../errors/gleaner-error.ts";
import { nearestNames } from "../../values/nearest-names.ts";
import type { GatewayAnswer } from "./request-models.ts";

/** Ids shown in a message. */
const maxNamed = 5;
/** Longer or stranger ones are not shown: they may hold anything. */
const idPattern = /^[\w./:@+-]{1,100}$/;

/** The error of an unknown model, with the ids nearest to it that the gateway does have, where it tells them. */
export async function nameLiveModels(
  error: GleanerError,
  modelId: string,
  ask: () => Promise<GatewayAnswer>,
  onRequest?: (request: HttpRequest) => void,
): Promise<GleanerError> {
  const answer = await ask();
  const status = answer.ok ? 200 : (answer.error.where.status ?? 0);
  onRequest?.({ status, milliseconds: answer.milliseconds });
  const ids = answer.ok ? answer.modelIds.filter((id) => idPattern.test(id)) : [];
  if (ids.length === 0) return error;
  const named = nearestNames(modelId, ids).slice(0, maxNamed).join(", ");
  const more = ids.length > maxNamed ? `, and ${ids.length - maxNamed} more` : "";
  return error.extend({ hint: `Use one of its models: ${named}${more}.` });
}
