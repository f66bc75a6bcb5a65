import { mrzCheckDigit } from "./mrz-check-digit.ts";

/** One field of a machine-readable zone and where it stands. */
export interface MrzField {
  /** Fillers removed; inner ones are blanks. */
  readonly value: string;
  /** Index of the line. */
  readonly line: number;
}

export interface Mrz {
  readonly format: "TD1" | "TD2" | "TD3" | "MRV-A" | "MRV-B";
  readonly lines: readonly string[];
  readonly fields: {
    readonly documentCode?: MrzField;
    readonly issuingCountry?: MrzField;
    readonly documentNumber?: MrzField;
    readonly surname?: MrzField;
    readonly givenNames?: MrzField;
    readonly nationality?: MrzField;
    /** YYMMDD as it stands there. */
    readonly dateOfBirth?: MrzField;
    readonly sex?: MrzField;
    /** YYMMDD as it stands there. */
    readonly dateOfExpiry?: MrzField;
    readonly optional?: MrzField;
  };
  /** Every check digit, in the order of the zone. */
  readonly checks: readonly { readonly name: string; readonly isRight: boolean }[];
}

type Format = Mrz["format"];
type FieldName = keyof Mrz["fields"] | "names";
/** Line, first column and the one after the last, from 0. */
type Place = readonly [line: number, start: number, end: number];

interface Layout {
  readonly fields: Readonly<Partial<Record<FieldName, Place>>>;
  /** What each digit checks, and where it stands. */
  readonly checks: readonly (readonly [name: string, over: readonly Place[], digit: Place])[];
}

const number = (line: number, start: number): Layout["checks"][number] => [
  "documentNumber",
  [[line, start, start + 9]],
  [line, start + 9, start + 10],
];
const dates = (line: number, birth: number, expiry: number): Layout["checks"] => [
  ["dateOfBirth", [[line, birth, birth + 6]], [line, birth + 6, birth + 7]],
  ["dateOfExpiry", [[line, expiry, expiry + 6]], [line, expiry + 6, expiry + 7]],
];
const twoLines = (width: number): Layout["fields"] => ({
  documentCode: [0, 0, 2],
  issuingCountry: [0, 2, 5],
  names: [0, 5, width],
  documentNumber: [1, 0, 9],
  nationality: [1, 10, 13],
  dateOfBirth: [1, 13, 19],
  sex: [1, 20, 21],
  dateOfExpiry: [1, 21, 27],
});

/** ICAO 9303 parts 4 (TD3), 5 (TD1), 6 (TD2) and 7 (visas). */
const layouts: Readonly<Record<Format, Layout>> = {
  TD3: {
    fields: { ...twoLines(44), optional: [1, 28, 42] },
    checks: [
      number(1, 0),
      ...dates(1, 13, 21),
      ["optional", [[1, 28, 42]], [1, 42, 43]],
      [
        "composite",
        [
          [1, 0, 10],
          [1, 13, 20],
          [1, 21, 43],
        ],
        [1, 43, 44],
      ],
    ],
  },
  TD2: {
    fields: { ...twoLines(36), optional: [1, 28, 35] },
    checks: [
      number(1, 0),
      ...dates(1, 13, 21),
      [
        "composite",
        [
          [1, 0, 10],
          [1, 13, 20],
          [1, 21, 35],
        ],
        [1, 35, 36],
      ],
    ],
  },
  "MRV-A": {
    fields: { ...twoLines(44), optional: [1, 28, 44] },
    checks: [number(1, 0), ...dates(1, 13, 21)],
  },
  "MRV-B": {
    fields: { ...twoLines(36), optional: [1, 28, 36] },
    checks: [number(1, 0), ...dates(1, 13, 21)],
  },
  TD1: {
    fields: {
      documentCode: [0, 0, 2],
      issuingCountry: [0, 2, 5],
      documentNumber: [0, 5, 14],
      optional: [0, 15, 30],
      dateOfBirth: [1, 0, 6],
      sex: [1, 7, 8],
      dateOfExpiry: [1, 8, 14],
      nationality: [1, 15, 18],
      names: [2, 0, 30],
    },
    checks: [
      number(0, 5),
      ...dates(1, 0, 8),
      [
        "composite",
        [
          [0, 5, 30],
          [1, 0, 7],
          [1, 8, 15],
          [1, 18, 29],
        ],
        [1, 29, 30],
      ],
    ],
  },
};

function findFormat(lines: readonly string[]): Format | undefined {
  const widths = new Set(lines.map((line) => line.length));
  if (widths.size !== 1) return undefined;
  const [width = 0] = widths;
  if (lines.length === 3) return width === 30 ? "TD1" : undefined;
  if (lines.length !== 2) return undefined;
  const isVisa = lines[0]?.startsWith("V") === true;
  if (width === 44) return isVisa ? "MRV-A" : "TD3";
  if (width === 36) return isVisa ? "MRV-B" : "TD2";
  return undefined;
}

const cut = (lines: readonly string[], [line, start, end]: Place): string =>
  lines[line]?.slice(start, end) ?? "";
const plain = (text: string): string => text.replace(/<+$/u, "").replaceAll(/<+/gu, " ").trim();

/**
 * The machine-readable zone of a passport, an identity card or a visa: its lines from top to bottom, blanks removed. Undefined
 * where they have none of the forms of ICAO 9303. A wrong check digit is told, never mended.
 */
export function parseMrz(lines: readonly string[]): Mrz | undefined {
  const format = findFormat(lines);
  if (!format || !lines.every((line) => /^[A-Z\d<]+$/u.test(line)) || !/^[A-Z]/u.test(lines[0] ?? ""))
    return undefined;
  const { fields: places, checks } = layouts[format];
  const fields: Partial<Record<keyof Mrz["fields"], MrzField>> = {};
  for (const [name, place] of Object.entries(places)) {
    const text = cut(lines, place);
    const [surname = "", ...given] = name === "names" ? text.split("<<") : [];
    const values = name === "names" ? { surname, givenNames: given.join("<<") } : { [name]: text };
    for (const [key, raw] of Object.entries(values)) {
      const value = plain(raw);
      if (value !== "") fields[key as keyof Mrz["fields"]] = { value, line: place[0] };
    }
  }
  return {
    format,
    lines,
    fields,
    checks: checks.flatMap(([name, over, at]) => {
      const digit = cut(lines, at);
      // An optional field that is not used may have a filler for its digit; a longer number goes on where its digit would be.
      if (digit === "<" && name !== "composite") return [];
      const isRight = String(mrzCheckDigit(over.map((place) => cut(lines, place)).join(""))) === digit;
      return [{ name, isRight }];
    }),
  };
}
