import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escape, unescape } from '../../../src/discord/text/escape.js';
import { hostileText } from '../../support/discord/hostile-text.js';
import { readMarkdown } from '../../support/discord/read-markdown.js';

// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const HIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What a person is to see of a text: the text, without what cannot be seen. */
function asWritten(text: string): string {
  return text
    .replaceAll(/\r\n|[\r\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(HIDDEN, '')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

function shown(source: string): { text: string; marks: readonly string[] } {
  const pieces = readMarkdown(source);
  const text = pieces.map((piece) => piece.text).join('');
  return { text: text.replaceAll('\u200b', ''), marks: pieces.flatMap(({ marks }) => marks) };
}

describe('escape', () => {
  test.each([
    ['bold and italics', '**a** *b* _c_ __d__'],
    ['a masked link', '[free](https://evil.example)'],
    ['a heading', '# Big'],
    ['small print', '-# small'],
    ['a list', '- one\n- two'],
    ['an ordered list', '1. one\n12. twelve'],
    ['a quotation', '> quoted\n>>> all'],
    ['code', '`a` ```b```'],
    ['a spoiler and a strike', '||a|| ~~b~~'],
    ['a mention', '<@123456789012345678> <@&12345> <#12345> @everyone @here'],
    ['a timestamp', '<t:1700000000:R>'],
    ['an emoji code', ':smile: <:x:123>'],
    ['a web address', 'https://example.org/a_b and <https://example.org>'],
    ['a mark after an indent', '   # Big\n  - one'],
  ])('shows %s as it was written', (_name, text) => {
    expect(shown(escape(text))).toEqual({ text, marks: [] });
  });

  test('leaves prose as it is', () => {
    const prose = 'A well-known bank (the oldest) paid $2.75 in 2022: 5 > 3, see p. 12 - or #7!';
    expect(escape(prose)).toBe(prose);
  });

  test('finds the beginning of a line behind characters that nobody sees', () => {
    expect(shown(escape('\u202e\u2066 # Big'))).toEqual({ text: ' # Big', marks: [] });
  });

  test('finds an emoji code behind characters that nobody sees', () => {
    expect(shown(escape(':\vsmile:'))).toEqual({ text: ':smile:', marks: [] });
  });

  test('breaks an invitation to a server', () => {
    expect(escape('discord.gg/abc')).toBe('discord\\.gg/abc');
  });

  test('removes overrides of the writing direction', () => {
    expect(escape('a\u202eb\u2066c\u2069')).toBe('abc');
  });

  test('replaces half a surrogate pair, which JSON could not carry', () => {
    expect(escape('a\ud800b')).toBe('a\ufffdb');
  });

  test('keeps the joiners of emoji and scripts', () => {
    expect(escape('👩‍👩‍👧 می‌خواهم')).toBe('👩‍👩‍👧 می‌خواهم');
  });

  test('shows any text exactly as it was written, and as nothing else', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(shown(escape(text))).toEqual({ text: asWritten(text), marks: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  test('is undone', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(unescape(escape(text))).toBe(asWritten(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test('never leaves a mention of everyone for servers to find', () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(escape(text)).not.toMatch(/@(?:everyone|here)|<@[!&]?\d/iu);
      }),
      { numRuns: 1_000 },
    );
  });
});
