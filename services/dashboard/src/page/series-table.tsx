import type { Interval } from "@nghe/contracts";
import type { Series } from "../charts/chart-lines.ts";
import { UNKNOWN } from "../i18n/format.ts";
import { useWords } from "../i18n/words.tsx";

type Props = { series: Series; interval: Interval; value: (value: number) => string; title: string };

/** The twin of a chart: the same figures, the newest first. */
export function SeriesTable({ series, interval, value, title }: Props) {
  const { t, format } = useWords();
  const places = [...series.buckets.keys()].reverse();
  return (
    <section className="scroll" aria-label={title}>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t.time}</th>
            {series.lines.map(({ brand, name }) => (
              <th key={brand} scope="col" className="figure">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={series.buckets[place]}>
              <th scope="row">{format.bucket(series.buckets[place] ?? 0, interval)}</th>
              {series.lines.map(({ brand, values }) => {
                const figure = values[place] ?? null;
                return (
                  <td key={brand} className="figure">
                    {figure === null ? UNKNOWN : value(figure)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
