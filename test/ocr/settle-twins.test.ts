import { describe, expect, it } from "vitest";
import { settleTwins } from "../../src/ocr/settle-twins.ts";

describe("settleTwins", () => {
  it.each([
    ["te1ephone", "telephone"],
    ["Tota1", "Total"],
    ["mi1k,", "milk,"],
    ["fo0d", "food"],
    ["lnvoice", "Invoice"],
    ["(lron", "(Iron"],
    ["BiIl", "Bill"],
    ["T0TAL", "TOTAL"],
    ["STR0NG", "STRONG"],
    ["“0riginal", "“Original"],
    ["qu0-", "quo-"],
    ["US$47.o0", "US$47.00"],
    ["2.3ox", "2.30x"],
  ])("reads %s as %s", (seen, expected) => {
    expect(settleTwins(seen)).toBe(expected);
  });

  it.each([
    ["an amount", "10.01"],
    ["a code", "A10B2"],
    ["a short code", "X0Y"],
    ["a size in small letters", "0l"],
    ["a doubled l", "llama"],
    ["an article", "l'eau"],
    ["a word in l and a vowel", "litre"],
    ["a capital word in I", "Idee"],
    ["a mail address", "lvs@mail.example"],
    ["a name of camera files", "IMG10"],
    ["the pronoun", "I"],
    ["a number in base sixteen", "0xbad"],
    ["a version", "v1.0"],
    ["an address of the web", "1.co"],
  ])("leaves %s alone: %s", (_, word) => {
    expect(settleTwins(word)).toBe(word);
  });
});
