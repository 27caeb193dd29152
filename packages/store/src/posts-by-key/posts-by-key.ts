import { postKey } from "@nghe/contracts";
import type { Database } from "../database.ts";
import { storedCopies, visibleScopes } from "../shelf/stored-copy.ts";
import type { PostsByKey } from "../store.ts";
import { lookUp } from "../write-path/look-up.ts";

/** Stored posts by what they are named. Throws `DatabaseError`. */
export function createPostsByKey(database: Database): PostsByKey {
  return {
    async visibleOf(workspaceUid, keys) {
      const scopes = visibleScopes(workspaceUid);
      const states = await lookUp(database, keys);
      return keys.flatMap(({ source, id }) => {
        const state = states.get(postKey(source, id));
        const copies = state === undefined ? [] : storedCopies(state).filter(({ scope }) => scopes.includes(scope));
        return copies.slice(0, 1);
      });
    },
  };
}
