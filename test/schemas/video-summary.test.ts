import { describe, expect, it } from "vitest";
import { videoSummary } from "../../schemas/index.ts";
import type { Document } from "../../src/document/document.ts";
import type { Json } from "../../src/document/json.ts";
import type { PageText } from "../../src/document/page-text.ts";
import { plainText } from "../../src/layout/plain-text.ts";
import { resolveSchema } from "../../src/schema/resolve-schema.ts";
import { runChecks } from "../../src/steps/check/run-checks.ts";
import { getAt } from "../../src/values/get-at.ts";

const schema = await resolveSchema(videoSummary);

const frame = (index: number, start: number, end: number): Document["pages"][number] => ({
  index,
  file: 0,
  pageNumber: index + 1,
  width: 640,
  height: 360,
  unit: "pixel",
  rotation: 0,
  time: { start, end },
});
const film: Document = {
  files: [{ name: "talk.mp4", mediaType: "video/mp4", sha256: "5ca1ab1e", size: 1 }],
  pages: [frame(0, 0, 20), frame(1, 20, 40), frame(2, 40, 60)],
  attachments: [],
  metadata: {},
  warnings: [],
  streams: [
    { file: 0, index: 0, type: "video", codec: "h264", width: 640, height: 360, durationSeconds: 60 },
  ],
  chapters: [{ file: 0, time: { start: 0, end: 60 }, title: "All of it" }],
};
const shown = (page: number, ...lines: string[]): PageText => ({
  ...plainText(lines.join("\n"), page),
  textSource: "ocr",
});

const failed = (answer: Json): string => {
  const json = schema.complete?.(answer, [], film) ?? answer;
  return runChecks({ json, schema })
    .filter(({ status }) => status === "fail")
    .map(({ id }) => id)
    .join(", ");
};

describe("the checks of a film's summary", () => {
  const chapter = (start: number, end: number): Json => ({
    start,
    end,
    summary: "It goes on.",
    quotes: ["on"],
  });

  it.each<[string, Json, string]>([
    ["chapters without gaps", { chapters: [chapter(0, 30), chapter(30, 60)] }, ""],
    ["a gap between chapters", { chapters: [chapter(0, 20), chapter(30, 60)] }, "V1"],
    ["chapters that begin late", { chapters: [chapter(10, 60)] }, "V1"],
    ["chapters that end early", { chapters: [chapter(0, 40)] }, "V1-end"],
    ["a time beyond the end", { onScreenText: [{ time: 75, text: "Later" }] }, "V2"],
    ["a sentence that nobody said", { synopsis: [{ text: "It is about wood." }] }, "V4"],
    [
      "a speaker whom nobody lists",
      { speakers: [{ id: "S1" }], quotes: [{ text: "Yes", speaker: "S2" }] },
      "V8",
    ],
  ])("say what is wrong with %s", (_, answer, said) => {
    expect(failed(answer)).toBe(said);
  });
});

describe("a film without a model", () => {
  it("gives every line on its frames once for as long as it stays, with the words and the time", () => {
    const pages = [shown(0, "Welcome", "Page 1"), shown(1, "Welcome", "Page 2"), shown(2, "Thanks")];
    const found = schema.fromWords?.(pages, film);
    expect(getAt(found?.json, "/onScreenText")).toEqual([
      { time: 0, text: "Welcome", box: null },
      { time: 0, text: "Page 1", box: null },
      { time: 20, text: "Page 2", box: null },
      { time: 40, text: "Thanks", box: null },
    ]);
    expect(found?.evidence["/onScreenText/2/text"]?.words).toEqual([{ page: 1, indices: [1, 2] }]);
    expect(getAt(found?.json, "/chapters/0/title")).toBe("All of it");
  });

  it("says what the film is made of", () => {
    const json = schema.complete?.({}, [], film);
    expect(getAt(json, "/media")).toMatchObject({
      durationSeconds: 60,
      width: 640,
      hasAudio: false,
      sha256: "5ca1ab1e",
    });
  });
});
