import { describe, expect, test } from 'vitest';
import { ask } from '../../src/commands/ask.js';
import { exampleQuestions } from '../../src/commands/example-questions.js';
import { helpOn } from '../../src/commands/help.js';
import { services } from '../support/services.js';

const LOCK = `---
title: The second lock of the harbour
issued: 2024-01-01
---

## How to pass the lock

Ships pass the lock by radioing the keeper and waiting for the green lamp.

## What does passing cost?

Passing the lock costs a barge twelve crowns, and a sailing boat nothing.
`;
const BAKERY = `---
title: Night bakery of Mill Street
issued: 2023-01-01
---

The night bakery of Mill Street bakes rye until noon.
`;
const town = await services({ lock: LOCK, bakery: BAKERY });

describe('example questions', () => {
  test('are of different articles, and each is answered', async () => {
    const examples = await exampleQuestions(town);
    expect(examples).toEqual(['What does passing cost?', 'Night bakery of Mill Street']);
    for (const question of examples) expect(await ask.run({ question }, town)).toMatchObject({ kind: 'answered' });
  });
  test('ask what a heading tells how to do', async () => {
    const [, howTo = ''] = LOCK.split(/## What[^]*/u)[0]?.split('---\n\n') ?? [];
    expect(await exampleQuestions(await services({ lock: howTo }))).toEqual(['How do I pass the lock?']);
  });
  test('have no marks that mean something in a question', async () =>
    expect(
      await exampleQuestions(await services({ a: '# The -dash and "phrases" of it\n\nThe dash and phrases of it.' })),
    ).toEqual([]));
  test('are none where nothing is answered', async () =>
    expect(
      await exampleQuestions(await services({ a: '---\ntitle: Zebras and quaggas of old\n---\n\nText.' })),
    ).toEqual([]));
});

describe('/ask', () => {
  test('answers a greeting with what it is and questions to try', async () =>
    expect(await ask.run({ question: 'hi' }, town)).toMatchObject({
      kind: 'guidance',
      lines: [expect.stringMatching(/^Hello\. I answer questions from 2 articles/u), expect.stringContaining('/help')],
      examples: { length: 2 },
    }));
  test('looks for a greeting when an article was chosen to look in', async () =>
    expect(await ask.run({ question: 'hi', article: 'lock' }, town)).toMatchObject({
      kind: 'guidance',
      lines: [expect.stringContaining('stand in every text'), expect.anything()],
    }));
  test('says of small words alone that there is nothing to look for', async () =>
    expect(await ask.run({ question: 'why?' }, town)).toMatchObject({
      lines: [
        'These words stand in every text, so there is nothing to look for. Ask with a word or two about what you want to know.',
        expect.anything(),
      ],
    }));
  test.each([
    'Pourquoi ?',
    '¿Por qué?',
    '¿Cuándo?',
    'Warum?',
    'Wieso?',
    'Perché?',
    'Quando?',
    'Por quê?',
    'Waarom?',
    'Hvorfor?',
    'Varför?',
    'Miksi?',
    'Dlaczego?',
    'Proč?',
    'Miért?',
    'Neden?',
    'Per què?',
    'Zergatik?',
    'Zakaj?',
    'De ce?',
    'Cén fáth?',
    'Почему?',
    'почему',
    'Чому?',
    'Γιατί;',
    'Ինչու՞',
    'لماذا؟',
    '为什么？',
    '為什麼',
    'なぜ？',
    '왜?',
    'ทำไม',
    'ஏன்?',
  ])('says the same of one that asks in another language: %s', async (question) =>
    expect(await ask.run({ question }, town)).toMatchObject({ kind: 'guidance', examples: { length: 2 } }),
  );
  test('says the same of an English one where the articles are in another language', async () => {
    const german = await services({
      hafen: '---\ntitle: Der Hafen\nlanguage: de\n---\n\nDer Hafen hat zwei Schleusen.',
    });
    expect(await ask.run({ question: 'Why?' }, german)).toMatchObject({ kind: 'guidance' });
    expect(await ask.run({ question: 'Почему?' }, german)).toMatchObject({ kind: 'guidance' });
  });
  test.each([
    ['comment', ''],
    ['hoe', ''],
    ['kit', ''],
    ['Pourquoi?', 'The song Pourquoi was sung in May.'],
    ['Hoe?', 'A hoe hangs at the shed.'],
  ])('but looks for what may be another word: %s | %s', async (question, sentence) => {
    const reply = await ask.run(
      { question },
      await services({ lock: LOCK, song: `# Song of May\n\n${sentence}\n\nIt is sung.` }),
    );
    expect(reply.kind).not.toBe('guidance');
  });
  test('points at /articles when all are to be listed', async () =>
    expect(await ask.run({ question: 'list all articles' }, town)).toMatchObject({
      lines: ['/articles lists all articles, newest first.'],
    }));
  test.each(['Summarize the article about the lock', 'summarise the night bakery', 'tl;dr of the lock article'])(
    'offers the summary of the article that is meant: %s',
    async (question) =>
      expect(await ask.run({ question }, town)).toMatchObject({
        kind: 'guidance',
        article: { id: question.includes('bakery') ? 'bakery' : 'lock' },
        actions: [{ action: { command: 'summary' } }],
      }),
  );
  test('looks for what is to be summarised and is no article', async () =>
    expect(await ask.run({ question: 'summarize what passing costs' }, town)).toMatchObject({
      question: 'summarize what passing costs',
      kind: expect.stringMatching(/answered$|uncertain/u),
    }));
});

test('/help teaches asking with the library’s own words', async () => {
  const reply = await helpOn(() => []).run({}, town);
  const notes = reply.kind === 'text' ? reply.entries.flatMap((entry) => entry.notes) : [];
  expect(notes).toEqual([
    'Try: /ask What does passing cost?',
    'Try: /ask Night bakery of Mill Street',
    expect.stringContaining('"two words"'),
    expect.stringContaining('-word'),
    expect.stringContaining('article:lock'),
    expect.stringContaining('private'),
    expect.stringContaining('Find in articles'),
  ]);
});
