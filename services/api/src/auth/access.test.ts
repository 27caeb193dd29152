import type { KeyScope } from "@nghe/contracts";
import { describe, expect, it } from "vitest";
import { type Access, decide, type Verdict } from "./access.ts";
import type { Identity } from "./identity.ts";

const key = (workspaceUid: string | null, ...scopes: KeyScope[]): Identity => ({ keyUid: "k", workspaceUid, scopes });
const ask = (access: Access, identity: undefined | Identity, workspaceUid?: string): Verdict =>
  decide(access, { isCurrent: true, identity, workspaceUid });

describe("a route of a workspace", () => {
  const writing: Access = { of: "workspace", scope: "write" };

  it("takes the workspace's own key that reaches far enough", () => {
    expect(ask(writing, key("w1", "write"), "w1")).toBe("allowed");
    expect(ask(writing, key("w1", "admin"), "w1")).toBe("allowed");
    expect(ask(writing, key("w1", "read"), "w1")).toBe("not-enough");
  });

  it("answers another's workspace as one that is not there, whatever the key could do at home", () => {
    const foreign = key("w2", "admin");
    expect(ask(writing, foreign, "w1")).toBe("not-there");
    expect(ask(writing, foreign, undefined)).toBe("not-there");
    expect(ask(writing, key("w2", "read"), "w1")).toBe("not-there");
  });

  it("takes an installation's key for any of them", () => {
    expect(ask(writing, key(null, "admin"), "w1")).toBe("allowed");
    expect(ask(writing, key(null, "read"), "w1")).toBe("not-enough");
  });
});

it("keeps what belongs to the installation from a workspace's key", () => {
  expect(ask({ of: "installation", scope: "read" }, key("w1", "admin"))).toBe("not-enough");
  expect(ask({ of: "installation", scope: "admin" }, key(null, "admin"))).toBe("allowed");
});

it("lets anyone see what is open, and nobody else anything while keys cannot be trusted", () => {
  expect(ask({ of: "anyone" }, undefined)).toBe("allowed");
  expect(ask({ of: "key", scope: "read" }, undefined)).toBe("who-are-you");
  const verdict = decide(
    { of: "key", scope: "read" },
    { isCurrent: false, identity: key(null, "admin"), workspaceUid: undefined },
  );
  expect(verdict).toBe("not-current");
});
