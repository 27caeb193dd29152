import { useRecount } from "../data/use-recount.ts";
import { useWords } from "../i18n/words.tsx";

/** Beside a brand whose stored posts are not all counted by its query yet: how far that has come. */
export function RecountNote({ workspace, brand }: { workspace: string; brand: string }) {
  const { t, format } = useWords();
  const recount = useRecount(workspace);
  if (recount === undefined || !recount.brands.includes(brand)) return null;
  const { state, share, below } = recount;
  // All but the last post is no "100 %".
  const done = format.wholePercent(Math.min(share ?? 0, 0.99));
  const text = state === "paused" ? t.recountPaused(done) : share === null ? t.recountWaiting : t.recounting(done);
  return (
    <span className="brand-note recount" title={below === null ? undefined : t.recountLeft(format.count(below))}>
      {text}
    </span>
  );
}
