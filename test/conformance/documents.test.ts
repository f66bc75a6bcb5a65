import { holdClaim } from "./hold-claim.ts";
import { documents } from "./documents.ts";

for (const claim of documents) holdClaim(claim);
