import { describe, expect, it } from "vitest";
import { isMisreadForm } from "../../../src/embedded/entities/is-misread-form.ts";

describe("isMisreadForm", () => {
  it.each([
    "URBAN KITCHEN SON BHD",
    "RAPID PRINT SLI BHD",
    "Northwind Paper GmbN",
    "Blue Harbour Limitec",
    "MAWAR BERHAO",
  ])("tells a form that was misread in %s", (name) => {
    expect(isMisreadForm(name)).toBe(true);
  });

  it.each([
    "URBAN KITCHEN SDN BHD",
    "URBAN KITCHEN SDN. BHD.",
    "Northwind Paper GmbH",
    "Blue Harbour Unlimited",
    "Sarah",
    "The Companion",
    "MAWAR BERHAD",
    "Lemon Tree Bar",
    "GmbH",
  ])("leaves %s alone", (name) => {
    expect(isMisreadForm(name)).toBe(false);
  });
});
