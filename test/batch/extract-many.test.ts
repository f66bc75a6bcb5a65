import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extractMany } from "../../src/batch/extract-many.ts";
import type { BatchOutcome } from "../../src/batch/batch-outcome.ts";
import type { ManyOptions } from "../../src/batch/many-options.ts";
import { createFakeModel } from "../../src/testing/index.ts";
import { miniInvoice } from "../support/mini-invoice.ts";

const { source, schema, answer } = miniInvoice;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-many-"));
});
afterAll(() => rm(folder, { recursive: true }));

const text = (note: string) => ({ text: `${source.text}${note}\n`, name: `${note}.txt` });

async function collect(
  sources: Parameters<typeof extractMany>[0],
  options: Partial<ManyOptions> & Pick<ManyOptions, "model">,
): Promise<BatchOutcome[]> {
  const outcomes: BatchOutcome[] = [];
  for await (const outcome of extractMany(sources, { schema, ...options })) outcomes.push(outcome);
  return outcomes;
}

describe("extractMany", () => {
  it("gives one outcome a document, also for what is missing, empty, foreign or throws", async () => {
    const model = createFakeModel({ answers: () => answer });
    const empty = join(folder, "empty.pdf");
    await writeFile(empty, "");
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield new Uint8Array([1]);
      throw new Error("gone");
    };
    const outcomes = await collect([text("a"), join(folder, "none.pdf"), empty, broken(), 7 as never], {
      model,
    });
    const codes = Object.fromEntries(outcomes.map((each) => [each.source, each.error?.code ?? each.status]));
    expect(outcomes).toHaveLength(5);
    expect(codes).toMatchObject({
      "a.txt": "succeeded",
      [join(folder, "none.pdf")]: "input.not-found",
      [empty]: "input.empty",
      "document-4": "input.unreadable",
    });
    expect(outcomes.find((each) => each.source === empty)?.sha256).toMatch(/^e3b0c442/u);
  });

  it("takes an async iterable only as fast as there is room, and tells every event with its document", async () => {
    const model = createFakeModel({ answers: () => answer });
    let given = 0;
    let done = 0;
    const ahead: number[] = [];
    const list = async function* () {
      for (let at = 0; at < 20; at += 1) {
        given += 1;
        ahead.push(given - done);
        yield { source: text(`n${at}`) };
      }
    };
    const heard = new Set<string>();
    const options = {
      schema,
      model,
      concurrency: 3,
      onEvent: (event: { source: string }) => heard.add(event.source),
    };
    for await (const _ of extractMany(list(), options)) done += 1;
    expect(done).toBe(20);
    expect(heard.size).toBe(20);
    expect(Math.max(...ahead)).toBeLessThanOrEqual(5);
  });

  it("asks once for equal documents at the same moment, and marks those that were spared", async () => {
    const model = createFakeModel({
      answers: async () => {
        // Long enough for the others to come to the same question.
        await new Promise((resolve) => setTimeout(resolve, 1500));
        return answer;
      },
    });
    const named = [1, 2, 3, 4].map((at) => ({ source: { ...source, name: `copy-${at}.txt` } }));
    const outcomes = await collect(named, { model, concurrency: 4 });
    expect(model.requests).toHaveLength(1);
    expect(outcomes.map(({ status }) => status)).toEqual([
      "succeeded",
      "succeeded",
      "succeeded",
      "succeeded",
    ]);
    const reused = outcomes.filter(({ extraction }) => extraction?.attempts.every((each) => each.isReplayed));
    expect(reused).toHaveLength(3);
    const names = outcomes.map(({ extraction }) => extraction?.provenance.inputs[0]?.name);
    expect(new Set(names)).toEqual(new Set(["copy-1.txt", "copy-2.txt", "copy-3.txt", "copy-4.txt"]));
  });

  it("asks the next of equal documents where the first one failed", async () => {
    const model = createFakeModel({
      answers: (_, index) => (index === 0 ? Promise.reject(new Error("x")) : answer),
    });
    const outcomes = await collect([source, source], { model, concurrency: 2 });
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["failed", "succeeded"]);
  });

  it.each<[string, Partial<ManyOptions>, number]>([
    ["nothing", {}, 1],
    ["instructions", { instructions: "Look closely." }, 2],
    ["settings", { settings: { temperature: 1 } }, 2],
    ["locale", { locale: { decimals: "comma" } }, 2],
  ])("pays in a second run only where %s differs", async (name, changes, asked) => {
    const cache = join(folder, `cache-${name}`);
    const model = createFakeModel({ answers: () => answer });
    await collect([{ ...source, name: "one.txt" }], { model, cache });
    const [again] = await collect([{ ...source, name: "two.txt" }], { model, cache, ...changes });
    expect(again?.status).toBe("succeeded");
    expect(model.requests).toHaveLength(asked);
  });

  it("lets no document hold up the others: one that hangs is given up after its time", async () => {
    const model = createFakeModel({
      answers: (request) =>
        JSON.stringify(request.parts).includes("hang") ? new Promise(() => undefined) : answer,
    });
    const outcomes = await collect([text("hang"), text("b"), text("c")], {
      model,
      concurrency: 2,
      documentTimeoutMs: 3000,
    });
    expect(outcomes.map((each) => [each.source, each.error?.code])).toEqual([
      ["b.txt", undefined],
      ["c.txt", undefined],
      ["hang.txt", "input.timeout"],
    ]);
  });

  it("starts nothing more after a failure where that is asked for", async () => {
    const model = createFakeModel({ answers: () => answer });
    const outcomes = await collect([join(folder, "none"), text("d"), text("e"), text("f")], {
      model,
      concurrency: 1,
      failFast: true,
    });
    expect(outcomes.length).toBeLessThan(4);
    expect(outcomes[0]?.status).toBe("failed");
  });

  it("ends with the reason of its signal, and refuses options that cannot be used", async () => {
    const model = createFakeModel({ answers: () => new Promise(() => undefined) });
    const signal = AbortSignal.timeout(50);
    await expect(collect([source], { model, signal })).rejects.toMatchObject({ name: "TimeoutError" });
    await expect(collect([source], { model, concurrency: 0 })).rejects.toMatchObject({
      code: "options.invalid",
    });
    await expect(collect([source], { model: "nobody/x" })).rejects.toMatchObject({
      code: "options.unknown-name",
    });
  });

  it("stops the work when its reader leaves", async () => {
    let aborted = 0;
    const model = createFakeModel({
      answers: (_, index, { signal }) => {
        if (index === 0) return answer;
        signal.addEventListener("abort", () => (aborted += 1));
        return new Promise(() => undefined);
      },
    });
    for await (const _ of extractMany([text("g"), text("h")], { schema, model, concurrency: 2 })) break;
    await expect.poll(() => aborted).toBe(1);
  });
});
