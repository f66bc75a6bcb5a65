// The same call over a wire. The server here is a stand-in on this machine; for a real one set LOCAL_BASE_URL, or
// OPENAI_API_KEY and a model such as "openai/gpt-4.1-mini".
import { extract } from "gleaner";
import { gatewaySteps, startGateway } from "gleaner/testing";
import { z } from "zod";

const ticket = z.object({ number: z.string(), seat: z.string(), price: z.string() });
const source = { text: "Ticket T-4471\nSeat 12B\nPrice 34.00 EUR\n", name: "ticket.txt" };

// It answers once with a price that is not on the ticket; the repair asks again for that value alone.
const wrong = { number: "T-4471", seat: "12B", price: "43.00" };
await using server = await startGateway({
  script: [gatewaySteps.fenced(wrong), gatewaySteps.ok({ "/price": "34.00" })],
});

const result = await extract(source, {
  schema: ticket,
  model: "local/any-model",
  gateways: { local: { baseUrl: server.url } },
});

console.log(result.data);
for (const { reason, issues } of result.attempts)
  console.log(
    reason,
    issues.map((issue) => `${issue.code} ${issue.pointer}`),
  );
