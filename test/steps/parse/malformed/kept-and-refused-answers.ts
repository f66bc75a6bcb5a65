import { invoice } from "../invoice-schema.ts";
import { asWritten, bothLayouts, invoiceWith, refused } from "./malformed-answer.ts";

const cutBefore = (mark: string, kept = 0): ((text: string) => string) => {
  return (text) => text.slice(0, text.indexOf(mark) + kept);
};

/** Answers that only look malformed, and such of which nothing honest can be made. */
export const keptAndRefusedAnswers = [
  ...bothLayouts("keep", [
    [
      "JSON in a text",
      (_, json) => json({ ...invoice, notes: ['{"a": 1}', "[1, 2]"] }),
      invoiceWith({ notes: ['{"a": 1}', "[1, 2]"] }),
    ],
    [
      "comment marks in a text",
      (_, json) => json({ ...invoice, notes: ["https://a.example/x // y", "# z", "/* b */"] }),
      invoiceWith({ notes: ["https://a.example/x // y", "# z", "/* b */"] }),
    ],
    [
      "a fence and thinking in a text",
      (_, json) => json({ ...invoice, notes: ["```json {} ```", "<think>no</think>"] }),
      invoiceWith({ notes: ["```json {} ```", "<think>no</think>"] }),
    ],
    [
      "leading zeros in a text",
      (_, json) => json({ ...invoice, invoiceNumber: "0012" }),
      invoiceWith({ invoiceNumber: "0012" }),
    ],
    [
      "dots in a text",
      (_, json) => json({ ...invoice, notes: ["and so on ...", "…"] }),
      invoiceWith({ notes: ["and so on ...", "…"] }),
    ],
    [
      "words for nothing in a text",
      (_, json) => json({ ...invoice, notes: ["None", "n/a"] }),
      invoiceWith({ notes: ["None", "n/a"] }),
    ],
    [
      "trailing zeros",
      (_, json) => json({ ...invoice, grossTotal: "1.10" }),
      invoiceWith({ grossTotal: "1.10" }),
    ],
    [
      "marks of all kinds in a text",
      (_, json) => json({ ...invoice, notes: ["a, }", "b,]", "'c': 'd'", "“e”"] }),
      invoiceWith({ notes: ["a, }", "b,]", "'c': 'd'", "“e”"] }),
    ],
    [
      "two rows alike",
      (_, json) => json({ ...invoice, lines: [invoice.lines[0], invoice.lines[0]] }),
      invoiceWith({ lines: [invoice.lines[0], invoice.lines[0]] }),
    ],
  ]),
  ...bothLayouts("reject", [
    ["cut after its first member", cutBefore('"issueDate"'), refused],
    ["cut inside a name", cutBefore('"grossTotal"', 5), refused],
    ["cut after a name", cutBefore('"grossTotal"', 12), refused],
    ["cut inside a text", cutBefore("R-0017", 3), refused],
    ["cut inside a number", cutBefore("1200.00", 3), refused],
    [
      "cut after a whole row",
      (text) => text.slice(0, text.indexOf('"34.50"') + 8 + (text.includes("\n") ? 6 : 0)),
      refused,
    ],
    ["cut before its last bracket", (text) => text.slice(0, -1), refused],
    ["cut before its last two brackets", (text) => text.replace(/\]\s*\}$/, ""), refused],
    [
      "cut in a fence that closes",
      (text) => `\`\`\`json\n${text.slice(0, text.indexOf('"1200.00"'))}\n\`\`\``,
      refused,
    ],
    ["cut inside a wrapper", (text) => `{"invoice":${text.slice(0, -3)}`, refused],
    ["cut inside a JSON text", (text) => JSON.stringify(text.slice(0, -40)), refused],
    [
      "cut, with a note about it",
      (text) => `${text.slice(0, text.indexOf('"1200.00"'))}\n[output truncated]`,
      refused,
    ],
    ["rows left out by dots", (text) => text.replace(/("34\.50"\s*\}),[\s\S]*\]/, "$1, ...]"), refused],
    [
      "rows left out by a comment",
      (text) => text.replace(/("34\.50"\s*\}),[\s\S]*\]/, "$1 // ... 14 more rows\n]"),
      refused,
    ],
    [
      "rows left out by a text",
      (text) => text.replace(/("34\.50"\s*\}),[\s\S]*\]/, '$1, "... and 14 more"]'),
      refused,
    ],
    [
      "members left out by dots",
      (text) => text.replace(/"issueDate"[\s\S]*"lines"/, '..., "lines"'),
      refused,
    ],
    ["two that contradict each other", (text) => `${text}\nor\n${text.replace("1234.50", "9.99")}`, refused],
    [
      "two halves",
      (_, json) => `${json({ invoiceNumber: "R-0017" })}\n${json({ grossTotal: "1234.50" })}`,
      refused,
    ],
    ["a name twice with two values", (text) => text.replace(/^\{/, '{"pageCount": 3,'), refused],
    ["a refusal in words", () => "I cannot read this document.", refused],
    ["a refusal in JSON", (_, json) => json({ error: "unreadable" }), refused],
    [
      "the schema itself",
      (_, json) => json({ type: "object", properties: { invoiceNumber: { type: "string" } } }),
      refused,
    ],
    [
      "the template alone",
      (_, json) =>
        json({
          ...invoice,
          invoiceNumber: "string",
          issueDate: "YYYY-MM-DD",
          notes: ["..."],
          seller: { name: "<name>", city: "<city>" },
        }),
      refused,
    ],
    ["a draft inside thinking alone", (text) => `<think>${text}</think>`, refused],
    ["an invoice in a list with another", (text) => `[${text},${text.replace("R-0017", "R-0018")}]`, refused],
    ["an empty object", () => "{}", refused],
    ["an empty list", () => "[]", refused],
    ["null", () => "null", refused],
    ["nothing", () => " \n", refused],
    ["YAML", () => "invoiceNumber: R-0017\ngrossTotal: 1234.50", refused],
    ["rows in a Markdown table", () => "| name | netAmount |\n| --- | --- |\n| Nut | 1200.00 |", refused],
  ]),
  ...asWritten("reject", "answer", [
    ["a text that never ends", '{"answer": "It began in', refused],
    ["a text without its end before the brace", '{"answer": "It began in 1999.}', refused],
    ["two answers", '{"answer": "yes"}\n{"answer": "no"}', refused],
    ["words alone", "It began in 1999.", refused],
  ]),
  ...asWritten("reject", "questions", [
    ["a list that never ends", '{"questions": ["What?", "Who', refused],
    ["a list cut after a comma", '{"questions": ["What?",', refused],
    ["a bare list that never ends", '["What?", "Who?"', refused],
    ["an empty answer", "{}", refused],
  ]),
  ...asWritten("reject", "score", [
    ["two scores", "4 or 5", refused],
    ["a number that breaks off", '{"score": 4', refused],
    ["a score in a sentence", "I rate it 4.", refused],
  ]),
  ...asWritten("reject", "ratings", [
    ["a row that breaks off", '[{"answer":"a","confidence":1},{"answer":"b","conf', refused],
    ["lines of which the last breaks off", '{"answer":"a","confidence":1}\n{"answer":"b","conf', refused],
    ["rows with one left out", '[{"answer":"a","confidence":1}, ...]', refused],
  ]),
];
