import type { LiveQuery, MentionItem } from "@nghe/contracts";
import { useRef, useState } from "react";
import type { Brands } from "../brand/use-brands.ts";
import { useLive } from "../data/use-live.ts";
import { useWords } from "../i18n/words.tsx";
import type { Range } from "../view/view-state.ts";
import { heldItems } from "./held-items.ts";
import { MentionRow } from "./mention-row.tsx";
import { Section } from "./section.tsx";
import { StreamFilters, type ToneFilter } from "./stream-filters.tsx";

type Props = { workspace: string; range: Range; brands: Brands };

/** What is being said, as it comes in. */
export function MentionStream({ workspace, range, brands }: Props) {
  const { t } = useWords();
  const [brand, setBrand] = useState("");
  const [tone, setTone] = useState<ToneFilter>("");
  const query: LiveQuery & { kind: "mentions" } = {
    kind: "mentions",
    workspace,
    last: range,
    limit: 100,
    ...(brand === "" ? {} : { brand: [brand] }),
    ...(tone === "" ? {} : { sentiment: [tone] }),
  };
  const live = useLive(query);
  const filters = <StreamFilters {...{ brands, brand, setBrand, tone, setTone }} />;
  const subtitle = `${t.streamWhy} · ${t.rangeNames[range]} · ${t.ofSources}`;
  return (
    <Section area="stream" title={t.stream} subtitle={subtitle} live={live} tools={null}>
      {filters}
      {live.answer !== undefined && <Stream key={`${brand} ${tone}`} items={live.answer.items} brands={brands} />}
    </Section>
  );
}

function Stream({ items, brands }: { items: readonly MentionItem[]; brands: Brands }) {
  const { t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const [shown, setShown] = useState<undefined | ReadonlySet<string>>(undefined);
  const scrolled = (top: number) => {
    if (top < 8) setShown(undefined);
    else setShown((known) => known ?? new Set(items.map(({ mentionId }) => mentionId)));
  };
  const toTop = () => {
    setShown(undefined);
    list.current?.scrollTo({ top: 0 });
  };
  const { held, waiting } = shown === undefined ? { held: items, waiting: 0 } : heldItems(items, shown);
  if (items.length === 0) return <p className="empty">{t.quiet}</p>;
  return (
    <div className="stream">
      {waiting > 0 && (
        <button type="button" className="primary stream-new" onClick={toTop}>
          {t.newMentions(waiting)}
        </button>
      )}
      <ol ref={list} aria-label={t.stream} onScroll={(event) => scrolled(event.currentTarget.scrollTop)}>
        {held.map((item) => (
          <MentionRow key={item.mentionId} item={item} name={brands.name(item.brand)} ink={brands.ink(item.brand)} />
        ))}
      </ol>
    </div>
  );
}
