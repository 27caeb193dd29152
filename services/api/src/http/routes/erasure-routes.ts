import { type AuthorDeletion, ErasureView, NewErasure, PUBLIC_SCOPE } from "@nghe/contracts";
import { type Intake, newBatchId } from "@nghe/intake";
import type { Clock, Logger } from "@nghe/runtime";
import type { Store } from "@nghe/store";
import type { Identity } from "../../auth/identity.ts";
import type { RandomBytes } from "../../auth/key-format.ts";
import { type ErasureRequest, openErasureId, sealErasureId } from "../../erasure/erasure-id.ts";
import { notFound } from "../http-problem.ts";
import { installationRoute, jsonInput, NO_INPUT, type Route, reply } from "../route.ts";

export type ErasureRouteDeps = {
  intake: Pick<Intake, "publish">;
  ledger: Pick<Store["ledger"], "batchReport">;
  writePath: Pick<Store["writePath"], "postsOfAuthor">;
  pepper: string;
  randomBytes: RandomBytes;
  clock: Clock;
  logger: Logger;
};

const PATH = "/api/v1/erasures";
const COUNTED = 1_000;

/** A person's request to be forgotten, and how far it is. */
export function createErasureRoutes(deps: ErasureRouteDeps): Route[] {
  const frame = { tag: "Erasures", scope: "admin" } as const;
  return [
    installationRoute({
      ...frame,
      method: "POST",
      path: PATH,
      summary:
        "Erases every post of an author, for all workspaces, and keeps new ones away. Answers once the request is " +
        "durable; asking again for the same author is harmless.",
      ...jsonInput(NewErasure),
      answers: [{ status: 202, description: "It is on the log, and is carried out from there", schema: ErasureView }],
      handle: async ({ body, identity }) => reply.accepted(await request(deps, body, identity)),
    }),
    installationRoute({
      ...frame,
      method: "GET",
      path: `${PATH}/{erasure}`,
      summary: "How far an erasure is: requested, posts deleted so far, done.",
      ...NO_INPUT,
      answers: [{ status: 200, description: "What is known of it", schema: ErasureView }],
      handle: async ({ params }) => {
        const id = params["erasure"] ?? "";
        const erasure = openErasureId(id, deps.pepper);
        if (erasure === undefined) throw notFound();
        return reply.ok(await look(deps, id, erasure));
      },
    }),
  ];
}

async function request(deps: ErasureRouteDeps, author: NewErasure, { keyUid }: Identity): Promise<ErasureView> {
  const { intake, clock, pepper, randomBytes, logger } = deps;
  const requestedAt = clock.now();
  const { source, authorId } = author;
  const batch = newBatchId(requestedAt, 1, PUBLIC_SCOPE);
  const deletion: AuthorDeletion = {
    ...{ v: 1, type: "author-deleted", source, authorId, workspaceUid: null },
    ...{ scope: PUBLIC_SCOPE, cause: "erase", connector: "erase" },
    ...{ receipt: { batch, index: 0 }, observedAt: requestedAt },
  };
  await intake.publish([deletion]);
  const id = sealErasureId({ batch, source, authorId, requestedAt }, pepper, randomBytes);
  // Who asked and when, under an id that does not say whom it is about.
  logger.info({ audit: "erasure", keyUid, erasure: id, source }, "an erasure was requested");
  return {
    id,
    source,
    authorId,
    state: "requested",
    requestedAt,
    postsDeleted: 0,
    postsLeft: await left(deps, author),
  };
}

async function look(deps: ErasureRouteDeps, id: string, erasure: ErasureRequest): Promise<ErasureView> {
  const { batch, source, authorId, requestedAt } = erasure;
  const [report, postsLeft] = await Promise.all([deps.ledger.batchReport(batch, 1), left(deps, erasure)]);
  // The request itself counts as one of what its batch deleted.
  const postsDeleted = Math.max(0, report.deleted - 1);
  return { id, source, authorId, state: stateOf(report, postsLeft), requestedAt, postsDeleted, postsLeft };
}

function stateOf({ pending, dead }: { pending: number; dead: number }, postsLeft: number): ErasureView["state"] {
  if (dead > 0) return "failed";
  if (pending > 0) return "requested";
  return postsLeft > 0 ? "erasing" : "done";
}

async function left({ writePath }: ErasureRouteDeps, { source, authorId }: NewErasure): Promise<number> {
  return (await writePath.postsOfAuthor({ source, authorId }, { after: null, limit: COUNTED })).length;
}
