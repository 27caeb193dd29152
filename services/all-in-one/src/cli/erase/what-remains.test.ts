import { TOPICS } from "@nghe/contracts";
import { expect, it } from "vitest";
import { whatRemains } from "./what-remains.ts";

it("says of every topic that holds people's words how long it keeps them", () => {
  const [log] = whatRemains();
  for (const topic of [TOPICS.posts, TOPICS.mentions, TOPICS.alerts, TOPICS.deadLetters]) {
    expect(log).toMatch(new RegExp(`${topic} (?:for ever|\\d+ days)`));
  }
});

it("names what no server can take back", () => {
  const rest = whatRemains().slice(1).join("; ");
  expect(rest).toContain("alerts have sent");
  expect(rest).toContain("backups");
});
