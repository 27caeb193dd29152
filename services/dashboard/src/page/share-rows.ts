import type { BrandView, ShareOfVoiceAnswer } from "@nghe/contracts";

export type ShareRow = {
  brand: string;
  name: string;
  role: "own" | "competitor";
  mentions: number;
  share: number | null;
};

/** Every brand with what it has, the loudest first; a brand that was added a moment ago has its row at once. */
export function shareRows(answer: ShareOfVoiceAnswer, brands: readonly BrandView[]): readonly ShareRow[] {
  const counted = new Set(answer.brands.map(({ brand }) => brand));
  const silent = brands
    .filter(({ id }) => !counted.has(id))
    .map(({ id, name, role }) => ({ brand: id, name, role, mentions: 0, share: answer.total > 0 ? 0 : null }));
  return [...answer.brands, ...silent].sort((a, b) => b.mentions - a.mentions || a.name.localeCompare(b.name));
}
