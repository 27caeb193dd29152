import { createNoMetrics, silentLogger, systemClock } from "@nghe/runtime";
import { pipelineOf } from "../../embedded/pipeline.ts";
import type { Command, CommandContext } from "../command.ts";
import { serverAddress } from "../connect.ts";
import { type Erased, eraseAlone } from "../erase/erase-alone.ts";
import { eraseOverServer } from "../erase/erase-over-server.ts";
import { type Erasure, erasureOf, nameOf } from "../erase/erasure.ts";
import { whatRemains } from "../erase/what-remains.ts";
import { parseOptions } from "../parse-options.ts";
import { createServerClient } from "../server-client.ts";
import { openAlone } from "../upkeep/open-alone.ts";

const USAGE = `nghe erase post SOURCE ID [--json]
nghe erase author SOURCE AUTHOR_ID [--json]

Erases a post, or all posts of an author, for every workspace, for good: a later copy of the post, and new posts of
the author, stay away. Waits until the tables hold no text or author of it, then says what remains elsewhere.

Where a server runs, it erases through that. Without one it works on the data directory, and removes superseded rows
from the disk at once: to have that, stop the server first.`;

/** `nghe erase`: what a person may ask for by law. */
export function eraseCommand(): Command {
  return {
    name: "erase",
    summary: "erase a post, or an author, everywhere",
    usage: USAGE,
    async run(args, context) {
      const { values, positionals } = parseOptions(args, { json: { type: "boolean", default: false } });
      const erasure = erasureOf(positionals);
      const client = createServerClient(await serverAddress(context));
      const done = (await client.isUp())
        ? await eraseOverServer(erasure, client, { clock: systemClock, signal: context.signal })
        : await alone(erasure, context);
      const remains = [...done.remains, ...whatRemains()];
      if (values.json) context.terminal.out(JSON.stringify({ ...done, remains }, null, 2));
      else {
        context.terminal.out(done.said);
        for (const line of remains) context.terminal.out(`remains: ${line}`);
      }
      return done.erased ? 0 : 1;
    },
  };
}

async function alone(erasure: Erasure, context: CommandContext) {
  const { installation, close } = await openAlone(context);
  const deps = {
    ...{ clock: systemClock, logger: silentLogger, metrics: createNoMetrics() },
    ...{ random: Math.random, crashAt: () => undefined },
  };
  // The first two, log and registry, are open already.
  const pipeline = pipelineOf(installation, context.config(), deps).slice(2);
  try {
    return told(
      erasure,
      await eraseAlone(erasure, { installation, pipeline, clock: systemClock, signal: context.signal }),
    );
  } finally {
    for (const component of [...pipeline].reverse()) await component.stop();
    await close();
  }
}

function told(erasure: Erasure, { posts, before, after }: Erased) {
  const left = after.posts + after.mentions;
  const removed = { posts: before.posts - after.posts, mentions: before.mentions - after.mentions };
  const said =
    left === 0
      ? `${nameOf(erasure)}: erased. Removed from the disk: ${removed.mentions} rows of mentions, ${removed.posts} of posts.`
      : `${nameOf(erasure)}: ${left} rows are still in the tables. Run it again.`;
  const alerts = after.alerts === 0 ? [] : [`${after.alerts} alerts quote it`];
  return { erased: left === 0, posts, removed, after, said, remains: alerts };
}
