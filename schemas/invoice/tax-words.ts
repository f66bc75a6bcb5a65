import { labels } from "../../src/schema/labels.ts";

/** What a tax on sales is called. */
export const taxWords = labels(`
          VAT | Sales tax | Tax | GST | MwSt. | MwSt | USt. | Umsatzsteuer | Mehrwertsteuer | TVA
          IVA | BTW | Moms | MVA | ALV | PTU | DPH | CGST | SGST | UTGST | IGST | HST | PST | QST
          ÁFA | KDV | ΦΠΑ | ПДВ
        `);
