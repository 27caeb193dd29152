/**
 * The write path in the small, for an exhaustive search: one post, two owners, a table of rows by (brand, version),
 * crashes, inserts that land in part, and owners who wake late. It shares nothing with the code but the rules.
 */
export type Brand = "a" | "b";
export type Message = { type: "content"; revision: number; brands: readonly Brand[] } | { type: "delete" };

/** What is left out of the rules, to show that the search would see it. */
export type Mutant = "none" | "no-ever" | "posts-first" | "forgets-placed" | "announces-changed-only";

export type PostRow = {
  version: number;
  revision: number;
  live: readonly Brand[];
  ever: readonly Brand[];
  deleted: boolean;
};
type Step = { write: "mention"; brand: Brand; version: number; live: boolean } | { write: "post"; row: PostRow };
/** A batch in an owner's hands: what it still has to write, and what it will say. */
type Work = { to: number; left: readonly Step[]; announce: readonly Brand[] };

export type World = {
  committed: number;
  post: PostRow | null;
  mentions: Readonly<Partial<Record<Brand, { version: number; live: boolean }>>>;
  /** Brands whose rows changed to the eye and were not announced since. */
  unsaid: readonly Brand[];
  owners: readonly [Work | null, Work | null];
  crashes: number;
  forgotten: boolean;
};

export const BEGIN: World = {
  committed: 0,
  post: null,
  mentions: {},
  unsaid: [],
  owners: [null, null],
  crashes: 0,
  forgotten: false,
};

const MAX_CRASHES = 2;
const NOTHING: PostRow = { version: -1, revision: -1, live: [], ever: [], deleted: false };

/** The state after one message: live and ever, and the version of the last that changed anything. */
export function foldOne(row: PostRow, message: Message, offset: number): PostRow {
  if (row.deleted) return row;
  if (message.type === "delete") return { ...row, version: offset, live: [], deleted: true };
  if (message.revision <= row.revision) return row;
  const ever = [...new Set([...row.ever, ...message.brands])].sort(byName);
  return { version: offset, revision: message.revision, live: message.brands, ever, deleted: false };
}

export function foldAll(log: readonly Message[]): PostRow {
  return log.reduce(foldOne, NOTHING);
}

/** Every world that one step of anyone leads to. */
export function successors(world: World, log: readonly Message[], mutant: Mutant): World[] {
  const next: World[] = [];
  for (const owner of [0, 1] as const) {
    const work = world.owners[owner];
    if (work === null) {
      for (const size of [1, 2]) {
        if (world.committed + size <= log.length) next.push(taken(world, owner, log, world.committed + size, mutant));
      }
      continue;
    }
    next.push(...worked(world, owner, work));
    if (world.crashes < MAX_CRASHES) next.push({ ...hold(world, owner, null), crashes: world.crashes + 1 });
  }
  const mayForget =
    world.post !== null && !world.post.deleted && (mutant === "forgets-placed" || world.post.ever.length === 0);
  if (mayForget && !world.forgotten) next.push({ ...world, post: null, forgotten: true });
  return next;
}

function taken(world: World, owner: 0 | 1, log: readonly Message[], to: number, mutant: Mutant): World {
  const before = world.post ?? NOTHING;
  const after = log
    .slice(0, to)
    .reduce(
      (row, message, offset) =>
        offset < world.committed || offset <= before.version ? row : foldOne(row, message, offset),
      before,
    );
  const isChanged = after !== before;
  const touched = mutant === "no-ever" ? after.live : after.ever;
  const rows: Step[] = touched.map((brand) => ({
    ...{ write: "mention", brand, version: after.version },
    live: after.live.includes(brand),
  }));
  const row: Step[] = [{ write: "post", row: mutant === "no-ever" ? { ...after, ever: after.live } : after }];
  const left = !isChanged ? [] : mutant === "posts-first" ? [...row, ...rows] : [...rows, ...row];
  const announce = mutant === "announces-changed-only" && !isChanged ? [] : touched;
  return hold(world, owner, { to, left, announce });
}

/** A batch goes one write further: of the mentions any may land first, the post's row keeps its place. */
function worked(world: World, owner: 0 | 1, work: Work): World[] {
  const [first] = work.left;
  if (first === undefined) {
    const committed = Math.max(world.committed, work.to);
    const unsaid = world.unsaid.filter((brand) => !work.announce.includes(brand));
    return [{ ...hold(world, owner, null), committed, unsaid }];
  }
  if (first.write === "post") return [landed(hold(world, owner, { ...work, left: work.left.slice(1) }), first)];
  return work.left
    .filter((step) => step.write === "mention")
    .map((step) => landed(hold(world, owner, { ...work, left: work.left.filter((other) => other !== step) }), step));
}

function landed(world: World, step: Step): World {
  if (step.write === "post") {
    return step.row.version < (world.post?.version ?? -1) ? world : { ...world, post: step.row };
  }
  const held = world.mentions[step.brand];
  if (held !== undefined && held.version >= step.version) return world;
  const isNews = (held?.live ?? false) !== step.live || step.live;
  return {
    ...world,
    mentions: { ...world.mentions, [step.brand]: { version: step.version, live: step.live } },
    unsaid: isNews ? [...new Set([...world.unsaid, step.brand])].sort(byName) : world.unsaid,
  };
}

function hold(world: World, owner: 0 | 1, work: Work | null): World {
  return { ...world, owners: owner === 0 ? [work, world.owners[1]] : [world.owners[0], work] };
}

const byName = (a: Brand, b: Brand): number => (a < b ? -1 : a > b ? 1 : 0);
