import { describe, expect, it } from "vitest";
import { cuePage } from "../../src/layout/cue-page.ts";
import { parseCues } from "../../src/layout/parse-cues.ts";

describe("reading subtitles", () => {
  it.each([
    [
      "SubRip",
      "1\n00:00:01,500 --> 00:00:03,000\nHello\nthere\n\n2\n01:00:00,000 --> 01:00:01,250\nEnd\n",
      [
        [1.5, 3, "Hello\nthere"],
        [3600, 3601.25, "End"],
      ],
    ],
    ["line ends of Windows", "1\r\n00:00:01,000 --> 00:00:02,000\r\nHi\r\n", [[1, 2, "Hi"]]],
    [
      "WebVTT with settings, without hours",
      "WEBVTT - title\n\nintro\n00:01.000 --> 00:02.500 align:start\nHi\n",
      [[1, 2.5, "Hi"]],
    ],
    [
      "notes and styles between them",
      "WEBVTT\n\nNOTE not said\n\nSTYLE\n::cue { color: red }\n\n00:01.000 --> 00:02.000\nHi",
      [[1, 2, "Hi"]],
    ],
    [
      "marks of voice and style",
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud Ann>Well</v>, <i>so</i> <00:01.500><c.x>it</c> &amp; {\\an8}you",
      [[1, 2, "Ann: Well, so it & you"]],
    ],
    [
      "comparisons in the text",
      "WEBVTT\n\n00:01.000 --> 00:02.000\n3 < 4 and 5 > 2",
      [[1, 2, "3 < 4 and 5 > 2"]],
    ],
    [
      "cues without an empty line between them",
      "1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:03,000 --> 00:00:04,000\nTwo",
      [
        [1, 2, "One"],
        [3, 4, "Two"],
      ],
    ],
    [
      "cues out of order",
      "WEBVTT\n\n00:05.000 --> 00:06.000\nB\n\n00:01.000 --> 00:02.000\nA",
      [
        [1, 2, "A"],
        [5, 6, "B"],
      ],
    ],
    ["a cue that ends before it begins", "WEBVTT\n\n00:05.000 --> 00:02.000\nA", [[5, 5, "A"]]],
    ["empty cues", "WEBVTT\n\n00:05.000 --> 00:06.000\n\n00:07.000 --> 00:08.000\n<i></i>", []],
    ["no subtitles at all", "Just a text --> with an arrow", []],
  ] as const)("takes %s", (_, text, wanted) => {
    expect(parseCues(text).map(({ time, text: said }) => [time.start, time.end, said])).toEqual(wanted);
  });

  it("gives each word the time of its cue, and a new block after a pause", () => {
    const cues = [
      { time: { start: 1, end: 2 }, text: "One two" },
      { time: { start: 2, end: 3 }, text: "three", confidence: 0.5 },
      { time: { start: 9, end: 10 }, text: "four" },
    ];
    const page = cuePage(cues, { page: 4, origin: "transcript", separator: " " });
    expect(page).toMatchObject({
      page: 4,
      text: "One two three\n\nfour",
      textSource: "transcript",
      status: "read",
    });
    expect(
      page.words.map(({ text, time, confidence, origin }) => [text, time?.start, confidence, origin]),
    ).toEqual([
      ["One", 1, undefined, "transcript"],
      ["two", 1, undefined, "transcript"],
      ["three", 2, 0.5, "transcript"],
      ["four", 9, undefined, "transcript"],
    ]);
    for (const { text, span } of page.words) expect(page.text.slice(span.start, span.end)).toBe(text);
    expect(page.lines.map(({ block }) => block)).toEqual([0, 1]);
  });

  it("says that there is no text where there are no cues", () => {
    expect(cuePage([], { page: 0, origin: "subtitle", separator: "\n" })).toMatchObject({
      text: "",
      textSource: "none",
    });
  });
});
