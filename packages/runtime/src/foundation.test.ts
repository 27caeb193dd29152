import { expect, it } from "vitest";
import { createFoundation } from "./foundation.ts";

/** A foundation of a log and tables, and what was done to them. `broken` cannot be closed. */
function foundation(broken: readonly string[] = []) {
  const done: string[] = [];
  const part = (name: string) => ({
    async close() {
      done.push(`close ${name}`);
      if (broken.includes(name)) throw new Error(`${name} is stuck`);
    },
  });
  const step = (name: string) => async () => void done.push(name);
  const made = createFoundation({
    name: "log and tables",
    prepare: [step("topics"), step("schema")],
    open: [part("log"), part("tables")],
  });
  return { made, done };
}

it("prepares in order and closes in reverse", async () => {
  const { made, done } = foundation();
  await made.start(new AbortController().signal);
  await made.stop();
  expect(done).toEqual(["topics", "schema", "close tables", "close log"]);
});

it("does not go on past a step that failed", async () => {
  const done: string[] = [];
  const failing = async () => {
    throw new Error("no broker");
  };
  const made = createFoundation({ name: "log", prepare: [failing, async () => void done.push("after")], open: [] });
  await expect(made.start(new AbortController().signal)).rejects.toThrow("no broker");
  expect(done).toEqual([]);
});

it("closes what it can, and says what it could not", async () => {
  const { made, done } = foundation(["tables"]);
  await expect(made.stop()).rejects.toThrow("tables is stuck");
  expect(done).toEqual(["close tables", "close log"]);
});
