import { mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Extraction } from "../../src/document/extraction.ts";
import type { Source } from "../../src/document/source.ts";
import { extract } from "../../src/extract.ts";
import type { GleanerError } from "../../src/errors/gleaner-error.ts";
import { extractStream } from "../../src/extract-stream.ts";
import { gatewaySteps as step, startGateway } from "../../src/testing/index.ts";
import type { GatewayStep } from "../../src/testing/index.ts";
import { miniInvoice } from "../support/mini-invoice.ts";

const { source, schema, answer } = miniInvoice;
const key = "sk-very-secret-key";
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-recording-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const model = "openai/gpt-4.1-mini";

/** Records one extraction; the server is gone when it returns. */
async function record(script: readonly GatewayStep[], more: object = {}, from: Source = source) {
  await using gateway = await startGateway({ script });
  const gateways = { openai: { baseUrl: gateway.url, apiKey: key } };
  const outcome = await extract(from, { schema, model, gateways, record: folder, ...more }).then(
    (extraction) => ({ extraction, error: undefined }),
    (error: GleanerError) => ({ extraction: undefined, error }),
  );
  return { ...outcome, asked: gateway.requests.length };
}

const replay = (more: object = {}, from: Source = source): Promise<Extraction<unknown>> =>
  extract(from, { schema, model, replay: folder, ...more });

/** Without times, and without the marks of a replay. */
function comparable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, member: unknown) => {
      if (name === "milliseconds" || name === "isReplayed") return undefined;
      if (name !== "warnings") return member;
      return (member as { code: string }[]).filter(({ code }) => code !== "call.replayed");
    }),
  );
}

const files = async (): Promise<string[]> => await readdir(folder);
const texts = async (): Promise<string> =>
  (await Promise.all((await files()).map((name) => readFile(join(folder, name), "utf8")))).join("");

