import { expect, it } from "vitest";
import { ProcessSettings, processSetup } from "./process-settings.ts";
import { readEnv } from "./read-env.ts";

const setup = (env: Record<string, string>) => processSetup(readEnv(ProcessSettings, env));

it("listens on loopback unless told otherwise", () => {
  expect(setup({})).toEqual({ host: "127.0.0.1", port: 8080, logLevel: "info" });
  expect(setup({ NGHE_HOST: "", NGHE_PORT: "" })).toEqual(setup({}));
});

it("takes what it is told", () => {
  const told = { NGHE_HOST: "0.0.0.0", NGHE_PORT: "0", NGHE_LOG_LEVEL: "debug" };
  expect(setup(told)).toEqual({ host: "0.0.0.0", port: 0, logLevel: "debug" });
});

it("names every wrong key at once", () => {
  const wrong = () => setup({ NGHE_PORT: "70000", NGHE_LOG_LEVEL: "loud" });
  expect(wrong).toThrow(/NGHE_PORT: must be a whole number from 0 to 65535/);
  expect(wrong).toThrow(/NGHE_LOG_LEVEL: must be one of .*info/);
});
