/** The `language` of front matter: a BCP 47 tag, in the form that `Intl` gives it. */
import type { Report } from '../fault.js';

// Names that people write instead; they come from `Intl.DisplayNames`, in English and in the language itself.
const COMMON = 'en de fr es it pt nl sv da nb fi pl cs ru uk tr ar he fa hi zh ja ko th vi id el hu ro'.split(' ');

/** The canonical tag of a tag, of one with `_` (`pt_BR`, `en_US.UTF-8`) or of a language's name; undefined, after a report, for others. */
export function readLanguage(typed: string, line: number, report: Report): string | undefined {
  const tag = canonical(typed.replace(/\.[\w-]+$/u, '').replaceAll('_', '-'));
  if (tag !== undefined && isKnown(tag)) return tag;
  const name = typed.toLowerCase();
  const meant = COMMON.find((code) => [nameOf(code, 'en'), nameOf(code, code)].includes(name));
  if (meant !== undefined) return meant;
  const remedy = 'Write a tag such as `en`, `de` or `zh-Hant`.';
  report(line, `\`language: ${typed.slice(0, 40)}\` is no language tag`, remedy);
  return undefined;
}

/** A language of more than three letters has been registered never, and most of three letters are words of English. */
function isKnown(tag: string): boolean {
  const [language = ''] = tag.split('-');
  return /^[a-z]{2,3}$/.test(language) && nameOf(language, 'en') !== undefined;
}

function nameOf(code: string, language: string): string | undefined {
  return new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(code)?.toLowerCase();
}

function canonical(typed: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(typed)[0];
  } catch {
    return undefined;
  }
}
