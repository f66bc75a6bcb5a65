import type { Attempt } from "../document/attempt.ts";
import type { ErrorCode } from "../errors/error-code.ts";
import { faultOf } from "../errors/fault-of.ts";
import { GleanerError } from "../errors/gleaner-error.ts";

const helps: Readonly<Record<string, string>> = { repair: "repair an answer", vote: "vote on an answer" };

const reasons: Readonly<Record<string, readonly [string, string]>> = {
  "provider.unauthorized": ["its gateway refused the key", "Check the key of that gateway."],
  "provider.not-found": ["its gateway does not know that model", "Check the name of the model."],
  "provider.quota": ["credit or quota is used up", "Top up, or wait until the quota is new."],
};

/**
 * A model that was asked for nothing but to repair or to vote, and could not once, for a fault of the account: the answers of others go without what the user wanted it
 * for. Undefined where there is none.
 */
export function findLostHelper(attempts: readonly Attempt[]): GleanerError | undefined {
  const isLost = ({ reason, errorCode }: Attempt): boolean =>
    reason in helps && errorCode !== undefined && faultOf(errorCode) === "account";
  const found = attempts.find(
    (attempt) => isLost(attempt) && attempts.every((other) => other.model !== attempt.model || isLost(other)),
  );
  const [seen, hint] = reasons[found?.errorCode ?? ""] ?? [];
  if (!found || seen === undefined || hint === undefined) return undefined;
  const { model, reason, requests, errorCode } = found;
  const status = requests.findLast((request) => request.status >= 400)?.status;
  return new GleanerError(errorCode as ErrorCode, {
    what: `${model} cannot ${helps[reason]}`,
    seen: status === undefined ? seen : `${seen} (HTTP ${status})`,
    hint: `${hint.slice(0, -1)}, or leave it out.`,
    where: { model, ...(status === undefined ? {} : { status }) },
  });
}
