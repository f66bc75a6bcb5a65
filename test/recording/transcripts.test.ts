import { mkdtemp, readFile, readdir, rm, stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { resolveOptions } from "../../src/options/resolve-options.ts";
import { chooseTranscriber } from "../../src/registry/choose-transcriber.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-transcripts-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const sound = (...bytes: number[]) => ({ bytes: Uint8Array.from(bytes), seconds: 2 });

/** Has stretches of sound written down by a server that is gone afterwards. */
async function record(status: number, sounds: readonly ReturnType<typeof sound>[]): Promise<unknown[]> {
  const server = createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify({ text: "hello", words: [{ word: "hello", start: 0, end: 1 }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const transcriber = { baseUrl: `http://127.0.0.1:${port}/v1`, apiKey: "sk-secret" };
  const transcribe = await chooseTranscriber(resolveOptions({ transcriber, record: folder }));
  if (!transcribe) throw new Error("there is no transcriber");
  const asked = sounds.map((each) => transcribe(each).catch((error: unknown) => error));
  const outcomes = await Promise.all(asked);
  server.closeAllConnections();
  server.close();
  return outcomes;
}

const replay = () => chooseTranscriber(resolveOptions({ replay: folder }));

describe("a recorded transcript", () => {
  it("is given again without the server that made it", async () => {
    const [first] = await record(200, [sound(1), sound(2)]);
    expect(first).toMatchObject({ texts: [{ text: "hello" }] });
    const transcribe = await replay();
    expect(await transcribe?.(sound(1))).toEqual(first);
    await expect(transcribe?.(sound(3))).rejects.toMatchObject({ code: "input.not-found" });
  });

  it("is a failure again where it was one", async () => {
    const [failure] = await record(401, [sound(1)]);
    expect(failure).toMatchObject({ code: "provider.unauthorized" });
    await expect((await replay())?.(sound(1))).rejects.toMatchObject({ code: "provider.unauthorized" });
  });

  it("holds neither sound nor key, in a file for its owner alone", async () => {
    await record(200, [sound(1)]);
    const [name = ""] = await readdir(folder);
    expect(name).toMatch(/^transcript-[0-9a-f]{64}\.json$/);
    expect(await readFile(join(folder, name), "utf8")).not.toContain("sk-secret");
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  });

  it("is not expected of a recording that was made without a speech server", async () => {
    expect(await replay()).toBeUndefined();
  });
});
