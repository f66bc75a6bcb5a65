import { amountOf } from "./amount-of.ts";
import { fieldsOf } from "./fields-of.ts";
import { listOf } from "./list-of.ts";

/** What an error body says, whatever its shape. Only for deciding: none of it goes into a message. */
export interface ProbedError {
  /** Status that the body states, where it is one. */
  readonly status?: number;
  readonly requestId?: string;
  /** Codes and types, in lower case. */
  readonly codes: readonly string[];
  /** The lever of the request that is named as the cause, in lower case. */
  readonly parameter: string;
  /** All sentences, in lower case. */
  readonly text: string;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string =>
  typeof value === "string"
    ? value
    : value === undefined || value === null || value === true
      ? ""
      : (JSON.stringify(value) ?? "");

/**
 * Looks into an error body without asking whose it is: `{error:{}}`, `{error:""}`, `{error:true,message}`, `[{error:{}}]`,
 * `{errors:[{}]}`, `{detail}`, `{message,statusCode}`, or plain text and HTML.
 */
export function probeError(body: string): ProbedError {
  const parsed = parse(body);
  const outer = fieldsOf(listOf(parsed)[0] ?? parsed);
  const error = outer.error ?? listOf(outer.errors)[0] ?? outer;
  const inner = fieldsOf(error);
  const metadata = fieldsOf(inner.metadata);
  const codes = [
    inner.code,
    inner.type,
    inner.status,
    metadata.error_type,
    metadata.provider_code,
    outer.code,
    outer.type,
  ]
    .filter((value) => typeof value === "string")
    .map((value) => value.toLowerCase());
  const sentences = [
    typeof error === "string" ? error : inner.message,
    inner.title,
    inner.detail,
    inner.details,
    metadata.raw,
    outer.message,
    outer.detail,
    outer.status_message,
    outer.status_description,
    parsed === undefined ? body.slice(0, 2000) : "",
  ];
  const stated = [inner.code, inner.status, outer.statusCode, outer.status]
    .map(amountOf)
    .find((value) => value !== undefined && value >= 400 && value <= 599);
  const requestId = [outer.request_id, outer.requestId, inner.request_id].find(
    (value) => typeof value === "string",
  );
  return {
    codes,
    parameter: [inner.param ?? inner.parameter].flat().map(textOf).join(" ").toLowerCase(),
    text: sentences.map(textOf).join("\n").toLowerCase(),
    ...(stated === undefined ? {} : { status: stated }),
    ...(typeof requestId === "string" ? { requestId } : {}),
  };
}
