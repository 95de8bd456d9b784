/** Page ranges with an en dash, the second number as short as the style wants it. */

/** `full`: 123–145; `two-digits` (MLA): 123–45; `shortest` (Vancouver): 123–45 and 22–4; `chicago`: CMOS 9.63. */
export type PageRangeForm = 'full' | 'two-digits' | 'shortest' | 'chicago';

/** Every range in `pages` written that way; what is no range of numbers keeps its text, its hyphen made an en dash. */
export function pageRange(pages: string, form: PageRangeForm): string {
  return pages.replaceAll(
    /(\p{L}*)(\d+)\s*[-–—]+\s*(\p{L}*)(\d+)/gu,
    (_, letter: string, from: string, again: string, to: string) =>
      letter === '' && again === '' ? `${from}–${shortened(from, to, form)}` : `${letter}${from}–${again}${to}`,
  );
}

function shortened(from: string, to: string, form: PageRangeForm): string {
  const whole = to.length < from.length ? from.slice(0, from.length - to.length) + to : to;
  if (form === 'full' || whole.length !== from.length) return whole;
  let changed = 0;
  while (changed < whole.length - 1 && whole[changed] === from[changed]) changed += 1;
  switch (form) {
    case 'shortest':
      return whole.slice(changed);
    case 'two-digits':
      return whole.slice(Math.min(changed, Math.max(0, whole.length - 2)));
    case 'chicago': {
      const rest = Number(from) % 100;
      if (from.length < 3 || rest === 0) return whole;
      return whole.slice(rest < 10 ? changed : Math.min(changed, whole.length - 2));
    }
  }
}
