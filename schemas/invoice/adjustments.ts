import { z } from "zod";
import { labels } from "../../src/schema/labels.ts";
import { leaf } from "../../src/schema/leaf.ts";

const adjustment = {
  reason: leaf.text({ aliases: labels("Reason | Grund | Motif | Motivo | Causale") }),
  code: leaf.identifier({ evidence: "derived", description: "UNTDID 5189 or 7161 code" }),
  percent: leaf.percent({
    aliases: labels(
      "% | Percent | Discount % | Rabatt % | Remise % | Dto. % | Sconto % | Disc. % | Desc. % | Desconto % | Rem. % | Rab. % | Korting % | Rabat %",
    ),
  }),
  base: leaf.decimal({ aliases: labels("Base | Basis | Base amount | Imponibile") }),
};

const amount = (term: string, aliases: readonly string[]) => leaf.decimal({ term, aliases });

const discountWords = labels(`
          Discount | Allowance | Rebate | Rabatt | Nachlass | Skonto | Remise | Rabais | Ristourne
          Descuento | Dto. | Sconto | Abbuono | Desconto | Korting | Rabat | Disc. | Rem.
        `);
const chargeWords = labels(`
          Charge | Surcharge | Shipping | Freight | Delivery charge | Handling | Postage | Zuschlag
          Versandkosten | Versand | Fracht | Porto | Frais de port | Frais de livraison | Supplément
          Recargo | Gastos de envío | Portes | Spese di spedizione | Spese di trasporto | Spese
          Contributo integrativo | Contributo previdenziale | Contributo cassa | Contributo Inarcassa
          Cassa previdenza | Cassa previdenziale | Rivalsa INPS
        `);

const fields = {
  allowances: leaf.list(
    z.object({
      ...adjustment,
      amount: amount("BT-92", discountWords),
      taxRate: leaf.percent({ term: "BT-96" }),
    }),
    { aliases: discountWords, description: "Reductions of the whole document; amounts are positive" },
  ),
  charges: leaf.list(
    z.object({
      ...adjustment,
      amount: amount("BT-99", chargeWords),
      taxRate: leaf.percent({ term: "BT-103" }),
    }),
    {
      aliases: chargeWords,
      description: "Additions to the whole document, such as freight; amounts are positive",
    },
  ),
};

/** Reductions and additions: the fields for the whole document, and the pieces that lines make theirs of. */
export const adjustments = { parts: adjustment, discountWords, chargeWords, fields };
