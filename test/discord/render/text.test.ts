import { describe, expect, test } from 'vitest';
import { action } from '../../../src/commands/action.js';
import { articles } from '../../../src/commands/articles.js';
import type { Reply } from '../../../src/commands/reply.js';
import { render } from '../../../src/discord/render/render.js';
import { texts } from '../../support/discord/texts.js';

type Text = Extract<Reply, { kind: 'text' }>;

const entry = { name: '/ask question', text: 'Answers.', notes: ['question: What?'] };
const shown = (reply: Partial<Text>, isPrivate = false) =>
  render(
    { kind: 'text', lead: 'You have counted to 3.', entries: [], actions: [], private: false, ...reply },
    { locale: 'en', private: isPrivate },
  );
const read = (reply: Partial<Text>) => texts(shown(reply).components).join('\n');

describe('a text', () => {
  test('has its entries under their names, notes small', () => {
    expect(read({ entries: [entry] })).toBe(
      'You have counted to 3.\n\n**/ask question**\nAnswers.\n-# question: What?',
    );
  });

  test('means nothing to Discord’s Markdown', () => {
    const hostile = { name: '*a*', text: '# b', notes: ['[c](d)'] };
    expect(read({ lead: '> e', entries: [hostile] })).toBe('\\> e\n\n**\\*a\\***\n\\# b\n-# \\[c\\](d)');
  });

  test('has a button for each action', () => {
    const more = { label: 'More', action: action('update', articles, { page: 4 }) };
    expect(JSON.stringify(shown({ actions: [more] }).components)).toContain(
      '"label":"More","custom_id":"2u.articles.4"',
    );
  });

  test('leaves out the entries for which the message has no room', () => {
    const long = { name: 'long', text: 'x'.repeat(3_000), notes: [] };
    expect(read({ entries: [long, { ...long, name: 'second' }, entry] })).toMatch(/\*\*long\*\*[^]*\*\*\/ask/u);
    expect(read({ entries: [long, { ...long, name: 'second' }, entry] })).not.toContain('second');
  });

  test('is cut visibly when it is too long', () => {
    expect(read({ lead: 'x '.repeat(5_000) })).toMatch(/…$/u);
  });

  test.each([
    [false, false, false],
    [true, false, true],
    [false, true, true],
  ])('is private when it is meant so (%s) or was asked for so (%s): %s', (meant, asked, expected) => {
    expect(shown({ private: meant }, asked).private).toBe(expected);
  });
});
