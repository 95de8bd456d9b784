import { describe, expect, test } from 'vitest';
import { ask } from '../../src/commands/ask.js';
import { isForeignQuestion } from '../../src/commands/foreign-question.js';
import { languageScores } from '../../src/content/detect-language.js';
import { services } from '../support/services.js';

const scores = async (text: string) => languageScores(text);

describe('a short question is foreign to English articles', () => {
  test.each([
    '¿Cuánto cuesta?',
    'Cuánto cuesta',
    'Quanto custa?',
    'Quanto costa?',
    'Combien ça coûte ?',
    'Was kostet das?',
    'Wat kost het?',
    'Hvad koster det?',
    'Vad kostar det?',
    'Mitä se maksaa?',
    'Ile to kosztuje?',
    'Kolik to stojí?',
    'Mennyibe kerül?',
    'Ne kadar?',
    'Cât costă?',
    'Bao nhiêu tiền?',
    'Berapa harganya?',
    'Magkano ito?',
    'Sa kushton?',
    'Hvað kostar það?',
    'Kui palju see maksab?',
    'Cik tas maksā?',
    'Kiek kainuoja?',
    'Zenbat balio du?',
    'Quant costa?',
    'Hilfe zur Installation',
    'Comment installer le bot',
    'Dónde está el token',
    'Jak zainstalować bota',
  ])('%s', async (question) => expect(await isForeignQuestion(question, ['en'], scores)).toBe(true));
  test.each([
    'Сколько стоит?',
    'Скільки коштує?',
    'Πόσο κοστίζει;',
    'כמה זה עולה?',
    'كم السعر؟',
    'कितना है?',
    'দাম কত?',
    'ราคาเท่าไหร่',
    '料金',
    'いくら？',
    '얼마예요?',
    'რა ღირს?',
    'ինչ արժե',
    'ዋጋው ስንት ነው',
    'எவ்வளவு',
    'ధర ఎంత',
    'ಬೆಲೆ',
    'വില',
    'ລາຄາ',
    'តម្លៃ',
  ])('by its script, without a detector: %s', async (question) =>
    expect(await isForeignQuestion(question, ['en'], undefined)).toBe(true),
  );
});

describe('an English question is not foreign to English articles', () => {
  test.each([
    'docker?',
    'GDPR',
    'install node',
    'reset token',
    'permission error',
    'die hard',
    'hosting costs',
    'Alibaba fine',
    'solar panel',
    'who made footnote',
    'data privacy',
    'What is a café?',
    'naïve Bayes',

    'Xi Jinping',
    'What does 料金 mean?',
    '',
    '?',
    '12 + 30',
    'raspberry pi',
    'who painted the gates',
  ])('%s', async (question) => expect(await isForeignQuestion(question, ['en'], scores)).toBe(false));
});

test.each([
  ['Was kostet das?', ['en', 'de'], false],
  ['Quanto costa?', ['de'], true],
  ['How much is it?', ['de'], true],
  ['How much is it?', ['ja'], true],
  ['いくらですか', ['ja'], false],
  ['料金はいくらですか', ['zh', 'ja'], false],
  ['얼마예요?', ['ja'], true],
  ['Сколько стоит?', ['ru'], false],
  ['anything', [], false],
])('%s to articles in %j: %s', async (question, languages, foreign) =>
  expect(await isForeignQuestion(question, languages, scores)).toBe(foreign),
);

test('a detector that cannot be had tells nothing', async () =>
  expect(await isForeignQuestion('Quanto costa?', ['en'], async () => undefined)).toBe(false));

describe('a refusal', () => {
  const articles = { gates: 'The flood gates were closed at dawn, and opened again at noon by the engineer.' };
  const asked = async (question: string) => {
    const town = await services(articles);
    return ask.run({ question }, { ...town, scoreLanguages: scores });
  };
  test('of a short question in another language says which languages there are', async () =>
    expect(await asked('¿Cuánto cuesta?')).toMatchObject({ kind: 'not-answered', languages: ['en'] }));
  test.each(['いくらですか', 'なぜですか？', 'Pourquoi est-ce que ?'])(
    'of small words of another language alone says so, too: %s',
    async (question) =>
      expect(await asked(question)).toMatchObject({
        kind: 'guidance',
        lines: ['The articles are in English; ask in that language.', expect.anything()],
      }),
  );
  test('of a question in the articles’ own says nothing of it', async () =>
    expect(await asked('saxophone lessons')).not.toHaveProperty('languages'));
  test('asks for no language when there is an answer', async () => {
    const town = await services(articles);
    const scoreLanguages = () => {
      throw new Error('Nothing is to be told.');
    };
    expect(await ask.run({ question: 'When were the flood gates closed?' }, { ...town, scoreLanguages })).toMatchObject(
      {
        kind: 'answered',
      },
    );
  });
});
