import { execFileSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SingleSource } from "../../src/document/source.ts";
import { resolveSource } from "../../src/sources/resolve-source.ts";
import { errorCodeOf } from "../support/error-code-of.ts";

const content = "Invoice 17";
const bytes = Buffer.from(content);
const limits = {
  maxBytes: 1000,
  maxDiskBytes: 1000,
  connectTimeoutMs: 120_000,
  callTimeoutMs: 120_000,
  maxRedirects: 2,
};
const context = { limits, allowHosts: [] };
let folder = "";
let path = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-sources-"));
  path = join(folder, "rechnung märz.txt");
  await writeFile(path, content);
  await writeFile(join(folder, "large.bin"), Buffer.alloc(1001));
  await mkdir(join(folder, "folder"));
});
afterAll(async () => rm(folder, { recursive: true }));

const resolve = (source: SingleSource): Promise<{ name: string }> => resolveSource(source, context);
const messageOf = async (source: SingleSource): Promise<string> => {
  const error: unknown = await resolve(source).catch((reason: unknown) => reason);
  return error instanceof Error ? error.message : "";
};

describe("every form of source", () => {
  it.each<[string, () => SingleSource, string]>([
    ["a path", () => path, "rechnung märz.txt"],
    ["a described path", () => ({ path }), "rechnung märz.txt"],
    ["a file URL", () => pathToFileURL(path), "rechnung märz.txt"],
    ["a data URI", () => `data:;base64,${bytes.toString("base64")}`, "data-uri"],
    ["a data URL object", () => new URL(`data:,${content}`), "data-uri"],
    ["a buffer", () => bytes, "bytes"],
    [
      "a view into a larger buffer",
      () => new Uint8Array(Buffer.from(`..${content}..`)).subarray(2, 12),
      "bytes",
    ],
    ["an ArrayBuffer", () => new Uint8Array(bytes).buffer, "bytes"],
    ["a Blob", () => new Blob([content]), "bytes"],
    ["a File", () => new File([content], "C:\\scans\\a.txt"), "a.txt"],
    ["a web stream", () => new Blob([content]).stream(), "stream"],
    ["a Node stream of bytes", () => Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]), "stream"],
    ["a Node stream of strings", () => Readable.from(["Invoice", " 17"]), "stream"],
    ["a Node stream that was told an encoding", () => createReadStream(path, "latin1"), "rechnung märz.txt"],
    ["a file stream", () => createReadStream(path), "rechnung märz.txt"],
    ["described bytes", () => ({ bytes, name: "../../a.pdf" }), "a.pdf"],
    ["described base64", () => ({ base64: bytes.toString("base64"), name: "b.png" }), "b.png"],
    ["described text", () => ({ text: content }), "text"],
  ])("%s gives its bytes and a name", async (_, source, name) => {
    const found = await resolveSource(source(), context);
    expect(Buffer.from(found.bytes).toString()).toBe(content);
    expect(found.name).toBe(name);
    expect(Object.getPrototypeOf(found.bytes)).toBe(Uint8Array.prototype);
  });

  it("takes the declared type of bytes, blobs and data URIs as a hint", async () => {
    const sources: SingleSource[] = [
      { bytes, mediaType: "image/PNG" },
      new Blob([content], { type: "image/png" }),
      `data:image/png,${content}`,
    ];
    for (const source of sources)
      expect(await resolveSource(source, context)).toMatchObject({ declaredMediaType: "image/png" });
  });

  it("takes the declared encoding of text as a hint", async () => {
    const type = 'text/plain; charset="Shift_JIS"';
    const sources: SingleSource[] = [
      { bytes, mediaType: type },
      new Blob([content], { type }),
      `data:text/plain;charset=shift_jis,${content}`,
      `data:text/plain;charset=shift_jis;base64,${bytes.toString("base64")}`,
    ];
    for (const source of sources)
      expect(await resolveSource(source, context)).toMatchObject({ declaredCharset: "shift_jis" });
  });
});

