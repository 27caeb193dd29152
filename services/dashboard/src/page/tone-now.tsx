import type { LiveQuery, SentimentAnswer } from "@nghe/contracts";
import type { Brands } from "../brand/use-brands.ts";
import { useLive } from "../data/use-live.ts";
import { useWords } from "../i18n/words.tsx";
import type { Range } from "../view/view-state.ts";
import { BrandName } from "./brand-name.tsx";
import { MovingNumber } from "./moving-number.tsx";
import { RecountNote } from "./recount-note.tsx";
import { Section } from "./section.tsx";

type Props = { query: LiveQuery & { kind: "sentiment" }; brands: Brands; range: Range };

/** Whether each brand is liked: how many mentions of each tone, and the net on a line from −100 to +100. */
export function ToneNow({ query, brands, range }: Props) {
  const { t } = useWords();
  const live = useLive(query);
  const subtitle = `${t.toneUnit} · ${t.rangeNames[range]} · ${t.ofSources}`;
  return (
    <Section area="tone" title={t.tone} subtitle={subtitle} live={live} tools={null}>
      {live.answer !== undefined && <ToneTable answer={live.answer} brands={brands} />}
    </Section>
  );
}

function ToneTable({ answer, brands }: { answer: SentimentAnswer; brands: Brands }) {
  const { t, format } = useWords();
  if (answer.brands.length === 0) return <p className="empty">{t.nobodyHeard}</p>;
  return (
    <table className="data tone-table">
      <thead>
        <tr>
          <th scope="col">{t.brand}</th>
          {[t.positive, t.neutral, t.negative, t.unsure, t.net].map((title) => (
            <th key={title} scope="col" className="figure">
              {title}
            </th>
          ))}
          <td className="scale-column">
            <span className="scale-ends" aria-hidden="true">
              <span>−100</span>
              <span>0</span>
              <span>+100</span>
            </span>
          </td>
        </tr>
      </thead>
      <tbody>
        {answer.brands.map(({ brand, name, positive, neutral, negative, unsure, net }) => (
          <tr key={brand}>
            <th scope="row">
              <BrandName name={name} ink={brands.ink(brand)} note={undefined} isUnproven={brands.isUnproven(brand)} />
              <RecountNote workspace={answer.workspace} brand={brand} />
            </th>
            <td className="figure">{format.count(positive)}</td>
            <td className="figure">{format.count(neutral)}</td>
            <td className="figure">{format.count(negative)}</td>
            <td className="figure">{format.count(unsure)}</td>
            <td className="figure strong">
              <MovingNumber text={format.net(net)} />
              {net === null && <span className="unseen">{t.noNet}</span>}
            </td>
            <td className="scale-column" aria-hidden="true" title={net === null ? t.noNet : undefined}>
              <NetScale net={net} ink={brands.ink(brand)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NetScale({ net, ink }: { net: number | null; ink: string }) {
  return (
    <span className="scale">
      {net !== null && <span className="scale-dot" style={{ left: `${(net + 1) * 50}%`, background: ink }} />}
    </span>
  );
}
