import { AlertsAnswer, BrandView } from "@nghe/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLive } from "../../harness/product/live-reader.ts";
import { askSql } from "../../harness/product/sql-client.ts";
import { until } from "../../harness/product/until.ts";
import { isSigned } from "../../harness/product/webhook-receiver.ts";
import {
  type AlarmedTeam,
  alertedBrands,
  burst,
  createAlarmedTeam,
  firstTold,
  TOLD_WITHIN_MS,
  toldOf,
  WORKSPACE,
} from "./alarmed-team.ts";

const DAY_MS = 86_400_000;

describe("an alert of a running product", () => {
  let team: AlarmedTeam;

  beforeAll(async () => {
    team = await createAlarmedTeam(["axolotl", "narwhal", "tapir", "okapi", "control", "dhole", "kakapo"]);
  });

  afterAll(() => team.close());

  it("is told a receiver, signed, under a minute after a burst, and is in REST, live and SQL alike", async () => {
    const { apiUrl, sqlUrl, adminKey } = team.product();
    const live = await openLive(apiUrl, adminKey);
    live.subscribe("alerts", { kind: "alerts", workspace: WORKSPACE, last: "24h" });
    await team.rest().ingest(burst("axolotlair", "angry"));
    const { delivery, alert } = await firstTold(team, "axolotl", TOLD_WITHIN_MS);
    expect(isSigned(delivery, team.secret)).toBe(true);
    expect(isSigned({ ...delivery, body: delivery.body.replace("axolotl", "axolotI") }, team.secret)).toBe(false);
    expect(Math.abs(Date.now() / 1_000 - Number(delivery.timestamp))).toBeLessThan(TOLD_WITHIN_MS / 1_000);
    expect(alert.reason.en).toMatch(/\d/);
    expect(alert.posts.length).toBeGreaterThan(0);

    const path = `/workspaces/${WORKSPACE}/alerts?last=24h`;
    const { items } = await team.rest().ask(AlertsAnswer, "GET", path);
    expect(items.map(({ id }) => id)).toEqual([alert.id]);
    await live.first("the alert", (frame) => (JSON.stringify(frame).includes(alert.id) ? true : undefined));
    live.close();
    const rows = await askSql(sqlUrl, adminKey, "SELECT alert_id, brand, kind FROM nghe.alerts");
    expect(rows).toEqual([{ alert_id: alert.id, brand: "axolotl", kind: "negative-spike" }]);
  });

  it("is not raised by as many calm posts, by an import of the past, or by a query that is edited", async () => {
    const rest = team.rest();
    await rest.ingest(burst("narwhalair", "calm"));
    const past = { createdAt: new Date(Date.now() - DAY_MS).toISOString() };
    await rest.ingest(burst("tapirair", "angry", past), "?import=past");
    await rest.ingest(burst("nobodyair", "angry"));
    const okapi = `/workspaces/${WORKSPACE}/brands/okapi`;
    await rest.ask(BrandView, "PATCH", okapi, { query: "nobodyair" });
    const { sqlUrl, adminKey } = team.product();
    const counts = `SELECT brand, countIf(sentiment = -1) > 10 AS angry FROM nghe.mentions
      WHERE brand IN ('narwhal', 'tapir', 'okapi') GROUP BY brand HAVING count() = 30 ORDER BY brand`;
    const look = async () => {
      const rows = await askSql(sqlUrl, adminKey, counts);
      return rows.length === 3 ? rows.map(({ brand, angry }) => `${brand} ${angry}`) : undefined;
    };
    expect(await until("all three have their posts", look, 60_000)).toEqual(["narwhal 0", "okapi 1", "tapir 1"]);

    for (const brand of ["narwhal", "tapir", "okapi"]) {
      const word = brand === "okapi" ? "nobodyair" : `${brand}air`;
      const createdAt = new Date().toISOString();
      await rest.ingest([{ source: "burst", id: `calm-${brand}`, createdAt, text: `${word} leaves at noon` }]);
    }
    await rest.ingest(burst("controlair", "angry"));
    await firstTold(team, "control", TOLD_WITHIN_MS);
    expect(await alertedBrands(team)).toEqual(["axolotl", "control"]);
    for (const brand of ["narwhal", "tapir", "okapi"]) expect(toldOf(team, brand)).toEqual([]);
  });

  it("waits for a receiver that is down, and every try has one id", async () => {
    await team.receiver.close();
    await team.rest().ingest(burst("dholeair", "angry"));
    const look = async () => ((await alertedBrands(team)).includes("dhole") ? true : undefined);
    await until("the alert is in the tables", look, TOLD_WITHIN_MS);
    await until("a try has failed", async () => ((await failedTries(team)) > 0 ? true : undefined), TOLD_WITHIN_MS);
    let refused = 0;
    team.receiver.react = () => {
      refused += 1;
      return refused <= 2 ? 503 : 204;
    };
    await team.receiver.open();
    const third = async () => (toldOf(team, "dhole").length >= 3 ? true : undefined);
    await until("the receiver took it after two refusals", third, TOLD_WITHIN_MS);
    const opened = toldOf(team, "dhole").slice(0, 3);
    expect(new Set(opened.map(({ delivery }) => delivery.id)).size).toBe(1);
    for (const { delivery } of opened) expect(isSigned(delivery, team.secret)).toBe(true);
  });

  it("keeps its id when the process is killed between the call and its commit", async () => {
    const { product, receiver } = team;
    const running = product();
    let calls = 0;
    receiver.react = ({ body }) => {
      if (!body.includes("kakapo")) return 204;
      calls += 1;
      if (calls === 1) running.program.child.kill("SIGKILL");
      return calls === 1 ? "silence" : 204;
    };
    await team
      .rest()
      .ingest(burst("kakapoair", "angry"))
      .catch(() => undefined);
    await firstTold(team, "kakapo", TOLD_WITHIN_MS);
    expect(await running.program.ended).toEqual({ code: null, signal: "SIGKILL" });
    await team.startAgain();
    const again = async () => (toldOf(team, "kakapo").length >= 2 ? true : undefined);
    await until("it is told again", again, TOLD_WITHIN_MS);
    const told = toldOf(team, "kakapo");
    const ids = new Map(told.map(({ alert, delivery }) => [`${alert.id} ${alert.revision}`, delivery.id]));
    for (const { alert, delivery } of told) expect(ids.get(`${alert.id} ${alert.revision}`)).toBe(delivery.id);
    expect(new Set(told.map(({ alert }) => alert.id)).size).toBe(1);
    expect(new Set(told.filter(({ event }) => event === "alert.opened").map(({ delivery }) => delivery.id)).size).toBe(
      1,
    );
  });
});

async function failedTries(team: AlarmedTeam): Promise<number> {
  const text = await (await fetch(`${team.product().apiUrl}/metrics`)).text();
  return Number(/^nghe_alert_deliveries_total\{outcome="failed"\} (\d+)/m.exec(text)?.[1] ?? 0);
}
