import { describe, expect, it } from "vitest";
import { doubtsOf } from "../../../src/embedded/parties/doubts-of.ts";
import type { IssuerOffer } from "../../../src/embedded/parties/doubts-of.ts";
import type { PartyContext } from "../../../src/embedded/parties/party-context.ts";

const offer = (name: string, score: number, clues: number, row: number): IssuerOffer => ({
  name,
  score,
  clues,
  start: 0,
  segment: {
    id: row,
    page: 0,
    row,
    block: 0,
    tokens: [],
    text: name,
    size: 10,
    left: 0,
    right: 100,
    top: 12 * row,
    bottom: 12 * row + 10,
  },
});

const context: PartyContext = {
  reading: {
    pages: [{ page: 0, width: 600, height: 800, size: 10, isOcr: true }],
    rows: [],
    segments: [],
  },
  entities: [],
  labels: [],
  taken: new Set(),
  hasRecipient: false,
};

describe("doubtsOf", () => {
  it.each<[string, IssuerOffer, IssuerOffer | undefined, readonly string[] | undefined]>([
    ["nothing where no other name was seen", offer("Freshmart", 1, 2, 0), undefined, undefined],
    ["a name for which one thing speaks", offer("Freshmart", 1, 1, 0), undefined, []],
    ["a name with a misread form", offer("Fresh SON BHD", 1, 3, 0), undefined, []],
    ["for one nearly as good", offer("Fresh Ltd", 1, 2, 0), offer("Maxwell Ltd", 0.9, 2, 9), ["Maxwell Ltd"]],
    ["for none that is far behind", offer("Fresh Ltd", 1, 2, 0), offer("Maxwell Ltd", 0.5, 2, 9), undefined],
    ["for none with fewer clues", offer("Fresh Ltd", 1, 3, 0), offer("Maxwell Ltd", 0.9, 2, 9), undefined],
    ["for none that says the same", offer("Fresh Ltd", 1, 2, 0), offer("FRESH LTD.", 1, 2, 9), undefined],
    [
      "a sign for a company anywhere",
      offer("Freshmart", 1, 3, 0),
      offer("Maxwell Ltd", 0.5, 2, 9),
      ["Maxwell Ltd"],
    ],
    [
      "a sign not for a mere company's name",
      offer("Freshmart", 1, 3, 0),
      offer("Maxwell Ltd", 0.5, 1, 9),
      undefined,
    ],
    [
      "a name not that begins with its form",
      offer("SAS Verrerie", 1, 3, 0),
      offer("Grands Champs", 0.4, 0, 1),
      undefined,
    ],
    ["a sign for a line beside", offer("Freshmart", 1, 3, 0), offer("Maxwell", 0.4, 0, 1), ["Maxwell"]],
    [
      "a sign not for a street beside",
      offer("Freshmart", 1, 3, 0),
      offer("Jalan 7, Taman 3", 0.4, 0, 1),
      undefined,
    ],
    ["a company not for a line beside", offer("Fresh Ltd", 1, 3, 0), offer("Maxwell", 0.4, 0, 1), undefined],
  ])("doubts %s", (_, best, other, expected) => {
    expect(doubtsOf(best, other ? [best, other] : [best], context).doubts).toEqual(expected);
  });
});
