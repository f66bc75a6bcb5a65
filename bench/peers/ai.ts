import type { Contestant } from "../client/contestant.ts";
import { makeInvoiceType, printInvoice, task } from "../client/sample.ts";
import type { Zod } from "../client/sample.ts";

/** As far as they are used here; the packages are installed apart. */
interface Ai {
  readonly generateText: (options: unknown) => Promise<{ output: unknown }>;
  readonly Output: { object: (options: { schema: unknown }) => unknown };
}
interface Compatible {
  readonly createOpenAICompatible: (options: object) => (model: string) => unknown;
}

/** `ai` with its provider for chat completions, zod 4, and the schema on the wire. Throws where they are not installed. */
export async function makeAi(origin: string): Promise<Contestant> {
  const names = ["ai", "@ai-sdk/openai-compatible", "zod4"] as const;
  const [ai, compatible, zod4] = (await Promise.all(names.map((name) => import(name)))) as [
    Ai,
    Compatible,
    { z: Zod },
  ];
  const gateway = compatible.createOpenAICompatible({
    name: "sample",
    baseURL: `${origin}/v1`,
    apiKey: "key",
    supportsStructuredOutputs: true,
  });
  const model = gateway("sample");
  const output = ai.Output.object({ schema: makeInvoiceType(zod4.z) });
  const generate = async (content: unknown): Promise<unknown> => {
    const messages = [{ role: "user", content }];
    return (await ai.generateText({ model, system: task, messages, output })).output;
  };
  return {
    ask: () => generate(printInvoice()),
    askWithPicture: (bytes) =>
      generate([
        { type: "text", text: task },
        { type: "file", data: bytes, mediaType: "image/jpeg" },
      ]),
  };
}
