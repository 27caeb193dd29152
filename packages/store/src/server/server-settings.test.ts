import { readEnv } from "@nghe/runtime";
import { expect, it } from "vitest";
import { ServerSettings, serverAccess } from "./server-settings.ts";

const access = (env: Record<string, string>) => serverAccess(readEnv(ServerSettings, env));

it("takes user and password out of the address", () => {
  expect(access({ NGHE_CLICKHOUSE_URL: "http://nghe:s%40cret@tables:8123/" })).toEqual({
    url: "http://tables:8123",
    user: "nghe",
    password: "s@cret",
    replicated: false,
  });
});

it("takes them beside the address too, and keeps a path that a proxy wants", () => {
  const apart = { NGHE_CLICKHOUSE_USER: "u", NGHE_CLICKHOUSE_PASSWORD: "p", NGHE_CLICKHOUSE_REPLICATED: "yes" };
  expect(access({ NGHE_CLICKHOUSE_URL: "https://proxy.example/tables", ...apart })).toEqual({
    url: "https://proxy.example/tables",
    user: "u",
    password: "p",
    replicated: true,
  });
});

it("is the server's own default user without a password where nobody says otherwise", () => {
  expect(access({ NGHE_CLICKHOUSE_URL: "http://tables:8123" })).toMatchObject({ user: "default", password: "" });
});

it("names a wrong address and shows no password", () => {
  const wrong = () => access({ NGHE_CLICKHOUSE_URL: "tcp://nghe:s3cret@tables" });
  expect(wrong).toThrow(/NGHE_CLICKHOUSE_URL/);
  expect(wrong).not.toThrow(/s3cret/);
});
