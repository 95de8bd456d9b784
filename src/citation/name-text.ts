/**
 * One name in the form a style wants. The rules of particles, suffixes and names that have no parts are the same for
 * all styles; what differs is data.
 */
import type { Name } from '../domain/citation.js';
import { initials } from './initials.js';

/** How a style writes a name. */
export interface NameForm {
  readonly order: 'family-first' | 'given-first' | 'family-only';
  /** Absent: given names in full. */
  readonly initials?: { readonly mark: '.' | ''; readonly gap: ' ' | '' };
  /** "Cruz, María José de la" instead of "de la Cruz, María José". */
  readonly demoteParticle?: true;
  /** Vancouver's "Smith JA" in place of "Smith, J. A.". */
  readonly noComma?: true;
}

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー・]+$/u;

/** The name; empty only when the record's name is. Family and given name in Chinese, Japanese or Korean script stand unspaced. */
export function nameText(name: Name, form: NameForm): string {
  if (name.literal) return name.literal;
  if (!name.family) return words(name.given, name.suffix);
  if (EAST_ASIAN.test(name.family) && (name.given === undefined || EAST_ASIAN.test(name.given))) {
    return form.order === 'family-only' ? name.family : name.family + (name.given ?? '');
  }
  const particle = name['non-dropping-particle'];
  const dropping = name['dropping-particle'];
  const given = form.initials && name.given ? initials(name.given, form.initials.mark, form.initials.gap) : name.given;
  switch (form.order) {
    case 'family-only':
      return attached(particle, name.family);
    case 'given-first':
      return words(given, attached(words(dropping, particle), name.family), suffixText(name.suffix, form));
    case 'family-first': {
      const family = form.demoteParticle ? name.family : attached(particle, name.family);
      const after = words(given, dropping, form.demoteParticle && particle);
      const parts = [family, after, suffixText(name.suffix, form)].filter(Boolean);
      return parts.join(form.noComma ? ' ' : ', ');
    }
  }
}

function words(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

/** "d’" and "al-" touch the name, other particles do not. */
function attached(particle: string | undefined, family: string): string {
  if (!particle) return family;
  return /['’-]$/u.test(particle) ? particle + family : `${particle} ${family}`;
}

/** Styles without marks write "Jr" for "Jr.". */
function suffixText(suffix: string | undefined, form: NameForm): string | undefined {
  return form.noComma ? suffix?.replace(/\.$/u, '') : suffix;
}
