import type { Clock } from "@nghe/runtime";

export type ProgressBar = { update(done: number, note: string): void; end(): void };

type Output = { write(text: string): void; columns: number; isWatched: boolean };

const EVERY_MS = 100;

/**
 * A line that tells how far a work of `total` units is, how fast it goes and how long it will take, redrawn in
 * place. Where nobody watches it says nothing: a log has no use for it.
 */
export function createProgressBar(total: number, unit: string, output: Output, clock: Clock): ProgressBar {
  const startedAt = clock.monotonic();
  let drawnAt = Number.NEGATIVE_INFINITY;
  let first: undefined | number;
  return {
    update(done, note) {
      first ??= done;
      const now = clock.monotonic();
      if (!output.isWatched || now - drawnAt < EVERY_MS) return;
      drawnAt = now;
      output.write(
        `\r\u001b[2K${barLine({ done, total, unit, note, rate: ((done - first) * 1000) / Math.max(1, now - startedAt), columns: output.columns })}`,
      );
    },
    end() {
      if (output.isWatched) output.write("\r\u001b[2K");
    },
  };
}

/** The line itself: `[####····]  42 %  8,210 rows/s  0:12 left  1 rejected`. */
export function barLine(state: {
  done: number;
  total: number;
  unit: string;
  note: string;
  rate: number;
  columns: number;
}): string {
  const share = state.total === 0 ? 1 : Math.min(1, state.done / state.total);
  const left = state.rate > 0 ? (state.total - state.done) / state.rate : undefined;
  const width = Math.max(10, Math.min(30, state.columns - 60));
  const filled = Math.round(share * width);
  const parts = [
    `[${"#".repeat(filled)}${"·".repeat(width - filled)}]`,
    `${Math.floor(share * 100)} %`.padStart(5),
    `${amount(state.rate)} ${state.unit}/s`,
    ...(left === undefined ? [] : [`${clockTime(left)} left`]),
    state.note,
  ];
  return parts.join("  ").slice(0, Math.max(20, state.columns - 1));
}

function amount(value: number): string {
  return new Intl.NumberFormat("en", { maximumFractionDigits: 0 }).format(value);
}

/** Seconds as `m:ss` or `h:mm:ss`. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const two = (value: number) => String(value).padStart(2, "0");
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
