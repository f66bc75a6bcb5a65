import { describe, expect, it } from "vitest";
import type { Document } from "../../../src/document/document.ts";
import type { Page } from "../../../src/document/page.ts";
import type { PageText } from "../../../src/document/page-text.ts";
import type { Capabilities } from "../../../src/ports/capabilities.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { planRequests } from "../../../src/steps/plan/plan-requests.ts";
import { chooseClip } from "../../../src/steps/plan/choose-clip.ts";
import { makeTexts } from "./make-document.ts";

const schema = await resolveSchema({ type: "object", properties: { a: { type: "string" } } });
const bytes = ["base64"] as const;
const text = { forms: ["text"], mediaTypes: ["text/plain"] } as const;
const image = { forms: bytes, mediaTypes: ["image/jpeg"] } as const;
const audio = { forms: bytes, mediaTypes: ["audio/mpeg", "audio/flac", "audio/wav"] } as const;
const video = { forms: ["base64", "url"], mediaTypes: ["video/mp4"] } as const;

/** Stretches of sound (s) and frames (f), each a minute long but for the overlap in time. */
function recording(kinds: string, mediaType: string, size = 1_000_000, url?: string): Document {
  let seconds = 0;
  const pages = Array.from(kinds, String).map((kind, index): Page => {
    const start = kind === "f" ? Math.max(0, seconds - 30) : seconds;
    if (kind === "s") seconds += 600;
    const shape =
      kind === "f"
        ? { width: 1280, height: 720, unit: "pixel" as const }
        : { width: 0, height: 0, unit: "none" as const };
    return {
      index,
      file: 0,
      pageNumber: index + 1,
      ...shape,
      rotation: 0,
      time: { start, end: Math.max(seconds, start + 30) },
    };
  });
  const file = { name: "r", mediaType, sha256: "", size, ...(url === undefined ? {} : { url }) };
  return { files: [file], pages, attachments: [], metadata: {}, warnings: [] };
}

function planned(
  document: Document,
  input: Capabilities["input"],
  texts?: ReadonlyMap<number, PageText>,
  change: Partial<Capabilities> & { readonly pages?: readonly number[] } = {},
) {
  const { pages, ...capabilities } = change;
  const plan = planRequests({
    document,
    capabilities: {
      input,
      readsWords: false,
      jsonModes: ["json"],
      dialect: "plain",
      streaming: false,
      candidates: 1,
      seed: false,
      logprobs: false,
      contextTokens: 1_000_000,
      outputTokens: 8000,
      ...capabilities,
    },
    schema,
    settings: { maxOutputTokens: 1000 },
    model: "a/b",
    ...(texts ? { texts } : {}),
    ...(pages ? { pages } : {}),
  });
  const sent = plan.requests.map(({ recipes }) =>
    recipes.map((recipe) => {
      if (recipe.type === "clip")
        return `clip ${recipe.page}-${recipe.lastPage ?? recipe.page} ${recipe.mediaType}`;
      if (recipe.type === "file") return `file ${recipe.partType} ${recipe.form}`;
      return `${recipe.type} ${recipe.page}`;
    }),
  );
  return { plan, sent, codes: plan.warnings.map(({ code }) => code) };
}

const unread = ["", "none", "unreadable"] as const;
const said = ["Hello", "subtitle"] as const;
const heard = ["Hello", "transcript"] as const;

