import { createServer } from "node:http";
import { getAt } from "../../src/values/get-at.ts";
import { invoiceAnswer } from "../client/sample.ts";
import { spoilAnswer } from "./spoil-answer.ts";

/** What one document cost its client. */
export interface Tally {
  requests: number;
  bytes: number;
  /** Those of questions after the first. */
  again: number;
  /** A text token is four characters, a picture 1,000: the same for all. */
  tokens: number;
}

export interface FaultyServer {
  readonly origin: string;
  /** By the first two parts of the address: `client/document`. */
  readonly tallies: ReadonlyMap<string, Tally>;
  close(): void;
}

interface Body {
  readonly messages: readonly { readonly content: unknown }[];
  readonly response_format?: {
    readonly json_schema?: { readonly schema?: { readonly properties?: object } };
  };
}

/** The values of a document; for a question about places alone, those. */
function answerTo(body: Body): unknown {
  const asked = Object.keys(body.response_format?.json_schema?.schema?.properties ?? {});
  if (!asked.some((name) => name.startsWith("/"))) return invoiceAnswer;
  return Object.fromEntries(asked.map((pointer) => [pointer, getAt(invoiceAnswer, pointer)]));
}

function countTokens(text: string): number {
  const pictures = text.match(/data:image\/[a-z]+;base64,[^"]*/g) ?? [];
  const letters = text.length - pictures.reduce((sum, picture) => sum + picture.length, 0);
  return Math.ceil(letters / 4) + 1000 * pictures.length;
}

/** A chat completions server whose model makes mistakes, the same ones for every client: by document and question. */
export async function serveFaulty(): Promise<FaultyServer> {
  const tallies = new Map<string, Tally>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const [, client = "", document = ""] = (request.url ?? "").split("/");
      const key = `${client}/${document}`;
      const tally = tallies.get(key) ?? { requests: 0, bytes: 0, again: 0, tokens: 0 };
      tallies.set(key, tally);
      const sent = Buffer.concat(chunks).toString("utf8");
      const content = spoilAnswer(
        JSON.stringify(answerTo(JSON.parse(sent) as Body)),
        Number(document),
        tally.requests,
      );
      if (tally.requests > 0) tally.again += sent.length;
      tally.requests += 1;
      tally.bytes += sent.length;
      tally.tokens += countTokens(sent) + Math.ceil(content.length / 4);
      const call = { id: "call_1", type: "function", function: { name: "Invoice", arguments: content } };
      const isTool = request.url?.includes("/tools/");
      const message = isTool ? { content: null, tool_calls: [call] } : { content };
      const body = JSON.stringify({
        id: "chatcmpl-1",
        object: "chat.completion",
        created: 1_710_000_000,
        model: "sample",
        choices: [
          {
            index: 0,
            message: { role: "assistant", ...message },
            finish_reason: isTool ? "tool_calls" : "stop",
          },
        ],
        usage: { prompt_tokens: 1000, completion_tokens: 300, total_tokens: 1300 },
      });
      response.writeHead(200, { "content-type": "application/json" });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    tallies,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
