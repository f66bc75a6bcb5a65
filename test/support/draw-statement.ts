import { PDFDocument, StandardFonts } from "pdf-lib";
import type { MadeBooking } from "./make-bookings.ts";
import { printCents } from "./make-bookings.ts";

const rowsOnPage = 45;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const [dayAt, textAt, outAt, inAt, balanceAt] = [40, 95, 390, 460, 550];

/** `30 Dec` */
function printDay(iso: string): string {
  return `${iso.slice(8)} ${months[Number(iso.slice(5, 7)) - 1]}`;
}

/** A statement as banks print it: days without a year, the header and the balances carried over on each page. */
export async function drawStatement(bookings: readonly MadeBooking[], opening: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const whole = (iso = ""): string => `${printDay(iso)} ${iso.slice(0, 4)}`;
  for (let start = 0; start < bookings.length; start += rowsOnPage) {
    const page = pdf.addPage([595, 842]);
    let y = 790;
    const put = (text: string, x: number): void => page.drawText(text, { x, y, size: 8, font });
    const end = (text: string, right: number): void => put(text, right - font.widthOfTextAtSize(text, 8));
    if (start === 0) {
      put(`Statement period: ${whole(bookings[0]?.date)} to ${whole(bookings.at(-1)?.date)}`, dayAt);
      put("Account number: 31926819", 350);
      y -= 16;
      put("Opening balance", dayAt);
      end(printCents(opening), 180);
      put("Closing balance", 350);
      end(printCents(bookings.at(-1)?.balance ?? opening), balanceAt);
      y -= 24;
    }
    put("Date", dayAt);
    put("Description", textAt);
    end("Paid out", outAt);
    end("Paid in", inAt);
    end("Balance", balanceAt);
    y -= 13;
    put("Balance brought forward", textAt);
    end(printCents(bookings[start - 1]?.balance ?? opening), balanceAt);
    const shown = bookings.slice(start, start + rowsOnPage);
    for (const { date, text, cents, balance } of shown) {
      y -= 13;
      put(printDay(date), dayAt);
      put(text, textAt);
      end(printCents(Math.abs(cents)), cents < 0 ? outAt : inAt);
      end(printCents(balance), balanceAt);
    }
    y -= 13;
    put("Balance carried forward", textAt);
    end(printCents(shown.at(-1)?.balance ?? opening), balanceAt);
  }
  return await pdf.save();
}
