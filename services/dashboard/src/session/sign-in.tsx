import { type FormEvent, useState } from "react";
import { useWords } from "../i18n/words.tsx";

/** Asks for an API key. `refused` is true when the one before was not accepted. */
export function SignIn({ refused, onKey }: { refused: boolean; onKey: (key: string) => void }) {
  const { t } = useWords();
  const [key, setKey] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (key.trim() !== "") onKey(key.trim());
  };
  return (
    <main className="sign-in">
      <p className="wordmark">Nghe</p>
      <h1>{t.signInTitle}</h1>
      <p className="quiet">{t.signInWhy}</p>
      <form onSubmit={send}>
        <label className="field">
          <span>{t.key}</span>
          <input
            type="password"
            name="key"
            autoComplete="current-password"
            required
            value={key}
            onChange={(event) => setKey(event.target.value)}
            aria-invalid={refused}
            aria-describedby={refused ? "key-refused" : undefined}
          />
        </label>
        {refused && (
          <p className="field-problem" id="key-refused" role="alert">
            {t.keyRefused}
          </p>
        )}
        <button type="submit" className="primary">
          {t.signIn}
        </button>
      </form>
    </main>
  );
}
