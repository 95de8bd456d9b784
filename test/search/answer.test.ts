import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../src/content/library.js';
import { passages } from '../../src/content/passages.js';
import type { Answer } from '../../src/domain/answer.js';
import { nearest as nearestOf } from '../../src/search/answer.js';
import { type ParsedQuestion, parseQuestion } from '../../src/search/query/parse-question.js';
import { readQuestion } from '../../src/search/query/read-question.js';
import { confidence, confidenceInput } from '../../src/search/ranking/confidence.js';
import { retrieve } from '../../src/search/retrieve.js';
import { createSearcher, type LibrarySearcher } from '../../src/search/searcher.js';
import { article } from '../support/article.js';
import { ask } from '../support/ask.js';
import { library } from '../support/library.js';
import { passageIndex } from '../support/passage-index.js';

const FILES = {
  gates: `# The flood gates

The river authority closed the flood gates at dawn on Monday. Water stood two metres above the mark.

The gates were built in 1962 by a Dutch engineer, after the great flood had drowned the lower town.

Maintenance of the gates costs nine million crowns each year, most of it for paint.`,
  bakery: `# The night bakery

The bakery on Mill Street sells sour rye bread from midnight until noon.

Its owner, Ida Marsh, bakes with yeast that her grandmother grew in 1931.

Rain reached the bakery’s cellar during the great flood, but the oven survived.`,
};

function texts(answer: Answer): readonly string[] {
  switch (answer.kind) {
    case 'answered':
    case 'uncertain':
      return answer.quotations.map(({ quotation }) => quotation.text);
    case 'not-answered':
      return answer.nearest.map(({ quotation }) => quotation.text);
    case 'empty-question':
      return [];
  }
}

const nearestTexts = async (searcher: LibrarySearcher, question: ParsedQuestion) =>
  (await searcher.nearest(question)).map(({ quotation }) => quotation.text);

describe('a question that asks two things', () => {
  const TWO = 'Who closed the flood gates at dawn and who bakes with yeast from 1931?';
  test('gets a passage for each, in the order asked', async () =>
    expect(texts(await ask(FILES, TWO))).toEqual([
      expect.stringMatching(/^The river authority/u),
      expect.stringMatching(/^Its owner, Ida Marsh/u),
    ]));
  test('is as sure as the less sure of its answers', async () => {
    const answer = await ask(FILES, TWO);
    expect('confidence' in answer && answer.confidence).toBe(
      answer.kind === 'answered' ? Math.min(...answer.quotations.map(({ confidence: sure }) => sure)) : NaN,
    );
  });
  test('gets no more passages than are wanted', async () =>
    expect(texts(await ask(FILES, TWO, { limit: 1 }))).toHaveLength(1));
  test('is answered as a whole when one of them is not answered', async () => {
    const answer = await ask(FILES, 'Who closed the flood gates at dawn and who invented the zeppelin?');
    expect(texts(answer)[0]).toMatch(/^The river authority/u);
  });
  test('is no other question than its phrase demands', async () => {
    const answer = await ask(FILES, 'Who closed the "flood gates" and who bakes with yeast?');
    expect(texts(answer).every((text) => text.includes('flood gates'))).toBe(true);
  });
});

describe('a question that the articles answer', () => {
  test('is answered', async () =>
    expect((await ask(FILES, 'Who closed the flood gates at dawn?')).kind).toBe('answered'));
  test('gets the passage that says it first', async () =>
    expect(texts(await ask(FILES, 'When were the gates built?'))[0]).toMatch(/^The gates were built in 1962/));
  test('gets the passage although it is misspelt', async () =>
    expect(texts(await ask(FILES, 'What does the maintenence of the gates cost?'))[0]).toMatch(/^Maintenance/));
  test('gets its answer sentence marked', async () => {
    const answer = await ask(FILES, 'How high did the water stand above the mark?');
    const first = answer.kind === 'answered' ? answer.quotations[0] : undefined;
    expect(first?.quotation.text.slice(first.answer?.start, first.answer?.end)).toBe(
      'Water stood two metres above the mark.',
    );
  });
  test('gets passages of several articles', async () => {
    const answer = await ask(FILES, 'What happened in the great flood?');
    expect(
      new Set(answer.kind === 'answered' ? answer.quotations.map(({ passage }) => passage.article.id) : []),
    ).toEqual(new Set(['gates', 'bakery']));
  });
  test('gets its quotations best first', async () => {
    const answer = await ask(FILES, 'What happened in the great flood?');
    const scores = answer.kind === 'answered' ? answer.quotations.map(({ explanation }) => explanation.score) : [];
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(scores.length).toBeGreaterThan(1);
  });
  test('gets no more passages than it asked for', async () =>
    expect(texts(await ask(FILES, 'What happened in the great flood?', { limit: 1 }))).toHaveLength(1));
  test('has a confidence between 0 and 1', async () => {
    const answer = await ask(FILES, 'When were the flood gates closed?');
    expect(answer.kind === 'answered' && answer.confidence > 0 && answer.confidence <= 1).toBe(true);
  });
  test('says how its words were read', async () =>
    expect(await ask(FILES, 'Who closed the floood gates at dawn?')).toMatchObject({
      corrections: [{ typed: 'floood', read: 'flood' }],
    }));
  test('is explained by contributions that add up to the score', async () => {
    const answer = await ask(FILES, 'Who closed the flood gates at dawn?');
    const explanation = answer.kind === 'answered' ? answer.quotations[0].explanation : undefined;
    const sum = explanation?.contributions.reduce((all, { value, weight }) => all + value * weight, 0);
    expect(sum).toBeCloseTo(explanation?.score ?? Number.NaN, 9);
  });
});

