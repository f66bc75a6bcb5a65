import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDocument } from "../../../src/document/open-document.ts";
import { load } from "../../../src/load.ts";
import { groundLeaves } from "../../../src/steps/ground/ground-leaves.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";

const path = new URL("../../../fixtures/files/film-with-subtitles/garden.mp4", import.meta.url).pathname;

describe("a film with subtitles and chapters", () => {
  let film: OpenDocument;
  beforeAll(async () => {
    film = await load(path, { grounding: { words: "text-layer" } });
  });
  afterAll(() => film.close());

  it("has a page for its sound and one for each slide, in the order of time", () => {
    const rows = film.document.pages.map(({ unit, pageNumber, time }) => [
      pageNumber,
      unit,
      Math.round(time!.start),
    ]);
    expect(rows).toEqual([
      [1, "none", 0],
      [2, "pixel", 0],
      [3, "pixel", 3],
      [4, "pixel", 7],
    ]);
    expect(film.document.pages.slice(1).map(({ time }) => Math.round(time!.end))).toEqual([3, 7, 10]);
  });

  it("tells tracks with their languages, chapters and tags", () => {
    const { streams, chapters, metadata } = film.document;
    expect(streams?.map(({ type, codec, language }) => [type, codec, language])).toEqual([
      ["video", "h264", undefined],
      ["audio", "aac", "eng"],
      ["subtitle", "mov_text", "eng"],
    ]);
    expect(streams?.[0]).toMatchObject({ width: 640, height: 360, framesPerSecond: 10 });
    expect(chapters).toEqual([
      { file: 0, time: { start: 0, end: 3 }, title: "Welcome" },
      { file: 0, time: { start: 3, end: 10 }, title: "Money and dates" },
    ]);
    expect(metadata).toMatchObject({ title: "Garden plan", artist: "Elm Street Allotments" });
    expect(metadata["decoder"]).toMatch(/^ffmpeg \S+/u);
  });

  it("reads the subtitles as words that know when they are said, and proves values by them", async () => {
    const [text] = await Array.fromAsync(film.read([0]));
    expect(text).toMatchObject({ status: "read", textSource: "subtitle" });
    const word = text!.words.find((candidate) => candidate.text === "1,480.50");
    expect(word?.origin).toBe("subtitle");
    expect(word?.time?.start).toBeCloseTo(3.2, 1);
    expect(word?.time?.end).toBeCloseTo(6.8, 1);
    const { schema } = {
      schema: await resolveSchema({ type: "object", properties: { cost: { type: "string" } } }),
    };
    const grounded = groundLeaves({
      json: { cost: "1480.50" },
      schema,
      document: film.document,
      pages: [text!],
      evidence: {},
      notAsked: [1, 2, 3],
      locale: {},
    });
    const [citation] = grounded.fields["/cost"]!.citations;
    expect(citation).toMatchObject({ file: 0, pageNumber: 1, quote: "1,480.50" });
    expect(citation?.time?.start).toBeCloseTo(3.2, 1);
  });

  it("draws a frame no larger than asked, and never larger than it is", async () => {
    const small = await film.render({ page: 2, maxEdge: 320, mediaType: "image/jpeg" });
    expect([small.width, small.height]).toEqual([320, 180]);
    const large = await film.render({ page: 2, maxEdge: 4000, mediaType: "image/png" });
    expect([large.width, large.height]).toEqual([640, 360]);
  });

  it.each([
    ["audio/wav", "RIFF"],
    ["audio/flac", "fLaC"],
    ["audio/ogg", "OggS"],
  ] as const)("cuts the sound of a page as %s", async (mediaType, mark) => {
    const clip = await film.clip!({ page: 0, mediaType, sampleRate: 16_000 });
    expect(Buffer.from(clip.bytes.subarray(0, 4)).toString("latin1")).toBe(mark);
    expect(clip.time.end).toBeCloseTo(10, 0);
    if (mediaType !== "audio/wav") return;
    expect(clip.bytes.byteLength).toBe(44 + 2 * Math.round(clip.time.end * 16_000));
  });

  it("gives no sound of a frame, and no picture of sound", async () => {
    await expect(film.clip!({ page: 1, mediaType: "audio/wav", sampleRate: 16_000 })).rejects.toMatchObject({
      code: "plan.unsupported",
    });
    await expect(film.render({ page: 0, mediaType: "image/png" })).rejects.toMatchObject({
      code: "plan.unsupported",
    });
  });

  it("is the same from a stream, although its index stands at its end", async () => {
    const bytes = await readFile(path);
    const moov = bytes.indexOf("moov");
    expect(moov).toBeGreaterThan(bytes.indexOf("mdat"));
    const pieces = Readable.from([bytes.subarray(0, 10_000), bytes.subarray(10_000)]);
    const streamed = await load(pieces, { grounding: { words: "text-layer" } });
    expect(streamed.document.pages).toEqual(film.document.pages);
    await streamed.close();
  });

  it("spreads few pictures over all of it where many are too many", async () => {
    const thin = await load(path, { limits: { maxFrames: 2 }, grounding: { words: "off" } });
    const frames = thin.document.pages.filter(({ unit }) => unit === "pixel");
    await thin.close();
    expect(frames).toHaveLength(2);
    expect(thin.document.warnings.map(({ code }) => code)).toContain("media.frames-thinned");
  });

  it("is refused where it lasts longer than allowed, naming the limit", async () => {
    await expect(load(path, { limits: { maxSeconds: 5 } })).rejects.toMatchObject({
      code: "input.too-large",
      where: { option: "limits.maxSeconds" },
    });
  });
});
