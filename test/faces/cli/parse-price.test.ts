import { describe, expect, it } from "vitest";
import { parsePrice } from "../../../src/faces/cli/extract/parse-price.ts";

const one = ["openai/gpt-4o", "embedded"];
const two = ["openai/gpt-4o", "runware/google:gemini@3.1=x"];

describe("--price", () => {
  it.each([
    ["2.5,10", one, "openai/gpt-4o", { input: 2.5, output: 10 }],
    [" 2.5 , 10 , 1.25 ", one, "openai/gpt-4o", { input: 2.5, output: 10, cachedInput: 1.25 }],
    ["0,0", one, "openai/gpt-4o", { input: 0, output: 0 }],
    ["openai/gpt-4o=2,8", two, "openai/gpt-4o", { input: 2, output: 8 }],
    ["runware/google:gemini@3.1=x=2,8", two, "runware/google:gemini@3.1=x", { input: 2, output: 8 }],
  ])("%s is a price of the model", (text, asked, id, rates) => {
    expect(parsePrice(text, asked)).toEqual([id, { ...rates, source: "user" }]);
  });

  it.each([
    ["2.5", one, "two or three amounts"],
    ["2,5,1,25", one, "two or three amounts"],
    ["2.5,", one, "two or three amounts"],
    ["2.5,-1", one, "two or three amounts"],
    ["2.5,Infinity", one, "two or three amounts"],
    ["2.5,10 USD", one, "two or three amounts"],
    ["2,8", two, "2 models are asked"],
    ["2,8", ["embedded"], "no model that costs anything"],
    ["embedded=2,8", one, "embedded is not among"],
    ["openai/gpt4o=2,8", one, "Did you mean openai/gpt-4o?"],
  ])("%s is refused where %j are asked", (text, asked, reason) => {
    expect(() => parsePrice(text, asked)).toThrow(reason);
  });
});
