import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchUrl } from "../../src/sources/fetch-url.ts";
import type { NamedBytes } from "../../src/sources/named-bytes.ts";
import { errorCodeOf } from "../support/error-code-of.ts";

const seen: { readonly path: string; readonly authorization?: string }[] = [];
let port = 0;

const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.byteLength / 2);

const pages: Readonly<Record<string, (response: ServerResponse) => void>> = {
  "/brotli": (response) =>
    response.writeHead(200, { "content-encoding": "br" }).end(brotliCompressSync("Invoice 17")),
  "/zstd": (response) =>
    response.writeHead(200, { "content-encoding": "zstd" }).end(zstdCompressSync("Invoice 17")),
  "/deflate": (response) =>
    response.writeHead(200, { "content-encoding": "deflate" }).end(deflateSync("Invoice 17")),
  "/twice": (response) =>
    response
      .writeHead(200, { "content-encoding": "x-gzip, br" })
      .end(brotliCompressSync(gzipSync("Invoice 17"))),
  "/unknown-packing": (response) => response.writeHead(200, { "content-encoding": "none" }).end("Invoice 17"),
  "/whole-range": (response) =>
    response.writeHead(206, { "content-range": "bytes 0-9/10" }).end("Invoice 17"),
  "/part": (response) => response.writeHead(206, { "content-range": "bytes 0-4/10" }).end("Invoi"),
  "/zipped-cut": (response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(half(gzipSync("Invoice 17, all of it"))),
  "/brotli-cut": (response) =>
    response
      .writeHead(200, { "content-encoding": "br" })
      .end(half(brotliCompressSync("Invoice 17, all of it"))),
  "/not-zipped": (response) => response.writeHead(200, { "content-encoding": "gzip" }).end("Invoice 17"),
  "/file.txt": (response) =>
    response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end("Invoice 17"),
  "/zipped": (response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("Invoice 17")),
  "/bomb": (response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(5_000_000))),
  "/stated-large": (response) => response.writeHead(200, { "content-length": "99999" }).end(),
  "/hang": (response) => response.writeHead(200).write("Inv"),
  "/moved": (response) => response.writeHead(302, { location: "/file.txt" }).end(),
  "/to-umlaut": (response) =>
    response.writeHead(302, { location: Buffer.from("/grün.txt").toString("latin1") }).end(),
  "/gr%C3%BCn.txt": (response) => response.writeHead(200).end("Invoice 17"),
  "/to-name": (response) => response.writeHead(302, { location: `http://localhost:${port}/file.txt` }).end(),
  "/to-metadata": (response) => response.writeHead(302, { location: "http://169.254.169.254/latest" }).end(),
  "/to-file": (response) => response.writeHead(302, { location: "file:///etc/hostname" }).end(),
  "/loop": (response) => response.writeHead(302, { location: "/loop" }).end(),
  "/cut": (response) => {
    response.writeHead(200, { "content-length": "100" }).write("Inv");
    response.destroy();
  },
};

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url?.split("?")[0] ?? "";
  const { authorization } = request.headers;
  seen.push({ path, ...(authorization === undefined ? {} : { authorization }) });
  const page = pages[path];
  if (page) page(response);
  else response.writeHead(Number(path.slice(1)) || 404).end();
}

const server = createServer(answer);
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const limits = {
  maxBytes: 1000,
  maxDiskBytes: 1000,
  connectTimeoutMs: 120_000,
  callTimeoutMs: 120_000,
  maxRedirects: 3,
};
function fetchPath(
  path: string,
  change: Partial<typeof limits> = {},
  signal?: AbortSignal,
): Promise<NamedBytes> {
  const context = {
    limits: { ...limits, ...change },
    allowHosts: ["127.0.0.1"],
    ...(signal ? { signal } : {}),
  };
  return fetchUrl(new URL(`http://127.0.0.1:${port}${path}`), context);
}

