import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { TOPIC_PLANS, TOPICS } from "@nghe/contracts";
import { SETTING_NAMES } from "@nghe/runtime";
import { expect, it } from "vitest";
import { installationConfig } from "../config.ts";

const ROOT = resolve(import.meta.dirname, "../../../..");
const read = (path: string): string => readFileSync(resolve(ROOT, path), "utf8");
const PAGE = read("docs/operations.md");

const SHARED = [
  "packages/runtime/src/process-settings.ts",
  "packages/runtime/src/halts.ts",
  "packages/bus/src/kafka/kafka-settings.ts",
  "packages/store/src/server/server-settings.ts",
];

/** Every setting that a service reads, by the schemas of the services and those they share. */
function settings(): string[] {
  const services = readdirSync(resolve(ROOT, "services"));
  const own = services.flatMap((service) =>
    ["config.ts", "process-config.ts"]
      .map((name) => join("services", service, "src", name))
      .filter((file) => existsSync(resolve(ROOT, file))),
  );
  const texts = [...own, ...SHARED].map(read);
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/^ +(NGHE_\w+):/gm)].map(([, name]) => name ?? "")))];
}

/** What the page's tables say of each variable; a row may name several. */
function described(): Map<string, string> {
  const rows = [...PAGE.matchAll(/^\| (`NGHE_[^|]*)\|(.*)\|$/gm)];
  return new Map(
    rows.flatMap(([, names = "", rest = ""]) => [...names.matchAll(/NGHE_\w+/g)].map(([name]) => [name, rest])),
  );
}

it("has a row for every setting that a service reads", () => {
  const found = settings();
  expect(found.length).toBeGreaterThan(20);
  expect(found.filter((name) => !described().has(name))).toEqual([]);
});

it("names the same settings as the warning of unknown ones knows", () => {
  const ofCompose = ["NGHE_PUBLISH", "NGHE_PUBLISH_SQL"];
  expect(new Set(SETTING_NAMES)).toEqual(new Set([...settings(), ...ofCompose]));
  expect(SETTING_NAMES.filter((name) => !described().has(name))).toEqual([]);
});

it("gives the defaults that one process has", () => {
  const { host, port, sqlPort, diskReserveBytes, sink, enrich, alerts } = installationConfig({});
  const defaults = {
    NGHE_HOST: host,
    NGHE_PORT: port,
    NGHE_CLICKHOUSE_PORT: sqlPort,
    NGHE_UNMATCHED_DAYS: sink.unmatchedMs / 86_400_000,
    NGHE_ENRICH_BATCH: enrich.maxRecords,
    NGHE_SINK_RECORDS: sink.maxRecords,
    NGHE_SINK_WAIT: `${sink.maxWaitMs}ms`,
    NGHE_SINK_RECONCILE_EVERY: `${sink.reconcileEveryMs / 60_000}m`,
    NGHE_DISK_RESERVE: `${diskReserveBytes / 2 ** 20}MB`,
    NGHE_ALERT_KEEP_TRYING: `${alerts.keepTryingMs / 3_600_000}h`,
  };
  for (const [name, value] of Object.entries(defaults)) expect(described().get(name), name).toContain(`\`${value}\``);
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
