import { afterEach, describe, expect, it } from "vitest";
import { extractStream } from "../src/extract-stream.ts";
import type { ExtractOptions } from "../src/options/extract-options.ts";
import { createFakeModel, gatewaySteps as step, startGateway } from "../src/testing/index.ts";
import type { Gateway } from "../src/testing/index.ts";
import { errorCodeOf } from "./support/error-code-of.ts";
import { miniInvoice } from "./support/mini-invoice.ts";

const { source, schema, answer } = miniInvoice;
const wrong = { ...answer, gross: "191.00" };
let gateway: Gateway | undefined;

afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

async function hanging(): Promise<ExtractOptions<typeof schema>> {
  gateway = await startGateway({ script: [step.hang()] });
  return { schema, model: "local/test-model", gateways: { local: { baseUrl: gateway.url } } };
}

describe("extractStream", () => {
  it("tells of each attempt in order, and of the result last", async () => {
    const model = createFakeModel({ answers: (_, index) => (index === 0 ? wrong : answer) });
    const stream = extractStream(source, { schema, model });
    const told: string[] = [];
    let last: unknown;
    for await (const event of stream) {
      if (event.type !== "progress" && event.type !== "partial") told.push(event.type);
      if (event.type === "attempt-start") told.push(event.reason);
      if (event.type === "done") last = event.extraction;
    }
    expect(told).toEqual([
      "attempt-start",
      "first",
      "attempt-end",
      "attempt-start",
      "repair",
      "attempt-end",
      "done",
    ]);
    expect(last).toBe(await stream.result);
    expect((await stream.result).data.gross).toBe("119.00");
  });

  it("keeps the events of a run that is read only after its end, and calls onEvent too", async () => {
    const heard: string[] = [];
    const model = createFakeModel({ answers: () => answer });
    const stream = extractStream(source, { schema, model, onEvent: (event) => heard.push(event.type) });
    await stream.result;
    const told: string[] = [];
    for await (const event of stream) told.push(event.type);
    expect(told).toEqual(heard);
    expect(told.at(-1)).toBe("done");
  });

  it("gives the result alone where nobody reads the events", async () => {
    const { result } = extractStream(source, { schema, model: createFakeModel({ answers: () => answer }) });
    expect((await result).data.number).toBe("INV-42");
  });

  it("throws a failure in the loop after the events before it, and from the result", async () => {
    const model = createFakeModel({ answers: () => "no JSON here" });
    const stream = extractStream(source, { schema, model, attempts: 2 });
    const told: string[] = [];
    const loop = async (): Promise<void> => {
      for await (const event of stream) told.push(event.type);
    };
    expect(await errorCodeOf(loop())).toBe("output.invalid-json");
    expect(await errorCodeOf(stream.result)).toBe("output.invalid-json");
    expect(told.filter((type) => type === "attempt-end")).toHaveLength(2);
    expect(told).not.toContain("done");
  });

  it("stops the work where the loop is left early", async () => {
    const stream = extractStream(source, await hanging());
    for await (const event of stream) if (event.type === "attempt-start") break;
    await expect(stream.result).rejects.toMatchObject({ name: "AbortError" });
  });

  it("ends with the reason of the caller's signal", async () => {
    const controller = new AbortController();
    const stream = extractStream(source, { ...(await hanging()), signal: controller.signal });
    const reason = new Error("enough");
    const loop = async (): Promise<void> => {
      for await (const event of stream) if (event.type === "attempt-start") controller.abort(reason);
    };
    await expect(loop()).rejects.toBe(reason);
    await expect(stream.result).rejects.toBe(reason);
  });

  it("keeps a result where the loop is left at its last event", async () => {
    const stream = extractStream(source, { schema, model: createFakeModel({ answers: () => answer }) });
    for await (const event of stream) if (event.type === "done") break;
    expect((await stream.result).verdict).toBe("verified");
  });

  it("refuses a second reader, and options that cannot be used", async () => {
    const stream = extractStream(source, { schema, model: createFakeModel({ answers: () => answer }) });
    for await (const event of stream) void event;
    expect(() => stream[Symbol.asyncIterator]()).toThrow(
      expect.objectContaining({ code: "options.invalid" }),
    );
    expect(await errorCodeOf(extractStream(source, { schema, attempts: 0 }).result)).toBe("options.invalid");
  });
});
