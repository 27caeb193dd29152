const NAMED = new Map<string, string>(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    ensp: " ",
    emsp: " ",
    thinsp: " ",
    shy: "",
    hellip: "…",
    mdash: "—",
    ndash: "–",
    lsquo: "‘",
    rsquo: "’",
    sbquo: "‚",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    laquo: "«",
    raquo: "»",
    bull: "•",
    middot: "·",
    copy: "©",
    reg: "®",
    trade: "™",
    deg: "°",
    euro: "€",
    pound: "£",
    yen: "¥",
    cent: "¢",
    times: "×",
    eth: "ð",
    ccedil: "ç",
    ntilde: "ñ",
    szlig: "ß",
    ouml: "ö",
    auml: "ä",
    uuml: "ü",
  }),
);
/** The accented letters that entities are made of: letter + accent name. */
const ACCENTS = new Map([
  ["grave", "\u0300"],
  ["acute", "\u0301"],
  ["tilde", "\u0303"],
  ["circ", "\u0302"],
]);

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g;

/** Character references as characters, once; what is no reference is left as it stands. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? accented(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    const isScalar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isScalar ? String.fromCodePoint(code) : "";
  });
}

function accented(name: string): string | undefined {
  const accent = ACCENTS.get(name.slice(1));
  const letter = name[0];
  return accent === undefined || letter === undefined ? undefined : (letter + accent).normalize("NFC");
}
