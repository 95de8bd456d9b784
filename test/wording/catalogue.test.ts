import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/commands.js';
import { weight } from '../../src/discord/protocol/message.js';
import { mentionCommands } from '../../src/discord/text/command-mentions.js';
import { SUMMARIES } from '../../src/wording/articles.js';
import { DESCRIPTIONS, MENUS, OPTIONS } from '../../src/wording/commands.js';
import { LOCALES, type Locale } from '../../src/wording/locale.js';
import { QUOTES } from '../../src/wording/quotes.js';
import { say, type Wording } from '../../src/wording/say.js';
import { eachText, forms, wordings } from '../support/wordings.js';

const all = await wordings();
const texts = eachText(all);
const CATEGORY_TAGS = { en: 'en', de: 'de', fr: 'fr', es: 'es', pt: 'pt-BR', ja: 'ja', zh: 'zh' } as const;

/** Where and what, of the texts for which `is` holds. */
const strays = (is: (text: string, locale: Locale, en: string, name: string) => boolean) =>
  texts
    .filter(({ text, locale, en, name }) => is(text, locale, en, name))
    .map(({ name, locale, text }) => `${name} ${locale}: ${text}`);
const placeholders = (some: readonly string[]) =>
  [...new Set(some.flatMap((text) => text.match(/\{\w+\}/gu) ?? []))].toSorted();
/** Values that stand in quotation marks. */
const quotedIn = (text: string) =>
  [...text.matchAll(/[“„«「《] ?(\{\w+\}) ?[”“»」》]/gu)].map(([, value = '']) => value).toSorted();
const codes = (text: string) => [...(text.match(/`[^`]+`/gu) ?? [])].toSorted();
const commandsIn = (text: string) => [...(text.match(/(?<![\w/<])\/[a-z]+/gu) ?? [])].toSorted();

describe('the catalogue', () => {
  test('has texts of all areas', () => expect(all.length).toBeGreaterThan(90));
  test('says everything in every language', () => {
    expect(all.filter(({ wording }) => LOCALES.some((locale) => forms(wording, locale).length === 0))).toEqual([]);
    expect(strays((text) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });
  test('has the same values in every language', () => {
    const differing = all.flatMap(({ name, wording }) =>
      LOCALES.filter(
        (locale) =>
          placeholders(forms(wording, locale)).join() !== placeholders(forms(wording, 'en')).join() &&
          !isCounted(wording, locale),
      ).map((locale) => `${name} ${locale}`),
    );
    expect(differing).toEqual([]);
  });
  test('has braces around values only', () =>
    expect(strays((text) => /[{}]/u.test(text.replaceAll(/\{\w+\}/gu, '')))).toEqual([]));
  test('has exactly the forms that a language has for whole numbers', () => {
    const wrong = all.flatMap(({ name, wording }) =>
      LOCALES.flatMap((locale) => {
        const text = wording[locale];
        if (typeof text === 'string') return [];
        const has = Object.keys(text).toSorted().join();
        return has === categoriesOf(locale) ? [] : [`${name} ${locale}: ${has}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
  test('has forms only where there is a count to choose by', () =>
    expect(
      all
        .filter(({ wording }) => LOCALES.some((locale) => typeof wording[locale] !== 'string'))
        .filter(({ wording }) => typeof wording.en === 'string' && !wording.en.includes('{count}'))
        .map(({ name }) => name),
    ).toEqual([]));
});

/** A language may leave out of a form what its noun says: "an article". */
function isCounted(wording: Wording, locale: Locale): boolean {
  const without = (some: readonly string[]) => some.filter((one) => one !== '{count}').join();
  return (
    typeof wording.en !== 'string' &&
    without(placeholders(forms(wording, locale))) === without(placeholders(forms(wording, 'en')))
  );
}

function categoriesOf(locale: Locale): string {
  const rules = new Intl.PluralRules(CATEGORY_TAGS[locale]);
  return [...new Set(Array.from({ length: 10_000 }, (_, n) => rules.select(n)))].toSorted().join();
}