describe('how sure an answer is', () => {
  const question = parseQuestion('What happened in the great flood?');
  const nearest = async () => (await createSearcher(library(FILES))).nearest(question);
  const answered = async (answeredFrom: number) =>
    (await createSearcher(library(FILES), { answeredFrom })).answer(question);

  test('decides from its very threshold on which passages are quoted', async () => {
    const [first, second] = (await nearest()).map((one) => one.confidence);
    if (first === undefined || second === undefined) throw new Error('Two passages are expected.');
    expect(second).toBeLessThan(first);
    expect(texts(await answered(second))).toHaveLength(2);
    expect(texts(await answered(first))).toHaveLength(1);
    expect((await answered(first)).kind).toBe('answered');
    expect((await answered(first + 1e-9)).kind).not.toBe('answered');
  });
  test('counts by how much a passage is ahead of the next, and each other one behind the first', async () => {
    const lexical = await passageIndex(FILES.gates);
    const asked = { lexical, semantic: undefined };
    const [query] = (await readQuestion(question, [asked])).queries;
    const hits = query === undefined ? [] : await retrieve([query]);
    const [first, second] = hits;
    expect(hits.length).toBeGreaterThan(2);
    const expected = hits
      .slice(0, 3)
      .map((hit) => confidence(confidenceInput(hit, hit.score, (hit === first ? second : first)?.score ?? 0)));
    expect((await nearestOf(question, async () => [asked])).map((one) => one.confidence)).toEqual(expected);
  });
});

describe('a passage that its article does not say', () => {
  const forged = createLibrary([article(FILES.gates, 'gates')], undefined, (one) =>
    Array.from(passages(one), (passage) => ({ ...passage, text: passage.text.replace('1962', '1926') })),
  );
  const question = parseQuestion('When were the flood gates built, in 1926?');

  test('is neither quoted nor shown as nearest, and what is beside it is', async () => {
    const searcher = await createSearcher(forged, { answeredFrom: 0 });
    for (const found of [texts(await searcher.answer(question)), await nearestTexts(searcher, question)]) {
      expect(found).toHaveLength(2);
      expect(found.join(' ')).not.toContain('1926');
    }
  });
  test('leaves a question without an answer that nothing else answers', async () =>
    expect(await (await createSearcher(forged)).answer(question)).toMatchObject({ kind: 'not-answered', nearest: [] }));
});

describe('a question that the articles do not answer', () => {
  const unanswerable = 'Who plays the saxophone in Copenhagen?';

  test('is refused', async () => expect((await ask(FILES, unanswerable)).kind).toBe('not-answered'));
  test('is told the words that no article has', async () =>
    expect(await ask(FILES, unanswerable)).toMatchObject({ missing: ['plays', 'saxophone', 'Copenhagen'] }));
  test('is offered no passage when none has any of its words', async () =>
    expect(texts(await ask(FILES, unanswerable))).toEqual([]));
  test('is refused though a passage has one of its words', async () =>
    expect((await ask(FILES, 'Which yeast did the astronauts take to Saturn?')).kind).toBe('not-answered'));
  test('is offered the nearest passage when one has some of its words', async () =>
    expect(texts(await ask(FILES, 'Which yeast did her grandmother bring to Saturn?'))[0]).toContain('yeast'));
  test('is offered no passage that has hardly anything of it', async () =>
    expect(texts(await ask(FILES, 'Which yeast did the astronauts take to Saturn?'))).toEqual([]));
  test('is refused by an empty library, which lacks no word and is near to nothing', async () => {
    expect(await ask({}, 'Who closed the gates?')).toEqual({
      kind: 'not-answered',
      nearest: [],
      confidence: 0,
      missing: [],
      corrections: [],
    });
    expect(await (await createSearcher(library({}))).nearest(parseQuestion('Who closed the gates?'))).toEqual([]);
  });
});

