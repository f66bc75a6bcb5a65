/** One booking of a made statement. */
export interface MadeBooking {
  /** ISO. */
  readonly date: string;
  readonly text: string;
  /** In cents; negative where money goes out. */
  readonly cents: number;
  /** After it, in cents. */
  readonly balance: number;
}

const texts = [
  "Card payment GREENGROCER",
  "Standing order RENT",
  "Direct debit CITY ENERGY",
  "Transfer from ACME LTD",
  "Cash withdrawal 0042",
];

/** Bookings from a day on, some of them twice in a row: the same day, words and amount. The same arguments give the same bookings. */
export function makeBookings(count: number, from: string, opening: number): MadeBooking[] {
  let state = 7;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const made: MadeBooking[] = [];
  const perDay = Math.ceil(count / 80);
  let balance = opening;
  for (let index = 0; index < count; index += 1) {
    const before = made.at(-1);
    const isTwin = before !== undefined && index % 50 === 1;
    const cents = isTwin ? before.cents : (next(10) < 4 ? 1 : -1) * (100 + next(30_000));
    const day = new Date(Date.parse(from) + Math.floor(index / perDay) * 86_400_000);
    balance += cents;
    made.push({
      date: isTwin ? before.date : day.toISOString().slice(0, 10),
      text: isTwin ? before.text : `${texts[next(texts.length)]} REF ${next(100_000)}`,
      cents,
      balance,
    });
  }
  return made;
}

/** `-1,234.50` */
export function printCents(cents: number): string {
  const digits = (Math.abs(cents) / 100).toFixed(2).replaceAll(/\B(?=(?:\d{3})+(?!\d))/g, ",");
  return cents < 0 ? `-${digits}` : digits;
}
