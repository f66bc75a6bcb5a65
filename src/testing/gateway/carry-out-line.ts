import type { GatewayBill } from "./gateway-bill.ts";
import type { GatewayStep } from "./gateway-step.ts";
import type { GatewayWire, LineAnswer, WireRequest } from "./gateway-wire.ts";

interface CarryOutLine {
  readonly step: GatewayStep;
  readonly request: WireRequest;
  readonly wire: GatewayWire;
  readonly inputTokens: number;
  readonly billed: GatewayBill;
}

/** Does what a step says with one line of a batch, and books it. What only a connection can show is an error of the gateway here. */
export function carryOutLine({ step, request, wire, inputTokens, billed }: CarryOutLine): LineAnswer {
  const answer = (
    texts: readonly string[],
    more: { refusal?: boolean; finish?: string } = {},
  ): LineAnswer => {
    const outputTokens = Math.max(1, Math.ceil(texts.join("").length / 4));
    billed.calls += 1;
    billed.inputTokens += inputTokens;
    billed.outputTokens += outputTokens;
    const body = wire.writeAnswer({ texts, usage: { inputTokens, outputTokens }, ...more }, request);
    return { status: 200, body };
  };
  switch (step.type) {
    case "answer":
      return answer([step.text], step.finish === undefined ? {} : { finish: step.finish });
    case "candidates":
      return answer(step.texts);
    case "refusal":
      return answer([""], { refusal: true });
    case "raw":
      return { status: 200, body: step.body };
    case "status":
      return { status: step.status, body: step.body ?? wire.writeError(step) };
    case "delay":
      return carryOutLine({ step: step.next, request, wire, inputTokens, billed });
    case "refuse-modes":
      return request.mode !== undefined && step.modes.includes(request.mode)
        ? {
            status: 400,
            body: wire.writeError({
              status: 400,
              message: `This model does not support response_format of type '${request.mode}'.`,
              parameter: "response_format",
            }),
          }
        : carryOutLine({ step: step.next, request, wire, inputTokens, billed });
    default:
      return { status: 500, body: wire.writeError({ status: 500 }) };
  }
}
