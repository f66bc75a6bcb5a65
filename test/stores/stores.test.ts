import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { load } from "../../src/index.ts";
import { listSources } from "../../src/batch/sources/list-sources.ts";
import type { BlobStore } from "../../src/stores/blob-store.ts";
import { openStore } from "../../src/stores/open-store.ts";
import { parseS3Address } from "../../src/stores/parse-s3-address.ts";
import { readS3Access } from "../../src/stores/read-s3-access.ts";
import { startS3Server } from "./start-s3-server.ts";
import type { S3Server } from "./start-s3-server.ts";

let folder: string;
let server: S3Server;
const stores: { folder?: BlobStore; s3?: BlobStore } = {};
const text = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-store-"));
  server = await startS3Server();
  stores.folder = await openStore(join(folder, "shared"));
  stores.s3 = await openStore("s3://files/team/a", server.env);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

describe.each(["folder", "s3"] as const)("a store in a %s", (kind) => {
  const store = (): BlobStore => {
    const found = stores[kind];
    if (!found) throw new Error("not opened");
    return found;
  };

  it.each(["plain.txt", "in/side.txt", "with blank+plus & ü (1)!*'.txt", "100%.txt", "a=b?c#d.txt"])(
    "gives back what was put under %s",
    async (key) => {
      await store().put(key, Buffer.from("first"));
      await store().put(key, Buffer.from("second"));
      expect(text(await store().get(key))).toBe("second");
      expect(await store().stat(key)).toMatchObject({ key, size: 6 });
      await store().remove(key);
      await store().remove(key);
      expect(await store().get(key)).toBeUndefined();
      expect(await store().open(key)).toBeUndefined();
      expect(await store().stat(key)).toBeUndefined();
    },
  );

  it("lists any number of blobs below a prefix, each once and with its own name", async () => {
    const keys = Array.from({ length: 8 }, (_, at) => `run 1/doc+${at}ü.json`);
    for (const key of [...keys, "run 2/other.json"]) await store().put(key, Buffer.from(key));
    const found: string[] = [];
    for await (const blob of store().list("run 1/")) found.push(blob.key);
    expect(found.sort()).toEqual(keys);
    const partly: string[] = [];
    for await (const { key } of store().list("run 1/doc+3")) partly.push(key);
    expect(partly).toEqual(["run 1/doc+3ü.json"]);
    for await (const blob of store().list("nothing/")) expect(blob).toBeUndefined();
  });

  it("takes a file that is larger than one request, and streams it back whole", async () => {
    const path = join(folder, "large.bin");
    const bytes = Buffer.alloc(33 * 1024 * 1024, "0123456789abc");
    bytes.writeUInt32LE(123_456, 20 * 1024 * 1024);
    await writeFile(path, bytes);
    await store().putFile("large.bin", path);
    const opened = await store().open("large.bin");
    expect(opened?.size).toBe(bytes.length);
    const chunks: Uint8Array[] = [];
    for await (const chunk of opened?.chunks ?? []) chunks.push(chunk);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
    expect(server.uploads.size).toBe(0);
    await store().remove("large.bin");
  });
});

describe("a store in a folder", () => {
  it("keeps what it holds from other users, and its keys within the folder", async () => {
    await stores.folder?.put("private.json", Buffer.from("{}"));
    expect((await stat(join(folder, "shared", "private.json"))).mode & 0o077).toBe(0);
    await expect(stores.folder?.get("../outside")).rejects.toMatchObject({ code: "options.invalid" });
  });
});

