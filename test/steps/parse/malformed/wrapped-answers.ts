import { asWritten, bothLayouts } from "./malformed-answer.ts";

/** Answers that are right inside of something that is not JSON. */
export const wrappedAnswers = [
  ...bothLayouts("wrap", [
    ["a fence", (text) => `\`\`\`json\n${text}\n\`\`\``],
    ["a fence in capitals", (text) => `\`\`\`JSON\n${text}\n\`\`\``],
    ["a fence of another language", (text) => `\`\`\`javascript\n${text}\n\`\`\``],
    ["a fence of tildes", (text) => `~~~json\n${text}\n~~~`],
    ["a fence on the line of its JSON", (text) => `\`\`\`json ${text} \`\`\``],
    ["a fence that never opens", (text) => `${text}\n\`\`\``],
    ["a fence that never closes", (text) => `Here:\n\`\`\`json\n${text}`],
    ["a fence of one backtick", (text) => `\`${text}\``],
    ["a name before it", (text) => `json\n${text}`],
    ["an assignment", (text) => `const invoice = ${text};`],
    ["a call", (text) => `extract_invoice(${text})`],
    ["a return", (text) => `return ${text}`],
    ["a label", (text) => `**Answer:** ${text}`],
    ["prose with quotes around", (text) => `The "invoice" says 'paid': ${text}\nI hope "that" helps.`],
    ["prose with braces around", (text) => `Fields {a, b} and [1]: ${text} (see {notes}).`],
    ["thinking before", (text) => `<think>Is it {"grossTotal": "9"}? No.</think>\n${text}`],
    [
      "thinking with a fence before",
      (text) => `<think>\n\`\`\`json\n{"pageCount": 9}\n\`\`\`\n</think>${text}`,
    ],
    ["thinking without a start", (text) => `maybe {"grossTotal":"9"}\n</thinking>\n${text}`],
    ["a scratch pad", (text) => `<reasoning>Total 9</reasoning>\n<answer>\n${text}\n</answer>`],
    ["a tool call", (text) => `<tool_call>{"name":"extract","arguments":${text}}</tool_call>`],
    ["arguments as a text", (text, json) => json({ name: "extract", arguments: text })],
    ["a JSON text", (text) => JSON.stringify(text)],
    ["a JSON text twice", (text) => JSON.stringify(JSON.stringify(text))],
    ["a wrapper", (text) => `{"invoice":${text}}`],
    ["a wrapper with a status", (text) => `{"status":"ok","count":1,"data":${text}}`],
    ["a wrapper named items", (text) => `{"items":[${text}]}`],
    ["a wrapper with reasons", (text) => `{"reasoning":"It says {x}","answer":${text},"confidence":0.9}`],
    ["a list of one", (text) => `[${text}]`],
    ["the same twice", (text) => `${text}\n\nAgain:\n${text}`],
    ["a byte order mark", (text) => `\ufeff${text}\u0000`],
    ["an HTML frame", (text) => `<pre><code>${text}</code></pre>`],
  ]),
  ...asWritten("wrap", "answer", [
    [
      "a fence inside the text",
      '{"answer":"Use ```js\\nlet a = {};\\n``` here"}',
      { answer: "Use ```js\nlet a = {};\n``` here" },
    ],
    [
      "words and a fence",
      'Sure!\n```json\n{"answer": "yes, [1] says so"}\n```\n',
      { answer: "yes, [1] says so" },
    ],
    ["a template first", 'Format: {"answer": "string"}\n{"answer": "forty-two"}', { answer: "forty-two" }],
    ["a properties wrapper", '{"properties":{"answer":"forty-two"}}', { answer: "forty-two" }],
    ["doubled braces", '{{"answer": "forty-two"}}', { answer: "forty-two" }],
  ]),
  ...asWritten("wrap", "questions", [
    [
      "a list for the only list",
      '["What is it?", "Who is it?"]',
      { questions: ["What is it?", "Who is it?"] },
    ],
    ["a fenced list for the only list", '```json\n["What is it?"]\n```', { questions: ["What is it?"] }],
  ]),
  ...asWritten("wrap", "score", [
    ["the only number alone", "4", { score: 4 }],
    ["the only number in a fence", "```json\n4\n```", { score: 4 }],
  ]),
  ...asWritten("wrap", "flag", [["the only boolean alone", "true", { answerable: true }]]),
  ...asWritten("wrap", "ratings", [
    [
      "one object a line",
      '{"answer":"a","confidence":1}\n{"answer":"b","confidence":2}',
      [
        { answer: "a", confidence: 1 },
        { answer: "b", confidence: 2 },
      ],
    ],
    [
      "objects with commas between",
      '{"answer":"a","confidence":1},\n{"answer":"b","confidence":2}',
      [
        { answer: "a", confidence: 1 },
        { answer: "b", confidence: 2 },
      ],
    ],
    [
      "a list under another name",
      '{"answers":[{"answer":"a","confidence":1}]}',
      [{ answer: "a", confidence: 1 }],
    ],
    [
      "each object in a fence",
      '```json\n{"answer":"a","confidence":1}\n```\n```json\n{"answer":"b","confidence":2}\n```',
      [
        { answer: "a", confidence: 1 },
        { answer: "b", confidence: 2 },
      ],
    ],
  ]),
];
