import type { WorkspaceView } from "@nghe/contracts";
import { useEffect, useState } from "react";
import { AddBrand } from "../brand/add-brand.tsx";
import { useBrands } from "../brand/use-brands.ts";
import { useLive } from "../data/use-live.ts";
import { useWords } from "../i18n/words.tsx";
import { INTERVAL_OF, type ViewState } from "../view/view-state.ts";
import { AlertsPanel } from "./alerts-panel.tsx";
import { CoverageNote } from "./coverage-note.tsx";
import { Header } from "./header.tsx";
import { LostNote } from "./lost-note.tsx";
import { MentionStream } from "./mention-stream.tsx";
import { ShareNow } from "./share-now.tsx";
import { ShareOverTime } from "./share-over-time.tsx";
import { SimulatedBanner } from "./simulated-banner.tsx";
import { ToneNow } from "./tone-now.tsx";
import { ToneOverTime } from "./tone-over-time.tsx";
import { VolumeOverTime } from "./volume-over-time.tsx";

type Props = {
  workspace: WorkspaceView;
  workspaces: readonly WorkspaceView[];
  view: ViewState;
  changeView: (change: Partial<ViewState>) => void;
  onSignOut: () => void;
};

/** One workspace: who is heard, how they are spoken of, and what is on fire. */
export function Page({ workspace, workspaces, view, changeView, onSignOut }: Props) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState("");
  const period = { workspace: workspace.id, last: view.range, interval: INTERVAL_OF[view.range] };
  const share = useLive({ ...period, kind: "share-of-voice" });
  const brands = useBrands(workspace.id, share.answer?.brands);
  useEffect(() => {
    document.title = t.title;
  }, [t]);
  return (
    <>
      <a className="skip" href="#figures">
        {t.skip}
      </a>
      <Header {...{ workspace, workspaces, view, changeView, onSignOut }} storedAt={share.answer?.storedAt} />
      {workspace.simulated && <SimulatedBanner />}
      <LostNote />
      <p className="said" role="status">
        {added}
      </p>
      {share.answer !== undefined && <CoverageNote answer={share.answer} />}
      <main id="figures" className="figures" tabIndex={-1}>
        <ShareNow live={share} brands={brands} range={view.range} onAdd={() => setAdding(true)} />
        <ToneNow query={{ ...period, kind: "sentiment" }} brands={brands} range={view.range} />
        <AlertsPanel workspace={workspace.id} />
        <ShareOverTime live={share} range={view.range} />
        <ToneOverTime query={{ ...period, kind: "sentiment" }} range={view.range} />
        <VolumeOverTime query={{ ...period, kind: "volume" }} range={view.range} />
        <MentionStream workspace={workspace.id} range={view.range} brands={brands} />
      </main>
      {adding && (
        <AddBrand
          workspace={workspace.id}
          brands={brands.list}
          onClose={() => setAdding(false)}
          onAdded={(brand) => {
            setAdding(false);
            setAdded(t.counting(brand.name));
            brands.reload();
          }}
        />
      )}
    </>
  );
}
