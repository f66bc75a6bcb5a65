import { randomUUID } from "node:crypto";
import { fieldsOf } from "./fields-of.ts";
import type { GatewayWire, WireAnswer, WireRequest } from "./gateway-wire.ts";
import { refuseRunware } from "./refuse-runware.ts";
import { runwareRules } from "./rules/runware-rules.ts";
import { settleRules } from "./settle-rules.ts";

type Fields = Record<string, unknown>;

const taskOf = (body: unknown): Fields => fieldsOf(Array.isArray(body) ? body[0] : undefined);

/** What a text stands for, where it is JSON. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

interface RunwareOptions {
  /** Questions after a job that are answered with a placeholder. @default 1 */
  readonly placeholders?: number;
  /** Rules that are taken the other way, of those that nobody could check (see `listDoubts`). */
  readonly otherwise?: readonly string[];
  /** Whether tasks that were waited for can be asked after as well. @default as the rules say */
  readonly isEveryTaskKept?: boolean;
  /** What becomes of a task whose id was seen before. @default as the rules say */
  readonly repeated?: "run" | "refuse" | "answer";
  /** What a webhook gets: the whole answer, or the bare result, alone or in a list; not known of the real one. @default "answer" */
  readonly webhookBody?: "answer" | "result" | "list";
}

/** The wire of tasks, strict, with jobs that are asked after. Each call gives a wire with jobs of its own. */
export function runwareTaskWire(options: RunwareOptions = {}): GatewayWire {
  const rules = settleRules(runwareRules, options.otherwise);
  const { placeholders = 1, webhookBody = "answer" } = options;
  const { isEveryTaskKept = rules.isEveryTaskKept, repeated = rules.repeatedTasks } = options;
  const jobs = new Map<string, { readonly body: string; asked: number }>();
  const finished = new Map<string, string>();
  const finish = (body: string, { taskId = "" }: WireRequest): void => {
    finished.set(taskId, body);
    if (isEveryTaskKept) jobs.set(taskId, { body, asked: placeholders });
  };
  const itemsOf = (answer: WireAnswer, { taskId, mode }: WireRequest): Fields[] =>
    answer.texts.map((text) => ({
      taskType: "textInference",
      taskUUID: taskId,
      status: "success",
      text: rules.isTextParsed && mode !== undefined ? valueOf(text) : text,
      finishReason: answer.finish ?? "stop",
      usage: {
        promptTokens: answer.usage.inputTokens,
        completionTokens: answer.usage.outputTokens,
        totalTokens: answer.usage.inputTokens + answer.usage.outputTokens,
      },
      ...(answer.usage.cost === undefined ? {} : { cost: answer.usage.cost }),
    }));
  const bodyOf = (answer: WireAnswer, request: WireRequest): string =>
    JSON.stringify(
      answer.refusal
        ? { errors: [{ code: "contentPolicyViolation", message: "blocked", taskUUID: request.taskId }] }
        : { data: itemsOf(answer, request) },
    );
  const event = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;
  return {
    accepts: (path) => path === "/v1",
    refuse: (body) => refuseRunware(body, rules),
    aside({ method, path, body }) {
      const task =
        method === "POST" && path === "/v1" ? taskOf(JSON.parse(new TextDecoder().decode(body))) : {};
      const taskUUID = task.taskUUID as string;
      if (task.taskType === "mediaStorage") {
        // The store hands out ids of its own.
        const stored = { taskType: "mediaStorage", taskUUID, mediaUUID: randomUUID() };
        return { status: 200, body: JSON.stringify({ data: [stored] }) };
      }
      if (task.taskType === "textInference" && finished.has(taskUUID)) {
        if (repeated === "answer") return { status: 200, body: finished.get(taskUUID) ?? "" };
        const errors = [{ code: "duplicateTaskUUID", taskUUID }];
        if (repeated === "refuse") return { status: 400, body: JSON.stringify({ errors }) };
      }
      if (task.taskType !== "getResponse") return undefined;
      const job = jobs.get(taskUUID);
      if (!job)
        return { status: 400, body: JSON.stringify({ errors: [{ code: "taskNotFound", taskUUID }] }) };
      job.asked += 1;
      const placeholder = { taskType: "textInference", taskUUID, status: "processing", progress: 10 };
      return {
        status: 200,
        body: job.asked > placeholders ? job.body : JSON.stringify({ data: [placeholder] }),
      };
    },
    readRequest(body) {
      const { model, taskUUID, deliveryMethod, outputFormat, jsonSchema, webhookURL } = taskOf(body);
      return {
        model: model as string,
        streams: deliveryMethod === "stream",
        isJob: deliveryMethod === "async",
        taskId: taskUUID as string,
        ...(typeof webhookURL === "string" ? { webhookUrl: webhookURL } : {}),
        ...(outputFormat === "JSON" ? { mode: jsonSchema === undefined ? "JSON" : "jsonSchema" } : {}),
      };
    },
    remember: (answer, request) => finish(bodyOf(answer, request), request),
    writeWebhooks(answer, request) {
      if (answer.refusal) return [bodyOf(answer, request)];
      return itemsOf(answer, request).map((item) => {
        if (webhookBody === "result") return JSON.stringify(item);
        return JSON.stringify(webhookBody === "list" ? [item] : { data: [item] });
      });
    },
    writeAnswer(answer, request) {
      const body = bodyOf(answer, request);
      finish(body, request);
      if (!request.isJob) return body;
      jobs.set(request.taskId ?? "", { body, asked: 0 });
      return JSON.stringify({ data: [{ taskType: "textInference", taskUUID: request.taskId }] });
    },
    writeStream(pieces, { taskId }, end) {
      const frame = (more: Fields): Fields => ({ taskUUID: taskId, resultIndex: 0, ...more });
      const events = [event(frame({ delta: { reasoningContent: "Let me see." } }))];
      // Some frames come wrapped.
      for (const piece of pieces) {
        const bare = frame({ delta: { text: piece } });
        events.push(event(rules.areFramesWrapped ? { data: bare } : bare));
      }
      if (!end) return events;
      if (end.refusal)
        return [event({ errors: [{ code: "promptBlocked", message: "blocked", taskUUID: taskId }] })];
      const [item = {}] = itemsOf(end, { model: "", streams: true });
      events.push(event(frame({ finishReason: item.finishReason, usage: item.usage, cost: item.cost })));
      if (rules.hasEndMark) events.push("data: [DONE]\n\n");
      return events;
    },
    writeError: ({ status, code, message, parameter }) =>
      JSON.stringify({
        errors: [
          {
            code: code ?? (status >= 500 ? "serviceUnavailable" : "requestFailed"),
            message: message ?? "The request could not be served.",
            ...(parameter === undefined ? {} : { parameter }),
          },
        ],
      }),
    writeModels: () => ({ path: "/none", body: "" }),
  };
}
