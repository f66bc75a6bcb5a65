import { describe, expect, it } from "vitest";
import { z } from "zod";
import { extract } from "../src/extract.ts";
import { gatewaySteps, startGateway } from "../src/testing/index.ts";
import type { GatewayRequest, GatewayStep } from "../src/testing/index.ts";
import { drawStatement } from "./support/draw-statement.ts";
import { makeBookings, printCents } from "./support/make-bookings.ts";

const printed = z.string();
const schema = z.object({
  opening: z.string().nullable(),
  rows: z.array(z.object({ day: printed, text: printed, amount: printed, balance: printed })),
});
type Shown = z.infer<typeof schema>;
const row = /^(\d\d \w{3}) (.+ REF \d+) ([\d,]+\.\d\d) (-?[\d,]+\.\d\d)$/gm;

function textsOf({ body }: GatewayRequest): string[] {
  const { messages } = body as { messages: { content: string | { text?: string }[] }[] };
  return messages.flatMap(({ content }) =>
    typeof content === "string" ? [] : content.flatMap(({ text }) => (text === undefined ? [] : [text])),
  );
}

/** What a model that sees everything, and takes no hint, says of a question: each row that it is shown. */
function answerFrom(request: GatewayRequest): Shown {
  const shown = textsOf(request).join("\n");
  return {
    opening: /Opening balance ([\d,.]+)/.exec(shown)?.[1] ?? null,
    rows: [...shown.matchAll(row)].map(([, day = "", text = "", amount = "", balance = ""]) => ({
      day,
      text,
      amount,
      balance,
    })),
  };
}

async function ask(
  source: Parameters<typeof extract>[0],
  script: (request: GatewayRequest, index: number) => GatewayStep,
  change: { contextTokens: number; passes?: number; attempts?: number },
) {
  await using gateway = await startGateway({ script });
  const { contextTokens, ...options } = change;
  const result = await extract(source, {
    schema,
    model: "local/m",
    gateways: {
      local: {
        baseUrl: gateway.url,
        capabilities: {
          m: {
            contextTokens,
            outputTokens: 4000,
            input: { text: { forms: ["text"], mediaTypes: ["text/plain"] } },
          },
        },
      },
    },
    ...options,
  }).catch((error: unknown) => ({ error }));
  return { result, requests: gateway.requests };
}

/** As the schema's decimals are given. */
const plain = (amount: string): string => amount.replaceAll(",", "");
const opening = 500_000;
const bookings = makeBookings(2000, "2023-11-01", opening);
const expected = bookings.map(({ date, text, cents, balance }) => ({
  day: `${date.slice(8)} ${["Jan", "Feb", "Nov", "Dec"][[1, 2, 11, 12].indexOf(Number(date.slice(5, 7)))]}`,
  text,
  amount: plain(printCents(Math.abs(cents))),
  balance: plain(printCents(balance)),
}));

