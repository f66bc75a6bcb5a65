import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { load } from "../../src/load.ts";
import { extract } from "../../src/extract.ts";
import { readTranscript } from "../../src/providers/shared/read-transcript.ts";
import { createFakeModel } from "../../src/testing/create-fake-model.ts";
import { findTranscriber } from "../../src/registry/find-transcriber.ts";

const film = new URL("../../fixtures/files/sound-wav/tone.wav", import.meta.url).pathname;

interface Heard {
  readonly url: string;
  readonly key: string | undefined;
  readonly body: Buffer;
}

/** A speech server that gives its answers one after the other, the last one for good. */
async function startServer(answers: readonly (readonly [status: number, body: unknown])[]) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      heard.push({ url: request.url ?? "", key: request.headers.authorization, body: Buffer.concat(chunks) });
      const [status, body] = answers[Math.min(heard.length, answers.length) - 1] ?? [500, {}];
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return { heard, baseUrl, [Symbol.asyncDispose]: async () => void server.close() };
}

const words = {
  text: "The total is 42 euros.",
  words: [
    { word: "The", start: 0.1, end: 0.3 },
    { word: "total", start: 0.3, end: 0.6 },
    { word: "is", start: 0.6, end: 0.7 },
    { word: "42", start: 2.1, end: 2.4 },
    { word: "euros", start: 2.4, end: 2.9 },
  ],
  segments: [{ start: 0, end: 3, text: " The total is 42 euros.", avg_logprob: -0.1, no_speech_prob: 0.01 }],
};

describe("a speech server", () => {
  it("is sent the sound, and gives words that know when they are said", async () => {
    await using server = await startServer([[200, words]]);
    const opened = await load(film, {
      transcriber: { baseUrl: server.baseUrl, model: "small", apiKey: "k1", language: "en" },
    });
    const [text] = await Array.fromAsync(opened.read());
    await opened.close();
    expect(text).toMatchObject({ text: "The total is 42 euros.", textSource: "transcript", status: "read" });
    expect(text?.words[3]).toMatchObject({
      text: "42",
      origin: "transcript",
      time: { start: 2.1, end: 2.4 },
    });
    expect(text?.words[3]?.confidence).toBeCloseTo(0.905, 2);
    expect(opened.document.warnings).toEqual([]);
    const [request] = server.heard;
    expect(request).toMatchObject({ url: "/v1/audio/transcriptions", key: "Bearer k1" });
    const body = request?.body.toString("latin1") ?? "";
    for (const part of ['name="model"\r\n\r\nsmall', 'name="language"\r\n\r\nen', "verbose_json", "RIFF"])
      expect(body).toContain(part);
    // Three seconds of 16-bit samples at 16 kHz.
    expect(body.length).toBeGreaterThan(96_000);
  });

  it("proves values of an extraction with the time at which they are said", async () => {
    await using server = await startServer([[200, words]]);
    const { fields } = await extract(film, {
      schema: { type: "object", properties: { total: { type: "string", description: "Total" } } },
      model: createFakeModel({
        capabilities: { input: { text: { forms: ["text"], mediaTypes: ["text/plain"] } } },
        answers: () => ({ total: "42" }),
      }),
      transcriber: { baseUrl: server.baseUrl },
    });
    expect(fields["/total"]).toMatchObject({ origin: "transcript", match: "exact" });
    expect(fields["/total"]?.citations[0]).toMatchObject({ quote: "42", time: { start: 2.1, end: 2.4 } });
  });

  it("is asked for plain text where it does not know times, and again after a fault that passes", async () => {
    await using server = await startServer([
      [400, { error: { message: "response_format is not supported" } }],
      [200, { text: "Plain words." }],
    ]);
    const transcribe = findTranscriber({ baseUrl: server.baseUrl }, 5000, {});
    const found = await transcribe!({ bytes: new Uint8Array(100), seconds: 3 });
    expect(found).toEqual({ texts: [{ text: "Plain words.", time: { start: 0, end: 3 } }], isByWord: false });
    expect(server.heard).toHaveLength(2);
  });

  it("that fails leaves the page failed, with a reason and without its text", async () => {
    await using server = await startServer([[401, { error: { message: "secret detail" } }]]);
    const opened = await load(film, { transcriber: { baseUrl: server.baseUrl } });
    const [text] = await Array.fromAsync(opened.read());
    await opened.close();
    expect(text?.status).toBe("failed");
    expect(text?.warnings[0]?.message).toContain("provider.unauthorized");
    expect(JSON.stringify(text)).not.toContain("secret detail");
  });

  it("is never called where none is set, or where words are off", async () => {
    expect(findTranscriber(undefined, 1000, {})).toBeUndefined();
    await using server = await startServer([[200, words]]);
    const opened = await load(film, {
      transcriber: { baseUrl: server.baseUrl },
      grounding: { words: "off" },
    });
    await Array.fromAsync(opened.read());
    await opened.close();
    expect(server.heard).toEqual([]);
  });

  it.each([
    ["no address", {}, {}],
    ["another protocol", { baseUrl: "file:///etc" }, {}],
    ["a key that no header may hold", { baseUrl: "http://a/v1", apiKey: "a\nb c" }, {}],
    ["no address in the environment", undefined, { TRANSCRIBER_BASE_URL: "nonsense" }],
  ])("is refused with %s", (_, options, env) => {
    expect(() => findTranscriber(options, 1000, env)).toThrow(
      expect.objectContaining({ code: "options.invalid" }),
    );
  });
});

describe("reading a transcript", () => {
  it.each([
    [
      "sentences without words",
      { text: "A b", segments: [{ start: 1, end: 2, text: " A b" }] },
      [["A b", 1, 2]],
      false,
    ],
    [
      "words inside of sentences",
      {
        text: "A b",
        segments: [
          {
            start: 1,
            end: 2,
            text: "A b.",
            words: [
              { word: " A", start: 1, end: 1.2 },
              { word: " b", start: 1.5, end: 2 },
            ],
          },
        ],
      },
      [
        ["A", 1, 1.2],
        ["b.", 1.5, 2],
      ],
      true,
    ],
    [
      "words without sentences",
      {
        text: "A b!",
        words: [
          { word: "A", start: 1, end: 2 },
          { word: "b", start: 2, end: 3 },
        ],
      },
      [
        ["A", 1, 2],
        ["b!", 2, 3],
      ],
      true,
    ],
    [
      "times beyond the sound",
      { text: "A", segments: [{ start: -1, end: 99, text: "A" }] },
      [["A", 0, 10]],
      false,
    ],
    [
      "what was written into silence",
      {
        text: "Thanks for watching",
        segments: [{ start: 1, end: 2, text: "Thanks for watching", no_speech_prob: 0.9, avg_logprob: -1.4 }],
      },
      [],
      false,
    ],
    ["nothing", { text: "" }, [], false],
  ] as const)("takes %s", (_, body, wanted, isByWord) => {
    const found = readTranscript(JSON.stringify(body), 10);
    expect(found.texts.map(({ text, time }) => [text, time.start, time.end])).toEqual(wanted);
    expect(found.isByWord).toBe(isByWord);
  });

  it.each(["", "<html>", "[]", '{"error": 1}'])("refuses %j", (body) => {
    expect(() => readTranscript(body, 10)).toThrow(
      expect.objectContaining({ code: "provider.bad-response" }),
    );
  });
});
