import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { load } from "../../../src/load.ts";
import { findPrograms } from "../../../src/media/ffmpeg/find-programs.ts";
import { toParts } from "../../../src/to-parts.ts";

const tone = new URL("../../../fixtures/files/sound-mp3/tone.mp3", import.meta.url).pathname;
const film = new URL("../../../fixtures/files/film-with-subtitles/garden.mp4", import.meta.url).pathname;
let folder = "";
let log = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "arguments-"));
  log = join(folder, "log");
  const programs = await findPrograms();
  for (const name of ["ffmpeg", "ffprobe"] as const) {
    const script = join(folder, name);
    await writeFile(script, `#!/bin/sh\necho "${name} $*" >> "${log}"\nexec "${programs[name]}" "$@"\n`);
    await chmod(script, 0o755);
    vi.stubEnv(`${name.toUpperCase()}_PATH`, script);
  }
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

it.skipIf(process.platform === "win32")(
  "runs the programs on the disk alone, on formats that hold their own data, asking nothing",
  async () => {
    const opened = await load(film, { grounding: { words: "text-layer" } });
    for await (const page of opened.read()) void page.text;
    const audio = { forms: ["base64"], mediaTypes: ["audio/mpeg"] } as const;
    await toParts(opened, { forms: ["base64"], capabilities: { input: { audio } } });
    await opened.close();
    const runs = (await readFile(log, "utf8")).split("\n").filter((line) => / -i /u.test(line));
    expect(runs.length).toBeGreaterThan(3);
    const unbound = runs.filter((run) => {
      const before = run.slice(0, run.indexOf(" -i "));
      // Samples that ffmpeg itself wrote just before have no container that could be named.
      const isBound = / -f s16le\b/u.test(before) || / -format_whitelist aac,/u.test(before);
      const asks = run.startsWith("ffmpeg ") && !before.includes("-nostdin");
      return asks || !isBound || !before.includes("-protocol_whitelist file,pipe");
    });
    expect(unbound).toEqual([]);
  },
);

it.skipIf(process.platform === "win32")(
  "reads a recording of sound in one run, which tells and decodes at once",
  async () => {
    const known = (await readFile(log, "utf8")).length;
    const opened = await load(tone, { grounding: { words: "text-layer" } });
    expect(opened.document.streams).toMatchObject([{ type: "audio", codec: "mp3", channels: 1 }]);
    await opened.close();
    const runs = (await readFile(log, "utf8")).slice(known).trim().split("\n");
    expect(runs.map((run) => run.split(" ")[0])).toEqual(["ffmpeg"]);
    expect(runs[0]?.slice(0, runs[0].indexOf(" -i "))).toContain("-format_whitelist aac,");
  },
);
