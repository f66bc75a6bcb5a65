import { z } from "zod";
import type { Contestant } from "../contestant.ts";
import { makeInvoiceType, printInvoice, task } from "../sample.ts";

const type = makeInvoiceType(z);
const schema = z.toJSONSchema(type);

async function post(origin: string, content: unknown): Promise<unknown> {
  const response = await fetch(`${origin}/v1/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer key" },
    body: JSON.stringify({
      model: "sample",
      messages: [
        { role: "system", content: task },
        { role: "user", content },
      ],
      response_format: { type: "json_schema", json_schema: { name: "invoice", strict: true, schema } },
    }),
  });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const answer = (await response.json()) as { choices: [{ message: { content: string } }] };
  return type.parse(JSON.parse(answer.choices[0].message.content));
}

/** The least that a call can cost: the runtime's own fetch, JSON and zod, without any care. */
export async function makeFloor(origin: string): Promise<Contestant> {
  return {
    ask: () => post(origin, printInvoice()),
    askWithPicture(bytes) {
      const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
      const picture = { type: "image_url", image_url: { url: `data:image/jpeg;base64,${base64}` } };
      return post(origin, [{ type: "text", text: task }, picture]);
    },
  };
}
