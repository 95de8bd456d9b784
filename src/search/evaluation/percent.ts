/** A share as people read it, the same in every report. */

/** `0.8433` as `84.3 %`; a dash where there is none. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${(100 * share).toFixed(1)} %`;
}
