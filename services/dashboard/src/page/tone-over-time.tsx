import type { LiveQuery, SentimentAnswer } from "@nghe/contracts";
import { useCallback } from "react";
import { netLines } from "../charts/chart-lines.ts";
import { netOption } from "../charts/chart-option.ts";
import { brandInk } from "../charts/palette.ts";
import { useLive } from "../data/use-live.ts";
import { useWords } from "../i18n/words.tsx";
import { useShade } from "../view/shade.tsx";
import { INTERVAL_OF, type Range } from "../view/view-state.ts";
import { TimePart } from "./time-part.tsx";

/** How the tone moved: each brand's net, with a gap where there was none. */
export function ToneOverTime({ query, range }: { query: LiveQuery & { kind: "sentiment" }; range: Range }) {
  const { t, format } = useWords();
  const shade = useShade();
  const live = useLive(query);
  const lines = useCallback((answer: SentimentAnswer) => netLines(answer, (color) => brandInk(color, shade)), [shade]);
  const interval = live.answer?.interval ?? INTERVAL_OF[range];
  const unit = `${t.netUnit} ${interval === "minute" ? t.perFiveMinutes : t.perInterval[interval]}`;
  const isSilent = live.answer?.brands.every(({ net }) => net === null) === true;
  return (
    <TimePart
      area="tone-time"
      title={t.toneOverTime}
      subtitle={`${unit} · ${t.rangeNames[range]} · ${t.ofSources}`}
      live={live}
      answer={live.answer}
      empty={isSilent ? t.noNet : undefined}
      openNote={interval === "minute" ? t.fiveMinutesOpen : undefined}
      lines={lines}
      option={netOption}
      value={format.net}
      axisValue={format.net}
    />
  );
}
