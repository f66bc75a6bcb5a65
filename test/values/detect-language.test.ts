import { describe, expect, it } from "vitest";
import { detectLanguage } from "../../src/values/detect-language.ts";

describe("detectLanguage", () => {
  it.each([
    ["en", "Invoice number 12, total amount due by the date of this invoice"],
    ["de", "Rechnung fur die Lieferung vom 3.4., zahlbar bis zum 1.5. auf unser Konto"],
    ["fr", "Facture pour la livraison du 3 avril, montant total a regler avec la TVA"],
    ["es", "Factura de la entrega del 3 de abril, importe total con IVA, fecha y cliente"],
    ["it", "Fattura della consegna del 3 aprile, importo totale con IVA, scadenza e pagamento"],
    ["pt", "Fatura da entrega do dia 3, valor total com IVA, morada e numero de contribuinte"],
    ["nl", "Factuur voor het werk van april, totaal bedrag met btw, aantal en prijs"],
    ["da", "Faktura for arbejde i april, belob i alt med moms, antal og pris, betaling til vej 3"],
    ["sv", "Faktura for arbete i april, belopp att betala med moms, antal och pris, summa"],
    ["nb", "Faktura for arbeid i april, belop med mva, antall og pris, forfallsdato, kontonummer"],
    ["fi", "Lasku huhtikuun tyosta, summa yhteensa, alv, maara ja hinta, erapaiva"],
    ["pl", "Faktura za prace w kwietniu, kwota razem z vat, ilosc i cena, nabywca, sprzedawca"],
    ["cs", "Faktura za praci v dubnu, castka celkem s dph, mnozstvi a cena, odberatel, splatnosti"],
    ["hu", "Szamla az aprilisi munkarol, osszeg osszesen, afa, mennyiseg es ar, vevo, elado"],
    ["ro", "Factura pentru lucrari din aprilie, suma cu tva, cantitate si pret, cumparator, furnizor"],
    ["tr", "Nisan ayi icin fatura, toplam tutar ve kdv, miktar ve fiyat, vade, odeme"],
  ])("tells %s by its words, though their marks are gone", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it("takes a ß that was read as B for what it is", () => {
    expect(detectLanguage("Lieferung an die StraBe, bitte an den Kunden")).toBe("de");
  });

  it.each([
    ["", "nothing"],
    ["4711 12.50 99", "numbers"],
    ["Rechnung 4711", "too little text"],
    ["Rechnung facture importe invoice", "a word of each"],
    ["the invoice of this payment; die Rechnung mit Betrag und Steuer", "two languages"],
  ])("stays silent on %j (%s)", (text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });
});
