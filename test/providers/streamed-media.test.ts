import { createServer } from "node:http";
import type { IncomingHttpHeaders, RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import type { Part } from "../../src/document/part.ts";
import { isGleanerError } from "../../src/errors/is-gleaner-error.ts";
import { encodeBase64 } from "../../src/providers/shared/encode-base64.ts";
import { encodedLength } from "../../src/providers/shared/encoded-length.ts";
import { bytesPart } from "../../src/steps/prepare/bytes-part.ts";
import { makeModelRequest } from "../../src/testing/index.ts";
import { findGateway, textPart } from "./call-gateway.ts";

const bytesOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 31) % 256);

async function listen(
  listener: (...exchange: Parameters<RequestListener>) => unknown,
): Promise<AsyncDisposable & { readonly origin: string }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Sent {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

function modelAt(name: string, origin: string) {
  const { provider, modelId } = findGateway(name);
  return provider({ modelId, gateway: { apiKey: "key", baseUrl: `${origin}/v1` }, env: {} });
}

/** What reaches the server of a gateway, as often as it is sent. */
async function send(name: string, parts: readonly Part[], times = 1): Promise<Sent[]> {
  const sent: Sent[] = [];
  await using server = await listen(async (request, response) => {
    sent.push({ headers: request.headers, text: (await buffer(request)).toString() });
    response.writeHead(400, { "content-type": "application/json" }).end("{}");
  });
  const request = makeModelRequest({ parts });
  const model = modelAt(name, server.origin);
  for (let time = 0; time < times; time += 1)
    await model.call(request, { signal: AbortSignal.timeout(120_000) }).catch(() => undefined);
  return sent;
}

/** A part that fails the test where anybody asks for its characters. */
function lazyPart(part: Omit<Part, "value" | "bytes">, bytes: Uint8Array): Part {
  const fail = (): string => {
    throw new Error("the characters were asked for");
  };
  return Object.defineProperties({ ...part } as Part, {
    value: { get: fail, enumerable: true },
    bytes: { value: bytes },
  });
}

const withoutIds = (text: string): unknown => JSON.parse(text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id"));

describe("media in a request", () => {
  it.each([
    ["openai", "image", "image/png", "data-uri"],
    ["openai", "document", "application/pdf", "data-uri"],
    ["local", "image", "image/jpeg", "data-uri"],
    ["aimlapi", "image", "image/jpeg", "data-uri"],
    ["oxen", "audio", "audio/mpeg", "data-uri"],
    ["google", "image", "image/jpeg", "base64"],
    ["google", "audio", "audio/mpeg", "base64"],
    ["evolink", "document", "application/pdf", "base64"],
    ["runware", "image", "image/png", "data-uri"],
    ["runware", "document", "application/pdf", "base64"],
  ] as const)(
    "%s takes %s as %s (%s) with its length, encoded while it is sent",
    async (name, type, mediaType, form) => {
      const part = { type, mediaType, form, name: "bill.pdf" };
      const bytes = bytesOf(100_001);
      const plain = { ...bytesPart(part, bytes) };
      const [streamed] = await send(name, [textPart, lazyPart(part, bytes), lazyPart(part, bytesOf(7))]);
      const [whole] = await send(name, [textPart, plain, { ...bytesPart(part, bytesOf(7)) }]);
      expect(withoutIds(streamed?.text ?? "")).toEqual(withoutIds(whole?.text ?? "{}"));
      expect(whole?.text).toContain(Buffer.from(bytes).toString("base64"));
      expect(streamed?.headers["content-length"]).toBe(String(Buffer.byteLength(streamed?.text ?? "")));
      expect(streamed?.headers["transfer-encoding"]).toBeUndefined();
    },
  );

  it("are made anew for each time that the request is sent", async () => {
    const part = bytesPart({ type: "image", mediaType: "image/png", form: "data-uri" }, bytesOf(5000));
    const [first, second] = await send("local", [part], 2);
    expect(first?.text).toContain(Buffer.from(bytesOf(5000)).toString("base64"));
    expect(second?.text).toBe(first?.text);
  });

  it.each([0, 1, 2, 3, 98_303, 98_304, 98_305, 300_000])(
    "are %d bytes as base64 like any other",
    (length) => {
      const bytes = bytesOf(length);
      const encoded = Buffer.concat([...encodeBase64(bytes)]).toString("latin1");
      expect(encoded).toBe(Buffer.from(bytes).toString("base64"));
      expect(encodedLength(bytes)).toBe(encoded.length);
    },
  );

  it("that are too large for the gateway end in its refusal, also where it stops reading", async () => {
    await using server = await listen((_, response) => {
      response
        .writeHead(413, { "content-type": "application/json" })
        .end('{"error":{"message":"too large"}}');
    });
    const part = bytesPart(
      { type: "image", mediaType: "image/png", form: "data-uri" },
      new Uint8Array(12_000_000),
    );
    const request = makeModelRequest({ parts: [part] });
    const outcome = await modelAt("local", server.origin)
      .call(request, { signal: AbortSignal.timeout(120_000) })
      .catch((error: unknown) => error);
    expect(isGleanerError(outcome) ? outcome.where.status : outcome).toBe(413);
  });

  it("are no longer sent once the call is aborted", async () => {
    const controller = new AbortController();
    const closed = Promise.withResolvers<boolean>();
    await using server = await listen((request) => {
      request.once("close", () => closed.resolve(request.complete));
      // Only who reads on learns that nothing more comes.
      request.resume().on("error", () => undefined);
      controller.abort(new Error("enough"));
    });
    const part = bytesPart(
      { type: "image", mediaType: "image/png", form: "data-uri" },
      new Uint8Array(12_000_000),
    );
    const call = modelAt("local", server.origin).call(makeModelRequest({ parts: [part] }), {
      signal: controller.signal,
    });
    await expect(call).rejects.toThrow("enough");
    expect(await closed.promise).toBe(false);
  });
});
