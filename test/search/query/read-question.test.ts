import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../../src/search/index/analyzer.js';
import { createPassageIndex } from '../../../src/search/index/passage-index.js';
import { missingWords } from '../../../src/search/query/missing-words.js';
import { parseQuestion } from '../../../src/search/query/parse-question.js';
import { readQuestion, type LanguageIndex } from '../../../src/search/query/read-question.js';
import type { WholeLibrary } from '../../../src/domain/library.js';
import { library } from '../../support/library.js';

const german = (title: string, text: string) => `---\ntitle: ${title}\nlanguage: de\n---\n\n${text}\n`;
const FILES = {
  bakery: '# The bakery\n\n## Night shift\n\nIda Marsh bakes sour bread.\n\nThe oven on Mill Street was built in 1931.',
  mill: '# The mill\n\nThe miller has three old cats.',
  tor: german('Das Tor', 'Die Behörde schloss das Tor im Jahr 1931.\n\nWer war Ida Marsh?'),
};

/** One index a language, as a searcher has them. */
async function indexes(of: WholeLibrary): Promise<readonly LanguageIndex[]> {
  const languages = [...new Set(of.articles.map(({ language }) => language))];
  return Promise.all(
    languages.map(async (language) => ({
      lexical: await createPassageIndex(
        createAnalyzer(language),
        of.passages.filter(({ article }) => article.language === language),
      ),
      semantic: undefined,
    })),
  );
}

async function read(question: string, files: Readonly<Record<string, string>> = FILES) {
  return readQuestion(parseQuestion(question), await indexes(library(files)));
}
const languagesOf = async (question: string) =>
  (await read(question)).queries.map(({ index }) => index.lexical.analyzer.language);

describe('a question to a library of two languages', () => {
  test('is looked up in its own language alone when its words stand in no other', async () =>
    expect(await languagesOf('Who bakes the bread?')).toEqual(['en']));
  test('is looked up in the other too when a name or a number of it stands there', async () => {
    expect(await languagesOf('What did Ida bake?')).toEqual(['en', 'de']);
    expect(await languagesOf('What happened in 1931?')).toEqual(['en', 'de']);
  });
  test('is not looked up in the other for a word that is a small word in its own', async () =>
    expect(await languagesOf('Who was it that made the bread?')).toEqual(['en']));
  test('is in the language whose small words it uses', async () =>
    expect(await languagesOf('Wer hat das Tor geschlossen?')).toEqual(['de']));
  test('is in the language of most passages when it has no small word', async () =>
    expect((await read('Kathedrale')).queries.map(({ index }) => index.lexical.analyzer.language)).toEqual(['en']));
  test('has no word missing that the other language has', async () =>
    expect((await read('Was the miller with the Behörde at the Kathedrale?')).missing).toEqual(['Kathedrale']));
  test('has no typing error in a word that the other language has', async () =>
    expect((await read('Did the miller see the Tor?')).corrections).toEqual([]));
});

describe('a question', () => {
  test('is handed on with its typing errors as they were read', async () => {
    const { queries, corrections } = await read('Who bakes the braed -sour?');
    expect(queries.map(({ text }) => text.trim())).toEqual(['Who bakes the bread  ?']);
    expect(corrections).toEqual([{ typed: 'braed', read: 'bread' }]);
  });
  test('is empty when it has small words alone', async () => expect((await read('Who is it?')).empty).toBe(true));
  test('is not empty with a phrase of small words', async () => expect((await read('"who is it"')).empty).toBe(false));
  test('is not empty with a content word', async () => expect((await read('bread')).empty).toBe(false));
  test('in a language that the library lacks has its small words neither missing nor corrected', async () => {
    const { missing, corrections, languages } = await read('Pourquoi est-ce que la cathédrale est dans le bread?', {
      mill: FILES.mill,
      bakery: FILES.bakery,
    });
    expect({ missing, corrections, languages }).toEqual({
      missing: ['cathédrale'],
      corrections: [],
      languages: ['en'],
    });
  });
  test('in one of the library’s languages is told of none', async () =>
    expect(await read('Who bakes the bread?')).not.toHaveProperty('languages'));
  test('cannot be read without an index', async () =>
    expect(readQuestion(parseQuestion('Who bakes?'), [])).rejects.toThrow('without an index'));
});

describe('what is missing', () => {
  const missing = async (question: string, id?: string) => {
    const all = library(FILES);
    const parsed = parseQuestion(question);
    const article = id === undefined ? undefined : all.byId(id);
    // An article is asked in its own language's index only.
    const scoped = (await indexes(all)).filter(
      ({ lexical }) => article === undefined || lexical.analyzer.language === article.language,
    );
    return missingWords(await readQuestion(parsed, scoped), parsed.phrases, article);
  };

  test('is nothing when the library has all words', async () => expect(await missing('Who bakes bread?')).toEqual([]));
  test('are the words that no article has, as typed', async () =>
    expect(await missing('Who bakes Croissants?')).toEqual(['Croissants']));
  test('are the words too that only another article has, when one is meant', async () => {
    expect(await missing('Does the miller bake bread?', 'mill')).toEqual(['bake', 'bread']);
    expect(await missing('Does the miller bake bread?', 'bakery')).toEqual(['miller']);
  });
  test('is no word of the article’s title or of a heading in it', async () =>
    expect(await missing('Who has the night shift at the bakery?', 'bakery')).toEqual([]));
  test('are phrases whose words stand nowhere together, in quotation marks, after the words', async () =>
    expect(await missing('Are "bread sour" or "sour bread" croissants?')).toEqual(['croissants', '"bread sour"']));
  test('are phrases that only another article has, when one is meant', async () => {
    expect(await missing('the miller and "sour bread"', 'mill')).toContain('"sour bread"');
    expect(await missing('Ida and "sour bread"', 'bakery')).toEqual([]);
  });
});