describe("a replay", () => {
  it.each<[string, GatewayStep[]]>([
    ["a good answer", [step.ok(answer)]],
    [
      "an answer after faults of the wire",
      [step.status(500), step.status(429, { retryAfter: 0 }), step.ok(answer)],
    ],
    ["a repair", [step.ok({ ...answer, gross: "191.00" }), step.ok(answer)]],
    ["an answer in a lesser JSON mode", [step.refuseModes(["json_schema"], step.ok(answer))]],
  ])("gives the same extraction without server and key: %s", async (_, script) => {
    const { extraction } = await record(script);
    const replayed = await replay();
    expect(comparable(replayed)).toEqual(comparable(extraction));
    expect(replayed.attempts.map(({ isReplayed }) => isReplayed)).toEqual(replayed.attempts.map(() => true));
    expect(replayed.warnings.map(({ code }) => code)).toContain("call.replayed");
    expect(extraction?.attempts.some(({ isReplayed }) => isReplayed)).toBe(false);
  });

  it("gives the same error, at once where the recorded run had to wait", async () => {
    const { error } = await record([step.status(401)]);
    const again = await replay().catch((thrown: GleanerError) => thrown);
    expect(error?.code).toBe("provider.unauthorized");
    expect(comparable((again as GleanerError).toJSON())).toEqual(comparable(error?.toJSON()));
    await rm(folder, { recursive: true });
    const { error: slow } = await record([step.status(503, { retryAfter: 61 })]);
    expect(slow).toMatchObject({ code: "provider.unavailable", retryAfterMs: 61_000 });
    await expect(replay()).rejects.toMatchObject({ code: "provider.unavailable", retryAfterMs: 61_000 });
  });

  it("takes the same turns under a budget, and keeps the cost apart as one of the recording", async () => {
    const price = { input: 1, output: 4, source: "test" };
    const gateways = { openai: { prices: { "gpt-4.1-mini": price } } };
    await using gateway = await startGateway({
      script: [step.ok({ ...answer, gross: "1" }), step.ok(answer)],
    });
    const more = { schema, model, budget: { maxCost: 0.2 } };
    const access = { baseUrl: gateway.url, apiKey: key, ...gateways.openai };
    const recorded = await extract(source, { ...more, gateways: { openai: access }, record: folder });
    const replayed = await extract(source, { ...more, gateways, replay: folder });
    expect(comparable(replayed)).toEqual(comparable(recorded));
    expect(replayed.usage.cost).toBe(recorded.usage.cost);
  });

  it("takes the recorded answer where a smaller budget lowers the cap on it", async () => {
    const prices = { "gpt-4.1-mini": { input: 1, output: 4, source: "test" } };
    await record([step.ok(answer)]);
    const replayed = await replay({ budget: { maxCost: 0.1 }, gateways: { openai: { prices } } });
    expect(replayed.warnings.map(({ code }) => code)).toContain("call.cap-lowered");
    expect(replayed.data).toMatchObject({ number: "INV-42" });
  });

  it("tells the same events", async () => {
    const types: string[] = [];
    const onEvent = ({ type }: { type: string }) => void types.push(type);
    await record([step.status(500), step.ok(answer)], { onEvent });
    const recorded = types.splice(0);
    const stream = extractStream(source, { schema, model, replay: folder });
    for await (const event of stream) types.push(event.type);
    // One that streams hears the answer in pieces, too.
    const isOfBoth = (type: string): boolean => type !== "partial";
    expect(types.filter(isOfBoth)).toEqual(recorded.filter(isOfBoth));
    expect(types.filter((type) => type === "http-exchange")).toHaveLength(2);
  });

  it.each<[string, object, RegExp]>([
    ["a setting", { settings: { temperature: 0.5 } }, /differs in settings\.temperature\./],
    ["the instructions", { instructions: "It is in euros." }, /differs in/],
    ["the model", { model: "openai/gpt-4.1" }, /holds only questions to openai\/gpt-4\.1-mini/],
    [
      "the schema",
      { schema: { type: "object", properties: { a: { type: "string" } } } },
      /differs in the schema/,
    ],
  ])("names what differs where %s is another one", async (_, more, message) => {
    await record([step.ok(answer)]);
    const error: GleanerError = await replay(more).then(
      () => Promise.reject(new Error("it was replayed")),
      (thrown: GleanerError) => thrown,
    );
    expect(error).toMatchObject({ code: "input.not-found", where: { option: "replay" } });
    expect(error.message).toMatch(message);
  });

  it("names the part that differs, and asks no fallback in its place", async () => {
    await record([step.ok(answer)]);
    const other = { text: "Invoice INV-43" };
    await expect(replay({ model: [model, "embedded"] }, other)).rejects.toMatchObject({
      code: "input.not-found",
      message: expect.stringMatching(/part 1 \(text/),
    });
  });

  it.each([
    ["a folder that is not there", "input.not-found", async () => rm(folder, { recursive: true })],
    [
      "a damaged file",
      "input.corrupt",
      async () => writeFile(join(folder, `${"0".repeat(64)}.json`), '{"kind":'),
    ],
  ])("refuses %s", async (_, code, spoil) => {
    await spoil();
    await expect(replay()).rejects.toMatchObject({ code });
  });
});

describe("a recording", () => {
  it("holds no key, no header, no document and no media, in files for its owner alone", async () => {
    await record([step.ok(answer)]);
    const text = await texts();
    expect(text).not.toContain(key);
    expect(text.toLowerCase()).not.toContain("authorization");
    expect(text).not.toContain(source.text);
    const [name = ""] = await files();
    expect(name).toMatch(/^[0-9a-f]{64}\.json$/);
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  it("knows a picture by its hash", async () => {
    const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
    const create = { width: 200, height: 200, channels: 3, background: "white", noise } as const;
    const bytes = await sharp({ create }).png().toBuffer();
    const picture = { bytes, mediaType: "image/png" };
    const more = {
      grounding: { words: "off" },
      schema: { type: "object", properties: { a: { type: "string" } } },
    };
    const { extraction } = await record([step.ok({ a: "INV-42" })], more, picture);
    expect(extraction?.data).toEqual({ a: "INV-42" });
    expect((await texts()).length).toBeLessThan(4000);
    expect((await replay(more, picture)).data).toEqual({ a: "INV-42" });
  });

  it("replaces what was recorded of the same question before", async () => {
    await record([step.ok({ ...answer, number: "OLD" })], { attempts: 1 });
    await record([step.ok(answer)], { attempts: 1 });
    expect(await files()).toHaveLength(1);
    expect((await replay({ attempts: 1 })).data).toMatchObject({ number: "INV-42" });
  });

  it("asks nobody where it cannot be written, and is not made of what runs here", async () => {
    const taken = join(folder, "file");
    await writeFile(taken, "");
    const refused = await record([step.ok(answer)], { record: taken });
    expect([refused.error?.code, refused.asked]).toEqual(["result.unwritable", 0]);
    await rm(taken);
    await record([], { model: "embedded" });
    expect(await files()).toEqual([]);
  });

  it("cannot be made while one is replayed", async () => {
    await expect(replay({ record: folder })).rejects.toMatchObject({ code: "options.invalid" });
  });
});
