import { type DoorEngine, EngineError } from "@nghe/store/door";
import { judgeAst, SETTINGS_IN_TEXT } from "./judge-ast.ts";
import { judgeNames } from "./judge-names.ts";
import { judgeTree } from "./judge-tree.ts";
import { settingRefused, type Verdict } from "./verdict.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Gate = {
  /** Whether a canonical text may run. Asks the engine to explain it; nothing of it is run and no table is opened. */
  judge(canonical: string): Promise<Verdict>;
};

/** `explain` is the engine's reading of a text, `vocabulary` the names it knows. */
export function createGate(explain: Pick<DoorEngine, "ast" | "tree">, vocabulary: Vocabulary): Gate {
  async function judge(canonical: string): Promise<Verdict> {
    const names = judgeNames(canonical);
    if (names.status === "refused") return names;
    const ast = judgeAst(await explain.ast(canonical), vocabulary);
    if (ast.status === "refused") return ast;
    return judgeTree(await explain.tree(canonical), vocabulary);
  }

  return {
    async judge(canonical) {
      try {
        return await judge(canonical);
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        return refusalOf(error);
      }
    },
  };
}

/** A text that the engine does not explain is not run. SETTINGS of the text reach the explaining connection itself. */
function refusalOf(error: EngineError): Verdict {
  if ([115, 164, 452].includes(error.exceptionCode)) return settingRefused(SETTINGS_IN_TEXT);
  return { status: "refused", code: error.exceptionCode, label: error.label, message: error.detail };
}
