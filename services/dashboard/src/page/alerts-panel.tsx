import type { Alert, AlertsAnswer } from "@nghe/contracts";
import { useLive } from "../data/use-live.ts";
import { useWords } from "../i18n/words.tsx";
import { safeLink } from "./safe-link.ts";
import { Section } from "./section.tsx";

/** What is on fire: open alerts with their reason and the posts to read first. */
export function AlertsPanel({ workspace }: { workspace: string }) {
  const { t } = useWords();
  const live = useLive({ kind: "alerts", workspace, last: "7d", limit: 50 });
  const open = live.answer?.items.filter(({ status }) => status === "open") ?? [];
  const subtitle = live.answer === undefined ? "" : open.length === 0 ? t.calm : t.openAlerts(open.length);
  return (
    <Section area="alerts" title={t.alerts} subtitle={subtitle} live={live} tools={null}>
      <div aria-live="polite" className="alerts">
        {live.answer !== undefined && open.length === 0 && <Calm answer={live.answer} />}
        {open.map((alert) => (
          <OpenAlert key={alert.id} alert={alert} />
        ))}
      </div>
    </Section>
  );
}

function Calm({ answer }: { answer: AlertsAnswer }) {
  const { t, format } = useWords();
  const last = answer.items.find(({ status }) => status === "closed");
  if (last === undefined) return null;
  return <p className="quiet">{t.calmSince(last.brandName, format.moment(last.closedAt ?? last.updatedAt))}</p>;
}

function OpenAlert({ alert }: { alert: Alert }) {
  const { t, format, language } = useWords();
  return (
    <article className="alert" aria-label={alert.brandName}>
      <h3>
        {alert.brandName} <span className="quiet">{t.alertSince(format.clock(alert.onsetAt))}</span>
      </h3>
      <p>{alert.reason[language]}</p>
      <p className="quiet">{t.alertPeak(format.count(alert.peak), format.decimal(alert.expected))}</p>
      {alert.posts.length > 0 && (
        <details>
          <summary>
            {t.readFirst} ({format.count(alert.posts.length)})
          </summary>
          <ul>
            {alert.posts.map((post) => (
              <AlertPost key={`${post.source}:${post.id}`} post={post} />
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function AlertPost({ post }: { post: Alert["posts"][number] }) {
  const { t } = useWords();
  const link = safeLink(post.url);
  return (
    <li>
      <p className="post-text">{post.text}</p>
      <p className="quiet">
        {post.author ?? t.anonymous} · {post.source}
        {link !== undefined && (
          <>
            {" · "}
            <a href={link} target="_blank" rel="noopener nofollow ugc">
              {t.original}
            </a>
          </>
        )}
      </p>
    </li>
  );
}
