import type { MeasuredShare } from "@nghe/contracts";

/** A measured share as people read it: "80 % (63–90 %, 24 of 30)"; "-" of nothing. */
export function shareText({ share, low, high, held, of }: MeasuredShare): string {
  if (share === null || low === null || high === null) return "-";
  return `${percent(share)} % (${percent(low)}–${percent(high)} %, ${held} of ${of})`;
}

function percent(share: number): number {
  return Math.round(share * 100);
}
