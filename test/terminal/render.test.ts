import { describe, expect, test } from 'vitest';
import { COLOURED } from '../../src/terminal/lines.js';
import { rendered } from '../support/rendered.js';
import { services } from '../support/services.js';
import { TOWN } from '../support/town.js';

const town = await services(TOWN);
const refusing = await services(TOWN, { answeredFrom: 1, uncertainFrom: 1 });
const doubting = await services(TOWN, { answeredFrom: 1, uncertainFrom: 0 });
const show = async (...[name, args, context]: [string, Record<string, unknown>, Parameters<typeof rendered>[3]?]) =>
  rendered(name, args, town, context);

describe('the terminal shows', () => {
  test('an answer with its sentence marked, its citation, its place and its link', async () =>
    expect(await show('ask', { question: 'Who closed the flood gates at dawn?', article: 'flood-gates' })).toBe(
      `  **The river authority closed the flood gates at dawn.** Water stood two metres
  above the mark.

  — Marsh, I. (2023, January 15). *The gates that held*. Delta Courier.
  https://courier.example/2023/gates.html
  Paragraph 1, flood-gates
  https://courier.example/2023/gates.html#:~:text=The%20river%20authority%20closed,flood%20gates%20at%20dawn`,
    ));
  test('a refusal with the words that no article has, and what is closest', async () =>
    expect(await rendered('ask', { question: 'sour saxophone lessons' }, refusing)).toBe(
      `The articles do not say. No article has the words “saxophone” or “lessons”.

Closest, not an answer:

  **The bakery on Mill Street sells sour rye bread from midnight until noon.**

  — A brief of: Town News Agency. (2024, March 2). *Boulangerie de nuit: Rye
  until noon*. Mill Street Post. https://post.example/bakery
  Paragraph 1, night-bakery`,
    ));
  test('what may be the answer under a line that says so, with the words that no article has', async () =>
    expect(await rendered('ask', { question: 'sour saxophone lessons' }, doubting)).toMatch(
      /^I am not sure, but this may be it\. No article has the words “saxophone” or “lessons”\.\n\n {2}\*\*The bakery.*\n\n {2}— A brief of/su,
    ));
  test('a doubt and a refusal in colours of their own', async () => {
    const begins = await Promise.all(
      [doubting, refusing].map(async (one) => rendered('ask', { question: 'rye ferry' }, one, { paint: COLOURED })),
    );
    expect(begins).toEqual([
      expect.stringContaining('\u001b[36mI am not sure'),
      expect.stringContaining('\u001b[33mThe articles do not say.'),
    ]);
  });
  test('a refusal within one article', async () =>
    expect(await show('ask', { question: 'saxophone', article: 'notes' })).toBe(
      '“Ferry notes” does not say. It does not have the word “saxophone”.\n\nNothing comes close. Try other words.',
    ));
  test('a refusal of words that all stand somewhere', async () =>
    expect(await rendered('ask', { question: 'Who sells the ferry by midnight?' }, refusing)).toMatch(
      /^The articles do not say\. The articles have these words, but no passage ties them together\.\n\nClosest/,
    ));
  test('a refusal of a question in another language', async () =>
    expect(await show('ask', { question: 'Wer hat das Saxophon gespielt?' })).toMatch(
      /^The articles do not say\. The articles are in English; ask in that language\. No article has the words “Saxophon” or “gespielt”\.\n/,
    ));
  test('how a misspelt word was read', async () =>
    expect(await show('ask', { question: 'Who closed the flood gates at dwan?' })).toMatch(
      /^Read “dwan” as “dawn”\.\n/,
    ));
  test('the heading above a passage', async () =>
    expect(await show('ask', { question: 'When were the gates built by an engineer?' })).toContain(
      '\n  Paragraph 2, History, flood-gates\n',
    ));
  test('why a passage scored what it scored, when asked', async () => {
    const shown = await show('ask', { question: 'Who closed the flood gates at dwan?' }, { explain: true });
    expect(shown).toMatch(/\n {2}Score \d+\.\d{3}, confidence 0\.\d{3}\n/);
    expect(shown).toContain('dwan → dawn (dawn)');
    expect(shown).toMatch(/\n {4}coverage +1\.000 × +\d/);
  });
  test('below each feature’s numbers what it looks at, in words', async () => {
    const shown = await show('ask', { question: 'Who closed the flood gates at dawn?' }, { explain: true });
    expect(shown).toMatch(/\n {4}title .*\n {6}the share in the article’s title$/mu);
  });
  test('a summary with each sentence’s paragraph', async () =>
    expect(await show('summary', { article: 'flood-gates' })).toBe(
      `**The gates that held**

  The river authority closed the flood gates at dawn. (paragraph 1)

  Water stood two metres above the mark. (paragraph 1)

  The gates were built in 1962 by a Dutch engineer. (paragraph 2)

3 of 3 sentences

  — Marsh, I. (2023, January 15). *The gates that held*. Delta Courier.
  https://courier.example/2023/gates.html`,
    ));
  test('a summary about something, with what it is about', async () => {
    const shown = await show('summary', { article: 'flood-gates', focus: 'a Dutch engineer of bread' });
    expect(shown).toContain('\n\nIt does not have the word “bread”.\n\n  The gates were built in 1962');
    expect(shown).toContain('\n\n1 of 3 sentences, about “a Dutch engineer of bread”\n');
  });
  test('a summary about what the article does not speak of', async () => {
    const shown = await show('summary', { article: 'flood-gates', focus: 'bread' });
    expect(shown).toContain('This article has nothing about this.\n\nIt does not have the word “bread”.');
    expect(shown).not.toContain('sentences');
  });
  test('a summary of a brief as one', async () =>
    expect(await show('summary', { article: 'night-bakery' })).toContain('\n  — A brief of: Town News Agency.'));
  test('a citation on one line, however long', async () =>
    expect(await show('source', { article: 'flood-gates' })).toBe(
      'Marsh, I. (2023, January 15). *The gates that held*. Delta Courier. https://courier.example/2023/gates.html',
    ));
  test('the form for the text with the citation of a paragraph', async () =>
    expect(await show('source', { article: 'flood-gates', passage: 2 })).toMatch(
      /\n\nIn the text: \(Marsh, 2023, para\. 2\)$/,
    ));
  test('a bibliographic file and nothing else', async () => {
    const shown = await show('source', { article: 'flood-gates', style: 'ris', passage: 2 });
    expect(shown).toMatch(/^TY {2}- /);
    expect(shown).toMatch(/\nER {2}- $/);
  });
  test('the articles of a page, each with its id and source, an unsourced one with its title alone', async () =>
    expect(await show('articles', {})).toBe(
      `  night-bakery  Boulangerie de nuit: rye until noon (Town News Agency, Mill Street Post, March 2, 2024)
  flood-gates  The gates that held (Ida Marsh, Delta Courier, January 15, 2023)
  notes  Ferry notes

Page 1 of 1, 3 articles`,
    ));
  test('one article as one', async () =>
    expect(await rendered('articles', {}, await services({ notes: TOWN.notes }))).toMatch(/\nPage 1 of 1, 1 article$/));
  test('each command with its options in the help, the optional ones in brackets', async () => {
    const shown = await show('help', {});
    expect(shown).toMatch(/^Every answer is a passage/u);
    expect(shown).toContain('**/ask question [article] [private]**\n  Answer a question');
    expect(shown).toContain('**/help**\n');
  });
  test('what to do about a question of nothing', async () =>
    expect(await show('ask', { question: '?' }))
      .toBe(`There is no word in that to look for. Ask with a word or two about what you want
to know.

Try:
  npm run ask -- "Boulangerie de nuit: rye until noon"

npm run ask -- --help says how to ask well, and npm run list what there is to
ask about.`));
  test('the articles that sound like one that there is not', async () =>
    expect(await show('summary', { article: 'gates' })).toBe(
      'There is no article “gates”.\n\nPerhaps you meant:\n  flood-gates  The gates that held (Ida Marsh, Delta Courier, January 15, 2023)',
    ));
  test('no suggestion where nothing sounds alike', async () =>
    expect(await show('summary', { article: 'zebra' })).toBe('There is no article “zebra”.'));
  test('which citation styles there are', async () =>
    expect(await show('source', { article: 'notes', style: 'Oxford' })).toMatch(
      /^There is no citation style “Oxford”\. Take one of apa, mla, .*, csl-json\.$/,
    ));
  test('which paragraph is the last', async () =>
    expect(await show('source', { article: 'notes', passage: 9 })).toBe(
      '“Ferry notes” has no paragraph 9: its last is 1.',
    ));
  test('how to fill an empty library', async () =>
    expect(await rendered('ask', { question: 'gates' }, await services({}))).toContain('npm run add -- FILE'));
  test('no control character of an article, a title or a question', async () => {
    const hostile = await services({
      bad: '---\ntitle: "Red \\e[31m title"\n---\n\nWipe \u001b[2J the gates\u0007 \u202eclean.\n',
    });
    const shown = await Promise.all([
      rendered('ask', { question: 'Who can wipe the gates clean \u001b[31m?' }, hostile),
      rendered('summary', { article: 'bad' }, hostile),
      rendered('source', { article: 'bad' }, hostile),
      rendered('articles', {}, hostile),
      rendered('ask', { question: 'gates', article: '\u001b[2J' }, hostile),
    ]);
    // oxlint-disable-next-line no-control-regex -- they must not be there
    expect(shown.join('')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
  test('colours only where it is told to', async () => {
    const args = { question: 'Who closed the flood gates at dawn?' };
    expect(await show('ask', args, { paint: COLOURED })).toContain('\u001b[1m');
    expect(await show('ask', args)).not.toContain('\u001b');
  });
});
