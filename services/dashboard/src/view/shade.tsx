import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from "react";
import type { Shade } from "../charts/palette.ts";
import type { Theme } from "./view-state.ts";

const ShadeContext = createContext<Shade>("light");
const DARK = "(prefers-color-scheme: dark)";

/** Puts the chosen theme on the page, and tells what it comes to: by itself the system decides. */
export function ShadeProvider({ theme, children }: { theme: Theme; children: ReactNode }) {
  const systemIsDark = useSyncExternalStore(watchSystem, () => matchMedia(DARK).matches);
  const shade = theme === "system" ? (systemIsDark ? "dark" : "light") : theme;
  useEffect(() => {
    document.documentElement.dataset.theme = shade;
  }, [shade]);
  return <ShadeContext value={shade}>{children}</ShadeContext>;
}

export function useShade(): Shade {
  return useContext(ShadeContext);
}

function watchSystem(changed: () => void): () => void {
  const media = matchMedia(DARK);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}
