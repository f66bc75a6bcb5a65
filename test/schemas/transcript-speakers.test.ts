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
