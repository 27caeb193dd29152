import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { installationConfig } from "./config.ts";

describe("the settings of one process", () => {
  it("run on loopback, in ./data, with the demo, where nothing is said", () => {
    expect(installationConfig({})).toMatchObject({
      dataDir: resolve("data"),
      host: "127.0.0.1",
      port: 8080,
      sqlPort: 8123,
      adminKey: undefined,
      demo: true,
      allowHosts: [],
      logLevel: "info",
    });
  });

  it("are also those of the services in it", () => {
    const config = installationConfig({
      NGHE_ENRICH_BATCH: "7",
      NGHE_SINK_RECORDS: "9",
      NGHE_SINK_WAIT: "1s",
      NGHE_SINK_RECONCILE_EVERY: "2m",
      NGHE_UNMATCHED_DAYS: "1",
      NGHE_ALERT_KEEP_TRYING: "3h",
      NGHE_ALLOW_HOSTS: "hooks.internal",
    });
    expect(config.enrich).toMatchObject({ maxRecords: 7 });
    expect(config.sink).toMatchObject({
      maxRecords: 9,
      maxWaitMs: 1_000,
      reconcileEveryMs: 120_000,
      unmatchedMs: 86_400_000,
    });
    expect(config.alerts).toMatchObject({ keepTryingMs: 3 * 3_600_000 });
    expect(config.allowHosts).toEqual(["hooks.internal"]);
  });

  it("name every wrong key at once, and no secret", () => {
    const wrong = () => installationConfig({ NGHE_ADMIN_KEY: "short-one", NGHE_SINK_WAIT: "soon", NGHE_DEMO: "maybe" });
    for (const key of ["NGHE_ADMIN_KEY", "NGHE_SINK_WAIT", "NGHE_DEMO"]) expect(wrong).toThrow(key);
    expect(wrong).not.toThrow(/short-one/);
  });
});