describe("planning a recording", () => {
  it("sends a film whole where the model watches, its subtitles beside it", () => {
    const { plan, sent, codes } = planned(
      recording("sff", "video/mp4"),
      { text, image, video },
      makeTexts(said, unread, unread),
    );
    expect(sent).toEqual([["text 0", "file video base64"]]);
    expect(plan.requests[0]?.pages).toEqual([0, 1, 2]);
    expect(plan.requests[0]?.estimatedMediaTokens).toBe(600 * 300);
    expect(codes).toEqual([]);
  });

  it("names its address where the model can fetch it", () => {
    expect(planned(recording("sf", "video/mp4", 9e9, "https://a/b.mp4"), { text, video }).sent).toEqual([
      ["file video url"],
    ]);
  });

  it.each([
    ["it is too large", recording("sf", "video/mp4", 200_000_000), {}],
    ["it is of another kind", recording("sf", "video/vnd.avi"), {}],
    ["the model's memory does not hold it", recording("sf", "video/mp4"), { contextTokens: 150_000 }],
    ["only a part is wanted", recording("sff", "video/mp4"), { pages: [0, 1] }],
  ])("sends frames and sound where %s", (_, document, change) => {
    expect(planned(document, { text, image, audio, video }, undefined, change).sent).toEqual([
      ["clip 0-0 audio/mpeg", "image 1"],
    ]);
  });

  it("sends the sound of a long recording as one piece where the model's memory holds it", () => {
    const document = recording("sss", "audio/wav", 300_000_000);
    expect(planned(document, { text, audio }).sent).toEqual([["clip 0-2 audio/mpeg"]]);
    const { plan, sent } = planned(document, { text, audio: { ...audio, maxCount: 1 } }, undefined, {
      contextTokens: 30_000,
    });
    expect(sent).toEqual([["clip 0-0 audio/mpeg"], ["clip 1-1 audio/mpeg"], ["clip 2-2 audio/mpeg"]]);
    expect(plan.requests.map(({ pages }) => pages)).toEqual([[0], [1], [2]]);
  });

  it("sends what was written down where the model does not hear, and says so", () => {
    const { sent, codes } = planned(recording("ss", "audio/wav"), { text }, makeTexts(heard, said));
    expect(sent).toEqual([["text 0", "text 1"]]);
    expect(codes).toEqual(["plan.transcript-sent"]);
  });

  it("says which sound a model can take nothing of", () => {
    const { plan, sent, codes } = planned(
      recording("ssf", "video/mp4"),
      { text, image },
      makeTexts(heard, unread, unread),
    );
    expect(sent).toEqual([["text 0", "image 2"]]);
    expect(codes).toEqual(["plan.pictures-sent", "plan.sound-not-sent", "plan.transcript-sent"]);
    expect(plan.warnings[1]?.pageNumber).toBe(2);
  });

  it("sends no silence, and misses nothing by that", () => {
    const { sent, codes } = planned(
      recording("sf", "video/mp4"),
      { text, image, audio },
      makeTexts(["", "none"], ["", "none"]),
    );
    expect(sent).toEqual([["image 1"]]);
    expect(codes).toEqual(["plan.pictures-sent"]);
  });

  it("counts seconds as the model says that it does", () => {
    const { plan } = planned(recording("s", "audio/wav"), { text, audio: { ...audio, tokensPerSecond: 10 } });
    expect(plan.requests[0]?.estimatedMediaTokens).toBe(6000);
  });

  it("is unsupported where nothing can be taken at all", () => {
    expect(() => planned(recording("s", "audio/wav"), { text }, makeTexts(unread))).toThrow(
      expect.objectContaining({ code: "plan.unsupported" }),
    );
  });
});

describe("choosing the kind of a clip", () => {
  it.each([
    ["a short one without loss", ["audio/mpeg", "audio/flac", "audio/wav"], 30, undefined, "audio/flac"],
    ["a long one as MP3", ["audio/mpeg", "audio/flac", "audio/wav"], 600, undefined, "audio/mpeg"],
    ["WAV where there is nothing smaller", ["audio/wav"], 600, undefined, "audio/wav"],
    ["Opus where MP3 is too large", ["audio/mpeg", "audio/ogg"], 600, 2_500_000, "audio/ogg"],
    ["nothing where all are too large", ["audio/wav"], 600, 1_000_000, undefined],
    ["nothing where none is known", ["audio/amr"], 10, undefined, undefined],
  ] as const)("takes %s", (_, mediaTypes, seconds, maxBytes, wanted) => {
    expect(
      chooseClip({ forms: bytes, mediaTypes, ...(maxBytes === undefined ? {} : { maxBytes }) }, seconds),
    ).toBe(wanted);
  });
});
