import { describe, expect, test } from 'vitest';
import { splitLooseHead } from '../../../src/content/front-matter/loose-heads.js';

describe('front matter without rules is', () => {
  test.each([
    [
      '% Harbour\n% Jane Doe; John Roe\n% 2020-05-01\n\nText.',
      'title: "Harbour"\nauthor: "Jane Doe; John Roe"\ndate: "2020-05-01"',
    ],
    ['% Harbour\n  rules\n%\n% 2020\n\nText.', 'title: "Harbour rules"\ndate: "2020"'],
    ['\n% Harbour\n\nText.', 'title: "Harbour"'],
    [
      'Title: Harbour\nAuthor: Jane Doe\nBase Header Level: 2\n\nText.',
      'Title: Harbour\nAuthor: Jane Doe\nBase Header Level: 2',
    ],
    [
      'Title: Harbour\nDate: 2020-05-01\nTags: a,\n  b\nStatus: draft\n\nText.',
      'Title: Harbour\nDate: 2020-05-01\nTags: a,\n  b\nStatus: draft',
    ],
  ])('%j', (text, source) => {
    const split = splitLooseHead(text);
    expect(split?.head?.source).toBe(source);
    expect(split?.body.trim()).toBe('Text.');
    expect(
      text
        .split('\n')
        .slice((split?.bodyLine ?? 0) - 1)
        .join('\n'),
    ).toBe(split?.body);
  });
  test.each([
    'Text.',
    '',
    'Note: the lock is shut.\nTitle: none\nand text.\n\nText.',
    'Note: the lock is shut.\n\nText.',
    'Title: Harbour\n\nText.',
    'Title: Harbour\nBring: a cup\n\nText.',
    'Monday: closed\nTuesday: open\n\nText.',
    '%\n\nText.',
    '% secret\n\n```{note}\nText.\n```',
    '% secret\n\n(rules)=\n\nText.',
    '%% secret %%\n\nText.',
    '% a\n% b\n% c\n% d\n\nText.',
    '50 %\n% of it\n\nText.',
  ])('not: %j', (text) => expect(splitLooseHead(text)).toBeUndefined());
});