describe('a question of nothing', () => {
  test.each([
    ['an empty text', ''],
    ['white space', ' \n\t\u3000'],
    ['punctuation', '?!… — "" ()'],
    ['a phrase of punctuation', '"... !!!"'],
    ['emoji', '👨‍👩‍👧‍👦 🇩🇪 👍🏽'],
    ['stop words', 'what is it and who are they'],
    ['only a filter', 'article:gates'],
  ])('is told apart from one without an answer: %s', async (_, question) =>
    expect(await ask(FILES, question)).toEqual({ kind: 'empty-question' }),
  );
  test('has nothing nearest', async () =>
    expect(await (await createSearcher(library(FILES))).nearest(parseQuestion('what is it and who are they'))).toEqual(
      [],
    ));
  test('is not a question of 300 opened links, which has a word, and is refused', async () =>
    expect((await ask(FILES, '[a]('.repeat(75))).kind).not.toBe('answered'));
});

describe('a question within one article', () => {
  test('is answered from that article only', async () => {
    const answer = await ask(FILES, 'What happened in the great flood?', { article: 'bakery' });
    expect(texts(answer).every((text) => FILES.bakery.includes(text))).toBe(true);
    expect(texts(answer)).not.toEqual([]);
  });
  test('is told the words that this article lacks though another has them', async () =>
    expect(await ask(FILES, 'Which crowns pay for the oven?', { article: 'bakery' })).toMatchObject({
      missing: expect.arrayContaining(['crowns']),
    }));
  test('is not told that a word of the title is missing', async () =>
    expect(await ask(FILES, 'Who owns the night oven?', { article: 'bakery' })).not.toMatchObject({
      missing: expect.arrayContaining(['night']),
    }));
});

describe('a question with conditions', () => {
  test('gets no passage with an excluded word', async () =>
    expect(texts(await ask(FILES, 'the great flood -oven')).join(' ')).not.toContain('oven'));
  test.each([
    ['-gates', 'no word'],
    ['oven flood -bakery -cellar -gates -river -bridge', 'no passage'],
  ])('is told that its excluded words were looked for when %s is left: %s', async (question) => {
    const answer = await ask(FILES, question);
    expect(texts(answer)).not.toEqual([]);
    expect(answer).toHaveProperty('included', question.match(/(?<=-)\w+/gu));
  });
  test('is not told so when something is left', async () =>
    expect(await ask(FILES, 'the great flood -oven')).not.toHaveProperty('included'));
  test('gets only passages with the exact phrase', async () => {
    const found = texts(await ask(FILES, '"great flood" bakery gates'));
    expect(found).not.toEqual([]);
    expect(found.every((text) => text.includes('great flood'))).toBe(true);
  });
  test('is refused when no article has the exact phrase, and told so', async () =>
    expect(await ask(FILES, 'the "flood great" of the bakery')).toMatchObject({
      kind: 'not-answered',
      missing: ['"flood great"'],
    }));
  test('is shown what is nearest without the phrase that no article has', async () =>
    expect(texts(await ask(FILES, 'Who closed "gates the" at dawn?'))[0]).toMatch(/^The river authority closed/u));
});

