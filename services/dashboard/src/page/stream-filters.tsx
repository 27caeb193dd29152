import type { Brands } from "../brand/use-brands.ts";
import { useWords } from "../i18n/words.tsx";

const TONES = ["positive", "neutral", "negative", "unsure"] as const;
export type ToneFilter = "" | (typeof TONES)[number];

type Props = {
  brands: Brands;
  brand: string;
  setBrand: (brand: string) => void;
  tone: ToneFilter;
  setTone: (tone: ToneFilter) => void;
};

/** Narrows the stream to one brand, or to one tone. */
export function StreamFilters({ brands, brand, setBrand, tone, setTone }: Props) {
  const { t } = useWords();
  return (
    <div className="filters">
      <select aria-label={t.brand} value={brand} onChange={(event) => setBrand(event.target.value)}>
        <option value="">{t.allBrands}</option>
        {brands.list.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={t.tone}
        value={tone}
        onChange={(event) => setTone(TONES.find((known) => known === event.target.value) ?? "")}
      >
        <option value="">{t.allTones}</option>
        {TONES.map((known) => (
          <option key={known} value={known}>
            {t.tones[known]}
          </option>
        ))}
      </select>
    </div>
  );
}
