import { either, family, json, refused, spaced } from "./recorded-answer.ts";
import { recordedValues } from "./recorded-types.ts";

const { review, forecast, order } = recordedValues;

/** Right JSON inside of what chat models put around it. */
export const framedAnswers = [
  ...family("fence", [
    ["json5", "person", `\`\`\`json5\n${spaced("person")}\n\`\`\``],
    ["jsonc with a comment line", "person", `\`\`\`jsonc\n// extracted\n${spaced("person")}\n\`\`\``],
    ["indented in a list", "review", `1. Result:\n\n   \`\`\`json\n   ${json("review")}\n   \`\`\`\n`],
    ["with a title", "order", `\`\`\`json title="order.json"\n${spaced("order")}\n\`\`\``],
    ["with attributes", "order", `\`\`\`{.json}\n${json("order")}\n\`\`\``],
    ["four backticks", "meeting", `\`\`\`\`json\n${json("meeting")}\n\`\`\`\``],
    ["quoted as a mail", "review", `> \`\`\`json\n> ${json("review")}\n> \`\`\``],
    [
      "a fence with windows line ends",
      "product",
      `\`\`\`json\r\n${spaced("product").replaceAll("\n", "\r\n")}\r\n\`\`\`\r\n`,
    ],
    [
      "two fences, schema first",
      "review",
      `Schema:\n\`\`\`json\n{"type":"object","properties":{"sentiment":{"type":"string"},"rating":{"type":"integer"},"summary":{"type":"string"}}}\n\`\`\`\nAnswer:\n\`\`\`json\n${json("review")}\n\`\`\``,
    ],
    [
      "a shell call before",
      "forecast",
      `\`\`\`bash\ncurl -d '{"q":1}' x\n\`\`\`\n\`\`\`json\n${json("forecast")}\n\`\`\``,
    ],
  ]),
  ...family("prose", [
    ["a sentence before", "review", `Sure! Here is the JSON you asked for: ${json("review")}`],
    ["a sentence after", "review", `${json("review")}\n\nLet me know if you need {anything} else!`],
    ["a note with brackets after", "order", `${spaced("order")}\n\nNote: [1] prices include VAT {19%}.`],
    [
      "a polite refusal",
      "review",
      "I'm sorry, but I can't extract that information from the image.",
      refused,
    ],
    ["a question back", "person", "Could you share the document? I do not see {name} in it.", refused],
    [
      "an apology with the answer",
      "person",
      `Apologies for the confusion. The corrected JSON:\n${json("person")}`,
    ],
    ["prose in braces only", "person", "{I could not find any person in this text.}", refused],
    ["an error object", "review", `{"error":"image could not be processed"}`, refused],
    [
      "markdown headings",
      "meeting",
      `## Result\n\n${spaced("meeting")}\n\n### Notes\n- *country* was not given`,
    ],
    ["a horizontal rule", "meeting", `---\n${json("meeting")}\n---`],
    [
      "German prose",
      "product",
      `Hier ist das Ergebnis (alle Felder "gefüllt"): ${json("product")} Viele Grüße!`,
    ],
    ["an emoji line", "review", `✅ Done!\n${json("review")} 🎉`],
    ["a citation mark after", "review", `${json("review")}【4:0†source】`],
  ]),
  ...family("tags", [
    ["json tags", "order", `<json>${json("order")}</json>`],
    ["an output tag with newlines", "order", `<output>\n${spaced("order")}\n</output>`],
    ["a response tag inside a fence", "review", `\`\`\`\n<response>${json("review")}</response>\n\`\`\``],
    ["CDATA", "person", `<result><![CDATA[${json("person")}]]></result>`],
    ["an end-of-text token", "forecast", `${json("forecast")}<|endoftext|>`],
    ["an im_end token", "forecast", `${json("forecast")}<|im_end|>`],
    [
      "llama header tokens",
      "forecast",
      `<|start_header_id|>assistant<|end_header_id|>\n\n${json("forecast")}<|eot_id|>`,
    ],
    ["a role label", "forecast", `assistant\n${json("forecast")}`],
    [
      "an analysis channel",
      "review",
      `<|channel|>analysis<|message|>We need {"sentiment"...}<|end|><|start|>assistant<|channel|>final<|message|>${json("review")}`,
    ],
    [
      "open thinking that is never closed",
      "review",
      `<think>The rating is 4 so the JSON is {"rating": 4`,
      refused,
    ],
    ["a thought block in brackets", "review", `[THOUGHT] rating {4}? [/THOUGHT]\n${json("review")}`],
  ]),
  ...family("calls", [
    [
      "OpenAI call",
      "forecast",
      JSON.stringify({ name: "get_forecast", arguments: JSON.stringify(forecast) }),
    ],
    [
      "OpenAI tool_calls",
      "forecast",
      JSON.stringify({
        tool_calls: [
          {
            id: "c1",
            type: "function",
            function: { name: "get_forecast", arguments: JSON.stringify(forecast) },
          },
        ],
      }),
    ],
    ["parameters", "forecast", JSON.stringify({ name: "get_forecast", parameters: forecast })],
    ["tool_input", "forecast", JSON.stringify({ action: "get_forecast", action_input: forecast })],
    ["a list of one call", "forecast", JSON.stringify([{ get_forecast: forecast }])],
    [
      "Mistral's tool calls",
      "forecast",
      `[TOOL_CALLS] [{"name":"get_forecast","arguments":${json("forecast")}}]`,
    ],
    [
      "Hermes tags",
      "forecast",
      `<tool_call>\n{"arguments": ${json("forecast")}, "name": "get_forecast"}\n</tool_call>`,
    ],
    [
      "Llama's python tag",
      "forecast",
      `<|python_tag|>{"type":"function","name":"get_forecast","parameters":${json("forecast")}}`,
    ],
    ["function tags", "forecast", `<function=get_forecast>${json("forecast")}</function>`],
    [
      "a ReAct trace",
      "forecast",
      `Thought: I need the weather.\nAction: get_forecast\nAction Input: ${json("forecast")}`,
    ],
    [
      "two calls with different arguments",
      "forecast",
      `[{"name":"get_forecast","arguments":{"location":"Berlin","unit":"celsius","days":3}},{"name":"get_forecast","arguments":{"location":"Rome","unit":"celsius","days":3}}]`,
      refused,
    ],
    [
      "keyword arguments of Python",
      "forecast",
      `get_forecast(location="Berlin, Germany", unit="celsius", days=3)`,
    ],
    [
      "keyword arguments in a list",
      "forecast",
      `[get_forecast(location='Berlin, Germany', unit='celsius', days=3)]`,
    ],
    [
      "Gemini's function call",
      "forecast",
      JSON.stringify({ functionCall: { name: "get_forecast", args: forecast } }),
    ],
  ]),
  ...family("wrappers", [
    ["result", "review", JSON.stringify({ result: review })],
    ["data in response", "review", JSON.stringify({ response: { data: review } })],
    [
      "output with metadata",
      "order",
      JSON.stringify({ output: order, metadata: { model: "x", tokens: 12 } }),
    ],
    ["properties, as a schema", "review", JSON.stringify({ type: "object", properties: review })],
    [
      "the schema itself",
      "review",
      JSON.stringify({
        type: "object",
        properties: {
          sentiment: { type: "string", enum: ["positive"] },
          rating: { type: "integer" },
          summary: { type: "string" },
        },
        required: ["sentiment"],
      }),
      refused,
    ],
    [
      "$schema beside the values",
      "review",
      JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", ...review }),
    ],
    ["the type's name", "order", JSON.stringify({ Order: order })],
    ["items for a list schema", "products", JSON.stringify({ products: recordedValues.products })],
    ["a list in a list", "products", JSON.stringify([recordedValues.products])],
    [
      "an object with index names for a list",
      "products",
      JSON.stringify({ 0: recordedValues.products[0], 1: recordedValues.products[1] }),
    ],
    ["JSON twice encoded under data", "review", JSON.stringify({ data: JSON.stringify(review) })],
    ["an escaped text without its quotes", "review", json("review").replaceAll('"', '\\"')],
    ["Python bytes", "forecast", `b'${json("forecast")}'`],
    [
      "value frames around each leaf",
      "review",
      JSON.stringify({
        sentiment: { value: "positive" },
        rating: { value: 4 },
        summary: { value: review.summary },
      }),
    ],
    [
      "value frames with a confidence",
      "review",
      JSON.stringify({
        sentiment: { value: "positive", confidence: 0.9 },
        rating: { value: 4, confidence: 0.8 },
        summary: { value: review.summary, confidence: 1 },
      }),
      either(review),
    ],
    [
      "choices of a chat reply",
      "review",
      JSON.stringify({
        choices: [{ index: 0, message: { role: "assistant", content: JSON.stringify(review) } }],
      }),
    ],
  ]),
];
