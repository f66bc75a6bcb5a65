import { expect, it } from "vitest";
import { bankStatement } from "../schemas/index.ts";
import { extract } from "../src/extract.ts";
import { drawStatement } from "./support/draw-statement.ts";
import { makeBookings, printCents } from "./support/make-bookings.ts";

const plain = (cents: number): string => printCents(cents).replaceAll(",", "");

it("reads every one of 2,000 bookings over 45 pages and New Year, and proves them by their balances", async () => {
  const opening = 1_250_000;
  const bookings = makeBookings(2000, "2023-11-01", opening);
  const bytes = await drawStatement(bookings, opening);
  const { data, verdict, verdictReasons, coverage, fields } = await extract(bytes, { schema: bankStatement });
  const [account] = data.accounts;
  expect(
    account?.transactions.map(({ bookingDate, description, debit, credit, balanceAfter }) => ({
      bookingDate,
      description,
      debit,
      credit,
      balanceAfter,
    })),
  ).toEqual(
    bookings.map(({ date, text, cents, balance }) => ({
      bookingDate: date,
      description: text,
      debit: cents < 0 ? plain(-cents) : null,
      credit: cents < 0 ? null : plain(cents),
      balanceAfter: plain(balance),
    })),
  );
  expect(account).toMatchObject({
    openingBalance: plain(opening),
    closingBalance: plain(bookings.at(-1)!.balance),
    accountNumber: "31926819",
    isDebt: false,
  });
  expect([verdict, verdictReasons]).toEqual(["verified", []]);
  expect(coverage.pages.map(({ status }) => status)).toEqual(Array.from({ length: 45 }, () => "read"));
  expect(fields["/accounts/0/transactions/1999/balanceAfter"]?.citations[0]?.pageNumber).toBe(45);
});
