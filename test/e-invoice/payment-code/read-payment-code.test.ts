import { expect, it } from "vitest";
import { readPaymentCode } from "../../../src/e-invoice/payment-code/read-payment-code.ts";
import { paymentCodes } from "../../support/payment-codes.ts";

it.each(Object.entries(paymentCodes))("reads the code %s", (_, { text, means }) => {
  expect(readPaymentCode(text)).toEqual(means);
});

const { epc, swiss, pix } = paymentCodes;

it.each([
  ["an empty text", ""],
  ["an address", "https://example.org/pay?amount=12.50"],
  ["a transfer whose IBAN does not hold", epc.text.replace("DE3310", "DE3410")],
  ["a transfer without its tag", epc.text.replace("BCD", "BCE")],
  ["a Swiss code cut off before its end mark", swiss.text.slice(0, swiss.text.indexOf("EPD"))],
  ["a Swiss code of another country", swiss.text.replace("CH4431999123000889012", "DE33100205000001194700")],
  ["a merchant's code whose check sum does not hold", pix.text.replace("123.45", "923.45")],
  ["a merchant's code that was cut off", pix.text.slice(0, 40)],
  ["Base64 of something else", Buffer.from("a picture of a cat, perhaps of two cats").toString("base64")],
])("takes %s for no code", (_, text) => {
  expect(readPaymentCode(text)).toBeUndefined();
});

it("leaves out an amount that is to be filled in", () => {
  expect(readPaymentCode(epc.text.replace("EUR123.45", ""))).not.toHaveProperty("amount");
  expect(readPaymentCode(swiss.text.replace("1949.75", ""))).not.toHaveProperty("amount");
});
