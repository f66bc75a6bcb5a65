import { describe, expect, it } from "vitest";
import { describeUrl } from "../../src/sources/describe-url.ts";
import { isPrivateAddress } from "../../src/sources/is-private-address.ts";

describe("private addresses", () => {
  it.each([
    "127.0.0.1",
    "127.255.255.254",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "::ffff:10.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::a00:1",
    "2002:a00:1::1",
    "::127.0.0.1",
    "::7f00:1",
    "64:ff9b:1::a00:1",
    "2001::1",
    "fe80::1%eth0",
    "fec0::1",
    "100::1",
    "192.88.99.1",
    "4000::1",
    "not an address",
  ])("%s is not loaded from", (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])(
    "%s is public",
    (address) => {
      expect(isPrivateAddress(address)).toBe(false);
    },
  );
});

describe("showing a web address", () => {
  it.each([
    ["https://user:word@example.org/a.pdf", "https://example.org/a.pdf", true],
    ["https://example.org/a.pdf?X-Amz-Signature=abc&X-Amz-Expires=60", "https://example.org/a.pdf", true],
    ["https://example.org/a.pdf?sv=1&sig=abc", "https://example.org/a.pdf", true],
    ["https://example.org/a.pdf?access_token=abc", "https://example.org/a.pdf", true],
    ["https://example.org/a.pdf?page=2#part", "https://example.org/a.pdf?page=2", false],
  ])("%s is shown as %s", (address, shown, hasSecrets) => {
    expect(describeUrl(new URL(address))).toEqual({ shown, hasSecrets });
  });
});
