import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { GatewayOptions } from "../../../options/extract-options.ts";
import type { ModelRequest } from "../../../ports/model.ts";
import { findModel } from "../../../registry/find-model.ts";
import { keyStandIn } from "./key-stand-in.ts";

export interface CapturedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Capture {
  readonly modelId: string;
  /** Path of the gateway's base address. */
  readonly basePath: string;
  readonly request: ModelRequest;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly gateways: Readonly<Record<string, GatewayOptions>>;
}

/** Milliseconds for a request to come over loopback; the largest take a few seconds to be written. */
const longestMs = 60_000;

/** Headers that the connection makes for itself. */
const ownHeaders = new Set([
  "host",
  "connection",
  "content-length",
  "transfer-encoding",
  "accept-encoding",
  "accept-language",
  "sec-fetch-mode",
  "user-agent",
  "accept",
]);

/**
 * The HTTP request that a gateway's adapter makes, caught on a loopback server of our own: whatever the wire, this is
 * what would be sent. Nothing leaves the machine. Throws what the adapter throws where it sends nothing.
 */
export async function captureRequest({
  modelId,
  basePath,
  request,
  env,
  gateways,
}: Capture): Promise<CapturedRequest> {
  const server = createServer();
  const caught = new Promise<CapturedRequest>((resolve) => {
    server.once("request", (incoming, answer) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("end", () => {
        answer.writeHead(400, { "content-type": "application/json", connection: "close" }).end("{}");
        const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
          ownHeaders.has(name) || typeof value !== "string" ? [] : [[name, value] as const],
        );
        resolve({
          method: incoming.method ?? "POST",
          path: incoming.url ?? "/",
          headers: Object.fromEntries(headers),
          body: Buffer.concat(chunks).toString("utf8"),
        });
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const [gateway = ""] = modelId.split("/");
    const baseUrl = `http://127.0.0.1:${port}${basePath}`;
    const access = { ...gateways[gateway], apiKey: keyStandIn, baseUrl };
    const model = await findModel(modelId, { [gateway]: access }, env);
    const call = model.call(request, { signal: AbortSignal.timeout(longestMs) });
    // The refusal that our server answers with comes after the request; what fails before it is the gateway's adapter.
    const unsent = call.then(() => caught);
    return await Promise.race([caught, unsent]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
