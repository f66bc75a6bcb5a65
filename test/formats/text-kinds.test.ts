import { describe, expect, it } from "vitest";
import csv from "../../src/formats/csv.ts";
import { readTextFile } from "../../src/formats/flow/read-text-file.ts";
import text from "../../src/formats/text.ts";
import xml from "../../src/formats/xml.ts";
import { readText } from "../../src/media/read-text.ts";
import { errorCodeOf } from "../support/error-code-of.ts";
import { readFile } from "../support/read-file.ts";

/** Letters of one-byte encodings, found by decoding every byte. */
function encode(content: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(content, (letter) => table.get(letter) ?? 0x3f);
}

/** Letters of two-byte encodings, found by decoding every pair. */
function encodePairs(content: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let first = 0x81; first < 0xff; first += 1)
    for (let second = 0x40; second < 0xff; second += 1) {
      const letter = decoder.decode(Uint8Array.of(first, second));
      if (!table.has(letter)) table.set(letter, [first, second]);
    }
  return Uint8Array.from(
    Array.from(content).flatMap((letter) =>
      letter < "\u0080" ? [letter.charCodeAt(0)] : (table.get(letter) ?? [0x3f]),
    ),
  );
}

const russian =
  "Счёт на оплату 17 от 5 марта 2024 года. Поставщик: Ромашка, г. Москва. Итого к оплате: 1200 рублей.";
const polish =
  "Faktura VAT nr 17 z dnia 5 marca 2024. Sprzedawca: Źródło Spółka z o.o., Łódź. Do zapłaty: 1200 zł, ósmy śledź";
const japanese = "請求書 番号17 発行日 2024年3月5日 株式会社サンプル 合計金額 1200円";
const chinese = "发票号码 17 开票日期 2024年3月5日 北京示例有限公司 合计金额 1200 元";
const taiwanese = "發票號碼 17 開立日期 2024年3月5日 台北範例有限公司 合計金額 1200 元";
const korean = "청구서 번호 17 발행일 2024년 3월 5일 주식회사 샘플 합계 금액 1200 원";

describe("text in old encodings", () => {
  it.each([
    ["windows-1251", russian, encode],
    ["koi8-r", russian, encode],
    ["iso-8859-5", russian, encode],
    ["windows-1250", polish, encode],
    ["iso-8859-7", "Τιμολόγιο αριθμός 17 της 5 Μαρτίου 2024. Σύνολο πληρωμής 1200", encode],
    ["windows-1256", "فاتورة رقم 17 بتاريخ 5 مارس 2024 المبلغ الإجمالي", encode],
    ["windows-1252", "Rechnung Nr. 17 vom 5. März 2024. Stück, Größe: 1.200 € – „danke schön“", encode],
    ["shift_jis", japanese, encodePairs],
    ["euc-jp", japanese, encodePairs],
    ["gb18030", chinese, encodePairs],
    ["big5", taiwanese, encodePairs],
    ["euc-kr", korean, encodePairs],
  ])("is read in %s, which is told", async (encoding, content, write) => {
    const { texts, opened } = await readFile(text, write(content, encoding), { name: "a.txt" });
    expect([texts[0], opened.metadata["encoding"]]).toEqual([content, encoding]);
    expect(opened.warnings.map(({ code, message }) => [code, message.includes(encoding)])).toEqual([
      ["text.encoding-guessed", true],
    ]);
  });

  it.each([
    ["UTF-32 little endian", 0, true],
    ["UTF-32 big endian", 0, false],
    ["UTF-32 little endian with a mark", 0xfeff, true],
  ])("is read in %s", async (_, mark, isLittle) => {
    const codes = [
      ...(mark === 0 ? [] : [mark]),
      ...Array.from("Größe 😀", (letter) => letter.codePointAt(0) ?? 0),
    ];
    const view = new DataView(new ArrayBuffer(codes.length * 4));
    codes.forEach((code, at) => view.setUint32(at * 4, code, isLittle));
    expect((await readText(new Uint8Array(view.buffer)))?.text).toBe("Größe 😀");
  });

  it("is read in the escapes of ISO-2022-JP", async () => {
    const bytes = Buffer.from("\u001B$B@A5a=q\u001B(B 17", "latin1");
    expect(await readText(bytes)).toMatchObject({ text: "請求書 17", encoding: "iso-2022-jp" });
  });

  it.each([
    ["shift_jis", "日本語", encodePairs, "shift_jis"],
    ["iso-8859-7", "Σύν", encode, "iso-8859-7"],
    ["no such encoding", "Größe", (word: string) => encode(word, "windows-1252"), "windows-1252"],
    ["utf-8", "Größe", (word: string) => encode(word, "windows-1252"), "windows-1252"],
  ])(
    "is read as it is said to be (%s) where its bytes do not speak against it",
    async (charset, word, write, taken) => {
      const input = { bytes: write(word, charset), name: "a.txt", mediaType: "text/plain", charset };
      expect(await readTextFile(input)).toMatchObject({ text: word, encoding: taken });
      expect(await readTextFile({ ...input, bytes: Buffer.from("Größe") })).toMatchObject({ text: "Größe" });
    },
  );

  it("says nothing of an encoding that its bytes prove, and takes a few accents for Western ones", async () => {
    expect((await readFile(text, "Größe")).opened.warnings).toEqual([]);
    for (const word of ["Stück", "5 °C", "£45.00 due", "naïve café"])
      expect((await readText(encode(word, "windows-1252")))?.text).toBe(word);
  });

  it("is found by what stands far behind its beginning", async () => {
    const bytes = Buffer.concat([Buffer.from("a;b;c\n".repeat(50_000)), encode(russian, "windows-1251")]);
    expect((await readText(bytes))?.text.endsWith(russian)).toBe(true);
  });

  it("is none where the bytes are noise", async () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * 167 + (i >> 3) * 31) % 256);
    expect(await readText(noise)).toBeUndefined();
    expect(await errorCodeOf(readFile(text, noise))).toBe("input.unsupported-type");
  });
});

