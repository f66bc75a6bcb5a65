import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll } from "vitest";
import { holdClaim } from "./hold-claim.ts";
import { recordings } from "./recordings.ts";

/** A speech server that hears the same in whatever it is sent. */
const server = createServer((request, response) => {
  request.resume().once("end", () => {
    const words = [{ word: "seven", start: 0.2, end: 0.6 }];
    response.end(JSON.stringify({ text: "seven", words }));
  });
});
await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
afterAll(() => void server.close());
const { port } = server.address() as AddressInfo;

for (const claim of recordings) holdClaim(claim, { transcriber: { baseUrl: `http://127.0.0.1:${port}/v1` } });
