// Loading and normalising alone: a document as parts for a model client of your own.
import { load, toParts } from "gleaner";

const file = new URL("../fixtures/files/invoice-two-pages/rechnung-250417.pdf", import.meta.url);
const document = await load(file, { pages: [{ from: 2, to: 2 }] });
try {
  const { files, pages } = document.document;
  console.log(`${files[0]?.mediaType}, ${pages.length} pages`);
  const accepted = { image: { forms: ["data-uri"], mediaTypes: ["image/jpeg"], maxEdge: 800 } } as const;
  for (const part of await toParts(document, { forms: ["data-uri"], capabilities: { input: accepted } })) {
    console.log(`page ${part.pageNumber}: ${part.type} as ${part.form}, ${part.value.slice(0, 22)}...`);
  }
} finally {
  await document.close();
}
