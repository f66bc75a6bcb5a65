import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { load } from "../../../src/load.ts";
import { findPrograms } from "../../../src/media/ffmpeg/find-programs.ts";
import { errorCodeOf } from "../../support/error-code-of.ts";

const files = new URL("../../../fixtures/files/", import.meta.url);
const require = createRequire(import.meta.url);
const packaged = {
  FFMPEG_PATH: (require("@ffmpeg-installer/ffmpeg") as { path: string }).path,
  FFPROBE_PATH: (require("@ffprobe-installer/ffprobe") as { path: string }).path,
};
const own = await findPrograms();

interface Expected {
  readonly outcome: string;
  readonly seconds?: number;
  readonly cuts?: readonly number[];
}

// The ffprobe of the optional package falls over transport streams on some systems.
const left = own.origin === "package" ? ["film-mpegts"] : [];
const names = (await readdir(files)).filter(
  (name) => /^(?:sound|film)-(?!truncated|silent|with)/u.test(name) && !left.includes(name),
);

async function fixture(name: string): Promise<{ readonly path: string; readonly expected: Expected }> {
  const folder = new URL(`${name}/`, files);
  const file = (await readdir(folder)).find((entry) => entry !== "expected.json") ?? "";
  const expected = JSON.parse(await readFile(new URL("expected.json", folder), "utf8")) as Expected;
  return { path: new URL(file, folder).pathname, expected };
}

/** What a container gives, beside what it holds. */
async function compare(name: string): Promise<{ readonly seen: unknown; readonly wanted: unknown }> {
  const { path, expected } = await fixture(name);
  const opened = await load(path);
  await opened.close();
  const { pages, files: inputs, warnings } = opened.document;
  const { seconds = 0, cuts = [] } = expected;
  const heard = pages.filter(({ unit }) => unit === "none").map(({ time }) => time?.end ?? 0);
  const starts = pages.filter(({ unit }) => unit === "pixel").map(({ time }) => time?.start ?? -1);
  const missed = cuts.filter((cut) => !starts.some((start) => start >= cut && start <= cut + 1.2));
  return {
    seen: {
      lengths: heard.map((end) => Math.abs(end - seconds) < 0.15),
      numbers: pages.map(({ pageNumber }) => pageNumber),
      kind: inputs[0]?.mediaType.split("/")[0],
      warnings: warnings.map(({ code }) => code),
      missed,
      hasTooMany: starts.length > cuts.length + 1,
    },
    wanted: {
      lengths: [true],
      numbers: pages.map((_, at) => at + 1),
      kind: name.startsWith("film") ? "video" : "audio",
      warnings: ["media.not-transcribed"],
      missed: [],
      hasTooMany: false,
    },
  };
}

describe("recordings of every container", () => {
  it.each(names)("%s is opened as what it is, as long as it is, with its cuts", async (name) => {
    const { seen, wanted } = await compare(name);
    expect(seen).toEqual(wanted);
  });

  describe("by the programs of the optional packages", () => {
    beforeEach(() => {
      for (const [name, value] of Object.entries(packaged)) vi.stubEnv(name, value);
    });
    afterEach(() => vi.unstubAllEnvs());

    it.each(["sound-mp3", "sound-wma", "sound-opus", "film-webm", "film-mov", "film-avi"])(
      "%s is the same",
      async (name) => {
        const { seen, wanted } = await compare(name);
        expect(seen).toEqual(wanted);
      },
    );
  });

  it("says that a recording is cut off, and gives what is there of it", async () => {
    const { path } = await fixture("sound-truncated");
    const opened = await load(path);
    const { document } = opened;
    await opened.close();
    expect(document.pages[0]?.time?.end).toBeCloseTo(1.35, 1);
    expect(document.warnings.map(({ code }) => code)).toContain("input.damaged");
  });

  it("refuses a film of which the index is lost", async () => {
    expect(await errorCodeOf(load((await fixture("film-truncated")).path))).toBe("input.corrupt");
  });

  it("reads silence as silence: nothing is said, and nothing is missing", async () => {
    const opened = await load((await fixture("sound-silent")).path);
    const texts = await Array.fromAsync(opened.read());
    await opened.close();
    expect(texts.map(({ status, text }) => [status, text])).toEqual([["read", ""]]);
    expect(opened.document.warnings.map(({ code }) => code)).toEqual(["media.silent"]);
  });
});
