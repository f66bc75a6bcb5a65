import { beforeAll, describe, expect, it } from "vitest";
import type { FinishReason } from "../../../src/document/attempt.ts";
import type { Schema } from "../../../src/document/schema.ts";
import { resolveSchema } from "../../../src/schema/resolve-schema.ts";
import { parseAnswer, type ParseResult } from "../../../src/steps/parse/parse-answer.ts";
import { recordedTypes, recordedValues } from "./recorded/recorded-types.ts";

let schema: Schema;
beforeAll(async () => {
  schema = await resolveSchema(recordedTypes.meeting);
});
const parse = (text: string, finishReason: FinishReason = "stop"): ParseResult =>
  parseAnswer({ text, finishReason, schema, locale: {} });

const yaml = `title: Budget review
start: 2024-11-23
attendees:
  - Lee
  - Mona
location:
  city: Porto
  country: null
durationMinutes: 45`;
const markup =
  "<meeting><title>Budget review</title><start>2024-11-23</start><attendees><one>Lee</one><one>Mona</one></attendees><location><city>Porto</city><country/></location><durationMinutes>45</durationMinutes></meeting>";
const python =
  "Meeting(title='Budget review', start=datetime.date(2024, 11, 23), attendees=('Lee', 'Mona'), location=Place(city='Porto', country=None), durationMinutes=45)";

describe.each([
  ["YAML", yaml],
  ["XML", markup],
  ["Python", python],
])("an answer in %s", (_, text) => {
  it("is read, and said to be no JSON", () => {
    const result = parse(text);
    expect(result).toMatchObject({ ok: true, json: recordedValues.meeting });
    expect(result.ok && result.mended.map(({ code }) => code)).toContain("mended-notation");
  });

  it("is refused where the model did not say that it was done", () => {
    expect(parse(text, "length").ok).toBe(false);
    expect(parse(text, "other").ok).toBe(false);
  });

  it("is refused where anything of it is missing", () => {
    const lines = text.split(/(?<=\n|>|, )/);
    for (let count = 1; count < lines.length; count += 1)
      expect([count, parse(lines.slice(0, count).join("")).ok]).toEqual([count, false]);
  });

  it("is refused where it says more than the schema knows", () => {
    const more = text
      .replace("title: Budget", "mood: good\ntitle: Budget")
      .replace("<title>", "<mood>good</mood><title>")
      .replace("title='", "mood='good', title='");
    expect(more).not.toBe(text);
    expect(parse(more).ok).toBe(false);
  });

  it("is refused where it stands in the thinking alone", () => {
    expect(parse(`<think>${text}</think>`).ok).toBe(false);
    expect(parse(`<think>\n${text}`).ok).toBe(false);
  });
});

it.each([
  ["two calls", `${python}\n${python.replace("Lee", "Leo")}`],
  ["a template that was not filled in", python.replace("'Porto'", "f'{city}'")],
  ["a call inside that has no value", python.replace("45", "minutes(45, 'x')")],
  ["two tables", "| a | b |\n|---|---|\n| 1 | 2 |\n\n| a | b |\n|---|---|\n| 3 | 4 |"],
  ["talk with colons", "Note: the meeting is on Saturday.\nStart: see below"],
])("refuses %s", (_, text) => {
  expect(parse(text).ok).toBe(false);
});

it("reads texts over several lines, comments and lists in brackets in YAML", () => {
  const text = yaml
    .replace("title: Budget review", "# as printed\ntitle: >\n  Budget\n  review")
    .replace("attendees:\n  - Lee\n  - Mona", 'attendees: ["Lee", "Mona"]');
  expect(parse(text)).toMatchObject({ ok: true, json: recordedValues.meeting });
});
