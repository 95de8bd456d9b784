/** What is said of a part of the library that cannot be asked, in each language. */
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/commands/reply.js';
import { render } from '../../../src/discord/render/render.js';
import { ANSWERS } from '../../../src/wording/answers.js';
import { LOCALES } from '../../../src/wording/locale.js';
import { PROBLEMS } from '../../../src/wording/problems.js';
import { QUOTES } from '../../../src/wording/quotes.js';
import { say } from '../../../src/wording/say.js';
import { build } from '../../support/discord/articles.js';
import { NOWHERE } from '../../support/discord/nowhere.js';
import { texts } from '../../support/discord/texts.js';

const article = build.article();
const [passage] = build.passages(article);
if (passage === undefined) throw new Error('The article has passages.');
const quoted = build.quoted(passage);
const facts = { question: 'Who?', confidence: 0.5, missing: ['zebra'], corrections: [], partAway: true } as const;
const REPLIES = {
  answered: { kind: 'answered', quotations: [quoted], ...facts },
  uncertain: { kind: 'uncertain', quotations: [quoted], ...facts },
  'not answered': { kind: 'not-answered', nearest: [quoted], ...facts },
  'not answered in an article': { kind: 'not-answered', nearest: [], ...facts, within: article },
  'a quotation': { kind: 'quote-check', given: 'It held.', check: { ...NOWHERE, partAway: true } },
  'a list': { kind: 'articles', articles: [article], page: 1, pages: 1, total: 1, partAway: true, actions: [] },
  nothing: { kind: 'part-away' },
} as const satisfies Readonly<Record<string, Reply>>;

describe.each(LOCALES)('in %s, a part that cannot be asked', (locale) => {
  const shown = (reply: Reply): string => texts(render(reply, { locale, private: false }).components).join('\n');
  test.each(Object.entries(REPLIES))('is told of with what there is: %s', (_name, reply) =>
    expect(shown(reply)).toContain(say(PROBLEMS.partAway, {}, locale)),
  );
  test('is no reason to say that the articles do not say it', () => {
    expect(shown(REPLIES['not answered']).split('\n')).not.toContain(say(ANSWERS.notSaid, {}, locale));
    expect(shown(REPLIES['not answered in an article'])).toContain(say(ANSWERS.notSaidByRest, {}, locale));
    expect(shown(REPLIES['a quotation'])).not.toContain(say(QUOTES.nowhere, {}, locale));
  });
  test('is no reason to say that no article has a word', () =>
    expect(shown(REPLIES['not answered'])).not.toContain('zebra'));
});
