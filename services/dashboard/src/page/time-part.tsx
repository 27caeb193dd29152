import type { SentimentAnswer, ShareOfVoiceAnswer, VolumeAnswer } from "@nghe/contracts";
import { useCallback, useMemo, useState } from "react";
import { gapsOf, lastIsOpen } from "../charts/buckets.ts";
import type { Series } from "../charts/chart-lines.ts";
import type { ChartData, ChartOption } from "../charts/chart-option.ts";
import { LazyChart } from "../charts/lazy-chart.tsx";
import type { Tokens } from "../charts/tokens.ts";
import type { Live } from "../data/use-live.ts";
import { useWords } from "../i18n/words.tsx";
import { Section } from "./section.tsx";
import { SeriesTable } from "./series-table.tsx";

type Timed = SentimentAnswer | ShareOfVoiceAnswer | VolumeAnswer;

type Props<A extends Timed> = {
  area: string;
  title: string;
  subtitle: string;
  live: Live<A["kind"]>;
  answer: undefined | A;
  /** What is said where there is nothing to draw; undefined where there is. */
  empty: undefined | string;
  /** What is said of a last bucket that is not over, where it is not one of the interval asked for. */
  openNote: undefined | string;
  /** Must stay the same function from one drawing to the next. */
  lines: (answer: A) => Series;
  option: (data: ChartData) => ChartOption;
  value: (value: number) => string;
  axisValue: (value: number) => string;
};

/** Figures over time, as a chart and as the table of the same figures. */
export function TimePart<A extends Timed>(props: Props<A>) {
  const { area, title, subtitle, live, answer } = props;
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  const tools = (
    <button type="button" className="plain" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
      {asTable ? t.chart : t.table}
    </button>
  );
  return (
    <Section area={area} title={title} subtitle={subtitle} live={live} tools={tools}>
      {answer !== undefined && <TimeFigures {...props} answer={answer} asTable={asTable} />}
    </Section>
  );
}

function TimeFigures<A extends Timed>(props: Props<A> & { answer: A; asTable: boolean }) {
  const { title, answer, lines, option, value, axisValue, asTable } = props;
  const { t, format } = useWords();
  const series = useMemo(() => lines(answer), [lines, answer]);
  const isOpen = lastIsOpen(answer, series.buckets, answer.asOf);
  const make = useCallback(
    (tokens: Tokens, moves: boolean) =>
      option({
        ...series,
        label: (bucket) => format.bucket(bucket, answer.interval),
        gaps: gapsOf(answer.coverage, answer),
        gapLabel: t.gapLabel,
        value,
        axisValue,
        lastIsOpen: isOpen,
        tokens,
        moves,
      }),
    [series, format, answer, t, value, axisValue, isOpen, option],
  );
  if (props.empty !== undefined) return <p className="empty">{props.empty}</p>;
  return (
    <>
      <ul className="legend">
        {series.lines.map(({ brand, name, color }) => (
          <li key={brand}>
            <span className="swatch" style={{ background: color }} aria-hidden="true" />
            {name}
          </li>
        ))}
      </ul>
      {asTable ? (
        <SeriesTable series={series} interval={answer.interval} value={value} title={title} />
      ) : (
        <LazyChart label={`${title}. ${props.subtitle}`} make={make} />
      )}
      <p className="quiet chart-foot">
        {answer.timezone}
        {isOpen && ` · ${props.openNote ?? t.bucketOpen(t.intervals[answer.interval])}`}
      </p>
    </>
  );
}
