import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import sharp from "sharp";
import { z } from "zod";
import { extract } from "../../src/extract.ts";
import { gatewaySteps, startGateway } from "../../src/testing/index.ts";
import type { GatewayStep } from "../../src/testing/index.ts";
import { findGateway } from "./call-gateway.ts";

const schema = z.object({ total: z.string().nullable() });
const ok = gatewaySteps.ok({ total: null });

/** Extracts a picture from a web server over a gateway; what the gateway was sent comes back. */
async function extractFromWeb(name: string, script: readonly GatewayStep[], passUrls: boolean) {
  const picture = await sharp({ create: { width: 64, height: 64, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  const web = createServer((_, response) =>
    response.writeHead(200, { "content-type": "image/png" }).end(picture),
  );
  await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
  try {
    const { provider, modelId, wire, baseUrlOf } = findGateway(name);
    await using server = await startGateway({ script, wire });
    const url = `http://127.0.0.1:${(web.address() as AddressInfo).port}/scan.png?signature=hush`;
    const result = await extract(url, {
      schema,
      passUrls,
      allowHosts: ["127.0.0.1"],
      grounding: { words: "off" },
      model: `${provider.gateway.name}/${modelId}`,
      gateways: { [name]: { apiKey: "key", baseUrl: baseUrlOf(server) } },
    });
    return { result, url, bodies: server.requests.map(({ body }) => JSON.stringify(body)) };
  } finally {
    web.close();
  }
}

describe("a document from the web", () => {
  it.each(["openai", "runware", "google"])(
    "stays with its bytes for %s while its address is private",
    async (name) => {
      const { bodies, result } = await extractFromWeb(name, [ok], false);
      expect(bodies[0]).not.toContain("127.0.0.1");
      expect(JSON.stringify(result)).not.toContain("hush");
    },
  );

  it.each(["openai", "runware", "google"])(
    "is named to %s by its whole address where the user says so",
    async (name) => {
      const { bodies, url, result } = await extractFromWeb(name, [ok], true);
      expect(bodies[0]).toContain(url);
      expect(JSON.stringify(result)).not.toContain("hush");
    },
  );

  it.each(["openai", "runware", "google"])(
    "falls back to its bytes where %s cannot fetch it",
    async (name) => {
      const refusal: GatewayStep = { type: "status", status: 400, message: "Failed to download the image" };
      const { bodies, url, result } = await extractFromWeb(name, [refusal, ok], true);
      expect(bodies).toHaveLength(2);
      expect(bodies[1]).not.toContain(url);
      expect(result.warnings).toMatchObject([{ code: "call.address-not-fetched" }]);
      expect(result.attempts).toHaveLength(1);
    },
  );
});
