import { invoice } from "../invoice-schema.ts";
import { asWritten, bothLayouts, flagged, invoiceWith, refused } from "./malformed-answer.ts";

const [firstLine, secondLine] = invoice.lines;
const without = (...names: (keyof typeof invoice)[]): object =>
  Object.fromEntries(
    Object.entries(invoice).filter(([name]) => !names.includes(name as keyof typeof invoice)),
  );

/** JSON of another shape, or with values of other types and notations. */
export const misshapenAnswers = [
  ...bothLayouts("shape", [
    [
      "names in snake case",
      (text) => text.replace("issueDate", "issue_date").replace("grossTotal", "gross_total"),
    ],
    ["names in capitals", (text) => text.replace("issueDate", "ISSUE DATE")],
    [
      "names in Pascal case",
      (text) => text.replace(/"([a-z])(\w*)":/g, (_, a: string, b: string) => `"${a.toUpperCase()}${b}":`),
    ],
    ["the printed label for a name", (text) => text.replace('"invoiceNumber"', '"Rechnungsnummer"')],
    [
      "an object for a list of one",
      (_, json) => json({ ...invoice, lines: firstLine }),
      invoiceWith({ lines: [firstLine] }),
    ],
    [
      "a text for a list of one",
      (_, json) => json({ ...invoice, notes: "Thank you" }),
      invoiceWith({ notes: ["Thank you"] }),
    ],
    ["a list of one for an object", (_, json) => json({ ...invoice, seller: [invoice.seller] })],
    ["rows by number", (_, json) => json({ ...invoice, lines: { 0: firstLine, 1: secondLine } })],
    ["rows as a JSON text", (_, json) => json({ ...invoice, lines: JSON.stringify(invoice.lines) })],
    ["a party as a JSON text", (_, json) => json({ ...invoice, seller: JSON.stringify(invoice.seller) })],
    [
      "values in wrappers",
      (_, json) =>
        json({ ...invoice, grossTotal: { value: "1234.50", confidence: 0.9 }, pageCount: { value: 2 } }),
    ],
    ["null for a list", (_, json) => json({ ...invoice, notes: null }), invoiceWith({ notes: [] })],
    [
      "a nullable property left out",
      (_, json) => json(without("issueDate")),
      invoiceWith({ issueDate: null }),
    ],
    [
      "a status around it that is also a name of it",
      (_, json) => json({ status: "paid", data: invoice }),
      refused,
    ],
    ["a property more", (_, json) => json({ ...invoice, comment: "as printed" })],
    ["a list within a list of one", (_, json) => json({ ...invoice, notes: [invoice.notes] })],
    ["a party that is missing", (_, json) => json(without("seller")), flagged("/seller")],
    [
      "two parties for one",
      (_, json) => json({ ...invoice, seller: [invoice.seller, invoice.seller] }),
      flagged("/seller"),
    ],
    [
      "a row that is a text",
      (_, json) => json({ ...invoice, lines: [firstLine, "Nut 1.5 1200.00"] }),
      flagged("/lines/1"),
    ],
    ["a row that is a number", (_, json) => json({ ...invoice, lines: [firstLine, 7] }), flagged("/lines/1")],
    ["a row that is null", (_, json) => json({ ...invoice, lines: [firstLine, null] }), flagged("/lines/1")],
  ]),
  ...bothLayouts("type", [
    ["a number in quotes", (_, json) => json({ ...invoice, pageCount: "2" })],
    ["a whole number with decimals", (text) => text.replace(/("pageCount": ?)2/, "$12.0")],
    ["a number with its decimals in quotes", (_, json) => json({ ...invoice, pageCount: "2.0" })],
    ["a number for a decimal text", (text) => text.replace('"1234.50"', "1234.50")],
    [
      "a number for an identifier",
      (_, json) => json({ ...invoice, invoiceNumber: 17 }),
      invoiceWith({ invoiceNumber: "17" }),
    ],
    ["false in quotes", (_, json) => json({ ...invoice, isReverseCharge: "False" })],
    ["no", (_, json) => json({ ...invoice, isReverseCharge: "no" })],
    ["a zero for false", (_, json) => json({ ...invoice, isReverseCharge: 0 })],
    ["a German amount", (_, json) => json({ ...invoice, grossTotal: "1.234,50" })],
    ["an English amount", (_, json) => json({ ...invoice, grossTotal: "1,234.50" })],
    ["a Swiss amount", (_, json) => json({ ...invoice, grossTotal: "CHF 1'234.50" })],
    ["a French amount", (_, json) => json({ ...invoice, grossTotal: "1 234,50 €" })],
    [
      "an Indian amount",
      (_, json) => json({ ...invoice, grossTotal: "₹1,01,234.50" }),
      invoiceWith({ grossTotal: "101234.50" }),
    ],
    [
      "an amount in brackets",
      (_, json) => json({ ...invoice, grossTotal: "(1,234.50)" }),
      invoiceWith({ grossTotal: "-1234.50" }),
    ],
    [
      "an amount with its minus last",
      (_, json) => json({ ...invoice, grossTotal: "1.234,50-" }),
      invoiceWith({ grossTotal: "-1234.50" }),
    ],
    [
      "a German quantity",
      (_, json) => json({ ...invoice, lines: [firstLine, { ...secondLine, quantity: "1,5" }] }),
    ],
    [
      "doubtful amounts in a German answer",
      (_, json) =>
        json({
          ...invoice,
          grossTotal: "1.234,50",
          lines: [
            { ...firstLine, netAmount: "34,50" },
            { ...secondLine, netAmount: "1.200" },
          ],
        }),
      invoiceWith({ lines: [firstLine, { ...secondLine, netAmount: "1200" }] }),
    ],
    [
      "a doubtful amount in an answer of two notations",
      (_, json) =>
        json({
          ...invoice,
          grossTotal: "1.234,50",
          lines: [firstLine, { ...secondLine, netAmount: "1.200" }],
        }),
      flagged("/lines/1/netAmount"),
    ],
    [
      "a doubtful amount beside an English one",
      (_, json) =>
        json({
          ...invoice,
          grossTotal: "$1,234.50",
          lines: [firstLine, { ...secondLine, netAmount: "1,200" }],
        }),
      invoiceWith({ lines: [firstLine, { ...secondLine, netAmount: "1200" }] }),
    ],
    ["a doubtful amount", (_, json) => json({ ...invoice, grossTotal: "1,234" }), flagged("/grossTotal")],
    ["a German date", (_, json) => json({ ...invoice, issueDate: "05.03.2024" })],
    ["a date in words", (_, json) => json({ ...invoice, issueDate: "March 5th, 2024" })],
    ["a date with a time", (_, json) => json({ ...invoice, issueDate: "2024-03-05T00:00:00Z" })],
    ["a date without hyphens", (_, json) => json({ ...invoice, issueDate: "20240305" })],
    ["a date with slashes", (_, json) => json({ ...invoice, issueDate: "2024/3/5" })],
    ["a doubtful date", (_, json) => json({ ...invoice, issueDate: "03/04/2024" }), flagged("/issueDate")],
    [
      "a date that no calendar has",
      (_, json) => json({ ...invoice, issueDate: "31.02.2024" }),
      flagged("/issueDate"),
    ],
    ["an enum in capitals", (_, json) => json({ ...invoice, status: "PART-PAID" })],
    ["an enum with a blank", (_, json) => json({ ...invoice, status: " part paid " })],
    ["an enum with an accent and a point", (_, json) => json({ ...invoice, status: "Párt_Paid." })],
    ["an enum in a list", (_, json) => json({ ...invoice, status: ["part-paid"] })],
    ["half of an enum", (_, json) => json({ ...invoice, status: "part" }), flagged("/status")],
    ["a word that no enum has", (_, json) => json({ ...invoice, status: "overdue" }), flagged("/status")],
    [
      "n/a",
      (_, json) => json({ ...invoice, issueDate: "N/A", grossTotal: "-" }),
      invoiceWith({ issueDate: null, grossTotal: null }),
    ],
    ["an empty text", (_, json) => json({ ...invoice, issueDate: "" }), invoiceWith({ issueDate: null })],
    ["a word for a number", (_, json) => json({ ...invoice, pageCount: "several" }), flagged("/pageCount")],
    ["a part of a page", (_, json) => json({ ...invoice, pageCount: 2.5 }), flagged("/pageCount")],
    ["two numbers for one", (_, json) => json({ ...invoice, pageCount: "2-3" }), flagged("/pageCount")],
    ["maybe", (_, json) => json({ ...invoice, isReverseCharge: "maybe" }), flagged("/isReverseCharge")],
    [
      "more digits than a number holds",
      (text) => text.replace(/("quantity": ?)10/, "$112345678901234567890"),
      flagged("/lines/0/quantity"),
    ],
  ]),
  ...asWritten("type", "rating", [
    ["a score in quotes", '{"answer":"a","confidence":"4"}', { answer: "a", confidence: 4 }],
    ["capitals in the names", '{"Answer":"a","Confidence":4}', { answer: "a", confidence: 4 }],
    ["a number for the text", '{"answer":42,"confidence":4}', { answer: "42", confidence: 4 }],
    ["a list of one for the text", '{"answer":["a"],"confidence":4}', { answer: "a", confidence: 4 }],
    ["a score out of five", '{"answer":"a","confidence":"4/5"}', flagged("/confidence")],
    ["a list of two for the text", '{"answer":["a","b"],"confidence":4}', flagged("/answer")],
    ["a score that is missing", '{"answer":"a"}', flagged("/confidence")],
  ]),
  ...asWritten("type", "flag", [
    ["yes", '{"answerable":"Yes"}', { answerable: true }],
    ["a one", '{"answerable":1}', { answerable: true }],
    ["TRUE without quotes", '{"answerable": TRUE}', { answerable: true }],
    ["a sentence", '{"answerable":"Not entirely"}', flagged("/answerable")],
  ]),
];
