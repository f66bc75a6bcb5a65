import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";
import { account } from "./account.ts";

/** A statement of one or more accounts over a period. */
export const bankStatementType = z.object({
  bank: z
    .object({
      name: leaf.name({ aliases: labels("Bank | Institution | Banque | Banco | Banca") }),
      bic: leaf.bic({ aliases: labels("BIC | SWIFT | SWIFT/BIC | BIC/SWIFT") }),
      address: leaf.address({}),
    })
    .prefault({}),
  holder: z
    .object({
      name: leaf.name({
        aliases: labels(
          "Account holder | Account name | Customer | Kontoinhaber | Titulaire | Titular | Intestatario | Intestato a | Rekeninghouder | Ten name van | Kontohavare | Kontohaver | Kontoeier | Tilinomistaja | Posiadacz rachunku | Posiadacz | Majitel účtu | Számlatulajdonos | Titular cont | Hesap sahibi | Δικαιούχος | Власник рахунку | Titular da conta",
        ),
      }),
      address: leaf.address({}),
    })
    .prefault({}),
  statementNumber: leaf.identifier({
    aliases: labels(
      "Statement number | Statement No. | Sheet number | Auszug | Auszug Nr. | Kontoauszug Nr. | Rekeningafschrift nr. | Afschriftnummer | Nr wyciągu | Wyciąg nr | Kontoudtog nr. | Číslo výpisu | Relevé n° | Extracto nº | Estratto conto n.",
    ),
  }),
  issueDate: leaf.date({
    aliases: labels(
      "Statement date | Date of statement | Issue date | Erstellt am | Auszugsdatum | Date du relevé | Relevé du | Fecha del extracto | Data estratto",
    ),
  }),
  period: z
    .object({
      start: leaf.date({
        aliases: labels(
          "From | Period from | Statement period | vom | Zeitraum | du | Période du | desde | dal | Periodo dal",
        ),
      }),
      end: leaf.date({
        aliases: labels("To | Period to | through | bis | au | hasta | al"),
      }),
    })
    .prefault({}),
  accounts: leaf.list(account, { description: "Each account of the statement, mostly one" }),
});
