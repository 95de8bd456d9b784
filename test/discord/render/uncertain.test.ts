import { ComponentType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/commands/reply.js';
import { render } from '../../../src/discord/render/render.js';
import { build } from '../../support/discord/articles.js';
import { texts } from '../../support/discord/texts.js';

type Uncertain = Extract<Reply, { kind: 'uncertain' }>;

const article = build.article();
const [first, second] = build.passages(article).map((passage) => build.quoted(passage, { start: 0, end: 10 }));
if (first === undefined || second === undefined) throw new Error('Two passages are expected.');
const UNCERTAIN: Uncertain = {
  kind: 'uncertain',
  question: 'Who painted the gates?',
  confidence: 0.2,
  missing: [],
  corrections: [],
  quotations: [first],
};
const answered: Reply = { ...UNCERTAIN, kind: 'answered' };
const refused: Reply = { ...UNCERTAIN, kind: 'not-answered', nearest: [first] };

const components = (reply: Reply) => render(reply, { locale: 'en', private: false }).components;
const shown = (reply: Partial<Uncertain>) => texts(components({ ...UNCERTAIN, ...reply }));

describe('an uncertain answer', () => {
  test('says so under the question', () =>
    expect(shown({})[0]).toBe('### Who painted the gates?\nI am not sure, but this may be it.'));
  test('says so of two', () =>
    expect(shown({ quotations: [first, second] })[0]).toContain('\nI am not sure, but one of these may be it.'));
  test('names missing words, languages and what was read otherwise', () =>
    expect(shown({ missing: ['painted'], languages: ['en'], corrections: [{ typed: 'gtes', read: 'gates' }] })[0]).toBe(
      '### Who painted the gates?\nI am not sure, but this may be it.\nThe articles are in English; ask in that language.\nNo article has the word “painted”.\n-# Read “gtes” as “gates”.',
    ));
  test('has the passage and the buttons of an answer', () => {
    const [card] = components(UNCERTAIN);
    const [certain] = components(answered);
    if (card?.type !== ComponentType.Container || certain?.type !== ComponentType.Container) {
      throw new Error('A card is expected.');
    }
    expect(card.components.slice(1)).toEqual(certain.components.slice(1));
  });
  test('has a colour that no other verdict has', () => {
    const colours = [UNCERTAIN, answered, refused].map((reply) =>
      Reflect.get(Object(components(reply)[0]), 'accent_color'),
    );
    expect(new Set(colours).size).toBe(3);
  });
});
