import type { Json } from "../../document/json.ts";

/** What the gateway does with one request. */
export type GatewayStep =
  /** Answers with this text. `finish` is the raw word of the wire. */
  | { readonly type: "answer"; readonly text: string; readonly finish?: string; readonly cost?: number }
  /** Answers with two or more texts, as candidates. */
  | { readonly type: "candidates"; readonly texts: readonly string[] }
  /** Declines in the place that the wire has for it, without a text. */
  | { readonly type: "refusal" }
  /** Answers with an error in the gateway's usual shape, or with `body` as it stands. */
  | {
      readonly type: "status";
      readonly status: number;
      /** Seconds, or an HTTP date. */
      readonly retryAfter?: number | string;
      readonly code?: string;
      readonly message?: string;
      readonly body?: string;
    }
  /** Sends exactly these bytes with status 200. */
  | { readonly type: "raw"; readonly body: string; readonly contentType?: string }
  /** Closes the connection before any answer. */
  | { readonly type: "reset" }
  /** Does the work and bills it, and closes the connection before the answer. */
  | { readonly type: "lost"; readonly text: string }
  /** Never answers. */
  | { readonly type: "hang" }
  /** Answers only after a while. */
  | { readonly type: "delay"; readonly milliseconds: number; readonly next: GatewayStep }
  /** Refuses the named JSON modes of the wire with status 400; any other request goes on to `next`. */
  | { readonly type: "refuse-modes"; readonly modes: readonly string[]; readonly next: GatewayStep }
  /** Streams the text piece by piece with a pause before each. */
  | { readonly type: "slow-stream"; readonly text: string; readonly pieceMs: number }
  /** Streams a share (0..1) of the text and then cuts the connection, or ends it politely without a finish word. */
  | {
      readonly type: "stream-cut";
      readonly text: string;
      readonly share: number;
      readonly politely?: boolean;
    }
  /** Streams a share (0..1) of the text and then an error event, under status 200. */
  | { readonly type: "stream-error"; readonly text: string; readonly share: number; readonly status: number };

/** Another type for each leaf: what a model without a schema tends to send. Numbers become words, text becomes lists. */
function spoil(value: Json | undefined): Json {
  if (Array.isArray(value)) return value.map(spoil);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, spoil(child)]));
  }
  if (typeof value === "string") return [value];
  if (typeof value === "number" || typeof value === "boolean") return { value };
  return { value: null };
}

/** Ready-made steps, by what a test wants to see. */
export const gatewaySteps = {
  ok: (json: Json): GatewayStep => ({ type: "answer", text: JSON.stringify(json) }),
  text: (text: string): GatewayStep => ({ type: "answer", text }),
  fenced: (json: Json): GatewayStep => ({
    type: "answer",
    text: `\`\`\`json\n${JSON.stringify(json, undefined, 2)}\n\`\`\``,
  }),
  prose: (json: Json): GatewayStep => ({
    type: "answer",
    text: `Sure! Here is what I found in the document:\n\n${JSON.stringify(json)}\n\nLet me know if you need more.`,
  }),
  wrongTypes: (json: Json): GatewayStep => ({ type: "answer", text: JSON.stringify(spoil(json)) }),
  /** The text breaks off after a share (0..1) of its characters, and the gateway says so. */
  cutOff: (json: Json, share = 0.6): GatewayStep => {
    const text = JSON.stringify(json);
    return { type: "answer", text: text.slice(0, Math.floor(text.length * share)), finish: "length" };
  },
  empty: (): GatewayStep => ({ type: "answer", text: "" }),
  refusal: (): GatewayStep => ({ type: "refusal" }),
  status: (
    status: number,
    details: { retryAfter?: number | string; code?: string; message?: string } = {},
  ): GatewayStep => ({
    type: "status",
    status,
    ...details,
  }),
  reset: (): GatewayStep => ({ type: "reset" }),
  lost: (json: Json): GatewayStep => ({ type: "lost", text: JSON.stringify(json) }),
  hang: (): GatewayStep => ({ type: "hang" }),
  refuseModes: (modes: readonly string[], next: GatewayStep): GatewayStep => ({
    type: "refuse-modes",
    modes,
    next,
  }),
  slowStream: (json: Json, pieceMs: number): GatewayStep => ({
    type: "slow-stream",
    text: JSON.stringify(json),
    pieceMs,
  }),
  streamCut: (json: Json, share = 0.5): GatewayStep => ({
    type: "stream-cut",
    text: JSON.stringify(json),
    share,
  }),
} as const;