describe("a store that speaks S3", () => {
  it("asks again after faults that pass, and gives up with queue.unavailable", async () => {
    server.faults.push(503, 500);
    await stores.s3?.put("again.txt", Buffer.from("x"));
    expect(server.objects.get("files/team/a/again.txt")?.toString()).toBe("x");
    const away = await openStore("s3://files/", { ...server.env, AWS_ENDPOINT_URL: "http://127.0.0.1:9" });
    await expect(away.get("x")).rejects.toMatchObject({ code: "queue.unavailable", retryable: true });
  });

  it.each([
    [
      "a wrong key",
      { AWS_SECRET_ACCESS_KEY: "wrong" },
      "s3://files/",
      "input.unreadable",
      "result.unwritable",
    ],
    ["an unknown bucket", {}, "s3://nowhere/", "input.not-found", "result.unwritable"],
  ])("says what is wrong with %s, and shows no key", async (_, env, address, readCode, writeCode) => {
    const store = await openStore(address, { ...server.env, ...env });
    const failure = await store.get("a").catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: readCode });
    expect(JSON.stringify(failure)).not.toContain(server.env["AWS_SECRET_ACCESS_KEY"]);
    await expect(store.put("a", Buffer.from("x"))).rejects.toMatchObject({ code: writeCode });
  });

  it("takes back the parts of an upload that fails", async () => {
    const path = join(folder, "broken.bin");
    await writeFile(path, Buffer.alloc(20 * 1024 * 1024));
    server.faults.length = 0;
    const put = stores.s3?.putFile("broken.bin", path);
    while (server.uploads.size === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    server.faults.push(403);
    await expect(put).rejects.toMatchObject({ code: "result.unwritable" });
    expect(server.uploads.size).toBe(0);
  });

  it.each([
    ["s3://bucket/a b%20c/ü?x#y", { bucket: "bucket", key: "a b%20c/ü?x#y" }],
    ["s3://my.bucket-1", { bucket: "my.bucket-1", key: "" }],
  ])("reads %s as it is", (address, place) => expect(parseS3Address(address)).toEqual(place));

  it.each(["s3:///key", "s3://", "s3://a/key"])("refuses %s", (address) =>
    expect(() => parseS3Address(address)).toThrow(expect.objectContaining({ code: "options.invalid" })),
  );

  it("names the variable that is missing, and the one that is wrong", () => {
    expect(() => readS3Access({})).toThrow(/AWS_ACCESS_KEY_ID is not set/u);
    expect(() =>
      readS3Access({ AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b", AWS_ENDPOINT_URL: "x" }),
    ).toThrow(/AWS_ENDPOINT_URL/u);
    const access = readS3Access({
      AWS_ACCESS_KEY_ID: "a",
      AWS_SECRET_ACCESS_KEY: "b",
      AWS_DEFAULT_REGION: "eu-west-1",
    });
    expect(access).toMatchObject({ endpoint: "https://s3.eu-west-1.amazonaws.com", region: "eu-west-1" });
  });
});

describe("sources in a store", () => {
  it("are loaded by their address, and listed by a prefix", async () => {
    for (const [name, value] of Object.entries(server.env)) vi.stubEnv(name, value);
    try {
      server.objects.set("files/in/a b.txt", Buffer.from("Total: 12"));
      server.objects.set("files/in/.hidden", Buffer.from("x"));
      server.objects.set("files/in/deep/", Buffer.from(""));
      server.objects.set("files/in/deep/c.txt", Buffer.from("Total: 13"));
      const opened = await load("s3://files/in/a b.txt");
      expect(opened.document.files[0]).toMatchObject({ name: "a b.txt", size: 9 });
      await opened.close();
      const found: unknown[] = [];
      const given = ["s3://files/in/", "s3://files/in/a b.txt"];
      for await (const task of listSources({ given, stdin: process.stdin, isOwn: () => false }))
        found.push(task.source);
      expect(found).toEqual(["s3://files/in/a b.txt", "s3://files/in/deep/c.txt", "s3://files/in/a b.txt"]);
      await expect(load({ url: "s3://files/none.txt" })).rejects.toMatchObject({ code: "input.not-found" });
      await expect(load("s3://files/")).rejects.toMatchObject({ code: "options.invalid" });
      await expect(load("s3://files/in/a b.txt", { limits: { maxBytes: 4 } })).rejects.toMatchObject({
        code: "input.too-large",
      });
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
