import type { LiveQuery, VolumeAnswer } from "@nghe/contracts";
import { useCallback } from "react";
import { volumeLines } from "../charts/chart-lines.ts";
import { volumeOption } from "../charts/chart-option.ts";
import { brandInk } from "../charts/palette.ts";
import { useLive } from "../data/use-live.ts";
import { useWords } from "../i18n/words.tsx";
import { useShade } from "../view/shade.tsx";
import { INTERVAL_OF, type Range } from "../view/view-state.ts";
import { TimePart } from "./time-part.tsx";

/** How much was said of each brand. */
export function VolumeOverTime({ query, range }: { query: LiveQuery & { kind: "volume" }; range: Range }) {
  const { t, format } = useWords();
  const shade = useShade();
  const live = useLive(query);
  const lines = useCallback((answer: VolumeAnswer) => volumeLines(answer, (color) => brandInk(color, shade)), [shade]);
  const unit = `${t.mentionsUnit} ${t.perInterval[live.answer?.interval ?? INTERVAL_OF[range]]}`;
  return (
    <TimePart
      area="volume"
      title={t.volumeOverTime}
      subtitle={`${unit} · ${t.rangeNames[range]} · ${t.ofSources}`}
      live={live}
      answer={live.answer}
      empty={live.answer?.total === 0 ? t.nobodyHeard : undefined}
      openNote={undefined}
      lines={lines}
      option={volumeOption}
      value={format.count}
      axisValue={format.count}
    />
  );
}
