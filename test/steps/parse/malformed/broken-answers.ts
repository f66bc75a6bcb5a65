import { invoice } from "../invoice-schema.ts";
import { asWritten, bothLayouts, invoiceWith } from "./malformed-answer.ts";

const toPython = (text: string): string =>
  text
    .replaceAll('\\"', "\u0001")
    .replaceAll('"', "'")
    .replaceAll("\u0001", '"')
    .replaceAll("false", "False")
    .replaceAll("null", "None");

const [firstLine, ...otherLines] = invoice.lines;
const bareNames = (text: string): string => text.replace(/"(\w+)":/g, "$1:");

/** Answers with the syntax of another language, or with marks lost and added. */
export const brokenAnswers = [
  ...bothLayouts("syntax", [
    ["a trailing comma in the root", (text) => text.replace(/\}(\s*)$/, ",}$1")],
    ["a trailing comma in each list", (text) => text.replaceAll("]", ",]")],
    ["a leading comma", (text) => text.replace(/^\{/, "{,")],
    ["two commas", (text) => text.replace(/"R-0017",/, '"R-0017",,')],
    ["a lost comma between members", (text) => text.replace(/"R-0017",/, '"R-0017" ')],
    ["a lost comma after a number", (text) => text.replace(/: ?2,/, ": 2 ")],
    ["a lost comma after an object", (text) => text.replace(/("Köln"\s*\}),/, "$1")],
    ["a lost comma after a list", (text) => text.replace(/("No refunds"\s*\]),/, "$1")],
    ["a lost comma between rows", (text) => text.replace(/\},(\s*)\{/, "}$1{")],
    ["a lost comma between texts", (text) => text.replace(/"Thank you",/, '"Thank you" ')],
    ["a semicolon for a comma", (text) => text.replace(/"R-0017",/, '"R-0017";')],
    ["single quotes and Python's literals", toPython],
    [
      "single quotes",
      (text) => text.replaceAll('\\"', "\u0001").replaceAll('"', "'").replaceAll("\u0001", '\\"'),
    ],
    ["backticks", (text) => text.replace('"Thank you"', "`Thank you`")],
    ["typographic quotes", (text) => text.replace('"R-0017"', "“R-0017”").replace('"notes"', "“notes”")],
    ["low quotes", (text) => text.replace('"R-0017"', "„R-0017“")],
    ["guillemets", (text) => text.replace('"R-0017"', "«R-0017»")],
    ["names without quotes", bareNames],
    ["names and words without quotes", (text) => bareNames(text).replace('"Köln"', "Köln")],
    ["a line comment", (text) => text.replace(/,/, ", // as printed\n")],
    ["a block comment", (text) => text.replace(/,/, ", /* as printed */")],
    ["a hash comment", (text) => text.replace(/,/, ", # as printed\n")],
    ["a comment before the end", (text) => text.replace(/\}(\s*)$/, "/* that is all */}$1")],
    [
      "True and None in it",
      (text) => text.replace("false", "False").replace('"2024-03-05"', "None"),
      invoiceWith({ issueDate: null }),
    ],
    ["undefined", (text) => text.replace('"2024-03-05"', "undefined"), invoiceWith({ issueDate: null })],
    [
      "NaN",
      (text) => text.replace(/("quantity": ?)10/, "$1NaN"),
      invoiceWith({ lines: [{ ...firstLine, quantity: null }, ...otherLines] }),
    ],
    ["a plus sign", (text) => text.replace(/("quantity": ?)10/, "$1+10")],
    ["a number with its point last", (text) => text.replace(/("quantity": ?)10/, "$110.")],
    ["a number with underscores", (text) => text.replace(/("quantity": ?)10/, "$11_0")],
    ["a number with an exponent", (text) => text.replace(/("quantity": ?)10/, "$11e1")],
    ["leading zeros", (text) => text.replace(/("quantity": ?)10/, "$1010")],
    [
      "a raw line break",
      (text) => text.replace("Thank you", "Thank\nyou"),
      invoiceWith({ notes: ["Thank\nyou", "No refunds"] }),
    ],
    [
      "a raw tab",
      (text) => text.replace("Thank you", "Thank\tyou"),
      invoiceWith({ notes: ["Thank\tyou", "No refunds"] }),
    ],
    [
      "a raw control character",
      (text) => text.replace("Thank you", "Thank\u0007you"),
      invoiceWith({ notes: ["Thank\u0007you", "No refunds"] }),
    ],
    [
      "an escaped apostrophe",
      (text) => text.replace("Thank you", "It\\'s paid"),
      invoiceWith({ notes: ["It's paid", "No refunds"] }),
    ],
    [
      "an escaped dollar sign",
      (text) => text.replace("Thank you", "Pay \\$5"),
      invoiceWith({ notes: ["Pay \\$5", "No refunds"] }),
    ],
    [
      "a Windows path",
      (text) => text.replace("Thank you", "C:\\scans\\docs"),
      invoiceWith({ notes: ["C:\\scans\\docs", "No refunds"] }),
    ],
    [
      "quotes inside a text",
      (text) => text.replace("Thank you", 'Say "thanks", please'),
      invoiceWith({ notes: ['Say "thanks", please', "No refunds"] }),
    ],
    ["an inch mark inside a text", (text) => text.replace('Bolt 5\\"', 'Bolt 5"')],
    ["an equals sign", (text) => text.replace('"issueDate":', '"issueDate" =')],
    ["a hash rocket", (text) => text.replace('"issueDate":', '"issueDate" =>')],
    [
      "a full-width colon and comma",
      (text) => text.replace('"issueDate":', '"issueDate"：').replace('"R-0017",', '"R-0017"，'),
    ],
    ["a lost first brace", (text) => text.replace(/^\{\s*/, "")],
    ["one brace too many", (text) => `${text}}`],
    ["one bracket too many inside", (text) => text.replace(/("No refunds"\s*\])/, "$1]")],
    ["a list that its neighbour closes", (text) => text.replace(/"No refunds"\s*\]/, '"No refunds"')],
    ["a row that the next one closes", (text) => text.replace(/("34\.50")\s*\}/, "$1")],
    ["brackets in the wrong order", (text) => text.replace(/\}(\s*)\](\s*)\}(\s*)$/, "]$1}$2}$3")],
    ["texts joined by a plus", (text) => text.replace('"Thank you"', '"Thank " + "you"')],
    ["a name twice with one value", (text) => text.replace(/^\{/, '{"pageCount": 2,')],
    [
      "quotes escaped throughout",
      (text) => text.replaceAll('\\"', "''").replaceAll('"', '\\"').replaceAll("''", '\\\\\\"'),
    ],
  ]),
  ...asWritten("syntax", "answer", [
    [
      "a text over several lines",
      '{"answer": "first\n\nsecond\n- third"}',
      { answer: "first\n\nsecond\n- third" },
    ],
    [
      "quotes around a title in it",
      '{"answer": "The paper "Attention" of 2017 says so."}',
      { answer: 'The paper "Attention" of 2017 says so.' },
    ],
    ["quotes at its end", '{"answer": "It is called "RAG""}', { answer: 'It is called "RAG"' }],
    ["a triple-quoted text", '{"answer": """first\nsecond"""}', { answer: "first\nsecond" }],
    ["single quotes with an apostrophe", "{'answer': 'It\\'s here'}", { answer: "It's here" }],
    ["single quotes and a bare apostrophe", "{'answer': 'It is Tom's own'}", { answer: "It is Tom's own" }],
    ["mixed quotes", "{'answer': \"It's here\"}", { answer: "It's here" }],
    ["a backslash before a line end", '{"answer": "first \\\nsecond"}', { answer: "first second" }],
    ["an escaped underscore", '{"answer": "a\\_b"}', { answer: "a\\_b" }],
    ["Markdown around the name", '{**"answer"**: "forty-two"}', { answer: "forty-two" }],
    [
      "a formula with backslashes",
      '{"answer": "it is \\\\(x^2\\\\) or \\alpha"}',
      { answer: "it is \\(x^2\\) or \\alpha" },
    ],
  ]),
];
