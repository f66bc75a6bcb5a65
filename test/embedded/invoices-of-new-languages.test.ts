import { describe, expect, it } from "vitest";
import { invoice } from "../../schemas/index.ts";
import { labelsByLanguage } from "../../schemas/invoice/labels-by-language.ts";
import { answerOf } from "./answer-of.ts";

const hungarian = `
Eladó:                                    Vevő:
Fenyő Asztalos Kft.                       Dunaparti Vendégház Bt.
6000 Kecskemét, Ipari út 14.              2000 Szentendre, Duna korzó 3.

Számlaszám: ASZT-2025/418
Számla kelte: 2025. szeptember 12.
Fizetési határidő: 2025.09.20.

Megnevezés        Mennyiség   Egységár   Nettó érték   ÁFA kulcs   Bruttó érték
Tölgyfa asztal            2    156 000       312 000         27%        396 240
Szállítás                 4     25 000       100 000         27%        127 000

Nettó összesen      412 000 Ft
ÁFA összesen        111 240 Ft
Fizetendő           523 240 Ft
`;

const romanian = `
Vânzător                                  Client
Pixel Parola SRL                          Librăria Vest SRL
Strada Lungă 77                           Piața Unirii 5
500051 Brașov                             300085 Timișoara

Număr factură: F2025-0098
Data emiterii: 9 ianuarie 2025
Termen de plată: 24.01.2025

Denumire          Cantitate   Preț unitar      Valoare
Mentenanță site          12        250,00     3.000,00
Modul plăți               1      1.200,00     1.200,00

Total fără TVA      4.200,00 RON
TVA (19%)             798,00 RON
Total cu TVA        4.998,00 RON
`;

const turkish = `
Satıcı                                    Alıcı
Kaya Danışmanlık Ltd. Şti.                Marmara Lojistik A.Ş.
Bağdat Caddesi 210                        Liman Yolu 6
34730 Kadıköy İstanbul                    41400 Gebze Kocaeli

Fatura No: 2025/0044
Düzenleme Tarihi: 3 Kasım 2025
Son Ödeme Tarihi: 18.11.2025

Açıklama          Adet        Fiyat         Tutar
Süreç analizi        5     3.000,00     15.000,00
Eğitim günü          2     5.000,00     10.000,00

Ara Toplam          25.000,00 TL
KDV %20              5.000,00 TL
Genel Toplam        30.000,00 TL
`;

const greek = `
Πωλητής                                   Πελάτης
Καφεκοπτείο Αιγαίο Α.Ε.                   Ξενοδοχείο Ποσειδών Ε.Π.Ε.
Λιμάνι 5                                  Παραλία 2
841 00 Ερμούπολη                          846 00 Μύκονος

Αριθμός τιμολογίου: A-1204
Ημερομηνία έκδοσης: 1 Ιουλίου 2025
Πληρωμή έως: 31/07/2025

Περιγραφή         Ποσότητα   Τιμή      Αξία
Καφές                   50  14,00    700,00
Ζάχαρη                  20  10,00    200,00

Καθαρή αξία         900,00 €
ΦΠΑ 13%             117,00 €
Πληρωτέο ποσό     1.017,00 €
`;

const ukrainian = `
Постачальник                              Покупець
ТОВ «Графіка Плюс»                        ТОВ «Смачна Пекарня»
вул. Хрещатик, 22                         вул. Городоцька, 101
01001 Київ                                79016 Львів

Рахунок № 147
Дата: 14 квітня 2025
Оплатити до: 28.04.2025

Найменування      Кількість       Ціна          Сума
Логотип                   1   9 000,00      9 000,00
Макет                     3   2 000,00      6 000,00

Разом без ПДВ       15 000,00 грн
ПДВ 20%              3 000,00 грн
До сплати           18 000,00 грн
`;

describe("invoices in languages of the table of labels", () => {
  it.each([
    ["Hungarian", hungarian, "ASZT-2025/418", "2025-09-12", "2025-09-20", "Fenyő Asztalos Kft.", "523240"],
    ["Romanian", romanian, "F2025-0098", "2025-01-09", "2025-01-24", "Pixel Parola SRL", "4998.00"],
    ["Turkish", turkish, "2025/0044", "2025-11-03", "2025-11-18", "Kaya Danışmanlık Ltd. Şti.", "30000.00"],
    ["Greek", greek, "A-1204", "2025-07-01", "2025-07-31", "Καφεκοπτείο Αιγαίο Α.Ε.", "1017.00"],
    ["Ukrainian", ukrainian, "147", "2025-04-14", "2025-04-28", "ТОВ «Графіка Плюс»", "18000.00"],
  ])("are read: %s", async (_, paper, invoiceNumber, issueDate, dueDate, seller, grossTotal) => {
    const { json } = await answerOf(invoice, paper);
    expect(json).toMatchObject({ invoiceNumber, issueDate, dueDate, seller: { name: seller } });
    expect(json).toMatchObject({ totals: { grossTotal }, lines: [{}, {}] });
    expect(json).toMatchObject({
      buyer: { name: expect.any(String) },
      totals: { netTotal: expect.any(String) },
    });
  });
});

describe("the table of labels", () => {
  const languages = Object.entries(labelsByLanguage);

  it.each(languages)("names no field of %s by the same words as one beside it", (_, fields) => {
    const lists = (names: readonly (keyof typeof fields)[]): string[] =>
      names
        .flatMap((name) => fields[name].split("|").map((label) => label.trim().toLowerCase()))
        .filter(Boolean);
    for (const names of [
      ["vatId", "taxId"],
      ["issueDate", "dueDate"],
      ["seller", "buyer"],
    ] as const) {
      const all = lists(names);
      expect(all.filter((label, index) => all.indexOf(label) !== index)).toEqual([]);
    }
  });
});