describe('a library of several languages', () => {
  const language = (tag: string, title: string, text: string) =>
    `---\ntitle: ${title}\nlanguage: ${tag}\n---\n\n${text}\n`;
  const mixed = {
    ...FILES,
    schleuse: language(
      'de',
      'Das Sperrwerk',
      'Das Sperrwerk wurde 1962 von einem niederländischen Ingenieur gebaut.\n\nDie Behörde schloss die Tore am Montag.',
    ),
    zhamen: language('zh', '水闸', '水闸建于一九六二年，由荷兰工程师设计。\n\n周一清晨，管理局关闭了水闸。'),
    pratu: language('th', 'ประตูน้ำ', 'ประตูน้ำสร้างขึ้นในปี 1962 โดยวิศวกรชาวดัตช์\n\nเจ้าหน้าที่ปิดประตูน้ำในวันจันทร์'),
  };
  const first = async (question: string) => {
    const answer = await ask(mixed, question);
    return answer.kind === 'answered' ? answer.quotations[0].passage.article.id : answer.kind;
  };

  test('answers a German question from the German article', async () =>
    expect(await first('Wann wurde das Sperrwerk gebaut?')).toBe('schleuse'));
  test('answers an English question from the English article', async () =>
    expect(await first('When were the gates built by an engineer?')).toBe('gates'));
  test('answers a Chinese question from the Chinese article', async () =>
    expect(await first('谁设计了水闸')).toBe('zhamen'));
  test('answers a Thai question from the Thai article', async () =>
    expect(await first('วิศวกรสร้างประตูน้ำเมื่อไร')).toBe('pratu'));
  test('finds the forms of a German word', async () =>
    expect(await first('Welches Tor schließt die Behörde am Montag?')).toBe('schleuse'));
  test('orders the passages of two languages by how likely they answer', async () => {
    const order = async (question: string) => {
      const searcher = await createSearcher(library(mixed));
      const found = await searcher.nearest(parseQuestion(question), { limit: 3 });
      return found.map(({ passage }) => passage.article.language);
    };
    expect(await order('Wann wurde das Sperrwerk nach der flood mit gates gebaut?')).toEqual(['de', 'de', 'en']);
    expect(await order('When were the gates built after the great flood, and was it the Sperrwerk?')).toEqual([
      'en',
      'de',
      'de',
    ]);
  });
  test.each([
    ['Did the river authority close the gates at the Hafen at dawn?', 'en'],
    ['Did the authority close the gates at the Sperrwerk?', 'en'],
    ['When was the Sperrwerk built?', 'de'],
    ['Was war mit der great flood?', 'en'],
  ])(
    'shows first what is in the language of the question, unless it is about a name of the other: %s',
    async (question, tag) => {
      const files = { ...mixed, hafen: language('de', 'Der Hafen', 'Der Hafen schließt um neun.') };
      const found = await (await createSearcher(library(files))).nearest(parseQuestion(question), { limit: 1 });
      expect(found.map(({ passage }) => passage.article.language)).toEqual([tag]);
    },
  );
  test('shows the rest of one language when the other has no more', async () => {
    const tor = language('de', 'Das Tor', 'Das Tor heißt Ida.');
    const searcher = await createSearcher(library({ ...FILES, tor }));
    const found = await searcher.nearest(parseQuestion('Was ist das Tor, und was war mit dem great flood?'), {
      limit: 4,
    });
    expect(found.map(({ passage }) => passage.article.language)).toEqual(['de', 'en', 'en', 'en']);
  });
  test('is asked for a phrase that only one of its languages has', async () =>
    expect(await first('Who closed the "flood gates" at dawn on Monday, at the Sperrwerk?')).toBe('gates'));
  test('calls a phrase missing only when none of its languages has it', async () => {
    const missing = async (phrase: string) => {
      const answer = await ask(mixed, `Who closed the "${phrase}" at dawn on Monday, at the Sperrwerk?`);
      return 'missing' in answer ? answer.missing.filter((word) => word.startsWith('"')) : answer.kind;
    };
    expect(await missing('flood gates')).toEqual([]);
    expect(await missing('gates flood')).toEqual(['"gates flood"']);
  });
  test('does not call the small words of a German question missing', async () =>
    expect(await ask(mixed, 'Wann wurde das Saxophon gebaut?')).toMatchObject({ missing: ['Saxophon'] }));
  test('calls no word missing that an article in another language has', async () =>
    expect(await ask(mixed, 'When was the Sperrwerk built?')).not.toMatchObject({
      missing: expect.arrayContaining(['Sperrwerk']),
    }));
});

describe('a question in another language than the articles', () => {
  test('is refused with the languages that there are', async () =>
    expect(await ask(FILES, 'Wer hat das Saxophon nach Kopenhagen gebracht?')).toMatchObject({
      kind: 'not-answered',
      languages: ['en'],
    }));
  test('has its small words neither named as missing nor taken for typing errors', async () =>
    expect(await ask(FILES, 'Wer hat das Saxophon nach Kopenhagen gebracht?')).toMatchObject({
      missing: ['Saxophon', 'Kopenhagen', 'gebracht'],
      corrections: [],
    }));
  test('is answered when names and numbers match', async () => {
    const answer = await ask(FILES, 'Was war mit Ida Marsh und 1931?');
    expect([answer.kind, texts(answer)[0]]).toEqual(['answered', expect.stringContaining('Ida Marsh')]);
  });
  test('is of nothing when it has small words alone', async () =>
    expect(await ask(FILES, 'Wer ist das und was ist es?')).toEqual({ kind: 'empty-question' }));
  test('is told of the languages of the article that it was restricted to', async () => {
    const files = { ...FILES, tor: '---\ntitle: Das Tor\nlanguage: de\n---\n\nDas Tor ist seit Montag geschlossen.\n' };
    expect(await ask(files, 'Who plays the saxophone in the house?', { article: 'tor' })).toMatchObject({
      languages: ['de'],
    });
  });
  test('is none in the language of the articles', async () =>
    expect(await ask(FILES, 'Who plays the saxophone in Copenhagen?')).not.toHaveProperty('languages'));
});
