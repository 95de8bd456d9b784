import { describe, expect, test } from 'vitest';
import { passages } from '../../../src/content/passages.js';
import { answerable } from '../../../src/search/ranking/answerable.js';
import { articleFrom } from '../../support/content/article-from.js';
import { ask } from '../../support/ask.js';

const TABLE =
  '| Setting of the bot | What it decides |\n|---|---|\n| TOKEN | the name. Keep it secret. |\n| WATCH | how changes are seen |';

describe('what of a sentence can answer', () => {
  const answer = (body: string, sentence: string): string | null => {
    const [passage] = passages(articleFrom(`---\ntitle: T\n---\n${body}`));
    if (passage === undefined) throw new Error('An article has a passage.');
    const start = passage.text.indexOf(sentence);
    const span = answerable(passage, { start, end: start + sentence.length });
    return span && passage.text.slice(span.start, span.end);
  };
  test.each([
    ['a sentence', 'One two. Three four.', 'Three four.', 'Three four.'],
    ['the names of the columns', TABLE, 'Setting of the bot | What it decides', null],
    ['a part of a row', TABLE, 'Keep it secret.', 'TOKEN | the name. Keep it secret.'],
    [
      'names and a row that were taken for one',
      TABLE,
      'What it decides\nTOKEN | the name.',
      'TOKEN | the name. Keep it secret.',
    ],
    [
      'two rows that were taken for one',
      TABLE,
      'secret.\nWATCH',
      'TOKEN | the name. Keep it secret.\nWATCH | how changes are seen',
    ],
    ['code', 'Do this now:\n\n```\nrun();\n```', 'run();', null],
    [
      'words and code that were taken for one',
      'do this now:\n\n```\nrun();\n```',
      'do this now:\n\nrun();',
      'do this now:',
    ],
  ])('%s', (_, body, sentence, expected) => expect(answer(body, sentence)).toBe(expected));
});

test('the names of the columns are not the answer though they alone have the question’s words', async () => {
  const found = await ask({ bot: `# Bot\n\n${TABLE}` }, 'What does the setting of the bot decide?');
  const shown = found.kind === 'answered' ? found.quotations : found.kind === 'not-answered' ? found.nearest : [];
  const texts = shown.map(({ answer, quotation }) => answer && quotation.text.slice(answer.start, answer.end));
  expect(texts).toEqual([null]);
});
