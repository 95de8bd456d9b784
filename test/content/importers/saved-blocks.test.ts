import { describe, expect, test } from 'vitest';
import { escapeMarkdown, isBoilerplate, isNotice, savedBlocks } from '../../../src/content/importers/saved-blocks.js';

const blocks = (text: string, form: 'plain' | 'saved-markdown' | 'markdown') =>
  savedBlocks(text, form).map(({ kind, source }) => `${kind}: ${source}`);

describe('the blocks of plain text', () => {
  test.each([
    ['paragraphs at empty lines', 'One.\n \n\nTwo.', ['prose: One.', 'prose: Two.']],
    [
      'no marks',
      '# One *two* [three](b)\n\n> four',
      [String.raw`prose: \# One \*two\* \[three\](b)`, String.raw`prose: \> four`],
    ],
    [
      'rules',
      'One.\n---\nTwo.\n\n* * *\n\n____',
      ['prose: One.', 'rule: ---', 'prose: Two.', 'rule: * * *', 'rule: ____'],
    ],
    [
      'items',
      '- one\n• two\n3. three\n4) four\n\n-five',
      ['item: - one', 'item: - two', 'item: 3. three', 'item: 4. four', String.raw`prose: -five`],
    ],
    [
      'a line that tells of the source by itself',
      'One is here.\nBy Jane Doe\nTwo is here.',
      ['prose: One is here.', 'prose: By Jane Doe', 'prose: Two is here.'],
    ],
    [
      'what belongs to the site by itself',
      'One is here.\nAdvertisement\nTwo is here.',
      ['prose: One is here.', 'prose: Advertisement', 'prose: Two is here.'],
    ],
  ])('are %s', (_, text, expected) => expect(blocks(text, 'plain')).toEqual(expected));
  test('are shown as they were typed', () =>
    expect(savedBlocks('2. *two*', 'plain')).toEqual([
      { kind: 'item', source: String.raw`2. \*two\*`, shown: '*two*' },
    ]));
});

describe('the blocks of Markdown', () => {
  test.each([
    [
      'headings, whatever is close to them',
      'One.\n## Two\nThree.',
      ['prose: One.', 'heading: ## Two', 'prose: Three.'],
    ],
    ['no heading without a space', '##Two', ['prose: ##Two']],
    ['rules', 'One.\n\n---\nTwo.', ['prose: One.', 'rule: ---', 'prose: Two.']],
    ['no rule right under a line', 'One\n---', ['prose: One\n---']],
    [
      'fenced code with its empty lines',
      '```\none\n\ntwo\n```\nThree.',
      ['fixed: ```\none\n\ntwo\n```', 'prose: Three.'],
    ],
    [
      'fenced code that only as long a fence closes',
      '~~~~\none\n~~~\n\ntwo\n~~~~',
      ['fixed: ~~~~\none\n~~~\n\ntwo\n~~~~'],
    ],
    ['a list with what is indented in it', '- one\n\n  two\n\n- three', ['fixed: - one\n\n  two', 'fixed: - three']],
    ['a numbered list with what is indented in it', '1. one\n\n\ttwo', ['fixed: 1. one\n\n\ttwo']],
    ['what is indented after prose', 'One.\n\n    two', ['prose: One.', 'fixed:     two']],
    [
      'quotes, tables, tags and definitions',
      '> one\n\n| a |\n\n<div>\n\n[a]: b',
      ['fixed: > one', 'fixed: | a |', 'fixed: <div>', 'fixed: [a]: b'],
    ],
    ['lines that belong together', 'One\ntwo', ['prose: One\ntwo']],
  ])('are %s', (_, text, expected) => expect(blocks(text, 'markdown')).toEqual(expected));
  test('of a saved page have lines that tell of the source by themselves', () => {
    const text = 'One is here.\nBy Jane Doe\nTwo is here.';
    expect(blocks(text, 'saved-markdown')).toEqual([
      'prose: One is here.',
      'prose: By Jane Doe',
      'prose: Two is here.',
    ]);
    expect(blocks(text, 'markdown')).toEqual([`prose: ${text}`]);
  });
  test('are shown without their marks', () =>
    expect(savedBlocks('## *One*\n\n> **two**\n\n[three](b)', 'markdown').map(({ shown }) => shown)).toEqual([
      'One',
      'two',
      'three',
    ]));
});

