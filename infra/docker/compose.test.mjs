import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readSources } from "../scripts/check/files.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFileSync(`${root}${path}`, "utf8");
const compose = read("docker-compose.yml");
const monitoring = read("infra/docker/monitoring.yml");
const both = `${compose}\n${monitoring}`;

/** The page is served by the api, and all-in-one is the other way to run. */
const notAContainer = new Set(["dashboard", "all-in-one"]);
const services = readdirSync(`${root}services`).filter((name) => !notAContainer.has(name));

/** The block of one service, from its name to the next thing as far out. */
const blockOf = (name) => new RegExp(`^  ${name}:\\n((?:    .*\\n|\\n)+)`, "m").exec(compose)?.[1] ?? "";

describe("docker-compose.yml", () => {
  it("sees the services", () => {
    expect(services.length).toBeGreaterThanOrEqual(5);
  });

  it.each(services)("runs %s, built from its own folder, and Prometheus asks it", (name) => {
    expect(blockOf(name)).toContain(`args: { SERVICE: ${name} }`);
    expect(blockOf(name)).toContain("<<: *service");
    expect(read("infra/prometheus/prometheus.yml")).toMatch(new RegExp(`names: \\[.*\\b${name}\\b`));
  });

  it("has no password of its own: every secret is required", () => {
    const secrets = [...both.matchAll(/^.*(?:PASSWORD|ADMIN_KEY|SECRET|TOKEN)\w*: (.+)$/gm)].map(([, value]) => value);
    expect(secrets.length).toBeGreaterThanOrEqual(3);
    for (const value of secrets) expect(value).toMatch(/^\$\{NGHE_\w+:\?[^}]+\}$/);
    expect(compose).toMatch(/http:\/\/nghe:\$\{NGHE_CLICKHOUSE_PASSWORD:\?[^}]+\}@clickhouse:8123/);
  });

  it("names every variable in .env.example, the required ones empty there", () => {
    const example = read(".env.example");
    for (const [, name, kind] of both.matchAll(/\$\{(\w+)(:[?-])/g)) {
      expect(example).toMatch(new RegExp(kind === ":?" ? `^${name}=$` : `^${name}=.+$`, "m"));
    }
  });

  it("pins every image it does not build", () => {
    const images = [...both.matchAll(/^\s+image: (.+)$/gm)].map(([, image]) => image);
    expect(images.length).toBeGreaterThanOrEqual(4);
    for (const image of images) expect(image).toMatch(/:v?\d+\.\d+/);
  });

  it("publishes on loopback unless told otherwise, and never Kafka or ClickHouse", () => {
    for (const [, ports] of both.matchAll(/^\s+ports: (.+)$/gm)) expect(ports).toContain("127.0.0.1:");
    for (const name of ["kafka", "clickhouse"]) expect(blockOf(name)).not.toContain("ports:");
  });

  it("mounts only files that are there", () => {
    const mounted = [...both.matchAll(/- \.\/(\S+?):\//g)].map(([, path]) => path);
    expect(mounted.length).toBeGreaterThanOrEqual(4);
    for (const path of mounted) expect(existsSync(`${root}${path}`), path).toBe(true);
  });
});

describe("the Kafka node", () => {
  it("has a cluster id of sixteen bytes, as KRaft wants it", () => {
    const id = /^CLUSTER_ID=(.+)$/m.exec(read("infra/kafka/kafka.env"))?.[1] ?? "";
    expect(id).toHaveLength(22);
    expect(Buffer.from(id, "base64url")).toHaveLength(16);
  });
});

describe("the Grafana board", () => {
  it("asks only for metrics that somebody counts", () => {
    const board = JSON.parse(read("infra/grafana/dashboards/nghe.json"));
    const asked = board.panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => expr.match(/\bnghe_\w+/g) ?? []));
    const counted = readSources(root, ["packages", "services"], [".ts"])
      .map(({ text }) => text)
      .join("\n");
    expect(asked.length).toBeGreaterThan(0);
    for (const name of asked) expect(counted).toContain(`"${name.replace(/_(?:bucket|count|sum)$/, "")}"`);
  });
});