describe("comma-separated values", () => {
  it.each([
    ["commas", "a,b\n1,2", "a\tb\n1\t2"],
    ["semicolons, with decimal commas", "a;b\n1,5;2,5\n3,5;4,5", "a\tb\n1,5\t2,5\n3,5\t4,5"],
    ["tabs", "a\tb\n1\t2", "a\tb\n1\t2"],
    ["bars", "a|b\n1|2", "a\tb\n1\t2"],
    ["a separator that is named", "sep=#\na#b\n1#2", "a\tb\n1\t2"],
    ["quotes, separators and breaks within", '"a, ""b""","c\nd",e\nf,g,h', 'a, "b"\tc d\te\nf\tg\th'],
    ["blank cells and lines", "a,,b\n\n,x,\n,,\n", "a\t\tb\n\tx\t"],
    ["rows of uneven length", "a,b,c\n1\n2,3", "a\tb\tc\n1\t\t\n2\t3\t"],
    ["one column", "name\nBerlin\nRome", "name\nBerlin\nRome"],
    ["a quote that never ends", 'a,b\n1,"2\n3,4', 'a\tb\n1\t"2\n3\t4'],
  ])("are read with %s", async (_, content, rows) => {
    expect((await readFile(csv, content)).texts[0]).toBe(rows);
  });
});

describe("XML data", () => {
  it("is its values by name, and itself for those who read its tags", async () => {
    const content =
      '<?xml version="1.0"?><Invoice><ID>17</ID><Total currency="EUR">5.00</Total><Note> a\n b </Note><Empty/></Invoice>';
    const { texts, opened } = await readFile(xml, content, { name: "e.xml" });
    expect(texts[0]).toBe("ID: 17\nTotal: 5.00\nNote: a b");
    expect(opened.attachments.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ["e.xml", content],
    ]);
  });

  it("is refused where it declares entities of its own or holds no values", async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>';
    expect(await errorCodeOf(readFile(xml, bomb))).toBe("input.corrupt");
    expect(await errorCodeOf(readFile(xml, "<a/>"))).toBe("input.empty");
  });
});
