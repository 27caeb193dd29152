import type { WorkspaceView } from "@nghe/contracts";
import { useWords } from "../i18n/words.tsx";
import { RANGES, THEMES, type ViewState } from "../view/view-state.ts";
import { ConnectionStatus } from "./connection-status.tsx";
import { Segmented } from "./segmented.tsx";

type Props = {
  workspace: WorkspaceView;
  workspaces: readonly WorkspaceView[];
  view: ViewState;
  changeView: (change: Partial<ViewState>) => void;
  /** When the newest mention that is shown came, ms; null where there is none, undefined while it is not known. */
  storedAt: undefined | null | number;
  onSignOut: () => void;
};

/** What is looked at and how, and whether it is live. */
export function Header({ workspace, workspaces, view, changeView, storedAt, onSignOut }: Props) {
  const { t } = useWords();
  const themes = { system: t.themeSystem, light: t.themeLight, dark: t.themeDark };
  return (
    <header className="top">
      <p className="wordmark">Nghe</p>
      <label className="top-workspace">
        <span className="unseen">{t.workspace}</span>
        <select value={workspace.id} onChange={(event) => changeView({ workspace: event.target.value })}>
          {workspaces.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Segmented
        name="range"
        label={t.period}
        options={RANGES.map((range) => ({ value: range, text: t.ranges[range], lang: undefined }))}
        value={view.range}
        onChange={(range) => changeView({ range })}
      />
      <ConnectionStatus storedAt={storedAt} />
      <div className="top-choices">
        <Segmented
          name="language"
          label={t.language}
          options={[
            { value: "vi", text: "VI", lang: "vi" },
            { value: "en", text: "EN", lang: "en" },
          ]}
          value={view.language}
          onChange={(language) => changeView({ language })}
        />
        <label>
          <span className="unseen">{t.theme}</span>
          <select
            value={view.theme}
            onChange={(event) =>
              changeView({ theme: THEMES.find((theme) => theme === event.target.value) ?? "system" })
            }
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {themes[theme]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="plain" onClick={onSignOut}>
          {t.signOut}
        </button>
      </div>
    </header>
  );
}
