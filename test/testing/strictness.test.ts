import { describe, expect, it } from "vitest";
import {
  chatRules,
  geminiGenerateWire,
  listDoubts,
  runwareTaskWire,
  strictChatWire,
} from "../../src/testing/index.ts";

const strict = strictChatWire(chatRules.openai);
const chat = (changes: object) => ({
  model: "m",
  messages: [{ role: "user", content: "JSON?" }],
  ...changes,
});
const said = (content: unknown) => chat({ messages: [{ role: "user", content }] });
const schemaOf = (schema: object, more: object = {}) => ({
  response_format: { type: "json_schema", json_schema: { name: "n", strict: true, schema, ...more } },
});
const closed = { type: "object", properties: {}, required: [], additionalProperties: false };
const tool = (name: string) => ({ type: "function", function: { name, parameters: closed } });

describe("the chat wire of a strict gateway", () => {
  it.each([
    ["a whole request", chat({}), undefined],
    ["a member that nobody knows", chat({ top_k: 1 }), "top_k"],
    ["no model", chat({ model: "" }), "model"],
    ["no messages", chat({ messages: [] }), "messages"],
    ["a role of another wire", chat({ messages: [{ role: "model", content: "x" }] }), "messages"],
    [
      "a part of another gateway",
      said([{ type: "audio_url", audio_url: { url: "https://a/b" } }]),
      "messages",
    ],
    ["bytes that are no data URI", said([{ type: "image_url", image_url: { url: "AAAA" } }]), "messages"],
    [
      "a file without a name",
      said([{ type: "file", file: { file_data: "data:application/pdf;base64,AA==" } }]),
      "messages",
    ],
    ["a format that nobody has", chat({ response_format: { type: "yaml" } }), "response_format"],
    ["a schema without a name", chat(schemaOf(closed, { name: "a b" })), "response_format.name"],
    [
      "an open object in a strict schema",
      chat(schemaOf({ ...closed, additionalProperties: true })),
      "response_format",
    ],
    ["a keyword outside of the strict rules", chat(schemaOf({ ...closed, allOf: [] })), "response_format"],
    ["a list at the root", chat(schemaOf({ type: "array", items: closed })), "response_format"],
    ["a tool by its name", chat({ tools: [tool("n")], tool_choice: { type: "function" } }), undefined],
    ["a tool without a kind", chat({ tools: [{ function: {} }] }), "tools"],
    ["JSON without the word", { ...said("total?"), response_format: { type: "json_object" } }, "messages"],
  ])("%s", (_, body, parameter) => {
    expect(strict.refuse?.(body, "")?.parameter).toBe(parameter);
  });

  it("has the words of its own gateway", () => {
    const named = chat({ tools: [tool("n")], tool_choice: { type: "function" } });
    expect(strictChatWire(chatRules.evolink).refuse?.(named, "")?.parameter).toBe("tool_choice");
    expect(strictChatWire(chatRules.ollama).refuse?.(named, "")?.parameter).toBe("tool_choice");
    const late = said([
      { type: "text", text: "a" },
      { type: "image_url", image_url: { url: "https://a/b" } },
    ]);
    expect(strictChatWire(chatRules.oxen).refuse?.(late, "")?.parameter).toBe("messages");
    expect(JSON.parse(strictChatWire(chatRules.aimlapi).writeError({ status: 429 }))).toMatchObject({
      statusCode: 429,
    });
    const nullable = schemaOf({ ...closed, properties: { a: { type: ["string", "null"] } } });
    expect(strictChatWire(chatRules.llmapi).refuse?.(chat(nullable), "")?.status).toBe(500);
  });

  it("takes what is not known the other way when it is told to", () => {
    const mode = chat(schemaOf(closed));
    expect(listDoubts(chatRules.oxen)).toContain("formats");
    expect(strictChatWire(chatRules.oxen).refuse?.(mode, "")).toBeUndefined();
    expect(strictChatWire(chatRules.oxen, { otherwise: ["formats"] }).refuse?.(mode, "")?.parameter).toBe(
      "response_format",
    );
  });
});

describe("the wires of tasks and of generateContent", () => {
  const task = {
    taskType: "textInference",
    taskUUID: "a2b6f8d2-3c5e-4f5a-9b7e-6a1f0c9d8e7f",
    model: "m",
    messages: [{ role: "user", content: "x" }],
  };
  it.each([
    ["a whole task", [task], undefined],
    ["no list", task, "taskType"],
    ["no id", [{ ...task, taskUUID: undefined }], "taskUUID"],
    ["rules among the messages", [{ ...task, messages: [{ role: "system", content: "x" }] }], "messages"],
    ["parts in a message", [{ ...task, messages: [{ role: "user", content: [] }] }], "messages"],
    [
      "a file as data URI",
      [{ ...task, inputs: { documents: ["data:a/b;base64,AA=="] } }],
      "inputs.documents",
    ],
    ["five results", [{ ...task, numberResults: 5 }], "numberResults"],
    ["a seed below zero", [{ ...task, seed: -1 }], "seed"],
    ["too long an answer", [{ ...task, settings: { maxTokens: 65_537 } }], "settings.maxTokens"],
    ["a member of another wire", [{ ...task, response_format: {} }], "response_format"],
  ])("a task: %s", (_, body, parameter) => {
    expect(runwareTaskWire().refuse?.(body, "/v1")?.parameter).toBe(parameter);
  });

  const contents = [{ role: "user", parts: [{ text: "x" }] }];
  const part = (given: object) => ({ contents: [{ role: "user", parts: [given] }] });
  it.each([
    ["a whole request", { contents }, /^200 $/],
    ["a role of the chat wire", { contents: [{ role: "system", parts: [] }] }, /role/],
    [
      "a data URI",
      part({ inlineData: { mimeType: "image/png", data: "data:image/png;base64,AA" } }),
      /Base64/,
    ],
    [
      "a picture of a kind that it does not read",
      part({ inlineData: { mimeType: "image/tiff", data: "AA==" } }),
      /MIME/,
    ],
    ["a file that is nowhere", part({ fileData: { mimeType: "image/png", fileUri: "files/1" } }), /fileUri/],
    ["a member of the chat wire", { contents, temperature: 1 }, /temperature/],
    [
      "a schema without its type",
      { contents, generationConfig: { responseJsonSchema: {} } },
      /responseMimeType/,
    ],
    [
      "a schema whose values never end",
      {
        contents,
        generationConfig: {
          responseMimeType: "application/json",
          responseJsonSchema: {
            type: "object",
            properties: { next: { $ref: "#/$defs/node" } },
            $defs: {
              node: { type: "object", properties: { next: { $ref: "#/$defs/node" } }, required: ["next"] },
            },
          },
        },
      },
      /Recursion/,
    ],
    ["nine candidates", { contents, generationConfig: { candidateCount: 9 } }, /candidate_count/],
    ["more than fits", part({ text: "x".repeat(21 * 1024 * 1024) }), /size/],
  ])("generateContent: %s", (_, body, message) => {
    const refusal = geminiGenerateWire().refuse?.(body, "");
    expect(`${refusal?.status ?? 200} ${refusal?.message ?? ""}`).toMatch(message);
  });
});
