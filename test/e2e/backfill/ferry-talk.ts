/** The brand whose query is edited, and what it matches after each edit; the last one stays. */
export const EDITED = "north";
const WORDS = ["amber", "birch", "cedar", "dusk", "ember", "fjord", "grove", "heron", "islet", "juniper", "kelp"];
const EDITS = WORDS.slice(0, 9).map((word, nth) => `"${word} ferry" OR ${WORDS[nth + 1]}`);
export const QUERIES = [...EDITS, '"kelp ferry"', '(northwind OR dusk) -"gate 7"'] as const;

/** The brands that nobody edits. Their people and the edited brand's are told of a burst of anger. */
export const OTHERS = { south: "@southline", loud: "loudair" } as const;

const MINUTE_MS = 60_000;

/**
 * Posts of the last minutes before `endsAt`, in as many equal parts as there are queries: what each query finds is
 * spread over all of them. Angry posts are only about what the last query finds, and none is in the last part: whoever
 * hears them as they come has a query that does not.
 */
export function ferryTalk(source: string, size: number, endsAt: number): object[] {
  return Array.from({ length: size }, (_, index) => {
    const part = Math.floor((index * QUERIES.length) / size);
    const createdAt = new Date(endsAt - 2 * MINUTE_MS + Math.floor((index * MINUTE_MS) / size)).toISOString();
    return { source, id: `f${index}`, createdAt, text: textOf(index, part === QUERIES.length - 1) };
  });
}

function textOf(index: number, isCalm: boolean): string {
  const word = WORDS[Math.floor(index / 5) % WORDS.length];
  switch (index % 5) {
    case 0:
      return `@southline boarding at gate ${index % 9}, see you in Huế (${index})`;
    case 1:
      return isCalm ? `a quiet morning (${index})` : `northwind: terrible service, I hate it, awful (${index})`;
    case 2:
      return `the ${word} ferry leaves gate ${index % 9} at noon (${index})`;
    case 3:
      return `tàu ${word} hôm nay rất tuyệt vời, cảm ơn nhiều (${index})`;
    default:
      return `hôm nay trời đẹp quá (${index})`;
  }
}

/** Enough anger at another brand, as it comes, to open an alert. */
export function angryBurst(source: string, endsAt: number): object[] {
  return Array.from({ length: 30 }, (_, index) => ({
    ...{ source, id: `loud${index}`, createdAt: new Date(endsAt - MINUTE_MS).toISOString() },
    text: `loudair lost my bag again, horrible company, terrible (${index})`,
  }));
}
