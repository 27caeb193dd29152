import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { TOPIC_PLANS, TOPICS } from "@nghe/contracts";
import { expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../../../..");
const read = (path: string): string => readFileSync(resolve(ROOT, path), "utf8");
const PAGE = read("docs/operations.md");

/** Every setting that a service reads, by its schema. */
function settings(): string[] {
  const files = readdirSync(resolve(ROOT, "services")).flatMap((service) =>
    ["config.ts", "process-config.ts"].map((name) => join("services", service, "src", name)),
  );
  const texts = files.flatMap((file) => {
    try {
      return [read(file)];
    } catch {
      return [];
    }
  });
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/^ {2}(NGHE_\w+):/gm)].map(([, name]) => name ?? "")))];
}

it("names every setting that a service reads", () => {
  const found = settings();
  expect(found.length).toBeGreaterThan(15);
  expect(found.filter((name) => !PAGE.includes(`\`${name}\``))).toEqual([]);
});

it("shows only commands that there are", () => {
  const shown = [...PAGE.matchAll(/^nghe (\w+)/gm)].map(([, word]) => word);
  const known = readdirSync(resolve(ROOT, "services/all-in-one/src/cli/commands")).map((file) => file.split(".")[0]);
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.filter((word) => !known.includes(word))).toEqual([]);
});

it("says how long the log keeps what it is asked to forget", () => {
  const days = (topic: string): number =>
    (TOPIC_PLANS.find(({ name }) => name === topic)?.retentionMs ?? Number.NaN) / 86_400_000;
  expect([TOPICS.posts, TOPICS.mentions, TOPICS.alerts, TOPICS.deadLetters].map(days)).toEqual([7, 30, 30, 30]);
  expect(PAGE).toContain("(posts 7 days, mentions, alerts and dead letters 30 days");
});
