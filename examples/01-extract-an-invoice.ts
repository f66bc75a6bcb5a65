// One file to typed JSON, on this machine: no key, no network.
import { extract } from "gleaner";
import { invoice } from "gleaner/schemas";

const file = new URL("../fixtures/files/invoice-two-rates/rechnung.pdf", import.meta.url);
const result = await extract(file, { schema: invoice });

console.log(
  `${result.verdict}: invoice ${result.data.invoiceNumber} over ${result.data.totals.grossTotal} ${result.data.currency}`,
);

const total = result.fields["/totals/grossTotal"];
const [place] = total?.citations ?? [];
console.log(
  `printed as "${total?.raw}" on page ${place?.pageNumber}, box ${JSON.stringify(place?.boxes?.[0])}`,
);
