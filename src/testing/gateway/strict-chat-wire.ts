import { errorShapes } from "./error-shapes.ts";
import { fieldsOf } from "./fields-of.ts";
import type { GatewayWire, WireAnswer } from "./gateway-wire.ts";
import { openaiChatWire } from "./openai-chat-wire.ts";
import { refuseChat } from "./refuse-chat.ts";
import type { ChatRules } from "./rules/chat-rules.ts";
import { settleRules } from "./settle-rules.ts";
import type { SettledRules } from "./settle-rules.ts";

interface StrictOptions {
  /** @default "/v1/chat/completions" */
  readonly path?: string;
  /** Rules that are taken the other way, of those that nobody could check (see `listDoubts`). */
  readonly otherwise?: readonly string[];
}

type Settled = SettledRules<ChatRules>;

/** Puts the cost of an answer where the gateway states it. */
function placeCost(body: Record<string, unknown>, { usage }: WireAnswer, { costAt }: Settled): void {
  const stated = fieldsOf(body.usage);
  delete stated.cost;
  if (usage.cost !== undefined && costAt === "usage.cost") stated.cost = usage.cost;
  if (usage.cost !== undefined && costAt === "usage.cost_usd_total") stated.cost_usd_total = usage.cost;
  if (usage.cost !== undefined && costAt === "meta.usage.usd_spent")
    body.meta = { usage: { credits_used: 1, usd_spent: usage.cost } };
  body.usage = stated;
}

const dataOf = (event: string): Record<string, unknown> | undefined =>
  event.startsWith("data: {") ? fieldsOf(JSON.parse(event.slice("data: ".length))) : undefined;

function styleStream(
  events: readonly string[],
  rules: Settled,
  end: WireAnswer | undefined,
  asksUsage: boolean,
): string[] {
  const isUsageTold = rules.streamUsage === "always" || (rules.streamUsage === "asked" && asksUsage);
  const ends = { done: "data: [DONE]\n\n", event: "event: done\ndata: [DONE]\n\n", close: "" } as const;
  return events.flatMap((event) => {
    if (event.startsWith(":")) return rules.keepsAlive ? [event] : [];
    if (event.startsWith("data: [DONE]")) return ends[rules.streamEnd] === "" ? [] : [ends[rules.streamEnd]];
    const body = dataOf(event);
    if (!body?.usage || !end) return [event];
    if (!isUsageTold) return [];
    placeCost(body, end, rules);
    return [`data: ${JSON.stringify(body)}\n\n`];
  });
}

/** The chat wire as one gateway has it: it refuses what the rules do not let through, and answers in their shapes. */
export function strictChatWire(rows: ChatRules, options: StrictOptions = {}): GatewayWire {
  const { path = "/v1/chat/completions", otherwise = [] } = options;
  const rules = settleRules(rows, otherwise);
  const styled = (answer: WireAnswer): WireAnswer => ({
    ...answer,
    ...(answer.finish === undefined && rules.finish !== "stop" ? { finish: rules.finish } : {}),
  });
  return {
    ...openaiChatWire,
    accepts: (called) => called === path,
    writeModels: (models) => ({
      ...openaiChatWire.writeModels(models),
      path: path.replace("/chat/completions", "/models"),
    }),
    readRequest(body, called) {
      const asksUsage = fieldsOf(fieldsOf(body).stream_options).include_usage === true;
      return { ...openaiChatWire.readRequest(body, called), ...(asksUsage ? { asksUsage } : {}) };
    },
    writeAnswer(answer, request) {
      const body = fieldsOf(JSON.parse(openaiChatWire.writeAnswer(styled(answer), request)));
      placeCost(body, answer, rules);
      return JSON.stringify(body);
    },
    writeStream(pieces, request, end) {
      const events = openaiChatWire.writeStream(pieces, request, end && styled(end));
      return styleStream(events, rules, end, request.asksUsage === true);
    },
    writeError: (error) => JSON.stringify(errorShapes[rules.errors](error)),
    refuse: (body) => refuseChat(body, rules),
  };
}
