import { describe, expect, test } from 'vitest';
import { answerReply, ask } from '../../src/commands/ask.js';
import { services } from '../support/services.js';
import { TOWN } from '../support/town.js';

const town = await services(TOWN);
const empty = await services({});
const QUESTION = 'Who closed the flood gates at dawn?';

describe('/ask', () => {
  test('replies with the passage that answers', async () =>
    expect(await ask.run({ question: QUESTION }, town)).toMatchObject({
      kind: 'answered',
      question: QUESTION,
      quotations: [{ passage: { article: { id: 'flood-gates' } } }],
    }));
  test('refuses what the articles do not say', async () =>
    expect(await ask.run({ question: 'Who plays the saxophone?' }, town)).toMatchObject({
      kind: 'not-answered',
      missing: ['plays', 'saxophone'],
    }));
  test('does not name an article in a refusal when none was chosen', async () =>
    expect(await ask.run({ question: 'Who plays the saxophone?' }, town)).not.toHaveProperty('within'));
  test('names the article that the question was restricted to in a refusal', async () =>
    expect(await ask.run({ question: 'Who plays the saxophone?', article: 'notes' }, town)).toMatchObject({
      within: { id: 'notes' },
    }));
  test('looks only in the article that was chosen', async () =>
    expect(await ask.run({ question: QUESTION, article: 'notes' }, town)).toMatchObject({ kind: 'not-answered' }));
  test('takes an article by its title, whatever its case and accents', async () =>
    expect(await ask.run({ question: QUESTION, article: ' THE GATES that held' }, town)).toMatchObject({
      kind: 'answered',
    }));
  test('looks in the article that the question’s filter names', async () =>
    expect(await ask.run({ question: `${QUESTION} article:notes` }, town)).toMatchObject({ within: { id: 'notes' } }));
  test('prefers the chosen article to the question’s filter', async () =>
    expect(await ask.run({ question: `${QUESTION} article:notes`, article: 'flood-gates' }, town)).toMatchObject({
      kind: 'answered',
    }));
  test('says that there is no such article, and which sound alike', async () =>
    expect(await ask.run({ question: QUESTION, article: 'gates' }, town)).toMatchObject({
      kind: 'unknown-article',
      asked: 'gates',
      similar: [{ id: 'flood-gates' }],
    }));
  test('takes no name of an object property for an article', async () =>
    expect(await ask.run({ question: QUESTION, article: '__proto__' }, town)).toMatchObject({
      kind: 'unknown-article',
      similar: [],
    }));
  test('tells a question of nothing apart', async () =>
    expect(await ask.run({ question: '🎉 ?' }, town)).toMatchObject({ kind: 'guidance', question: '🎉 ?' }));
  test('says that the library is empty', async () =>
    expect(await ask.run({ question: QUESTION }, empty)).toEqual({ kind: 'empty-library' }));
  test('can show one passage only', async () =>
    expect(await answerReply({ question: 'gates flood dawn 1962', limit: 1 }, town)).toSatisfy(
      (reply: Awaited<ReturnType<typeof answerReply>>) =>
        (reply.kind === 'answered' ? reply.quotations : reply.kind === 'not-answered' ? reply.nearest : []).length ===
        1,
    ));
});
