/** A text of some kind that people have, as long as wanted; the same length always gives the same text. */
export interface LargeText {
  readonly name: string;
  /** Characters: a little more than asked for. */
  readonly make: (length: number) => string;
}

type Pick = (below: number) => number;

/** Numbers that look like chance and are the same each time. */
function startChance(): Pick {
  let state = 7;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 8) % below;
  };
}

const nouns =
  "bearing cable drill engine filter gasket hammer iron joint kettle lamp motor nozzle pump sensor tube valve washer".split(
    " ",
  );

interface Writer {
  readonly pick: Pick;
  readonly word: () => string;
  readonly words: (count: number) => string;
  readonly money: () => string;
  readonly day: () => string;
}

function startWriter(): Writer {
  const pick = startChance();
  const word = (): string => nouns[pick(nouns.length)] ?? "";
  return {
    pick,
    word,
    words: (count) => Array.from({ length: count }, word).join(" "),
    money: () => `${pick(2000) + 1}.${String(pick(100)).padStart(2, "0")}`,
    day: () => `2024-${String(pick(12) + 1).padStart(2, "0")}-${String(pick(28) + 1).padStart(2, "0")}`,
  };
}

function repeat(line: (writer: Writer, number: number) => string, separator = "\n", head = "", tail = "") {
  return (length: number): string => {
    const writer = startWriter();
    const lines: string[] = [];
    for (let written = 0; written < length;) {
      const next = line(writer, lines.length + 1);
      lines.push(next);
      written += next.length + separator.length;
    }
    return head + lines.join(separator) + tail;
  };
}

function goods({ words, pick }: Writer, number: number): string[] {
  const [count, price] = [pick(20) + 1, pick(9000) + 100];
  const amounts = [price, count * price].map((cents) => (cents / 100).toFixed(2));
  return [String(number), `A-${pick(9000) + 1000}`, words(3), String(count), ...amounts];
}

const goodsHead = "Line,Item,Description,Quantity,Unit price,Amount\n";

/** Kinds of texts and sheets whose reading must cost no more than in proportion to their length. */
export const largeTexts: readonly LargeText[] = [
  { name: "goods.csv", make: repeat((writer, number) => goods(writer, number).join(","), "\n", goodsHead) },
  {
    // A rule that names all the rows fails.
    name: "wrong-total.csv",
    make: repeat(
      (writer, number) => goods(writer, number).join(","),
      "\n",
      goodsHead,
      "\nNet total,,,,,1.00\n",
    ),
  },
  {
    name: "bookings.csv",
    make: repeat(
      ({ day, words, money }) => `${day()},${words(3)},-${money()},${money()}`,
      "\n",
      "Date,Text,Amount,Balance\n",
    ),
  },
  { name: "numbers.csv", make: repeat(({ money }) => Array.from({ length: 8 }, money).join(",")) },
  {
    name: "contacts.csv",
    make: repeat(
      ({ words, word, pick, day }, number) =>
        `${number},${words(2)} GmbH,${word()}@${word()}.example,${day()},Berlin,+49 30 ${pick(900_000) + 100_000}`,
      "\n",
      "id,name,email,created,city,phone\n",
    ),
  },
  {
    name: "prose.txt",
    make: repeat(({ words, pick, money }) => {
      const sentence = `The ${words(pick(15) + 5)} of 3 March 2021 costs EUR ${money()}.`;
      return `${sentence} The ${words(pick(15) + 5)}.\n`;
    }),
  },
  {
    name: "contract.txt",
    make: repeat(
      ({ words }, number) =>
        `${number}. Termination. The Supplier shall ${words(9)} to the Customer within 30 days.\n`,
    ),
  },
  { name: "lines.txt", make: repeat(({ words, money }, number) => `${number}: ${words(7)} ${money()}`) },
  { name: "one-line.txt", make: repeat(({ words }) => words(6), " ") },
  { name: "long-lines.txt", make: repeat(({ words }) => words(500)) },
  { name: "one-word.txt", make: repeat(({ word }) => word(), "") },
  { name: "labels.txt", make: repeat(({ money, word }) => `${word()} Total: ${money()}`) },
  {
    name: "notes.txt",
    make: repeat(({ day, pick }) => `Invoice No. ${pick(90_000) + 10_000} of ${day()}, due date ${day()}`),
  },
  {
    // Each row has a word for a total.
    name: "totals.csv",
    make: repeat(
      (writer, number) => {
        const [line, item, , ...amounts] = goods(writer, number);
        return [line, item, "Total", ...amounts].join(",");
      },
      "\n",
      goodsHead,
    ),
  },
  { name: "same.txt", make: repeat(() => "1.00 1.00 1.00 1.00") },
  {
    name: "table.html",
    make: repeat(
      (writer, number) =>
        `<tr>${goods(writer, number)
          .map((cell) => `<td>${cell}</td>`)
          .join("")}</tr>`,
      "\n",
      `<table><tr>${goodsHead
        .trim()
        .split(",")
        .map((cell) => `<th>${cell}</th>`)
        .join("")}</tr>`,
      "</table>",
    ),
  },
  { name: "nested.html", make: repeat(({ word }) => `<div><b>${word()}`) },
  {
    name: "list.json",
    make: repeat(
      (writer, number) => JSON.stringify({ number, name: writer.words(2), price: writer.money() }),
      ",\n",
      "[",
      "]",
    ),
  },
  {
    // Its keys are labels, and the same ones again and again.
    name: "people.json",
    make: repeat(
      (writer, number) =>
        JSON.stringify(
          {
            number,
            name: writer.words(2),
            price: writer.money(),
            address: { city: "Berlin", street: writer.words(2) },
          },
          undefined,
          2,
        ),
      ",\n",
      "[",
      "]",
    ),
  },
  {
    name: "letters.txt",
    make: repeat(
      ({ words, word, money, pick, day }, number) =>
        `${words(2)} GmbH\n${word()}straße ${pick(90) + 1}, 10115 Berlin\nInvoice number: ${number}\nDate: ${day()}\nBill to: ${words(2)} Ltd\nTotal: ${money()} EUR\n`,
    ),
  },
];
