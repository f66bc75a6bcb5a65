import type { Contestant } from "../client/contestant.ts";
import { makeInvoiceType, printInvoice, task } from "../client/sample.ts";
import type { Zod } from "../client/sample.ts";

/** As far as they are used here; the packages are installed apart. */
interface Packages {
  readonly openai: { default: new (options: { baseURL: string; apiKey: string }) => unknown };
  readonly instructor: {
    default: (options: { client: unknown; mode: "TOOLS" }) => {
      chat: { completions: { create: (body: unknown) => Promise<unknown> } };
    };
  };
}

/** instructor-js with the openai client, in its mode of tools, with zod 3. Throws where the packages are not installed. */
export async function makeInstructor(origin: string, retries = 0): Promise<Contestant> {
  const names = ["openai", "@instructor-ai/instructor", "zod"] as const;
  const [openai, instructor, zod3] = (await Promise.all(names.map((name) => import(name)))) as [
    Packages["openai"],
    Packages["instructor"],
    { z: Zod },
  ];
  const client = instructor.default({
    client: new openai.default({ baseURL: `${origin}/tools/v1`, apiKey: "key" }),
    mode: "TOOLS",
  });
  const schema = makeInvoiceType(zod3.z);
  const create = (content: unknown): Promise<unknown> =>
    client.chat.completions.create({
      model: "sample",
      messages: [
        { role: "system", content: task },
        { role: "user", content },
      ],
      response_model: { schema, name: "Invoice" },
      ...(retries > 0 ? { max_retries: retries } : {}),
    });
  return {
    ask: () => create(printInvoice()),
    askWithPicture(bytes) {
      const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
      const picture = { type: "image_url", image_url: { url: `data:image/jpeg;base64,${base64}` } };
      return create([{ type: "text", text: task }, picture]);
    },
  };
}
