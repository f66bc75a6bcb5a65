import { describe, expect, it } from "vitest";
import { transcript } from "../schemas/index.ts";
import { exportAs } from "../src/export-as.ts";
import { extract } from "../src/extract.ts";
import { parseCues } from "../src/layout/parse-cues.ts";

const vtt = `WEBVTT

00:00:01.000 --> 00:00:03.500
<v Anna>Good morning,
everyone.

00:00:04.000 --> 00:00:06.250
<v Ben>Thanks for coming & welcome.

00:01:00.000 --> 00:01:02.000
The end is near.
`;
const source = (text: string, name = "talk.vtt") => ({ bytes: Buffer.from(text), name });

describe("the transcript of subtitles", () => {
  it("has every cue with its time and speaker, each proven by the words", async () => {
    const result = await extract(source(vtt), { schema: transcript });
    expect(result.verdict).toBe("verified");
    expect(result.data.speakers).toEqual([
      { id: "S1", label: null, name: "Anna" },
      { id: "S2", label: null, name: "Ben" },
    ]);
    expect(result.data.segments.map(({ start, end, speaker, text }) => [start, end, speaker, text])).toEqual([
      [1, 3.5, "S1", "Good morning, everyone."],
      [4, 6.25, "S2", "Thanks for coming & welcome."],
      [60, 62, null, "The end is near."],
    ]);
    const { origin, match, citations = [] } = result.fields["/segments/1/text"] ?? {};
    expect([origin, match, citations[0]?.time]).toEqual(["subtitle", "exact", { start: 4, end: 6.25 }]);
  });

  it.each(["vtt", "srt"] as const)("goes out as %s with the same cues", async (format) => {
    const result = await extract(source(vtt), { schema: transcript });
    const cues = parseCues(await exportAs(result, format));
    expect(cues.map(({ time, text }) => [time.start, time.end, text])).toEqual([
      [1, 3.5, "Anna: Good morning, everyone."],
      [4, 6.25, "Ben: Thanks for coming & welcome."],
      [60, 62, "The end is near."],
    ]);
  });

  it.each([
    [
      "segments that overlap for one speaker",
      "00:00:01.000 --> 00:00:09.000\nOne\n\n00:00:02.000 --> 00:00:03.000\nTwo",
      "T3",
    ],
    ["what is said faster than anyone can", `00:00:01.000 --> 00:00:01.500\n${"word ".repeat(20)}`, "T5"],
    [
      "the same thing over and over",
      "00:00:01.000 --> 00:00:02.000\nAgain\n\n00:00:03.000 --> 00:00:04.000\nAgain\n\n00:00:05.000 --> 00:00:06.000\nAgain",
      "T6",
    ],
    ["a cue that ends before it begins", "00:00:05.000 --> 00:00:02.000\nBackwards", "T1"],
  ])("tells of %s", async (_, cues, id) => {
    const result = await extract(source(`WEBVTT\n\n${cues}\n`), { schema: transcript });
    expect(result.checks.filter(({ status }) => status === "fail").map((check) => check.id)).toContain(id);
  });

  it("lets somebody say a thing twice", async () => {
    const cues =
      "00:00:01.000 --> 00:00:02.000\nAgain\n\n00:00:03.000 --> 00:00:04.000\nAgain\n\n00:00:05.000 --> 00:00:06.000\nOver";
    const result = await extract(source(`WEBVTT\n\n${cues}\n`), { schema: transcript });
    expect(result.checks.filter(({ id }) => id === "T6").map(({ status }) => status)).toEqual(["pass"]);
  });

  it("cannot be made of a text without times, and says so", async () => {
    const result = await extract({ text: "Nothing is said here." }, { schema: transcript });
    expect(result.data.segments).toEqual([]);
    expect(result.verdict).toBe("unverified");
    await expect(exportAs(result, "srt")).rejects.toMatchObject({ code: "options.invalid" });
  });
});
