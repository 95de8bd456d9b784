/**
 * Names as references have them: who a work is filed under, how one name is written, how several are joined and when
 * "et al." takes over. The rules of particles, suffixes and names without parts are the same for all styles; what
 * differs is data, a `NameListForm` in each style's file.
 */
import type { Name, Citation } from '../domain/citation.js';
import type { Run } from './runs.js';

/** Who a reference is filed under: the authors, else the editors of a work that has no authors. */
interface PrimaryContributors {
  readonly names: readonly [Name, ...Name[]];
  readonly role: 'author' | 'editor';
}

/** Null when nobody is named, so that the title moves to the front. The record is tidy: a list of names is never empty. */
export function primaryContributors(citation: Citation): PrimaryContributors | null {
  const [author, ...authors] = citation.author ?? [];
  if (author) return { names: [author, ...authors], role: 'author' };
  const [editor, ...editors] = citation.editor ?? [];
  return editor ? { names: [editor, ...editors], role: 'editor' } : null;
}

/** The editors whom the reference names besides its authors; none where they stand in the authors' place. */
export function furtherEditors(citation: Citation): readonly Name[] {
  return citation.author ? (citation.editor ?? []) : [];
}

/** What follows editors in the authors' place, "ed." or "eds."; null for authors. */
export function editorLabel(people: PrimaryContributors | null, one: string, several: string): string | null {
  if (people?.role !== 'editor') return null;
  return people.names.length > 1 ? several : one;
}

/** How a style writes a list of names. */
export interface NameListForm {
  readonly first: NameForm;
  readonly rest: NameForm;
  /** Before the last name: "and", "&", or nothing but the comma. */
  readonly conjunction: string;
  /**
   * The comma before the conjunction: from three names on, never, or also between two of which the first is inverted ("Cruz, Ana, and
   * Jo Roe"), or the one or the other is ("Port Union, & Cruz, A.").
   */
  readonly serialComma: 'from-three' | 'never' | 'first-inverted' | 'any-inverted';
  /** From `from` names on, `keep` are shown and the rest is "et al."; with `last`, "… " and the last name. */
  readonly etAl: {
    readonly from: number;
    readonly keep: number;
    readonly last?: true;
    readonly italic?: true;
    readonly comma: 'always' | 'never';
  };
}

/** The list; no names, or none with any text, give no runs. */
export function nameList(names: readonly Name[], form: NameListForm): readonly Run[] {
  const listed = names
    .map((name, index) => {
      const own = index === 0 ? form.first : form.rest;
      return { text: nameText(name, own), inverted: isInverted(name, own) };
    })
    .filter(({ text }) => text !== '');
  const shown = listed.map(({ text }) => text);
  const { etAl } = form;
  if (shown.length < etAl.from) {
    const inverted = listed.slice(0, form.serialComma === 'first-inverted' ? 1 : 2).some((name) => name.inverted);
    return shown.length === 0 ? [] : [{ text: conjoined(shown, form, inverted) }];
  }
  const kept = shown.slice(0, etAl.keep).join(', ');
  if (etAl.last) return [{ text: `${kept}, … ${shown.at(-1)}` }];
  const text = `${kept}${etAl.comma === 'always' ? ',' : ''} `;
  return etAl.italic ? [{ text }, { text: 'et al.', italic: true }] : [{ text: `${text}et al.` }];
}

/** `inverted` says whether it is the first of two names that the comma depends on, or either of them, as the form wants. */
function conjoined(names: readonly string[], form: NameListForm, inverted: boolean): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const pair = form.serialComma !== 'from-three' && inverted;
  const comma = form.conjunction === '' || (form.serialComma !== 'never' && (names.length > 2 || pair));
  const conjunction = form.conjunction === '' ? '' : `${form.conjunction} `;
  return `${names.slice(0, -1).join(', ')}${comma ? ',' : ''} ${conjunction}${last}`;
}

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

function isInverted(name: Name, form: NameForm): boolean {
  return form.order === 'family-first' && Boolean(name.family && name.given && !name.literal) && !isUnspaced(name);
}

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー・]+$/u;

/** The name; empty only when the record's name is. Family and given name in Chinese, Japanese or Korean script stand unspaced. */
export function nameText(name: Name, form: NameForm): string {
  if (name.literal) return name.literal;
  if (!name.family) return words(name.given, name.suffix);
  if (isUnspaced(name)) {
    return form.order === 'family-only' ? name.family : name.family + (name.given ?? '');
  }
  const particle = name['non-dropping-particle'];
  const dropping = name['dropping-particle'];
  const given =
    name.given && (form.initials ? initials(name.given, form.initials.mark, form.initials.gap) : fullGiven(name.given));
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

function isUnspaced({ family = '', given }: Name): boolean {
  return EAST_ASIAN.test(family) && (given === undefined || EAST_ASIAN.test(given));
}

/** Given names in full, the initials among them each with its point: "Ada J" and "A.M." are "Ada J." and "A. M.". */
function fullGiven(given: string): string {
  return given
    .replaceAll(/(?<=^|\s|\.)\p{Lu}(?=\s|$)/gu, '$&.')
    .replaceAll(/(?<=(?:^|\s|\.)\p{Lu}\.)(?=\p{Lu})/gu, ' ');
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

const CALLED = /\([^()]*\)|\[[^[\]]*\]|“[^“”]*”|„[^„“]*“|«[^«»]*»|"[^"]*"/gu;

/**
 * "María José" → "M. J." (mark ".", gap " "), "M.J." (gap ""), "MJ" (mark ""); "Jean-Paul" → "J.-P.", and "JP" without
 * marks. Initials that are already there stay initials; a lower-case particle inside ("Ludwig van") stays whole. What a person
 * is called besides, "Ada (@ada@example.social)" and "Ida “Dee”", has none.
 */
export function initials(given: string, mark: '.' | '', gap: ' ' | ''): string {
  const names = given.replaceAll(CALLED, '');
  const parts = (/\p{L}/u.test(names) ? names : given)
    .normalize('NFC')
    .split(/\s+|(?<=\.)(?=\p{L})/u)
    .filter((word) => /\p{L}/u.test(word));
  let text = '';
  for (const [index, word] of parts.entries()) {
    const particle = index > 0 && /^\p{Ll}/u.test(word);
    const short = particle ? word : hyphenated(word, mark);
    const spaced = particle || gap === ' ' || /\p{Ll}$/u.test(text);
    text += text === '' ? short : `${spaced ? ' ' : ''}${short}`;
  }
  return text;
}

function hyphenated(word: string, mark: string): string {
  return (
    word
      .split(/[-‐‑]/u)
      .map((piece) => /\p{L}\p{M}*/u.exec(piece)?.[0])
      .filter((letter) => letter !== undefined)
      // "Hua-jun" is H.-J.
      .map((letter, index) => (index === 0 ? letter : letter.toUpperCase()) + mark)
      .join(mark === '' ? '' : '-')
  );
}
