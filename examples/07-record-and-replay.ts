// A run with a hosted model, written down once and made again for nothing: no network, no key, no waiting.
import { extract, isGleanerError } from "gleaner";
import { gatewaySteps, startGateway } from "gleaner/testing";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

const ticket = z.object({ number: z.string(), seat: z.string() });
const source = { text: "Ticket T-4471\nSeat 12B\n", name: "ticket.txt" };
const folder = await mkdtemp(join(tmpdir(), "gleaner-example-"));
const options = { schema: ticket, model: "openai/gpt-4.1-mini" };

// The gateway here is a stand-in on this machine; it is busy once.
const server = await startGateway({
  script: [gatewaySteps.status(503), gatewaySteps.ok({ number: "T-4471", seat: "12B" })],
});
const gateways = { openai: { baseUrl: server.url, apiKey: "any-key" } };
await extract(source, { ...options, gateways, record: folder });
await server.close();

const again = await extract(source, { ...options, replay: folder });
const [attempt] = again.attempts;
const statuses = attempt?.requests.map(({ status }) => status).join(", ");
console.log(
  `${again.data.number}, seat ${again.data.seat}: HTTP ${statuses}, replayed: ${attempt?.isReplayed}`,
);

try {
  await extract(source, { ...options, replay: folder, instructions: "Give the seat without its row." });
} catch (error) {
  if (isGleanerError(error, "input.not-found")) console.log(error.message);
}
await rm(folder, { recursive: true });
