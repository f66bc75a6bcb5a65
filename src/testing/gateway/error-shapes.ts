import type { WireError } from "./gateway-wire.ts";

const sentence = ({ message }: WireError): string => message ?? "The request could not be served.";
const kind = ({ status }: WireError): string => (status >= 500 ? "server_error" : "invalid_request_error");

/** How gateways write an error into a body, by the shape that their documentation gives it. */
export const errorShapes = {
  openai: (error: WireError): unknown => ({
    error: {
      message: sentence(error),
      type: kind(error),
      param: error.parameter ?? null,
      code: error.code ?? null,
    },
  }),
  /** Type, title and detail, with the status in words around them. */
  titled: (error: WireError): unknown => ({
    error: { type: error.code ?? "invalid_params", title: "Request failed", detail: sentence(error) },
    status: "error",
    status_message: sentence(error),
    status_description: kind(error),
  }),
  message: (error: WireError): unknown => ({ error: { message: sentence(error) } }),
  /** The status beside the sentence, and `error` only a flag. */
  flagged: (error: WireError): unknown => ({ error: true, status: error.status, message: sentence(error) }),
  /** No member for the error at all. */
  flat: (error: WireError): unknown => ({
    message: sentence(error),
    path: "/v1/chat/completions",
    requestId: "req-0",
    statusCode: error.status,
    timestamp: "2026-11-01T00:00:00.000Z",
  }),
  /** The code is a number, and what happened stands in the metadata. */
  numbered: (error: WireError): unknown => ({
    error: {
      code: error.status,
      message: error.message ?? "Provider returned error",
      metadata: { error_type: error.code ?? kind(error), raw: sentence(error), provider_name: "test" },
    },
  }),
  typed: (error: WireError): unknown => ({
    error: { code: error.status, message: sentence(error), type: error.code ?? kind(error) },
  }),
} as const;
