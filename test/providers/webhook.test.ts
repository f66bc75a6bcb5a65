import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import type { HttpRequest } from "../../src/document/attempt.ts";
import type { ModelSettings } from "../../src/ports/model.ts";
import runware from "../../src/providers/runware.ts";
import { parseWebhook } from "../../src/registry/parse-webhook.ts";
import { makeModelRequest, runwareTaskWire, startGateway } from "../../src/testing/index.ts";
import type { GatewayStep } from "../../src/testing/index.ts";

const { signal } = new AbortController();
const ours = "11111111-2222-4333-8444-555555555555";
const theirs = "99999999-2222-4333-8444-555555555555";

/** Has a task answered over the wire while a receiver of ours listens: what was posted, and the ids that we know. */
async function receive(
  step: GatewayStep,
  settings: ModelSettings,
  options: Parameters<typeof runwareTaskWire>[0],
): Promise<{ bodies: string[]; taskIds: Set<string> }> {
  const bodies: string[] = [];
  const arrived = Promise.withResolvers<void>();
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      bodies.push(Buffer.concat(chunks).toString());
      response.end();
      if (bodies.length === (settings.candidates ?? 1)) arrived.resolve();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const { port } = receiver.address() as AddressInfo;
  await using server = await startGateway({ script: [step], wire: runwareTaskWire(options) });
  const gateway = { apiKey: "key", baseUrl: server.url, pollDelayMs: 1 };
  const model = runware({ modelId: "gemini-3.1-flash-lite", gateway, env: {} });
  const taskIds = new Set<string>();
  const onRequest = ({ taskId }: HttpRequest): void => void (taskId && taskIds.add(taskId));
  const webhookUrl = `http://127.0.0.1:${port}/hook?secret=1`;
  const request = makeModelRequest({ settings: { ...settings, webhookUrl } });
  await model.call(request, { signal, onRequest }).catch(() => undefined);
  await arrived.promise;
  receiver.close();
  return { bodies, taskIds };
}

describe("a webhook", () => {
  const wrappings = ["answer", "result", "list"] as const;

  it.each(wrappings)(
    "gives one result a delivery, under the id of its task, posted as %s",
    async (webhookBody) => {
      const { bodies, taskIds } = await receive(
        { type: "candidates", texts: ['{"a":1}', '{"a":2}'] },
        { candidates: 2, delivery: "async" },
        { webhookBody },
      );
      expect(taskIds.size).toBe(1);
      const deliveries = await Promise.all(bodies.map((body) => parseWebhook("runware", body, taskIds)));
      const tasks = deliveries.flatMap((delivery) => delivery.tasks);
      expect(tasks.map(({ taskId }) => taskId)).toEqual([...taskIds, ...taskIds]);
      const answers = tasks.flatMap((task) => task.answers);
      expect(answers.map(({ candidate }) => candidate.text)).toEqual(['{"a":1}', '{"a":2}']);
      expect(answers[0]).toMatchObject({ candidate: { finishReason: "stop" }, usage: { calls: 1 } });
      expect(new Set(answers.map(({ id }) => id)).size).toBe(2);
      const again = await parseWebhook("runware", Buffer.from(bodies[0] ?? ""), taskIds);
      expect(again.tasks[0]?.answers[0]?.id).toBe(answers[0]?.id);
    },
  );

  it("tells a task that failed by our code, without a word of the gateway's", async () => {
    const { bodies, taskIds } = await receive({ type: "refusal" }, {}, {});
    const { tasks } = await parseWebhook("runware", bodies[0], taskIds);
    expect(tasks).toMatchObject([{ answers: [], errors: [{ code: "provider.refused" }], isRunning: false }]);
    expect(tasks[0]?.errors[0]?.message).not.toContain("blocked");
  });

  it.each<[string, unknown, { texts: string[]; codes: string[]; isRunning: boolean }]>([
    [
      "some results beside failed ones",
      {
        data: [{ taskUUID: ours, status: "success", text: "1", cost: 0.5 }],
        errors: [{ taskUUID: ours, code: "providerRateLimitExceeded", message: "SECRET" }],
      },
      { texts: ["1"], codes: ["provider.rate-limited"], isRunning: false },
    ],
    [
      "a failed result in the place of a result",
      { data: [{ taskUUID: ours, status: "error", error: { code: "insufficientCredits" } }] },
      { texts: [], codes: ["provider.quota"], isRunning: false },
    ],
    [
      "an error before the task began",
      { error: { code: "invalidModel", message: "x" }, taskUUID: ours },
      { texts: [], codes: ["provider.not-found"], isRunning: false },
    ],
    [
      "a task under way",
      { data: { taskUUID: ours, status: "processing", progress: 40 } },
      { texts: [], codes: [], isRunning: true },
    ],
    [
      "JSON as a value",
      [{ taskUUID: ours, status: "success", text: { a: 1 } }],
      { texts: ['{"a":1}'], codes: [], isRunning: false },
    ],
  ])("reads %s", async (_, body, expected) => {
    const { tasks, strangers } = await parseWebhook("runware", JSON.stringify(body), [ours]);
    const [task, ...rest] = tasks;
    expect([rest, strangers]).toEqual([[], 0]);
    expect(task?.answers.map(({ candidate }) => candidate.text)).toEqual(expected.texts);
    expect(task?.errors.map(({ code }) => code)).toEqual(expected.codes);
    expect(task?.isRunning).toBe(expected.isRunning);
    expect(JSON.stringify(task)).not.toContain("SECRET");
  });

  it("takes nothing for a task that nobody waits for, and counts it", async () => {
    const item = (taskUUID: string) => ({ taskUUID, status: "success", text: "1" });
    const body = { data: [item(theirs), item(ours)] };
    const { tasks, strangers } = await parseWebhook("runware", body, new Set([ours]));
    expect([tasks.map(({ taskId }) => taskId), strangers]).toEqual([[ours], 1]);
  });

  it.each<[string, unknown]>([
    ["no JSON", "<html>"],
    ["nothing", ""],
    ["null", null],
    ["no task id", { data: [{ text: "1" }] }],
    ["a task id of another kind", { data: [{ taskUUID: { $ne: "" }, text: "1" }] }],
    ["a list in a list", [[[{ taskUUID: ours, text: "1" }]]]],
  ])("refuses a body that is %s", async (_, body) => {
    await expect(parseWebhook("runware", body, [ours])).rejects.toMatchObject({
      code: "provider.bad-response",
    });
  });

  it.each(["openai", "nobody", "../runware"])("is refused for the gateway %s", async (name) => {
    await expect(parseWebhook(name, {}, [])).rejects.toMatchObject({ code: "options.unknown-name" });
  });
});
