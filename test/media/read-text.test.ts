import { describe, expect, it } from "vitest";
import { readText } from "../../src/media/read-text.ts";

function encode(content: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(content, (letter) => {
    const byte = table.get(letter);
    if (byte === undefined) throw new Error(`${encoding} has no ${letter}`);
    return byte;
  });
}

const polish = [
  "Nazwa;Ilość;Cena\nŻółty ser;2;15,50\nŚliwka suszona;1;9,99\n",
  "Sprzedawca: Zakład Stolarski Dąb, ul. Wielicka 44, Kraków\nKrzesełko bukowe 30 szt.\nsłownie: pięć tysięcy złotych",
];
const czech =
  "Faktura - daňový doklad č. 250100047\nDodavatel: Truhlářství Novák s.r.o.\nOdběratel: Základní škola\nMontáž 8 hod 450,00 Kč";
const hungarian = "Számla: BV-2025/214\nEladó: Balaton Vitorlás Kft.\n8 fő, fizetendő összeg: 487 680 Ft";
const croatian = "Račun br. 12: Školska knjiga, šećer, žičani, čaša, ukupno za plaćanje 12,00";
const turkish =
  "Sayın Müşterimiz, ödemeniz için teşekkür ederiz. Boğaz Otelcilik, Bebek / İstanbul\nSızma zeytinyağı 40 adet";

describe("text in Latin script whose encoding nothing states", () => {
  it.each([
    ["Polish", "windows-1250", polish],
    ["Polish", "iso-8859-2", polish],
    ["Czech", "windows-1250", [czech]],
    ["Czech", "iso-8859-2", [czech]],
    ["Hungarian", "windows-1250", [hungarian]],
    ["Hungarian", "iso-8859-2", [hungarian]],
    ["Croatian", "windows-1250", [croatian]],
    [
      "Romanian",
      "iso-8859-2",
      ["Furnizor: Brutăria Carpaţi SRL, Braşov\nPâine 60 buc\nTotal de plată 1.645,90 lei"],
    ],
    ["Turkish", "windows-1254", [turkish]],
    [
      "Lithuanian",
      "windows-1257",
      ["Sąskaita faktūra Nr. 12, pardavėjas: Ąžuolas, mokėti iš viso, Šiauliai"],
    ],
    ["Latvian", "windows-1257", ["Rēķins Nr. 12, piegādātājs: Ķīpsala, apmaksas termiņš, kopā apmaksai"]],
    ["Estonian", "windows-1252", ["Arve nr 12, müüja: Õunapuu, tähtaeg, üheksa, maksmisele kuuluv summa"]],
    [
      "Icelandic",
      "windows-1252",
      ["Þjónusta við heimasíðu, það er greitt í apríl, Ísafjörður, Þórður Ólafsson"],
    ],
    ["German", "windows-1252", ["Gärtnerei Müller, Größe 5 m², „Straße“ 7 – 12 µm, 25,50 €"]],
    ["German", "iso-8859-15", ["Gärtnerei Müller für 25,50 €, zuzüglich 3 € für Öl"]],
    ["French", "windows-1252", ["Facture n° 12, œuvre complète, ça coûte 12 € – « merci » à vous, Noël"]],
    ["French", "macintosh", ["Café crème à la carte – déjà vu\rDeuxième ligne\r"]],
    ["Spanish", "windows-1252", ["Factura nº 12 del año, señor Núñez, ¿qué? ¡Sí! Descripción: camión, 5 ª"]],
    ["Portuguese", "windows-1252", ["Descrição, preço unitário, não sujeito a retenção, João Conceição"]],
    ["Swedish", "windows-1252", ["Faktura från Fjällbygg i Östersund, förfallodatum, åtta"]],
    ["signs alone", "windows-1252", ["12 m³, 40 °C, ± 3 µm, £45.00 © 2025"]],
  ])("is read where it is %s in %s", async (_, encoding, contents) => {
    for (const content of contents)
      expect(await readText(encode(content, encoding))).toMatchObject({ text: content, isGuessed: true });
  });

  it("is Cyrillic of DOS where its small letters stand there", async () => {
    const content = "Счёт № 15 от 12 марта. Поставщик: ООО Карпатский лес. Итого к оплате 45 072,00 руб.";
    expect(await readText(encode(content, "ibm866"))).toMatchObject({ text: content, encoding: "ibm866" });
  });
});
