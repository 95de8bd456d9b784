import { describe, expect, test } from 'vitest';
import { articles } from '../../src/commands/articles.js';
import { ask } from '../../src/commands/ask.js';
import { source } from '../../src/commands/source.js';
import { summary } from '../../src/commands/summary.js';
import { toJson } from '../../src/terminal/to-json.js';
import { services } from '../support/services.js';
import { TOWN } from '../support/town.js';

const town = await services(TOWN);
const refusing = await services(TOWN, { answeredFrom: 1, uncertainFrom: 1 });
const doubting = await services(TOWN, { answeredFrom: 1, uncertainFrom: 0 });

describe('the JSON', () => {
  test('of an answer has the quotation, where it stands and where it leads', async () => {
    const question = 'When were the gates built by an engineer?';
    expect(toJson(await ask.run({ question }, town), false)).toMatchObject({
      question,
      verdict: 'answered',
      missing: [],
      quotations: [
        {
          article: 'flood-gates',
          title: 'The gates that held',
          paragraph: 2,
          heading: 'History',
          text: 'The gates were built in 1962 by a Dutch engineer.',
          answer: { start: 0, end: 49 },
          citation:
            'Marsh, I. (2023, January 15). *The gates that held*. Delta Courier. https://courier.example/2023/gates.html',
          url: expect.stringMatching(/^https:\/\/courier\.example\/2023\/gates\.html#:~:text=/),
        },
      ],
    });
  });
  test('of a quotation says when its source has changed', async () => {
    const reply = await ask.run({ question: 'Who closed the flood gates at dawn?' }, town);
    if (reply.kind !== 'answered') throw new Error('There is no answer.');
    const [{ passage, ...rest }] = reply.quotations;
    const changed = { ...passage, article: { ...passage.article, source: 'changed' as const } };
    expect(toJson({ ...reply, quotations: [{ ...rest, passage: changed }] }, false)).toMatchObject({
      quotations: [{ article: 'flood-gates', source: 'changed' }],
    });
  });
  test('of a quotation has no other fields, unless an explanation was asked for', async () => {
    const reply = await ask.run({ question: 'Who closed the flood gates at dawn?' }, town);
    const keys = ['answer', 'article', 'citation', 'confidence', 'heading', 'paragraph', 'text', 'title', 'url'];
    const fields = (explain: boolean) =>
      Object.keys(Object(Reflect.get(Object(toJson(reply, explain)), 'quotations')[0])).toSorted();
    expect(fields(false)).toEqual(keys);
    expect(fields(true)).toEqual([...keys, 'explanation'].toSorted());
  });
  test('of what may be an answer has its own verdict and the fields of an answer', async () => {
    const question = 'When were the gates built by an engineer?';
    expect(toJson(await ask.run({ question }, doubting), false)).toEqual({
      ...toJson(await ask.run({ question }, town), false),
      verdict: 'uncertain',
    });
  });
  test('of a refusal has the nearest passages and the missing words', async () =>
    expect(toJson(await ask.run({ question: 'sour saxophone lessons' }, refusing), false)).toMatchObject({
      verdict: 'not-answered',
      missing: ['saxophone', 'lessons'],
      quotations: [{ article: 'night-bakery' }],
    }));
  test('of a refusal has the languages of the articles when the question is in another', async () =>
    expect(toJson(await ask.run({ question: 'Wer hat das Saxophon gespielt?' }, town), false)).toMatchObject({
      verdict: 'not-answered',
      languages: ['en'],
    }));
  test('of a question of nothing is a refusal without passages', async () =>
    expect(toJson(await ask.run({ question: '?' }, town), false)).toEqual({
      question: '?',
      verdict: 'not-answered',
      confidence: 0,
      missing: [],
      quotations: [],
    }));
  test('of an article without a source has no address', async () =>
    expect(toJson(await ask.run({ question: 'When does the ferry leave?' }, town), false)).toMatchObject({
      quotations: [{ article: 'notes', url: null, heading: null }],
    }));
  test('of a summary', async () =>
    expect(toJson(await summary.run({ article: 'night-bakery' }, town), false)).toEqual({
      article: 'night-bakery',
      title: 'Boulangerie de nuit: rye until noon',
      of: 1,
      sentences: [{ text: 'The bakery on Mill Street sells sour rye bread from midnight until noon.', paragraph: 1 }],
      citation:
        'A brief of: Town News Agency. (2024, March 2). *Boulangerie de nuit: Rye until noon*. Mill Street Post. https://post.example/bakery',
    }));
  test('of a source', async () =>
    expect(toJson(await source.run({ article: 'notes', style: 'apa' }, town), false)).toEqual({
      article: 'notes',
      style: 'apa',
      text: '*Ferry notes*. (n.d.).',
    }));
  test('is none for a problem or a list', async () => {
    expect(toJson(await ask.run({ question: 'x', article: 'zebra' }, town), false)).toBeUndefined();
    expect(toJson(await articles.run({}, town), false)).toBeUndefined();
  });

  test('of a summary about something says what that is, and which of its words are not there', async () => {
    const focus = 'Dutch bread engineers';
    expect(toJson(await summary.run({ article: 'flood-gates', focus }, town), false)).toMatchObject({
      article: 'flood-gates',
      sentences: [{ text: 'The gates were built in 1962 by a Dutch engineer.', paragraph: 2 }],
      focus,
      missing: ['bread'],
    });
    expect(toJson(await summary.run({ article: 'flood-gates' }, town), false)).not.toHaveProperty('focus');
  });
});
