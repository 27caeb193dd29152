import type { WorkspaceView } from "@nghe/contracts";
import { useCallback, useEffect, useState } from "react";
import type { Outcome } from "../data/api-client.ts";
import { useData } from "../data/data-context.tsx";
import { useConnection } from "../data/use-live.ts";
import { useWords, WordsProvider } from "../i18n/words.tsx";
import type { ViewState } from "../view/view-state.ts";
import { Page } from "./page.tsx";
import { problemText } from "./problem-text.ts";

type Props = {
  view: ViewState;
  changeView: (change: Partial<ViewState>) => void;
  onLeave: (because: "refused" | "asked") => void;
};

/** Finds the workspaces of the key, and shows the one that the address names, or the first. */
export function Workspaces({ view, changeView, onLeave }: Props) {
  const { api } = useData();
  const { phase } = useConnection();
  const [found, setFound] = useState<undefined | Outcome<readonly WorkspaceView[]>>(undefined);
  const refused = phase === "refused" || (found?.status === "failed" && found.problem.status === 401);

  useEffect(() => {
    if (refused) onLeave("refused");
  }, [refused, onLeave]);
  const ask = useCallback(
    async (signal: undefined | AbortSignal) => {
      const answer = await api.workspaces(signal);
      if (signal?.aborted === true) return;
      setFound((known) => (answer.status === "failed" && known?.status === "ok" ? known : answer));
    },
    [api],
  );
  const lost = phase === "waiting" || phase === "offline";
  useEffect(() => {
    const abort = new AbortController();
    if (!lost) void ask(abort.signal);
    return () => abort.abort();
  }, [ask, lost]);

  const workspaces = found?.status === "ok" ? found.value : [];
  const workspace = workspaces.find(({ id }) => id === view.workspace) ?? workspaces[0];
  return (
    <WordsProvider language={view.language} timezone={workspace?.timezone ?? "UTC"}>
      {workspace === undefined ? (
        <NoWorkspace found={found} retry={() => void ask(undefined)} leave={() => onLeave("asked")} />
      ) : (
        <Page
          key={workspace.id}
          workspace={workspace}
          workspaces={workspaces}
          view={view}
          changeView={changeView}
          onSignOut={() => onLeave("asked")}
        />
      )}
    </WordsProvider>
  );
}

type NoWorkspaceProps = {
  found: undefined | Outcome<readonly WorkspaceView[]>;
  retry: () => void;
  leave: () => void;
};

function NoWorkspace({ found, retry, leave }: NoWorkspaceProps) {
  const { t } = useWords();
  if (found === undefined) return <main className="sign-in" aria-busy="true" aria-label={t.loading} />;
  return (
    <main className="sign-in">
      <p className="wordmark">Nghe</p>
      <p role="alert">{found.status === "failed" ? problemText(t, found.problem) : t.noWorkspace}</p>
      <p className="row">
        <button type="button" className="primary" onClick={retry}>
          {t.retry}
        </button>
        <button type="button" onClick={leave}>
          {t.signOut}
        </button>
      </p>
    </main>
  );
}