describe("sources that cannot be had", () => {
  it("names the resolved path and the file that was probably meant", async () => {
    const wrong = join(folder, "rechnung maerz.txt");
    expect(await errorCodeOf(resolve(wrong))).toBe("input.not-found");
    expect(await messageOf(wrong)).toContain(wrong);
    expect(await messageOf(wrong)).toContain("Did you mean rechnung märz.txt?");
    expect(await messageOf(join(folder, "something else.pdf"))).not.toContain("Did you mean");
  });

  it("points from a folder to the command for many files", async () => {
    expect(await messageOf(folder)).toContain("pass the folder to gleaner batch");
    expect(await errorCodeOf(resolve(join(folder, "folder")))).toBe("options.invalid");
  });

  it("never takes a string for anything but a path, a web address or a data URI", async () => {
    for (const text of [content, bytes.toString("base64")]) {
      expect(await errorCodeOf(resolve(text))).toBe("input.not-found");
    }
    for (const text of [pathToFileURL(path).href, "ftp://example.org/a"]) {
      expect(await errorCodeOf(resolve(text))).toBe("input.blocked-url");
    }
  });

  it.each<[string, () => SingleSource]>([
    ["a file", () => join(folder, "large.bin")],
    ["bytes", () => Buffer.alloc(1001)],
    ["a Blob", () => new Blob([Buffer.alloc(1001)])],
    [
      "a stream without end",
      () =>
        Readable.from(
          (function* () {
            for (;;) yield Buffer.alloc(100);
          })(),
        ),
    ],
    ["base64", () => ({ base64: "A".repeat(1400) })],
    ["text", () => ({ text: "ü".repeat(501) })],
    ["a device without end", () => "/dev/zero"],
  ])("refuses %s over the limit, naming limit, value and option", async (_, source) => {
    expect(await errorCodeOf(resolve(source()))).toBe("input.too-large");
    expect(await messageOf(source())).toMatch(/1,000 bytes.*limits\.maxBytes/u);
  });

  it("says that a file may not be read", async () => {
    const locked = join(folder, "locked.txt");
    await writeFile(locked, content);
    await chmod(locked, 0o000);
    // The superuser may read everything, so there the reading itself is the proof.
    const isSuperuser = process.getuid?.() === 0;
    expect(await errorCodeOf(resolve(locked))).toBe(isSuperuser ? undefined : "input.unreadable");
  });

  it("reads a named pipe like a stream", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    const [found] = await Promise.all([resolveSource(pipe, context), writeFile(pipe, content)]);
    expect(Buffer.from(found.bytes).toString()).toBe(content);
  });

  it("says that a stream was already read", async () => {
    const stream = Readable.from([bytes]);
    await resolve(stream);
    expect(await messageOf(stream)).toContain("already read");
    const read = new Blob([content]).stream();
    await resolve(read);
    expect(await messageOf(read)).toContain("already read");
    const web = new Blob([content]).stream();
    web.getReader();
    expect(await messageOf(web)).toContain("already read");
  });

  it.each<[string, () => SingleSource, string]>([
    [
      "a stream that breaks",
      () =>
        Readable.from(
          (function* () {
            yield bytes;
            throw new Error("private words");
          })(),
        ),
      "input.unreadable",
    ],
    ["a stream of numbers", () => Readable.from([17]), "input.unreadable"],
    ["an empty path", () => "", "options.invalid"],
    ["null", () => null as unknown as string, "options.invalid"],
    ["an object of unknown shape", () => ({ file: path }) as unknown as string, "options.invalid"],
    ["an object that says two things", () => ({ path, text: "x" }), "options.invalid"],
    ["a list in a list", () => [path] as unknown as string, "options.invalid"],
    [
      "a file address where a web address is described",
      () => ({ url: pathToFileURL(path).href }),
      "input.blocked-url",
    ],
    ["an address of another scheme", () => new URL("ftp://example.org/a"), "input.blocked-url"],
    ["an address that is none", () => ({ url: "https://" }), "options.invalid"],
  ])("refuses %s", async (_, source, code) => {
    expect(await errorCodeOf(resolve(source()))).toBe(code);
    expect(await messageOf(source())).not.toContain("private words");
  });

  it("says what to pass of a web server's answer", async () => {
    expect(await messageOf(new Response(content) as unknown as string)).toContain("Pass its `body`");
  });

  it("lets go of a Node stream that hangs", async () => {
    const hanging = new Readable({ read: () => undefined });
    hanging.push("Inv");
    const controller = new AbortController();
    const reason = new Error("stop");
    const work = resolveSource(hanging, { ...context, signal: controller.signal });
    setTimeout(() => controller.abort(reason), 20);
    expect(await errorCodeOf(work)).toBe(reason);
    expect(hanging.destroyed).toBe(true);
  });

  it("gives up a stream that hangs when it is told to", async () => {
    const controller = new AbortController();
    const reason = new Error("stop");
    let isLetGo = false;
    const hanging = new ReadableStream<Uint8Array>({
      pull: () => new Promise(() => undefined),
      cancel: () => {
        isLetGo = true;
      },
    });
    const work = resolveSource(hanging, { ...context, signal: controller.signal });
    controller.abort(reason);
    expect(await errorCodeOf(work)).toBe(reason);
    expect(isLetGo).toBe(true);
  });
});
