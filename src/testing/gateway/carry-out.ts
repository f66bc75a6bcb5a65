import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { GatewayBill } from "./gateway-bill.ts";
import type { GatewayStep } from "./gateway-step.ts";
import type { GatewayWire, WireAnswer, WireRequest } from "./gateway-wire.ts";

interface CarryOut {
  readonly step: GatewayStep;
  readonly request: WireRequest;
  readonly response: ServerResponse;
  readonly wire: GatewayWire;
  readonly inputTokens: number;
  readonly billed: GatewayBill;
  /** Number of the call, from 0. */
  readonly index: number;
}

/** Characters of one streamed piece: small, so that multi-byte text and keys are cut in the middle. */
const pieceLength = 7;

function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += pieceLength) pieces.push(text.slice(at, at + pieceLength));
  return pieces;
}

/** One after the other, as results get ready; a receiver that is not there is no fault of the gateway's. */
async function postWebhooks(url: string, bodies: readonly string[]): Promise<void> {
  const headers = { "content-type": "application/json" };
  for (const body of bodies) await fetch(url, { method: "POST", headers, body }).catch(() => undefined);
}

/** Does what a step says with one request, and books what a real gateway would bill. */
export async function carryOut(input: CarryOut): Promise<void> {
  const { step, request, response, wire } = input;
  const requestId = `req_${input.index + 1}`;

  const book = (
    texts: readonly string[],
    details: Omit<WireAnswer, "texts" | "usage"> & { cost?: number } = {},
  ): WireAnswer => {
    const outputTokens = Math.max(1, Math.ceil(texts.join("").length / 4));
    input.billed.calls += 1;
    input.billed.inputTokens += input.inputTokens;
    input.billed.outputTokens += outputTokens;
    const { cost, ...rest } = details;
    return {
      ...rest,
      texts,
      usage: { inputTokens: input.inputTokens, outputTokens, ...(cost === undefined ? {} : { cost }) },
    };
  };
  const sendJson = (status: number, body: string, headers: Record<string, string> = {}): void => {
    response
      .writeHead(status, { "content-type": "application/json", "x-request-id": requestId, ...headers })
      .end(body);
  };
  const openStream = (): void => {
    response.writeHead(200, { "content-type": "text/event-stream", "x-request-id": requestId });
  };
  const stream = async (events: readonly string[], pieceMs = 0): Promise<void> => {
    openStream();
    for (const event of events) {
      if (pieceMs > 0) await wait(pieceMs);
      if (response.destroyed) return;
      response.write(event);
    }
  };
  const answer = async (whole: WireAnswer, pieceMs = 0): Promise<void> => {
    const { webhookUrl } = request;
    if (webhookUrl !== undefined) void postWebhooks(webhookUrl, wire.writeWebhooks?.(whole, request) ?? []);
    if (!request.streams) return sendJson(200, wire.writeAnswer(whole, request));
    await stream(wire.writeStream(cut(whole.texts[0] ?? ""), request, whole), pieceMs);
    response.end();
  };
  const headOf = (text: string, share: number): string => text.slice(0, Math.floor(text.length * share));

  switch (step.type) {
    case "answer": {
      const { finish, cost } = step;
      return answer(
        book([step.text], { ...(finish ? { finish } : {}), ...(cost === undefined ? {} : { cost }) }),
      );
    }
    case "candidates":
      return answer(book(step.texts));
    case "refusal":
      return answer(book([""], { refusal: true }));
    case "status": {
      const retryAfter: Record<string, string> =
        step.retryAfter === undefined ? {} : { "retry-after": String(step.retryAfter) };
      return sendJson(step.status, step.body ?? wire.writeError(step), retryAfter);
    }
    case "raw":
      response
        .writeHead(200, { "content-type": step.contentType ?? "application/json", "x-request-id": requestId })
        .end(step.body);
      return undefined;
    case "reset":
      response.socket?.resetAndDestroy();
      return undefined;
    case "lost":
      wire.remember?.(book([step.text]), request);
      response.socket?.resetAndDestroy();
      return undefined;
    case "hang":
      return undefined;
    case "delay":
      await wait(step.milliseconds);
      return response.destroyed ? undefined : carryOut({ ...input, step: step.next });
    case "refuse-modes":
      if (request.mode !== undefined && step.modes.includes(request.mode)) {
        const message = `This model does not support response_format of type '${request.mode}'.`;
        return sendJson(400, wire.writeError({ status: 400, message, parameter: "response_format" }));
      }
      return carryOut({ ...input, step: step.next });
    case "slow-stream":
      return answer(book([step.text]), step.pieceMs);
    case "stream-cut": {
      const events = wire.writeStream(cut(headOf(step.text, step.share)), request);
      book([headOf(step.text, step.share)]);
      await stream(events);
      // Without a pause the reset would overtake what was written.
      await wait(20);
      if (step.politely) response.end();
      else response.socket?.resetAndDestroy();
      return undefined;
    }
    case "stream-error":
      book([headOf(step.text, step.share)]);
      await stream(wire.writeStream(cut(headOf(step.text, step.share)), request));
      response.end(`data: ${wire.writeError({ status: step.status })}\n\n`);
      return undefined;
    default:
      return step satisfies never;
  }
}