describe('a text', () => {
  test('has no character that is hidden, turns the text or is a space unlike others', () =>
    expect(strays((text) => /[\p{C}\p{Bidi_Control}\u2028\u2029]|(?! )\p{Zs}| {2}/u.test(text))).toEqual([]));
  test('is calm: it shouts at nobody', () => expect(strays((text) => /[!！¡]/u.test(text))).toEqual([]));
  test('has nothing that means something to Discord’s Markdown but code', () =>
    expect(strays((text) => /[*_~|\\<>#[\]]/u.test(text.replaceAll(/`[^`]+`/gu, '')))).toEqual([]));
  test('has the same code, commands and web addresses in every language', () => {
    expect(strays((text, _locale, en) => codes(text).join() !== codes(en).join())).toEqual([]);
    expect(strays((text, _locale, en) => commandsIn(text).join() !== commandsIn(en).join())).toEqual([]);
  });
  test('ends as its English does: with a full stop, a colon, a question mark, or none', () => {
    const ENDS = { '.': /[.。]$/u, ':': /[:：]$/u, '?': /[?？]$/u } as const;
    expect(
      strays((text, _locale, en) => {
        const end = Object.entries(ENDS).find(([mark]) => en.endsWith(mark))?.[1];
        return end === undefined ? /[.:?。：？]$/u.test(text) : !end.test(text);
      }),
    ).toEqual([]);
  });
  test('has the quotation marks of its language and no typewriter’s', () => {
    const OWN = { en: '“”’', de: '„“', fr: '«»’', es: '“”', pt: '“”', ja: '「」', zh: '“”《》' } as const;
    expect(
      strays((text, locale, _en, name) => {
        const marks = text.match(/["'“”„«»‹›‚‘’「」『』《》＂]/gu) ?? [];
        return name !== 'HELP.phrase' && marks.some((mark) => !OWN[locale].includes(mark));
      }),
    ).toEqual([]);
  });
  test('quotes the values that its English quotes', () => {
    expect(strays((text, _locale, en) => quotedIn(text).join() !== quotedIn(en).join())).toEqual([]);
  });
  test('has an ellipsis and dashes as they are set', () =>
    expect(strays((text) => /\.\.|--(?! FILE)/u.test(text))).toEqual([]));
  test('is set with spaces around French marks', () =>
    expect(
      strays((text, locale) => locale === 'fr' && /\S[;?»]|«\S|(?<!\s|article|private|https):/u.test(text)),
    ).toEqual([]));
  test('has full-width marks beside Chinese and Japanese letters', () => {
    const HALF = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}}」》”][,;:?!.()]|[(][\p{Script=Han}]/u;
    expect(strays((text, locale) => (locale === 'ja' || locale === 'zh') && HALF.test(text))).toEqual([]);
  });
  test('names commands so that they can be clicked', () => {
    const ids = new Map(COMMANDS.map(({ name }) => [name, '1']));
    expect(strays((text) => commandsIn(mentionCommands(text, ids)).length > 0)).toEqual([]);
  });
});

describe('what Discord shows of commands', () => {
  const long = (table: Readonly<Record<string, Wording>>, most: number) =>
    Object.entries(table).flatMap(([name, wording]) =>
      LOCALES.flatMap((locale) => forms(wording, locale).filter((text) => text.length > most)).map(
        (text) => `${name}: ${text}`,
      ),
    );
  test('is at most 100 characters long for a command or an option', () =>
    expect([...long(DESCRIPTIONS, 100), ...long(OPTIONS, 100)]).toEqual([]));
  test('is at most 32 characters long in the menu of a message', () => expect(long(MENUS, 32)).toEqual([]));
  test('names every citation style', () => {
    const styles = ['APA', 'MLA', 'Chicago', 'Harvard', 'IEEE', 'Vancouver', 'BibTeX', 'RIS', 'CSL-JSON'];
    for (const locale of LOCALES) {
      const text = say(DESCRIPTIONS.source, {}, locale);
      expect(styles.filter((style) => !text.includes(style))).toEqual([]);
    }
  });
});

describe('a line that says what has no room', () => {
  test.each(LOCALES)('takes no more room in %s than is kept for it', (locale) => {
    for (const wording of [QUOTES.morePlaces, SUMMARIES.noRoom]) {
      expect(weight(`-# ${say(wording, { count: 9_999 }, locale)}`)).toBeLessThanOrEqual(60);
    }
  });
});
