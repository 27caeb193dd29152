import type { ShareOfVoiceAnswer } from "@nghe/contracts";
import type { Brands } from "../brand/use-brands.ts";
import type { Live } from "../data/use-live.ts";
import { useWords } from "../i18n/words.tsx";
import type { Range } from "../view/view-state.ts";
import { BrandName } from "./brand-name.tsx";
import { MovingNumber } from "./moving-number.tsx";
import { RecountNote } from "./recount-note.tsx";
import { Section } from "./section.tsx";
import { shareRows } from "./share-rows.ts";

type Props = { live: Live<"share-of-voice">; brands: Brands; range: Range; onAdd: () => void };

/** Who is heard: mentions and share of each brand. */
export function ShareNow({ live, brands, range, onAdd }: Props) {
  const { t } = useWords();
  const add = (
    <button type="button" className="primary" onClick={onAdd}>
      {t.addBrand}
    </button>
  );
  const subtitle = `${t.shareUnit} · ${t.rangeNames[range]} · ${t.ofSources}`;
  return (
    <Section area="share" title={t.share} subtitle={subtitle} live={live} tools={add}>
      {live.answer !== undefined && <ShareTable answer={live.answer} brands={brands} />}
    </Section>
  );
}

function ShareTable({ answer, brands }: { answer: ShareOfVoiceAnswer; brands: Brands }) {
  const { t, format } = useWords();
  const rows = shareRows(answer, brands.list);
  if (rows.length === 0) return <p className="empty">{t.noBrands}</p>;
  const most = Math.max(...rows.map(({ share }) => share ?? 0), 0.01);
  return (
    <table className="data share-table">
      <thead>
        <tr>
          <th scope="col">{t.brand}</th>
          <th scope="col" className="figure">
            {t.mentions}
          </th>
          <th scope="col" className="figure">
            {t.shareColumn}
          </th>
          <td className="bar-column" />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ brand, name, role, mentions, share }) => (
          <tr key={brand} data-brand={brand}>
            <th scope="row">
              <BrandName
                name={name}
                ink={brands.ink(brand)}
                note={role === "own" ? t.own : undefined}
                isUnproven={brands.isUnproven(brand)}
              />
              <RecountNote workspace={answer.workspace} brand={brand} />
            </th>
            <td className="figure">
              <MovingNumber text={format.count(mentions)} />
            </td>
            <td className="figure strong" title={share === null ? t.noShare : undefined}>
              {format.percent(share)}
            </td>
            <td className="bar-column" aria-hidden="true">
              <span
                className="bar"
                style={{ width: `${((share ?? 0) / most) * 100}%`, background: brands.ink(brand) }}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.total}</th>
          <td className="figure">{format.count(answer.total)}</td>
          <td colSpan={2} className="quiet">
            {answer.total === 0 ? t.nobodyHeard : ""}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
