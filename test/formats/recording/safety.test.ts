import { spawn } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { load } from "../../../src/load.ts";
import { probeRecording } from "../../../src/media/ffmpeg/probe-recording.ts";
import { findPrograms } from "../../../src/media/ffmpeg/find-programs.ts";
import { errorCodeOf } from "../../support/error-code-of.ts";

const files = new URL("../../../fixtures/files/", import.meta.url);
const tone = new URL("sound-wav/tone.wav", files).pathname;
const film = new URL("film-with-subtitles/garden.mp4", files).pathname;

const leftovers = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith(`gleaner-${process.pid}-`));

/** A program that never ends: it starts another one, which writes a new number every 50 ms for as long as it lives. */
const endless = `#!/bin/sh
case "$1" in
  -version) echo 'ffmpeg version 5.1' ;;
  *) (n=0; while :; do n=$((n + 1)); echo $n > "$0.beat"; sleep 0.05; done) & wait ;;
esac
`;

const beatOf = async (script: string): Promise<string> =>
  await readFile(`${script}.beat`, "utf8").catch(() => "");

async function isRunning(script: string): Promise<boolean> {
  // One that is ended may still be at its last number.
  await wait(200);
  const before = await beatOf(script);
  await wait(250);
  return (await beatOf(script)) !== before;
}

describe("hostile recordings", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "hostile-"));
    await writeFile(join(folder, "secret.wav"), await readFile(tone));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  afterEach(() => vi.unstubAllEnvs());

  const lists = (): readonly (readonly [name: string, content: string])[] => [
    ["hls.mp4", `#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\n${folder}/secret.wav\n#EXT-X-ENDLIST\n`],
    [
      "hls-url.mp4",
      `#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nfile://${folder}/secret.wav\n#EXT-X-ENDLIST\n`,
    ],
    ["concat.mp4", "ffconcat version 1.0\nfile secret.wav\n"],
    ["sdp.mp4", "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio 5004 RTP/AVP 0\n"],
    ["dash.mp4", `<?xml version="1.0"?><MPD><Period><BaseURL>${folder}/secret.wav</BaseURL></Period></MPD>`],
  ];

  it("are refused where they are lists of other files", async () => {
    for (const [name, content] of lists()) {
      const path = join(folder, name);
      await writeFile(path, content);
      expect([name, await errorCodeOf(load(path))]).toEqual([name, "input.corrupt"]);
    }
  });

  it("make the programs themselves read nothing else, lists by any name included", async () => {
    const programs = await findPrograms();
    for (const [name, content] of lists()) {
      const path = join(folder, name);
      await writeFile(path, content);
      const probing = probeRecording(programs, { path, name, timeoutMs: 120_000 });
      expect([name, await errorCodeOf(probing)]).toEqual([name, "input.corrupt"]);
    }
  });

  it("cannot lead to another file through the data references of an MP4", async () => {
    const bytes = Buffer.from(await readFile(film));
    const at = bytes.indexOf("url ");
    expect(at).toBeGreaterThan(0);
    // The flag that the data stand in this very file is taken back.
    bytes.writeUInt32BE(0, at + 4);
    const path = join(folder, "elsewhere.mp4");
    await writeFile(path, bytes);
    const opened = await load(path, { grounding: { words: "text-layer" } }).catch(() => undefined);
    expect(opened?.document.pages.length ?? 0).toBeLessThanOrEqual(4);
    await opened?.close();
  });

  it.skipIf(process.platform === "win32")("are given up with the whole process group on abort", async () => {
    const script = join(folder, "ffprobe-endless");
    await writeFile(script, endless);
    await chmod(script, 0o755);
    vi.stubEnv("FFMPEG_PATH", script);
    vi.stubEnv("FFPROBE_PATH", script);
    const controller = new AbortController();
    const loading = load(tone, { signal: controller.signal });
    loading.catch(() => undefined);
    await expect.poll(() => beatOf(script)).not.toBe("");
    controller.abort(new Error("enough"));
    await expect(loading).rejects.toThrow("enough");
    expect(await isRunning(script)).toBe(false);
    expect(await leftovers()).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("are given up after their time", async () => {
    const script = join(folder, "ffprobe-slow");
    await writeFile(script, endless);
    await chmod(script, 0o755);
    vi.stubEnv("FFMPEG_PATH", script);
    vi.stubEnv("FFPROBE_PATH", script);
    const error = await load(tone, { limits: { pageTimeoutMs: 200 } }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "input.timeout", where: { option: "limits.pageTimeoutMs" } });
    expect(String(error)).not.toContain(folder);
    expect(await isRunning(script)).toBe(false);
  });

  it("leave nothing behind, opened or refused", async () => {
    const opened = await load(tone);
    expect((await leftovers()).length).toBeGreaterThan(0);
    await opened.close();
    await load(new URL("film-truncated/cut.mp4", files).pathname).catch(() => undefined);
    expect(await leftovers()).toEqual([]);
  });

  it("leave nothing behind when the process is stopped in the middle", async () => {
    const load = new URL("../../../src/load.ts", import.meta.url).pathname;
    const code = `import { load } from ${JSON.stringify(load)}; await load(${JSON.stringify(film)}); console.log("open"); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", code], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((ready) => child.stdout.once("data", ready));
    const theirs = async (): Promise<string[]> =>
      (await readdir(tmpdir())).filter((name) => name.startsWith(`gleaner-${child.pid}-`));
    expect(await theirs()).not.toEqual([]);
    const ended = new Promise((end) => child.once("exit", end));
    child.kill("SIGINT");
    await ended;
    expect(await theirs()).toEqual([]);
  });
});
