import type { MentionItem } from "@nghe/contracts";
import { type CSSProperties, useState } from "react";
import { useWords } from "../i18n/words.tsx";
import { safeLink } from "./safe-link.ts";
import { segments } from "./segments.ts";
import { toneOf } from "./tone-of.ts";

const LONG = 320;

type Props = { item: MentionItem; name: string; ink: string };

/** One mention: which brand, how it is meant, who said it where and when, and the words that show it. */
export function MentionRow({ item, name, ink }: Props) {
  const { t, format } = useWords();
  const tone = toneOf(item.sentiment);
  const link = safeLink(item.url);
  const colour: CSSProperties & { "--brand": string } = { "--brand": ink };
  return (
    <li className="mention" style={colour} data-mention={item.mentionId}>
      <p className="mention-head">
        <span className="swatch" aria-hidden="true" />
        <strong>{name}</strong>
        <span className={`tone tone-${tone}`} title={item.sentimentBy === "person" ? t.byPerson : t.byModel}>
          {t.tones[tone]}
        </span>
        <time dateTime={new Date(item.publishedAt).toISOString()} title={format.seconds(item.publishedAt)}>
          {format.moment(item.publishedAt)}
        </time>
      </p>
      {item.title !== null && <p className="mention-title">{item.title}</p>}
      <MentionText item={item} />
      <p className="quiet mention-foot">
        <span>{item.author.name ?? item.author.handle ?? t.anonymous}</span>
        {item.author.followers !== null && <span>{t.followers(format.count(item.author.followers))}</span>}
        <span>{item.site ?? item.source}</span>
        {item.editedAt !== null && <span>{t.edited}</span>}
        {link !== undefined && (
          <a href={link} target="_blank" rel="noopener nofollow ugc">
            {t.original}
          </a>
        )}
      </p>
    </li>
  );
}

function MentionText({ item }: { item: MentionItem }) {
  const { t } = useWords();
  const [whole, setWhole] = useState(false);
  const isLong = item.text.length > LONG;
  const lang = item.lang === null ? undefined : item.lang;
  return (
    <>
      <p className={isLong && !whole ? "post-text clamped" : "post-text"} lang={lang} dir="auto">
        {segments(item.text, item.evidence).map(({ text, shows }, index) =>
          // A stretch has no other name than its place.
          shows === undefined ? (
            text
          ) : (
            <mark key={`${index}-${shows}`} className={`shows-${shows}`}>
              {text}
            </mark>
          ),
        )}
      </p>
      {isLong && (
        <button type="button" className="plain" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t.showLess : t.showMore}
        </button>
      )}
    </>
  );
}
