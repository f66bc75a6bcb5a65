import { describe, expect, it } from "vitest";
import { z } from "zod";
import { askText } from "./ask-text.ts";

const facts = z.object({ parties: z.array(z.string()) });
const lease = (tenants: string): string => `RESIDENTIAL LEASE AGREEMENT

This Residential Lease Agreement (the "Agreement") is made as of August 15, 2025 between Marcus T. Delgado ("Landlord") and
${tenants}.

1. Term. The term begins on September 1, 2025 and ends on August 31, 2026.`;

describe("parties that have one short name together", () => {
  it.each([
    ['Yuki Tanaka and Omar Haddad (together, "Tenant")', ["Yuki Tanaka", "Omar Haddad"]],
    [
      'Yuki Tanaka, Omar Haddad and Lena Fox (collectively, the "Tenants")',
      ["Yuki Tanaka", "Omar Haddad", "Lena Fox"],
    ],
    ['Procter and Gamble Inc. (the "Tenant")', ["Procter and Gamble Inc."]],
    ['Omar Haddad (the "Tenant")', ["Omar Haddad"]],
  ])("are each of them: %s", async (tenants, names) => {
    const { json } = await askText(lease(tenants), facts);
    expect((json as { parties: string[] }).parties).toEqual(["Marcus T. Delgado", ...names]);
  });
});