describe("loading a web address", () => {
  it("gives the bytes, the name from the path and the declared type", async () => {
    const found = await fetchPath("/file.txt?page=1");
    expect(Buffer.from(found.bytes).toString()).toBe("Invoice 17");
    expect(found).toMatchObject({
      name: "file.txt",
      declaredMediaType: "text/plain",
      declaredCharset: "utf-8",
      isUrlPrivate: true,
    });
  });

  it("unpacks what was packed for the way, and follows redirects", async () => {
    for (const path of [
      "/zipped",
      "/brotli",
      "/zstd",
      "/deflate",
      "/twice",
      "/unknown-packing",
      "/whole-range",
      "/moved",
      "/to-umlaut",
    ])
      expect(Buffer.from((await fetchPath(path)).bytes).toString()).toBe("Invoice 17");
  });

  it.each([
    ["/404", "input.not-found"],
    ["/410", "input.not-found"],
    ["/403", "input.unreadable"],
    ["/500", "input.unreadable"],
    ["/bomb", "input.too-large"],
    ["/stated-large", "input.too-large"],
    ["/cut", "input.unreadable"],
    ["/part", "input.unreadable"],
    ["/zipped-cut", "input.unreadable"],
    ["/brotli-cut", "input.unreadable"],
    ["/not-zipped", "input.unreadable"],
    ["/loop", "input.unreadable"],
    ["/to-name", "input.blocked-url"],
    ["/to-metadata", "input.blocked-url"],
    ["/to-file", "input.blocked-url"],
  ])("%s ends in %s", async (path, code) => {
    expect(await errorCodeOf(fetchPath(path))).toBe(code);
  });

  it("stops waiting at the limit, and at once when it is told to", async () => {
    expect(await errorCodeOf(fetchPath("/hang", { callTimeoutMs: 100 }))).toBe("input.timeout");
    const controller = new AbortController();
    const work = fetchPath("/hang", {}, controller.signal);
    const reason = new Error("stop");
    setTimeout(() => controller.abort(reason), 50);
    expect(await errorCodeOf(work)).toBe(reason);
  });

  it.each([
    "127.0.0.1",
    "localhost",
    "[::1]",
    "2130706433",
    "0x7f.1",
    "127.1",
    "0177.0.0.1",
    "0",
    "%31%32%37.0.0.1",
    "①②⑦.0.0.1",
    "[::ffff:127.0.0.1]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
  ])("never connects to %s unless it is allowed", async (host) => {
    const before = seen.length;
    const work = fetchUrl(new URL(`http://${host}:${port}/file.txt`), { limits, allowHosts: [] });
    expect(await errorCodeOf(work)).toBe("input.blocked-url");
    expect(seen.length).toBe(before);
  });

  it("loads from a private name that is allowed, with or without its port", async () => {
    for (const host of ["localhost", `localhost:${port}`, "LOCALHOST"]) {
      const found = await fetchUrl(new URL(`http://localhost:${port}/file.txt`), {
        limits,
        allowHosts: [host],
      });
      expect(found.bytes.byteLength).toBe(10);
    }
  });

  it("sends credentials to their own origin only and shows them nowhere", async () => {
    const context = { limits, allowHosts: ["127.0.0.1", "localhost"] };
    const found = await fetchUrl(new URL(`http://anna:s3cret@127.0.0.1:${port}/to-name`), context);
    const [first, second] = seen.slice(-2);
    expect(first).toEqual({
      path: "/to-name",
      authorization: `Basic ${Buffer.from("anna:s3cret").toString("base64")}`,
    });
    expect(second).toEqual({ path: "/file.txt" });
    expect(`${found.name} ${found.url}`).not.toMatch(/anna|s3cret/u);
    const failure: unknown = await fetchUrl(
      new URL(`http://anna:s3cret@127.0.0.1:${port}/404?token=s3cret`),
      context,
    ).catch((error: unknown) => error);
    expect(`${String(failure)} ${JSON.stringify(failure)}`).not.toMatch(/anna|s3cret/u);
  });

  it("takes credentials that are no percent-encoding as they are written", async () => {
    const context = { limits, allowHosts: ["127.0.0.1"] };
    await fetchUrl(new URL(`http://an%zz:s%C3%BC@127.0.0.1:${port}/file.txt`), context);
    expect(seen.at(-1)?.authorization).toBe(`Basic ${Buffer.from("an%zz:sü").toString("base64")}`);
  });

  it.each([
    ["/429", "Try again later"],
    ["/503", "Try again later"],
    ["/401", "without logging in"],
    ["/400", "Check the address"],
  ])("tells what to do about %s", async (path, hint) => {
    await expect(fetchPath(path)).rejects.toThrow(hint);
  });

  it("says that a host is unknown or a port closed", async () => {
    // A name that is too long is known to be unknown without a network.
    const unknown = new URL(`http://${"a".repeat(64)}.invalid/a`);
    expect(await errorCodeOf(fetchUrl(unknown, { limits, allowHosts: [] }))).toMatch(
      /^input\.(?:not-found|unreadable)$/u,
    );
    expect(
      await errorCodeOf(fetchUrl(new URL("http://127.0.0.1:1/a"), { limits, allowHosts: ["127.0.0.1"] })),
    ).toBe("input.unreadable");
  });
});
