import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  AppStoreSettings,
  ConnectorPatch,
  ConnectorView,
  FeedSettings,
  JETSTREAM_HOSTS,
  JetstreamSettings,
  NewConnector,
} from "./connector-settings.ts";

const faultsOf = (shape: z.ZodType, body: unknown) =>
  shape.safeParse(body).error?.issues.map(({ path, code }) => path.join(".") || code) ?? [];
const feed = { url: "https://a.vn/rss" };
const app = { appId: "284882215" };

describe("what is not said of a source is the default", () => {
  it.each<[string, z.ZodType, object, object]>([
    ["Bluesky", JetstreamSettings, {}, { hosts: [...JETSTREAM_HOSTS], silenceMs: 30_000 }],
    ["a feed: every five minutes", FeedSettings, feed, { ...feed, everyMs: 300_000 }],
    ["an app: Vietnam, every half hour", AppStoreSettings, app, { ...app, countries: ["vn"], everyMs: 1_800_000 }],
  ])("%s", (_name, shape, said, meant) => {
    expect(shape.parse(said)).toEqual(meant);
    expect(shape.parse(shape.parse(said))).toEqual(meant);
  });

  it("two sources do not share one list of hosts", () => {
    const [one, other] = [JetstreamSettings.parse({}), JetstreamSettings.parse({})];
    one.hosts.pop();
    expect(other.hosts).toHaveLength(JETSTREAM_HOSTS.length);
    expect(JetstreamSettings.parse({}).hosts).toHaveLength(JETSTREAM_HOSTS.length);
  });
});

describe("the bounds of a setting", () => {
  it.each<[string, z.ZodType, object, string, within: unknown[], outside: unknown[]]>([
    ["silence", JetstreamSettings, {}, "silenceMs", [100, 3_600_000], [99, 3_600_001, 0, -1, 1.5, "30000", null]],
    ["a feed's pace", FeedSettings, feed, "everyMs", [1_000, 86_400_000], [999, 86_400_001, Number.NaN]],
    ["an app's pace", AppStoreSettings, app, "everyMs", [60_000, 86_400_000], [59_999, 86_400_001]],
    ["hosts", JetstreamSettings, {}, "hosts", [["wss://a.vn"], ["ws://127.0.0.1:1"]], [[], ["https://a.vn"], ["a.vn"]]],
    [
      "an app",
      AppStoreSettings,
      {},
      "appId",
      ["12345", "123456789012345"],
      ["1234", "1234567890123456", "id284882215", 284882215],
    ],
    [
      "countries",
      AppStoreSettings,
      app,
      "countries",
      [["vn", "us"]],
      [[], ["VN"], ["vnm"], ["v1"], Array(21).fill("vn")],
    ],
    [
      "an address",
      FeedSettings,
      {},
      "url",
      ["http://a.vn", "https://a.vn/ü"],
      ["feed://a.vn", "file:///etc/passwd", "", "a.vn"],
    ],
    ["a site", FeedSettings, feed, "source", ["a.vn"], ["A.vn", "a:b", ""]],
  ])("%s", (_name, shape, base, field, within, outside) => {
    for (const value of within) expect([value, faultsOf(shape, { ...base, [field]: value })]).toEqual([value, []]);
    for (const value of outside) {
      const named = faultsOf(shape, { ...base, [field]: value }).map((path) => path.split(".")[0]);
      expect([value, new Set(named)]).toEqual([value, new Set([field])]);
    }
  });
});

describe("a new source", () => {
  const whole = { id: "news", name: "News", type: "feed", settings: feed };

  it("is switched on and for everyone unless it is said", () => {
    const parsed = NewConnector.parse(whole);
    expect(parsed).not.toHaveProperty("enabled");
    expect(parsed).not.toHaveProperty("workspace");
    expect(NewConnector.parse({ ...whole, workspace: "acme", enabled: false })).toMatchObject({
      workspace: "acme",
      enabled: false,
    });
  });

  it.each<[string, object, string]>([
    ["settings of another kind", { type: "app-store" }, "settings.appId"],
    ["settings that are none", { settings: { ...feed, password: "x" } }, "settings"],
    ["the simulator, which only a first start makes", { type: "simulator" }, "type"],
    ["an id that is none", { id: "Tin tức" }, "id"],
    ["a name of blanks", { name: " " }, "name"],
    ["a name that no table holds", { name: "a\ud800" }, "name"],
    ["a workspace that is null", { workspace: null }, "workspace"],
    ["a field that is none", { color: "#112233" }, "unrecognized_keys"],
  ])("is refused with %s", (_name, change, field) => {
    expect(faultsOf(NewConnector, { ...whole, ...change })).toContain(field);
  });

  it("can be named and switched afterwards, and nothing else", () => {
    expect(faultsOf(ConnectorPatch, { name: "Tin", enabled: true })).toEqual([]);
    for (const change of [{ settings: feed }, { type: "feed" }, { id: "other" }, { workspace: "acme" }]) {
      expect(faultsOf(ConnectorPatch, change)).toEqual(["unrecognized_keys"]);
    }
  });
});

it("a source that runs elsewhere has no status, which is not a status of nothing", () => {
  const view = { id: "news", type: "feed", name: "News", enabled: true, workspace: null, settings: {}, revision: 1 };
  const status = { state: "ok", detail: "", posts: 0, lastHeardAt: null };
  for (const known of [null, status]) expect(faultsOf(ConnectorView, { ...view, status: known })).toEqual([]);
  expect(faultsOf(ConnectorView, view)).toEqual(["status"]);
  expect(faultsOf(ConnectorView, { ...view, status: { ...status, state: "dead" } })).toEqual(["status.state"]);
});
