const repeated = [
  "[",
  "{",
  '{"a":',
  '"',
  '["',
  "{'",
  "`",
  "<think>",
  "```",
  "{/*",
  "[1,",
  '{"a":"b" ',
  "name: b\n",
  "- a: b\n",
  "- ",
  "<a>",
  "<a>b</a>",
  "f(a=",
  "f(1)",
  "| a ",
  "|-|-|\n",
  "a='x' ",
  "\\",
  "...",
] as const;

const row = { name: "Nut", quantity: 1.5, netAmount: "1200.00" };
const invoiceOf = (length: number): string =>
  JSON.stringify({
    invoiceNumber: "R-0017",
    notes: [],
    lines: Array.from({ length: Math.max(1, Math.floor(length / 52)) }, () => row),
  });

/** Answers of about so many characters that a reader may go through again for each part of them. */
export const hardAnswers: readonly (readonly [name: string, make: (length: number) => string])[] = [
  ...repeated.map(
    (piece) =>
      [JSON.stringify(piece), (length: number) => piece.repeat(Math.ceil(length / piece.length))] as const,
  ),
  ["rows", invoiceOf],
  ["rows without commas", (length) => invoiceOf(length).replaceAll("},{", "} {")],
  ["rows in single quotes", (length) => invoiceOf(length).replaceAll('"', "'")],
  [
    "rows of calls",
    (length) => `Invoice(lines=[${"Line(name='Nut', quantity=1.5), ".repeat(Math.ceil(length / 32))}])`,
  ],
  ["rows that were cut off", (length) => invoiceOf(length).slice(0, -20)],
  ["one long text", (length) => JSON.stringify({ invoiceNumber: "a, b: ".repeat(Math.ceil(length / 6)) })],
  ["prose with brackets", (length) => "See {a} and [1], not {b: c}. ".repeat(Math.ceil(length / 29))],
];
