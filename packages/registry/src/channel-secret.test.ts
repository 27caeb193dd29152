import { expect, it } from "vitest";
import { channelSecret } from "./channel-secret.ts";

it("derives a secret of 32 bytes, the same each time and another for each channel and pepper", () => {
  const secret = channelSecret("pepper", "c_1");
  expect(secret).toMatch(/^whsec_/);
  expect(Buffer.from(secret.slice("whsec_".length), "base64")).toHaveLength(32);
  expect(channelSecret("pepper", "c_1")).toBe(secret);
  expect(channelSecret("pepper", "c_2")).not.toBe(secret);
  expect(channelSecret("salt", "c_1")).not.toBe(secret);
});