describe("a document that is too long for one question", () => {
  it("gives all of 2,000 rows once and in order, although each part shows the end of the one before", async () => {
    const bytes = await drawStatement(bookings, opening);
    const { result, requests } = await ask(bytes, (request) => gatewaySteps.ok(answerFrom(request)), {
      contextTokens: 10_000,
    });
    if ("error" in result) throw result.error;
    expect(requests.length).toBeGreaterThan(5);
    // Rows at the seams were answered twice.
    expect(requests.reduce((sum, request) => sum + answerFrom(request).rows.length, 0)).toBeGreaterThan(2000);
    expect(result.data.rows).toEqual(expected);
    expect(result.data.opening).toBe("5,000.00");
    expect(result.coverage.pages.map(({ status }) => status)).toEqual(
      Array.from({ length: 45 }, () => "read"),
    );
    expect(result.coverage.ungrounded).toEqual([]);
  });

  it("is cut between lines where it is one text without pages, and every citation is true to the whole of it", async () => {
    const lines = expected
      .slice(0, 400)
      .map(({ day, text, amount, balance }) => `${day} ${text} ${amount} ${balance}`);
    const whole = lines.join("\n");
    const { result, requests } = await ask(
      { text: whole },
      (request) => gatewaySteps.ok(answerFrom(request)),
      {
        contextTokens: 9000,
      },
    );
    if ("error" in result) throw result.error;
    expect(requests.length).toBeGreaterThan(2);
    expect(result.data.rows).toEqual(expected.slice(0, 400));
    for (const [index, { balance }] of result.data.rows.entries()) {
      const [citation] = result.fields[`/rows/${index}/balance`]?.citations ?? [];
      const { start, end } = citation?.span ?? { start: 0, end: 0 };
      expect(plain(whole.slice(start, end))).toBe(balance);
      expect(whole.slice(0, start).split("\n").length).toBe(index + 1);
    }
  });

  it("accounts for each of 300 pages, in no more questions at a time than are allowed, and in no more than its pages need", async () => {
    const clause = z.object({ clauses: z.array(z.string()) });
    const words = "the parties keep to what stands in this clause and to nothing else. ".repeat(20);
    const pages = Array.from({ length: 300 }, (_, page) => `Clause number ${page + 1}a begins; ${words}`);
    let [open, most] = [0, 0];
    await using gateway = await startGateway({
      script: (request) => {
        const shown = textsOf(request).join("\n");
        return gatewaySteps.ok({ clauses: shown.match(/Clause number \d+a/g) ?? [] });
      },
    });
    const text = { forms: ["text"], mediaTypes: ["text/plain"] } as const;
    const capabilities = { m: { contextTokens: 14_000, outputTokens: 3000, input: { text } } };
    const result = await extract(
      pages.map((page, index) => ({ text: page, name: `${index}.txt` })),
      {
        schema: clause,
        model: "local/m",
        gateways: { local: { baseUrl: gateway.url, capabilities } },
        onEvent: ({ type }) => {
          if (type === "attempt-start") most = Math.max(most, (open += 1));
          if (type === "attempt-end") open -= 1;
        },
      },
    );
    expect(result.data.clauses).toEqual(pages.map((_, page) => `Clause number ${page + 1}a`));
    expect(result.coverage.pages.map(({ status }) => status)).toEqual(pages.map(() => "read"));
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
    expect(gateway.requests.length).toBeLessThan(60);
  });

  it("is filled up by further readings where one overlooked rows", async () => {
    const texts = [0, 30, 60].map((from) => ({
      name: `${from}.txt`,
      text: expected
        .slice(from, from + 30)
        .map(({ day, text, amount, balance }) => `${day} ${text} ${amount} ${balance}`)
        .join("\n"),
    }));
    const forgetful = (request: GatewayRequest, index: number): GatewayStep => {
      const { rows, ...rest } = answerFrom(request);
      return gatewaySteps.ok({ ...rest, rows: rows.filter((_, at) => at % 7 !== index % 3) });
    };
    const once = await ask(texts, forgetful, { contextTokens: 7000 });
    const thrice = await ask(texts, forgetful, { contextTokens: 7000, passes: 3 });
    if ("error" in once.result || "error" in thrice.result) throw new Error("not answered");
    expect(once.result.data.rows.length).toBeLessThan(90);
    expect(thrice.requests.length).toBeGreaterThan(2 * once.requests.length);
    expect(thrice.result.data.rows).toEqual(expected.slice(0, 90));
  });

  it("never passes over a page without an answer: it is named, and what the others hold is kept", async () => {
    const bytes = await drawStatement(bookings.slice(0, 450), opening);
    const { result } = await ask(
      bytes,
      (request) =>
        answerFrom(request).opening === null
          ? gatewaySteps.status(400)
          : gatewaySteps.ok(answerFrom(request)),
      { contextTokens: 9000, attempts: 1 },
    );
    if (!("error" in result)) throw new Error("answered");
    expect(result.error).toMatchObject({ code: expect.stringContaining("provider.") as string });
    const { partial } = result.error as { partial?: Awaited<ReturnType<typeof extract<typeof schema>>> };
    const statuses = partial?.coverage.pages.map(({ status }) => status) ?? [];
    expect(statuses).toHaveLength(10);
    expect(new Set(statuses)).toEqual(new Set(["read", "failed"]));
    expect(partial?.data.rows.length).toBeGreaterThan(45);
  });
});
