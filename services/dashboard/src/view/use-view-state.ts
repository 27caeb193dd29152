import { useCallback, useEffect, useState } from "react";
import { preferredLanguage, readViewState, type ViewState, writeViewState } from "./view-state.ts";

const CHOICES = "nghe.choices";

/** The view in the address, and the way to change it; back and forward work, and the last choice is remembered. */
export function useViewState(): [ViewState, (change: Partial<ViewState>) => void] {
  const [view, setView] = useState(readAddress);
  useEffect(() => {
    const moved = () => setView(readAddress());
    window.addEventListener("popstate", moved);
    return () => window.removeEventListener("popstate", moved);
  }, []);
  const change = useCallback((part: Partial<ViewState>) => {
    const next = { ...readAddress(), ...part };
    window.history.pushState(null, "", writeViewState(window.location.search, next));
    localStorage.setItem(CHOICES, writeViewState("", next));
    setView(next);
  }, []);
  return [view, change];
}

function readAddress(): ViewState {
  const usual: ViewState = {
    workspace: undefined,
    range: "24h",
    language: preferredLanguage(navigator.languages),
    theme: "system",
  };
  return readViewState(window.location.search, readViewState(localStorage.getItem(CHOICES) ?? "", usual));
}
