import { createServer } from "node:http";
import type { Json } from "../../document/json.ts";
import { carryOut } from "./carry-out.ts";
import { carryOutLine } from "./carry-out-line.ts";
import type { GatewayBill } from "./gateway-bill.ts";
import type { GatewayStep } from "./gateway-step.ts";
import type { GatewayWire, LineAnswerer, WireRequest } from "./gateway-wire.ts";
import { listenAnew } from "./listen-anew.ts";
import { openaiChatWire } from "./openai-chat-wire.ts";

/** One call as it reached the gateway. */
export interface GatewayRequest extends WireRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The parsed body. */
  readonly body: unknown;
}

export interface StartGatewayOptions {
  /** Steps in order, the last one repeated; or a function of the request and its number, from 0. */
  readonly script: readonly GatewayStep[] | ((request: GatewayRequest, index: number) => GatewayStep);
  /** @default the chat completions wire */
  readonly wire?: GatewayWire;
  /** Listed at the models address. */
  readonly models?: readonly string[];
  /** What GET answers, by path; stands above the list of models. */
  readonly documents?: Readonly<Record<string, Json>>;
}

/** A running gateway on the loopback interface. */
export interface Gateway {
  /** Base address with `/v1`, without a slash at the end. */
  readonly url: string;
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  readonly requests: readonly GatewayRequest[];
  /** Paths of requests that were no call of a model, such as uploads and questions after a task. */
  readonly asides: readonly string[];
  readonly billed: Readonly<GatewayBill>;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Starts a real HTTP server that speaks a gateway's wire and misbehaves as the script says.
 * It records every call; a script that is a list and is empty answers 500.
 */
export async function startGateway(options: StartGatewayOptions): Promise<Gateway> {
  const wire = options.wire ?? openaiChatWire;
  const requests: GatewayRequest[] = [];
  const asides: string[] = [];
  const billed: GatewayBill = { calls: 0, inputTokens: 0, outputTokens: 0 };
  const models = wire.writeModels(options.models ?? ["test-model"]);
  let origin = "";
  const stepOf = (request: GatewayRequest, index: number): GatewayStep =>
    typeof options.script === "function"
      ? options.script(request, index)
      : (options.script[Math.min(index, options.script.length - 1)] ?? { type: "status", status: 500 });
  const answerLine: LineAnswerer = (path, body) => {
    const request = { ...wire.readRequest(body, path), path, headers: {}, body };
    const index = requests.push(request) - 1;
    const refusal = wire.refuse?.(body, path);
    if (refusal) return { status: refusal.status, body: wire.writeError(refusal) };
    const inputTokens = Math.ceil(JSON.stringify(body).length / 4);
    return carryOutLine({ step: stepOf(request, index), request, wire, inputTokens, billed });
  };
  const server = createServer((incoming, response) => {
    const path = (incoming.url ?? "/").split("?")[0] ?? "/";
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const document = incoming.method === "GET" ? options.documents?.[path] : undefined;
      if (document !== undefined) {
        asides.push(incoming.url ?? path);
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(document));
        return;
      }
      if (incoming.method === "GET" && path === models.path) {
        response.writeHead(200, { "content-type": "application/json" }).end(models.body);
        return;
      }
      const asked = {
        method: incoming.method ?? "GET",
        path,
        query: new URL(incoming.url ?? "/", "http://localhost").searchParams,
        headers: incoming.headers,
        body: Buffer.concat(chunks),
        origin,
      };
      const aside = wire.takeBatch?.(asked, answerLine) ?? wire.aside?.(asked);
      if (aside) {
        asides.push(path);
        if (aside.isLost) {
          incoming.socket.resetAndDestroy();
          return;
        }
        const headers = { "content-type": "application/json", ...aside.headers };
        response.writeHead(aside.status, headers).end(aside.body);
        return;
      }
      if (incoming.method !== "POST" || !wire.accepts(path)) {
        response.writeHead(404, { "content-type": "application/json" }).end(wire.writeError({ status: 404 }));
        return;
      }
      const text = Buffer.concat(chunks).toString("utf8");
      const body: unknown = JSON.parse(text);
      const request: GatewayRequest = {
        ...wire.readRequest(body, path),
        path,
        headers: incoming.headers,
        body,
      };
      const index = requests.push(request) - 1;
      const refusal = wire.refuse?.(body, path);
      if (refusal) {
        response
          .writeHead(refusal.status, { "content-type": "application/json" })
          .end(wire.writeError(refusal));
        return;
      }
      void carryOut({
        step: stepOf(request, index),
        request,
        response,
        wire,
        inputTokens: Math.ceil(text.length / 4),
        billed,
        index,
      });
    });
    // A caller that hangs up in the middle is part of what is tested.
    incoming.on("error", () => undefined);
  });
  // A connection that is closed while a question goes out on it is a fault that no script asked for.
  server.keepAliveTimeout = 0;
  origin = `http://127.0.0.1:${await listenAnew(server)}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    if (server.listening) await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `${origin}/v1`, origin, requests, asides, billed, close, [Symbol.asyncDispose]: close };
}
