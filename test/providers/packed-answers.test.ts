import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isGleanerError } from "../../src/errors/is-gleaner-error.ts";
import local from "../../src/providers/local.ts";
import { makeModelRequest } from "../../src/testing/index.ts";

const whole = JSON.stringify({
  model: "some:8b",
  choices: [{ message: { role: "assistant", content: '{"total":"12,50 €"}' }, finish_reason: "stop" }],
});
const streamed = [
  '{"choices":[{"index":0,"delta":{"content":"{\\"total\\":\\"12,50 €\\"}"}}]}',
  '{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}',
  "[DONE]",
]
  .map((data) => `data: ${data}\n\n`)
  .join("");

async function ask(content: Uint8Array, encoding: string, type: string): Promise<unknown> {
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      response.writeHead(200, { "content-type": type, "content-encoding": encoding }).end(content);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const gateway = { baseUrl: `http://127.0.0.1:${port}/v1` };
    const model = local({ modelId: "some:8b", gateway, env: {} });
    const { candidates } = await model.call(makeModelRequest(), { signal: AbortSignal.timeout(120_000) });
    return candidates[0].text;
  } catch (error) {
    return error;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe("an answer that a gateway packs unasked", () => {
  it.each([
    ["identity", (bytes: Uint8Array) => bytes],
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
    ["zstd", zstdCompressSync],
  ])("is read as %s, whole and streamed", async (encoding, pack) => {
    expect(await ask(pack(Buffer.from(whole)), encoding, "application/json")).toBe('{"total":"12,50 €"}');
    expect(await ask(pack(Buffer.from(streamed)), encoding, "text/event-stream")).toBe('{"total":"12,50 €"}');
  });

  it("is a broken connection where its packing is", async () => {
    const half = gzipSync(Buffer.from(whole)).subarray(0, 60);
    const outcome = await ask(half, "gzip", "application/json");
    expect(isGleanerError(outcome, "provider.network")).toBe(true);
  });
});
