import { describe, expect, it } from "vitest";
import { transcript } from "../../schemas/index.ts";
import { extract } from "../../src/extract.ts";

describe("a subtitle that names who speaks", () => {
  it("holds as words what is said, without the name", async () => {
    const bytes = new TextEncoder().encode(
      "WEBVTT\n\n00:00.500 --> 00:02.000\nAnna Lee: Welcome to the garden.\n",
    );
    const { data } = await extract({ bytes, name: "garden.vtt" }, { schema: transcript });
    const [segment] = data.segments;
    expect(data.speakers).toMatchObject([{ name: "Anna Lee" }]);
    expect(segment?.text).toBe("Welcome to the garden.");
    expect(segment?.words.map(({ text }) => text).join(" ")).toBe("Welcome to the garden.");
  });
});

describe("what stands before a colon in subtitles", () => {
  const read = async (...said: readonly string[]) => {
    const cues = said.map((text, i) => `00:0${i}.000 --> 00:0${i}.900\n${text}\n`);
    const bytes = new TextEncoder().encode(`WEBVTT\n\n${cues.join("\n")}`);
    const { data } = await extract({ bytes, name: "talk.vtt" }, { schema: transcript });
    return [data.speakers.map(({ name }) => name), data.segments.map(({ text }) => text)];
  };

  it.each([
    [["Next meeting: 12 June at ten.", "See you."], []],
    [["Total: 42,000 euros.", "That is all."], []],
    [["ANA: Hello.", "How are you?"], ["ANA"]],
    [
      ["Ana: Hello.", "Ben: Good morning."],
      ["Ana", "Ben"],
    ],
    [["Ana: Hello.", "Nobody is here.", "Ana: Well."], ["Ana"]],
    [
      ["Speaker 2: Hello.", "Juan de la Cruz: Note: it is late."],
      ["Speaker 2", "Juan de la Cruz"],
    ],
  ])("names who speaks only where it can be a name: %j", async (said, speakers) => {
    const [names, texts] = await read(...said);
    expect(names).toEqual(speakers);
    expect(texts).toEqual(
      said.map((text) => text.replace(new RegExp(`^(?:${speakers.join("|") || "(?!)"}): `, "u"), "")),
    );
  });
});
