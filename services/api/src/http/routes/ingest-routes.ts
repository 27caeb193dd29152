import {
  BatchReport,
  IngestAnswer,
  PUBLIC_SCOPE,
  type Scope,
  Slug,
  SubmittedDeletion,
  SubmittedPost,
  workspaceScope,
} from "@nghe/contracts";
import { acceptedIn, type Intake, isBatchOf } from "@nghe/intake";
import type { Registry } from "@nghe/registry";
import type { Store } from "@nghe/store";
import { z } from "zod";
import { decide, reaches } from "../../auth/access.ts";
import type { Identity } from "../../auth/identity.ts";
import { parsePosts } from "../../ingest/parse-posts.ts";
import { HttpProblem, notFound } from "../http-problem.ts";
import { type BodyLimits, readBody } from "../read-body.ts";
import { keyRoute, NO_INPUT, type Route, reply } from "../route.ts";

export type IngestRouteDeps = {
  registry: Pick<Registry, "view">;
  intake: Pick<Intake, "submit">;
  ledger: Pick<Store["ledger"], "batchReport">;
  limits: BodyLimits;
};

const Submitted = z.union([SubmittedPost, SubmittedDeletion]);
const Target = z.strictObject({
  workspace: z.exactOptional(Slug.describe("Whose the posts are; without it they are public")),
  import: z.exactOptional(
    z.string().min(1).max(180).describe("Names an import of the past: its posts open no alert today"),
  ),
});

export function createIngestRoutes(deps: IngestRouteDeps): Route[] {
  return [ingest(deps), readBatch(deps)];
}

function ingest(deps: IngestRouteDeps): Route {
  return keyRoute({
    method: "POST",
    path: "/api/v1/ingest",
    tag: "Ingest",
    summary:
      "Posts in: a JSON array, one object, or NDJSON, also gzipped. Answers once what was accepted is durable; a bad " +
      "post does not reject the good ones. Public posts need an admin key of the installation.",
    scope: "write",
    query: Target,
    bodyKind: "raw",
    body: z.union([Submitted, z.array(Submitted)]),
    answers: [{ status: 202, description: "What was accepted, and what was not and why", schema: IngestAnswer }],
    handle: async ({ identity, query, request }) => {
      const scope = scopeFor(identity, query.workspace, deps);
      const body = await readBody(request, deps.limits);
      const { items, rejected } = parsePosts(body, request.headers.get("content-type"));
      const answer = await deps.intake.submit(
        items.map(({ item }) => item),
        {
          scope,
          cause: query.import === undefined ? "live" : "import",
          connector: query.import === undefined ? "api" : `import:${query.import}`,
        },
      );
      const refused = answer.rejected.map((one) => ({ ...one, index: items[one.index]?.index ?? one.index }));
      const all = [...rejected, ...refused].sort((a, b) => a.index - b.index);
      return reply.accepted({ ...answer, rejected: all } satisfies IngestAnswer);
    },
  });
}

/** Public posts reach every workspace, so only who answers for all of them may bring some. */
function scopeFor(identity: Identity, slug: undefined | string, { registry }: IngestRouteDeps): Scope {
  if (slug === undefined) {
    if (identity.workspaceUid === null && reaches(identity, "admin")) return PUBLIC_SCOPE;
    throw new HttpProblem(
      403,
      "forbidden",
      "Public posts need an admin key of the installation. For posts of one workspace add ?workspace=ID.",
    );
  }
  const workspaceUid = registry.view().workspace(slug)?.entity.uid;
  const verdict = decide({ of: "workspace", scope: "write" }, { isCurrent: true, identity, workspaceUid });
  if (verdict !== "allowed" || workspaceUid === undefined) throw notFound();
  return workspaceScope(workspaceUid);
}

function readBatch({ ledger }: IngestRouteDeps): Route {
  return keyRoute({
    method: "GET",
    path: "/api/v1/ingest/{batch}",
    tag: "Ingest",
    summary: "What became of a batch, for keys of the workspace whose posts it brought.",
    scope: "write",
    ...NO_INPUT,
    answers: [{ status: 200, description: "Counts by outcome", schema: BatchReport }],
    handle: async ({ identity, params }) => {
      const batch = params["batch"] ?? "";
      const accepted = acceptedIn(batch);
      const own = identity.workspaceUid;
      const isSeen = own === null || isBatchOf(batch, workspaceScope(own));
      if (accepted === undefined || !isSeen) throw notFound();
      return reply.ok(await ledger.batchReport(batch, accepted));
    },
  });
}
