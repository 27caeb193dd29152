import type { ShareOfVoiceAnswer } from "@nghe/contracts";
import { useCallback } from "react";
import { shareLines } from "../charts/chart-lines.ts";
import { shareOption } from "../charts/chart-option.ts";
import { brandInk } from "../charts/palette.ts";
import type { Live } from "../data/use-live.ts";
import { useWords } from "../i18n/words.tsx";
import { useShade } from "../view/shade.tsx";
import { INTERVAL_OF, type Range } from "../view/view-state.ts";
import { TimePart } from "./time-part.tsx";

/** How the shares moved. */
export function ShareOverTime({ live, range }: { live: Live<"share-of-voice">; range: Range }) {
  const { t, format } = useWords();
  const shade = useShade();
  const lines = useCallback(
    (answer: ShareOfVoiceAnswer) => shareLines(answer, (color) => brandInk(color, shade)),
    [shade],
  );
  const unit = `${t.shareUnit} ${t.perInterval[live.answer?.interval ?? INTERVAL_OF[range]]}`;
  return (
    <TimePart
      area="share-time"
      title={t.shareOverTime}
      subtitle={`${unit} · ${t.rangeNames[range]} · ${t.ofSources}`}
      live={live}
      answer={live.answer}
      empty={live.answer?.total === 0 ? t.nobodyHeard : undefined}
      openNote={undefined}
      lines={lines}
      option={shareOption}
      value={format.percent}
      axisValue={format.wholePercent}
    />
  );
}
