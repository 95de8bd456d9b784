/** The `language` of front matter: a BCP 47 tag, in the form that `Intl` gives it. */
import type { Report } from './report.js';

// Names that people write instead; the tags' names in English come from `Intl.DisplayNames`.
const COMMON = 'en de fr es it pt nl sv da nb fi pl cs ru uk tr ar he fa hi zh ja ko th vi id el hu ro'.split(' ');

/** The canonical tag; undefined, after a report, for what is none. */
export function readLanguage(text: string, line: number, report: Report): string | undefined {
  const tag = canonical(text);
  // A language of more than three letters has been registered never; what looks so is a name.
  if (tag !== undefined && /^[a-z]{2,3}(?:-|$)/.test(tag)) return tag;
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const meant =
    COMMON.find((code) => names.of(code)?.toLowerCase() === text.toLowerCase()) ?? canonical(text.replaceAll('_', '-'));
  const known = meant !== undefined && /^[a-z]{2,3}(?:-|$)/.test(meant);
  const remedy = known ? `Write \`language: ${meant}\`.` : 'Write a tag such as `en`, `de` or `zh-Hant`.';
  report(line, `\`language: ${text.slice(0, 40)}\` is no language tag`, remedy);
  return undefined;
}

function canonical(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}
