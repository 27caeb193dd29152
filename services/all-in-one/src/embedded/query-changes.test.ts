import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Brand, RegistryEntity } from "@nghe/contracts";
import { brandNamed, queryNamed, workspaceNamed } from "@nghe/registry/testing";
import { type Component, createNoMetrics, silentLogger, systemClock } from "@nghe/runtime";
import type { Selection } from "@nghe/store";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { PLAIN_CONFIG } from "../cli/testing/command-bench.ts";
import { type Installation, openInstallation } from "./installation.ts";
import { pipelineOf } from "./pipeline.ts";

const TEXTS = {
  plain: "be giao hàng nhanh",
  film: "be và phim hay",
  casino: "be khuyến mãi casino",
  fish: "cá trong bể",
};
const WITHIN = { timeout: 30_000, interval: 50 };
const brand = brandNamed("a", "be", { query: "be NOT {noise}", uses: ["noise"] });

let directory: string;
let installation: Installation;
let components: Component[];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "nghe-query-changes-"));
  const config = { ...PLAIN_CONFIG, dataDir: directory };
  const deps = {
    ...{ clock: systemClock, logger: silentLogger, metrics: createNoMetrics() },
    ...{ random: Math.random, crashAt: () => undefined },
  };
  installation = await openInstallation(config, deps);
  components = pipelineOf(installation, config, deps);
  for (const component of components) await component.start(new AbortController().signal);
  for (const entity of [workspaceNamed("a"), queryNamed("a", "noise", "phim"), brand]) await put(entity);
  const posts = Object.entries(TEXTS).map(([id, text]) => ({
    source: "x",
    id,
    createdAt: "2026-03-01T08:00:00Z",
    text,
  }));
  await installation.intake.submit(posts, { scope: "public", cause: "live", connector: "api" });
}, 60_000);

afterAll(async () => {
  for (const component of components.reverse()) await component.stop();
  await rm(directory, { recursive: true });
});

async function put(entity: RegistryEntity): Promise<void> {
  const { registry } = installation;
  const view = registry.view();
  const held = [...view.workspaces(), ...view.brands("w_a"), ...view.namedQueries("w_a")].find(
    (one) => one.entity.uid === entity.uid,
  );
  const outcome = await registry.put(entity, { expects: held?.revision ?? 0, by: "test", note: null });
  expect(outcome.status).toBe("accepted");
}

const SELECTION: Selection = {
  ...{ workspaceUid: "w_a", workspace: "a", brands: [{ uid: brand.uid, id: "be" }], interval: "day", timezone: "UTC" },
  ...{ from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 2, 2), sources: null, langs: null, sentiments: null },
  ...{ vias: ["text"], countedOnly: false },
};

/** The brand's rows by post: the version that found each, and why it is not counted. */
async function rows(): Promise<Record<string, [version: number, excluded: string | null]>> {
  const page = { limit: 100, cursor: null, updatedAfter: null };
  const { items } = await installation.store.answers.mentions(SELECTION, page);
  return Object.fromEntries(
    items.map(({ postId, queryVersion, excludedReason }) => [postId.slice(2), [queryVersion, excludedReason]]),
  );
}
const become = (expected: Awaited<ReturnType<typeof rows>>) =>
  vi.waitFor(async () => expect(await rows()).toEqual(expected), WITHIN);

/** In the order of the story: each change is made on what the one before left. */
describe("a change of what a brand matches by", () => {
  it("begins with the rows that its query and the named query in it make", async () => {
    await become({ plain: [1, null], casino: [1, null] });
  });

  it("through a named query reaches stored posts, under the version that it brought", async () => {
    await put(queryNamed("a", "noise", "giao"));
    await become({ film: [2, null], casino: [2, null] });
  });

  it("through the exclusions hides stored posts and loses none", async () => {
    await put(workspaceNamed("a", { exclusions: "casino" }));
    await become({ film: [3, null], casino: [3, "hidden"] });
    await put(workspaceNamed("a", { exclusions: "" }));
    await become({ film: [4, null], casino: [4, null] });
  });

  it("is none where its name or colour changes: no version, and nothing that stored posts must follow", async () => {
    const held = () => installation.registry.view().brand("w_a", "be");
    const before = held();
    const looks: Partial<Brand>[] = [{ name: "Be Group" }, { color: "#000000" }];
    for (const change of looks) await put({ ...brand, ...before?.entity, ...change });
    expect(held()).toMatchObject({ matchingSince: before?.matchingSince, entity: { queryVersion: 4 } });
    await put({ ...brand, query: "be", uses: [] });
    await become({ plain: [5, null], film: [5, null], casino: [5, null] });
    const causes = installation.registry
      .view()
      .versions(brand.uid)
      .map(({ cause }) => cause.by);
    expect(causes).toEqual(["query", "named-query", "exclusions", "exclusions", "query"]);
  });
});
