import { BrandView, FilterAnswer, type Label } from "@nghe/contracts";
import { labelOf } from "@nghe/registry/testing";
import { beforeEach, expect, it } from "vitest";
import { createApiBench } from "../../testing/api-bench.ts";

const ONE = "/api/v1/workspaces/acme/brands/one";
const WORDS = { 1: "one more time", 2: "the bank named one" } as const;
let bench: ReturnType<typeof createApiBench>;
beforeEach(() => {
  bench = createApiBench();
});

/** Labels of the bench's two texts, under ever other posts: what is of the bank is relevant, or chance has it. */
async function label(count: number, isRelevant: (id: string, nth: number) => boolean): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    const id = nth % 2 === 0 ? "1" : "2";
    const made: Label = { ...labelOf("acme", "one", `${id}-${nth}`, isRelevant(id, nth)), postId: id };
    await bench.registry.put(made, { expects: 0, by: "test", note: null });
  }
}

const train = async () => FilterAnswer.parse(await (await bench.ask("writer", "POST", `${ONE}/filter`)).json());
const brand = async () => BrandView.parse(await (await bench.ask("writer", "GET", ONE)).json());

it("is not trained on a few labels, and changes nothing", async () => {
  expect(await train()).toEqual({ status: "too-few", relevant: 1, irrelevant: 0, trial: null, queryVersion: 1 });
  expect(await brand()).toMatchObject({ filter: null, queryVersion: 1 });
});

it("is used where it beats counting everything, as a version of its own, and can be taken away", async () => {
  await label(60, (id) => WORDS[id === "1" ? 1 : 2].includes("bank"));
  const answer = await train();
  expect(answer).toMatchObject({ status: "better", irrelevant: 30, queryVersion: 2, trial: { dropped: 30 } });
  expect(answer.trial?.low).toBeGreaterThan(0);
  expect(await brand()).toMatchObject({ filter: answer.trial, queryVersion: 2 });
  const versions = await (await bench.ask("writer", "GET", `${ONE}/versions`)).json();
  expect(versions[0]).toMatchObject({ version: 2, cause: "filter", note: expect.stringContaining("61 labels") });
  expect((await bench.ask("writer", "DELETE", `${ONE}/filter`)).status).toBe(204);
  expect(await brand()).toMatchObject({ filter: null, queryVersion: 3 });
});

it("is not used where it is no better, and an earlier one stays", async () => {
  await label(60, (_id, nth) => nth % 3 === 0);
  expect(await train()).toMatchObject({ status: "no-better", queryVersion: 1, trial: { labels: 61 } });
  expect((await brand()).filter).toBeNull();
});

it("shows no weights to who reads the brand", async () => {
  await label(60, (id) => id === "2");
  await train();
  expect(JSON.stringify(await brand())).not.toContain("weights");
});
