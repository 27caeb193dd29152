import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { browserData, tellBrowserEvents } from "./data/browser-data.ts";
import { DataContext } from "./data/data-context.tsx";
import { WordsProvider } from "./i18n/words.tsx";
import { Workspaces } from "./page/workspaces.tsx";
import { forgetKey, keepKey } from "./session/key.ts";
import { takeKeyOfPage } from "./session/page-key.ts";
import { SignIn } from "./session/sign-in.tsx";
import { ShadeProvider } from "./view/shade.tsx";
import { useViewState } from "./view/use-view-state.ts";

/** The whole page: sign-in without a key, else the workspaces that the key sees. */
export function App({ firstKey }: { firstKey: undefined | string }) {
  const [key, setKey] = useState(firstKey);
  const [refused, setRefused] = useState(false);
  const [view, changeView] = useViewState();
  const signIn = (given: string) => {
    keepKey(localStorage, given);
    setRefused(false);
    setKey(given);
  };
  const leave = useCallback((because: "refused" | "asked") => {
    forgetKey(localStorage);
    setRefused(because === "refused");
    setKey(undefined);
  }, []);
  useEffect(() => {
    document.documentElement.lang = view.language;
  }, [view.language]);
  useEffect(() => {
    // An address with a key that is opened where the page already is changes the fragment alone.
    const brought = () => {
      setRefused(false);
      setKey(takeKeyOfPage());
    };
    window.addEventListener("hashchange", brought);
    return () => window.removeEventListener("hashchange", brought);
  }, []);
  return (
    <ShadeProvider theme={view.theme}>
      {key === undefined ? (
        <WordsProvider language={view.language} timezone="UTC">
          <SignIn refused={refused} onKey={signIn} />
        </WordsProvider>
      ) : (
        <SignedIn key={key} apiKey={key}>
          <Workspaces view={view} changeView={changeView} onLeave={leave} />
        </SignedIn>
      )}
    </ShadeProvider>
  );
}

function SignedIn({ apiKey, children }: { apiKey: string; children: ReactNode }) {
  const data = useMemo(() => browserData(apiKey), [apiKey]);
  useEffect(() => {
    data.live.start();
    const stopTelling = tellBrowserEvents(data);
    return () => {
      stopTelling();
      data.live.stop();
    };
  }, [data]);
  return <DataContext value={data}>{children}</DataContext>;
}
