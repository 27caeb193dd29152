import { Failure } from "@nghe/runtime";
import type { Database } from "../database.ts";
import type { Scopes } from "../store.ts";

const TOKEN = /^[0-9a-f]{64}$/;

/** A token that no reader can have: the filter of the views compares 64 hexadecimal digits. */
export class BadScopeToken extends Failure {
  override readonly name: string = "BadScopeToken";

  constructor() {
    super("bad-scope-token", "A scope token is 256 random bits as 64 hexadecimal digits", { retriable: false });
  }
}

function checked(token: string): string {
  if (!TOKEN.test(token)) throw new BadScopeToken();
  return token;
}

/**
 * Which workspaces the views show to a reader whose `log_comment` is the token. A grant holds for seven days;
 * granting again renews it and leaves only what is named. Throws `BadScopeToken`.
 */
export function createScopes({ database }: { database: Database }): Scopes {
  return {
    async grant(token, workspaceUids) {
      checked(token);
      const rows = workspaceUids.map((uid) => [token, uid]);
      await database.insert("nghe_store.scope", ["token", "workspace_uid"], rows);
      await database.execute(
        `ALTER TABLE nghe_store.scope DELETE
WHERE token = toFixedString({token:String}, 64) AND workspace_uid NOT IN {workspaceUids:Array(String)}
SETTINGS mutations_sync = 2`,
        { token: checked(token), workspaceUids: [...workspaceUids] },
      );
    },
    async revoke(token) {
      await database.execute(
        "ALTER TABLE nghe_store.scope DELETE WHERE token = toFixedString({token:String}, 64) SETTINGS mutations_sync = 2",
        { token: checked(token) },
      );
    },
  };
}
