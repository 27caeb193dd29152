import { describe, expect, it } from "vitest";
import { BRAND_COLORS } from "./palette.ts";
import { GROUPS, TOPIC_PLANS, TOPICS } from "./topics.ts";

const DAY_MS = 86_400_000;
const planOf = (name: string) => TOPIC_PLANS.find((plan) => plan.name === name);

describe("the topics of the log", () => {
  it("have one plan each, and no plan is of another topic", () => {
    expect(TOPIC_PLANS.map(({ name }) => name).sort()).toEqual(Object.values(TOPICS).sort());
  });

  it("have names that Kafka takes", () => {
    for (const name of Object.values(TOPICS)) expect(name).toMatch(/^[a-z][a-z-]{0,248}$/);
  });

  it("keep nothing for ever but the registry, which the others are read by", () => {
    expect(TOPIC_PLANS.filter(({ retentionMs }) => retentionMs === null).map(({ name }) => name)).toEqual(["registry"]);
    for (const { retentionMs } of TOPIC_PLANS) expect(retentionMs ?? DAY_MS).toBeLessThanOrEqual(30 * DAY_MS);
  });

  it("keep the registry in one order, and a post's two topics in as many", () => {
    expect(planOf(TOPICS.registry)?.partitions).toBe(1);
    expect(planOf(TOPICS.posts)?.partitions).toBe(planOf(TOPICS.mentions)?.partitions);
  });

  it("are read by groups that nobody shares", () => {
    const groups = Object.values(GROUPS);
    expect(new Set(groups).size).toBe(groups.length);
  });
});

it("the colours of brands are ones that a brand may have, and no two alike", () => {
  for (const color of BRAND_COLORS) expect(color).toMatch(/^#[0-9a-f]{6}$/);
  expect(new Set(BRAND_COLORS).size).toBe(BRAND_COLORS.length);
});
