import type { LookupAddress, LookupOptions } from "node:dns";
import { describe, expect, it } from "vitest";
import { guardedLookup, type Resolve } from "./guarded-lookup.ts";

const PUBLIC: LookupAddress = { address: "93.184.216.34", family: 4 };
const PUBLIC_6: LookupAddress = { address: "2606:4700::1111", family: 6 };
const PRIVATE: LookupAddress = { address: "10.0.0.5", family: 4 };
const METADATA: LookupAddress = { address: "169.254.169.254", family: 4 };

/** What a connection is told: the addresses it may use, or the code of why not. */
function lookUp(resolve: Resolve, trusted: boolean, options: LookupOptions = { all: true }): Promise<unknown> {
  return new Promise((told) => {
    guardedLookup(resolve, trusted)("hooks.example", options, (error, address, family) =>
      told(error === null ? (options.all === true ? address : [address, family]) : Reflect.get(error, "code")),
    );
  });
}
const giving =
  (...addresses: LookupAddress[]): Resolve =>
  async () =>
    addresses;

describe("a look-up", () => {
  it("gives all addresses, or the first, as it is asked", async () => {
    expect(await lookUp(giving(PUBLIC, PUBLIC_6), false)).toEqual([PUBLIC, PUBLIC_6]);
    expect(await lookUp(giving(PUBLIC_6, PUBLIC), false, {})).toEqual(["2606:4700::1111", 6]);
  });

  it.each([
    ["one that is private", [PRIVATE]],
    ["one public and one private", [PUBLIC, PRIVATE]],
    ["the machine's own metadata behind a public one", [PUBLIC, PUBLIC_6, METADATA]],
    ["this machine in IPv6", [{ address: "::1", family: 6 }]],
    ["a private one dressed as IPv6", [{ address: "::ffff:10.0.0.5", family: 6 }]],
    ["what is no address", [{ address: "hooks.example", family: 4 }]],
  ])("refuses a name whole that has %s", async (_, addresses) => {
    expect(await lookUp(giving(...addresses), false)).toBe("egress-refused");
    expect(await lookUp(giving(...addresses), false, {})).toBe("egress-refused");
  });

  it("lets a trusted host be private", async () => {
    expect(await lookUp(giving(PRIVATE), true)).toEqual([PRIVATE]);
  });

  it("says of a name without address, or that cannot be looked up, that it may be there later", async () => {
    expect(await lookUp(giving(), false)).toBe("egress-unreachable");
    expect(await lookUp(giving(), true)).toBe("egress-unreachable");
    expect(await lookUp(() => Promise.reject(new Error("SERVFAIL")), false)).toBe("egress-unreachable");
  });
});
