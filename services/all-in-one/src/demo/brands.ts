import { BRAND_COLORS, type NewBrand } from "@nghe/contracts";

/** A made-up coffee chain and its made-up rivals. No such companies are meant. */
export type DemoBrand = Pick<NewBrand, "id" | "name" | "role" | "query"> & {
  color: string;
  /** How people write it, most often first. */
  written: readonly string[];
  /** How much it is talked of beside the others. */
  weight: number;
  /** Shares of positive, neutral and negative posts on a quiet day. */
  tone: { positive: number; neutral: number; negative: number };
};

export const DEMO_WORKSPACE = { id: "demo", name: "Demo (simulated)", timezone: "Asia/Ho_Chi_Minh" } as const;

export const DEMO_BRANDS: readonly DemoBrand[] = [
  {
    id: "sao-mai",
    name: "Cà phê Sao Mai",
    role: "own",
    query: '"sao mai coffee" OR "cà phê sao mai" OR #caphesaomai OR @saomaicoffee',
    color: BRAND_COLORS[0],
    written: ["cà phê Sao Mai", "Cà Phê Sao Mai", "Sao Mai Coffee", "#caphesaomai", "@saomaicoffee", "ca phe sao mai"],
    weight: 4,
    tone: { positive: 0.34, neutral: 0.5, negative: 0.16 },
  },
  {
    id: "trang-non",
    name: "Trăng Non Coffee",
    role: "competitor",
    query: '"trăng non coffee" OR "cà phê trăng non" OR #trangnoncoffee',
    color: BRAND_COLORS[1],
    written: ["cà phê Trăng Non", "Trăng Non Coffee", "#trangnoncoffee", "ca phe trang non"],
    weight: 3,
    tone: { positive: 0.38, neutral: 0.47, negative: 0.15 },
  },
  {
    id: "gio-bien",
    name: "Gió Biển House",
    role: "competitor",
    query: '"gió biển house" OR "cà phê gió biển" OR #giobienhouse',
    color: BRAND_COLORS[2],
    written: ["Gió Biển House", "cà phê Gió Biển", "#giobienhouse", "gio bien house"],
    weight: 2,
    tone: { positive: 0.3, neutral: 0.52, negative: 0.18 },
  },
];
