import { holdClaim } from "./hold-claim.ts";
import { pictures } from "./pictures.ts";

for (const claim of pictures) holdClaim(claim);
