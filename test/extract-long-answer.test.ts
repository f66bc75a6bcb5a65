import { describe, expect, it } from "vitest";
import { z } from "zod";
import { extract } from "../src/extract.ts";
import { gatewaySteps, startGateway } from "../src/testing/index.ts";
import type { GatewayRequest, GatewayStep } from "../src/testing/index.ts";

const schema = z.object({ rows: z.array(z.object({ name: z.string(), price: z.string() })) });
const rowsOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({
    name: `Part ${from + index}`,
    price: `${from + index}.50`,
  }));
const printed = (from: number, to: number): string =>
  rowsOf(from, to)
    .map(({ name, price }) => `${name} ${price}`)
    .join("\n");

async function extractOver(
  source: Parameters<typeof extract>[0],
  script: (request: GatewayRequest, index: number) => GatewayStep,
) {
  await using gateway = await startGateway({ script });
  const prices = { m: { input: 1, output: 2, source: "test" } };
  const outcome = await extract(source, {
    schema,
    model: "local/m",
    gateways: { local: { baseUrl: gateway.url, prices } },
  });
  return { outcome, requests: gateway.requests, billed: gateway.billed };
}

const cut = (text: string, share: number): GatewayStep => ({
  type: "answer",
  text: text.slice(0, Math.floor(text.length * share)),
  finish: "length",
});

describe("an answer that is longer than a model writes at once", () => {
  it("is continued where it broke off, and never closed by us", async () => {
    const whole = JSON.stringify({ rows: rowsOf(1, 20) });
    const source = { text: printed(1, 20) };
    const { outcome, requests, billed } = await extractOver(source, (request, index) => {
      if (index === 0) return cut(whole, 0.4);
      const { messages } = request.body as { messages: { content: { text: string }[] }[] };
      const [, before = ""] = messages[1]?.content.at(-1)?.text.split("The answer so far:\n") ?? [];
      expect(before.length).toBeGreaterThan(100);
      const rest = whole.slice(whole.indexOf(before) + before.length);
      return index === 1 ? cut(rest, 0.5) : gatewaySteps.text(rest);
    });
    expect(outcome.data.rows).toEqual(rowsOf(1, 20));
    expect(outcome.verdict).toBe("unverified");
    expect(requests.map(({ mode }) => mode)).toEqual(["json_schema", undefined, undefined]);
    expect(outcome.attempts.map(({ errorCode }) => errorCode)).toEqual([
      "output.truncated",
      "output.truncated",
      undefined,
    ]);
    expect(outcome.warnings.map(({ code }) => code)).toContain("call.answer-continued");
    expect(outcome.usage).toMatchObject({ calls: 3, outputTokens: billed.outputTokens });
  });

  it("is asked for by halves of the pages where there are several", async () => {
    const source = [1, 6, 11, 16].map((from) => ({ text: printed(from, from + 5), name: `${from}.txt` }));
    const { outcome, requests } = await extractOver(source, ({ body }) => {
      const shown = JSON.stringify(body);
      const rows = rowsOf(1, 21).filter(({ name }) => new RegExp(`${name} \\d`).test(shown));
      const text = JSON.stringify({ rows });
      return rows.length > 10 ? cut(text, 0.5) : gatewaySteps.text(text);
    });
    expect(outcome.data.rows).toEqual(rowsOf(1, 21));
    expect(requests).toHaveLength(3);
    expect(outcome.warnings.map(({ code }) => code)).toContain("call.pages-halved");
    expect(outcome.attempts.map(({ request }) => request)).toEqual([0, 1, 2]);
  });

  it("is halved as well where the gateway says that the question is too long", async () => {
    const source = [1, 6].map((from) => ({ text: printed(from, from + 5), name: `${from}.txt` }));
    const { outcome } = await extractOver(source, ({ body }) => {
      const shown = JSON.stringify(body);
      const rows = rowsOf(1, 11).filter(({ name }) => new RegExp(`${name} \\d`).test(shown));
      return rows.length > 5
        ? gatewaySteps.status(400, { code: "context_length_exceeded" })
        : gatewaySteps.ok({ rows });
    });
    expect(outcome.data.rows).toEqual(rowsOf(1, 11));
  });

  it("gets more room than it was given where thinking took all of it, and the user is told", async () => {
    const rows = rowsOf(1, 3);
    await using gateway = await startGateway({
      script: [{ type: "answer", text: "", finish: "length" }, gatewaySteps.ok({ rows })],
    });
    const capabilities = { m: { levers: {}, outputTokens: 5000 } };
    const outcome = await extract(
      { text: printed(1, 3) },
      {
        schema,
        model: "local/m",
        gateways: { local: { baseUrl: gateway.url, capabilities } },
        settings: { maxOutputTokens: 300 },
      },
    );
    const caps = gateway.requests.map(({ body }) => (body as { max_tokens: number }).max_tokens);
    expect(caps).toEqual([300, 5000]);
    expect(outcome.warnings.map(({ code }) => code)).toContain("call.setting-changed");
  });

  it("is asked for without the schema, and streamed, where the model began to repeat itself", async () => {
    const endless: GatewayStep = {
      type: "answer",
      text: `{"rows":[{"name":"${"Part ".repeat(2000)}`,
      finish: "length",
    };
    const { outcome, requests } = await extractOver({ text: printed(1, 3) }, ({ mode }) =>
      mode === "json_schema" ? endless : gatewaySteps.ok({ rows: rowsOf(1, 3) }),
    );
    expect(outcome.data.rows).toEqual(rowsOf(1, 3));
    expect(requests.map(({ mode, streams }) => [mode, streams])).toEqual([
      ["json_schema", false],
      ["json_object", true],
    ]);
    expect(outcome.attempts[0]?.issues.map(({ code }) => code)).toContain("repetition");
  });
});
