// A chat completions server in a process of its own: reads every request to its end, looks at nothing, answers at once.
import { createServer } from "node:http";
import { invoiceAnswer } from "./sample.ts";

const content = JSON.stringify(invoiceAnswer);

function bodyOf(message: object, finish: string): string {
  return JSON.stringify({
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1_710_000_000,
    model: "sample",
    choices: [{ index: 0, message: { role: "assistant", ...message }, finish_reason: finish }],
    usage: { prompt_tokens: 812, completion_tokens: 344, total_tokens: 1156 },
  });
}

const plain = bodyOf({ content }, "stop");
/** Below `/tools` the answer is a tool call, for clients that ask for one. */
const call = { id: "call_1", type: "function", function: { name: "Invoice", arguments: content } };
const tool = bodyOf({ content: null, tool_calls: [call] }, "tool_calls");

const server = createServer((request, response) => {
  const body = request.url?.startsWith("/tools") ? tool : plain;
  request.resume().on("end", () => {
    response.writeHead(200, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object" && address) process.send?.(address.port);
});
process.on("disconnect", () => process.exit());
