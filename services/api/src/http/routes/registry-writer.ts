import type { RegistryEntity } from "@nghe/contracts";
import type { Held, Registry, RegistryView, WriteOutcome } from "@nghe/registry";
import type { Identity } from "../../auth/identity.ts";
import { HttpProblem, invalid, notFound } from "../http-problem.ts";

const TRIES = 4;

export type Find<T extends RegistryEntity> = (view: RegistryView) => undefined | Held<T>;

/** Writes to the registry as the API does: who did it is kept, and what refuses becomes a problem to answer. */
export type RegistryWriter = {
  /** Adds an entity and gives it as the registry then has it. 409 where its id is taken. `note` says why. */
  create<T extends RegistryEntity>(entity: T, find: Find<T>, by: Identity, note?: Note): Promise<Held<T>>;
  /**
   * Changes what `find` gives. With `ifMatch` only that revision, else 409; without, the change is made again on
   * whatever someone else wrote meanwhile.
   */
  change<T extends RegistryEntity>(
    find: Find<T>,
    edit: (entity: T) => T,
    by: Identity,
    ifMatch: Match,
    note?: Note,
  ): Promise<Held<T>>;
  remove(find: Find<RegistryEntity>, by: Identity, ifMatch: Match): Promise<void>;
};

type Match = undefined | number;
type Note = string | null;

export function createRegistryWriter(registry: Registry): RegistryWriter {
  const there = <T extends RegistryEntity>(find: Find<T>): Held<T> => {
    const held = find(registry.view());
    if (held === undefined) throw notFound();
    return held;
  };

  async function write<T extends RegistryEntity>(
    find: Find<T>,
    ifMatch: Match,
    send: (held: Held<T>) => Promise<WriteOutcome>,
  ): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      const held = there(find);
      if (ifMatch !== undefined && ifMatch !== held.revision) throw conflict(held.revision);
      const outcome = await send(held);
      if (outcome.status === "accepted") return;
      if (outcome.reason !== "revision" || ifMatch !== undefined || tries === TRIES) throw refusal(outcome);
    }
  }

  return {
    async create(entity, find, { keyUid }, note = null) {
      const outcome = await registry.put(entity, { expects: 0, by: keyUid, note });
      if (outcome.status === "refused") throw refusal(outcome);
      return there(find);
    },
    async change(find, edit, { keyUid }, ifMatch, note = null) {
      await write(find, ifMatch, ({ entity, revision }) =>
        registry.put(edit(entity), { expects: revision, by: keyUid, note }),
      );
      return there(find);
    },
    remove: (find, { keyUid }, ifMatch) =>
      write(find, ifMatch, ({ entity, revision }) =>
        registry.remove(entity.kind, entity.uid, { expects: revision, by: keyUid, note: null }),
      ),
  };
}

function refusal({ reason, revision }: Extract<WriteOutcome, { status: "refused" }>): HttpProblem {
  switch (reason) {
    case "revision":
      return conflict(revision);
    case "slug-taken": {
      const problems = [{ path: "id", message: "is taken; choose another" }];
      return new HttpProblem(409, "taken", "id: is taken; choose another", { problems });
    }
    case "in-use":
      return new HttpProblem(409, "in-use", "Something uses it. Take it out of there first.");
    case "name-missing":
      return new HttpProblem(409, "name-missing", "A named query that it uses has gone meanwhile.");
    case "circle":
      return wrongField("query", "uses itself, directly or through another named query");
    case "unknown":
    case "parent-missing":
      return notFound();
  }
}

function conflict(revision: number): HttpProblem {
  return new HttpProblem(409, "conflict", `It was changed meanwhile; revision ${revision} is in force.`, { revision });
}

/** A problem of one field, for what no schema can see. */
export function wrongField(path: string, message: string): HttpProblem {
  return invalid([{ path, message }]);
}
