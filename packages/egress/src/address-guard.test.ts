import { describe, expect, it } from "vitest";
import { isPublicAddress, judgeTarget } from "./address-guard.ts";

describe("addresses that are not of the public internet", () => {
  it.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.8",
    "192.0.2.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "2001:db8::1",
    "2002:7f00:1::",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "ff02::1",
    "",
    "nonsense",
  ])("%s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(["1.1.1.1", "8.8.8.8", "172.15.255.255", "172.32.0.1", "2606:4700:4700::1111", "::ffff:8.8.8.8"])(
    "but %s is",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});

describe("an address that people or feeds name", () => {
  it.each([
    "ftp://example.com/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "gopher://x/",
    "not an address",
    "",
    "http://user@example.com/",
    "http://user:pass@example.com/",
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://0x7f000001/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[fe80::1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://localhost/",
    "http://localhost./",
    "http://LOCALHOST/",
    "http://a.localhost/",
    "http://printer.local/",
    "http://db.internal/",
    "http://127.0.0。1/",
    "http://①②⑦.0.0.1/",
    "http://192.168.0.1:8080/",
    "https://example.com:22/",
    "http://example.com:6379/",
  ])("%s is refused", (url) => {
    expect(judgeTarget(url, [])).toMatchObject({ ok: false });
  });

  it.each([
    "https://example.com/hook",
    "http://example.com:8080/",
    "https://93.184.215.14/",
    "https://vnexpress.net/rss/tin-moi-nhat.rss",
  ])("%s is let through", (url) => {
    expect(judgeTarget(url, [])).toMatchObject({ ok: true, trusted: false });
  });

  it("may be private where the operator trusts the host, or the host and port", () => {
    expect(judgeTarget("http://127.0.0.1:9000/hook", ["127.0.0.1:9000"])).toMatchObject({ ok: true, trusted: true });
    expect(judgeTarget("http://127.0.0.1:9001/hook", ["127.0.0.1:9000"])).toMatchObject({ ok: false });
    expect(judgeTarget("http://hooks.lan:1234/", ["hooks.lan"])).toMatchObject({ ok: true, trusted: true });
  });
});