describe('what sites put between paragraphs', () => {
  test.each([
    'Advertisement',
    'ADVERTISEMENT',
    'Ad.',
    'Anzeige',
    'Publicité',
    'Story continues below advertisement',
    'Article continues below',
    'Read more',
    'Read more: On moss',
    'See also…moss',
    'Related articles:',
    'Related: On moss',
    'Explore further',
    'Share',
    'Share this on Facebook',
    'Share via Email',
    'Tweet',
    'Comments',
    'Leave a comment',
    'Please subscribe',
    'Sign up today',
    'Subscribe to our letters!',
    'Follow us on Facebook',
    'Skip to content',
    'Back to top',
    'Loading...',
    '5 min read',
    '12 minutes read',
    'Provided by Moss Press',
    'More information:',
    'WhatsApp',
  ])('is known: %s', (line) => expect(isBoilerplate(line)).toBe(true));
  test.each([
    'Advertisements work.',
    'Read more books',
    'He will share this',
    'Sharer',
    'min read',
    'Comments were many',
    'Related work is old',
    `Read more: ${'a'.repeat(121)}`,
  ])('is none of it: %s', (line) => expect(isBoilerplate(line)).toBe(false));
});

describe('what sites put after an article', () => {
  test.each([
    'This document is subject to copyright.',
    'All Rights Reserved by Moss.',
    'It may not be reproduced or copied.',
    'No part may be reproduced.',
    'No part of it may be reproduced.',
    'Republished with permission.',
    'Please sign up for our newsletter now.',
    'Terms of use apply.',
  ])('is known: %s', (line) => expect(isNotice(line)).toBe(true));
  test.each(['It may not rain.', 'Terms were agreed.', `All rights reserved ${'a'.repeat(581)}`])(
    'is none of it: %s',
    (line) => expect(isNotice(line)).toBe(false),
  );
  test('has 600 characters at most', () => expect(isNotice(`All rights reserved ${'a'.repeat(580)}`)).toBe(true));
});

describe('escaped text', () => {
  test.each([
    [' a  b\nc ', 'a b c'],
    ['\\ * _ [ ] < > ~ | `', '\\\\ \\* \\_ \\[ \\] \\< \\> \\~ \\| \\`'],
    ['&amp; &#39; &#x27; AT&T &', String.raw`\&amp; \&#39; \&#x27; AT&T &`],
    ['# a #', String.raw`\# a #`],
    ['- a', String.raw`\- a`],
    ['+ a = b', String.raw`\+ a = b`],
    ['= a', '= a'],
    ['===', String.raw`\=\=\=`],
    ['-5 °', '-5 °'],
    ['-- -', String.raw`\-- -`],
    ['::: tip', String.raw`\::: tip`],
    ['!!! note', String.raw`\!!! note`],
    ['50 %% off ==now== %', String.raw`50 \%\% off \=\=now\=\= %`],
    ['#MeToo is #1 :smile: at 10:30', String.raw`\#MeToo is #1 \:smile: at 10:30`],
    ['{{ x }} {% y %} a^2', String.raw`\{\{ x \}\} \{% y %\} a\^2`],
    ['from $5 to $9', 'from $5 to $9'],
    ['$x^2$ and $5', String.raw`\$x\^2\$ and \$5`],
    ['C++ and /// note', String.raw`C\+\+ and /// note`],
    ['/// note', String.raw`\/// note`],
    ['1.5 million', '1.5 million'],
    ['1. a 2. b', String.raw`1\. a 2. b`],
    ['123456789) a', String.raw`123456789\) a`],
    ['1234567890. a', '1234567890. a'],
    ['', ''],
  ])('%j', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));
});
