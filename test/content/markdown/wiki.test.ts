import { describe, expect, test } from 'vitest';
import { shownPieces } from '../../support/content/shown-pieces.js';

describe('links of wikis', () => {
  test.each([
    ['[[Tides]]', ['Tides']],
    ['See [[Tides]].', ['See Tides.']],
    ['See [[people/Bo Ek|Bo]] and [[Tides]].', ['See Bo and Tides.']],
    ['[[Tides#Spring]]', ['Tides > Spring']],
    ['[[Tides#Spring#May]]', ['Tides > Spring > May']],
    ['[[#Fees]]', ['Fees']],
    ['[[Tides#^b1]] rise.', ['Tides rise.']],
    ['[[Tides#Spring|in spring]]', ['in spring']],
    ['[[notes/Tides.md]]', ['notes/Tides']],
    ['[[ Tides | the tides ]]', ['the tides']],
    ['[[Tides|]]', ['Tides']],
    ['**[[Tides]]** and *[[Fees|fee]]*', ['Tides and fee']],
    ['- [[Tides]]', ['- Tides']],
    ['> [[Tides]]', ['> Tides']],
    ['## [[Tides]]', ['## Tides']],
    ['| a | b |\n|-|-|\n| [[Tides\\|high]] | c |', ['| a | b\nhigh | c']],
    ['[[[Tides]]]', ['[Tides]']],
    ['Text ![[map.png]] here.', ['Text here.']],
    ['![[map.png|300]]', []],
    ['![[Fees#Boats]]', []],
    ['`[[Tides]]`', ['[[Tides]]']],
    [String.raw`\[[Tides]]`, ['[[Tides]]']],
    ['[[Tides](a)]', ['[Tides]']],
    ['[[1]](#note) text', ['[1] text']],
    ['A list [[1, 2], [3]].', ['A list [[1, 2], [3]].']],
    ['if [[ -f a ]]; then', ['if [[ -f a ]]; then']],
    ['[[never closed', ['[[never closed']],
    ['[[a\nb]]', ['[[a b]]']],
    ['[[]]', ['[[]]']],
    ['[[_TOC_]]', []],
    ['[[toc]]', []],
    ['[TOC]', []],
    ['[TOC] is a mark.', ['[TOC] is a mark.']],
  ])('%s', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('tags', () => {
  test.each([
    ['#boats', []],
    ['#boats #harbour/north', []],
    ['#boats\n#harbour', []],
    ['Text.\n\n#boats #ships\n\nMore.', ['Text.', 'More.']],
    ['Ask in #support today.', ['Ask in #support today.']],
    ['Issue #12 is closed.', ['Issue #12 is closed.']],
    ['#12', ['#12']],
    ['C#sharp and a#b', ['C#sharp and a#b']],
    ['`#boats`', ['#boats']],
    [String.raw`\#boats`, ['#boats']],
    ['#字', []],
  ])('%s', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
  test.each([
    ['See [[Tides]] and #boats here.', ['See Tides and boats here.']],
    ['See [[Tides]]. #boats #ships', ['See Tides.']],
    ['See [[Tides]] about #boats', ['See Tides about boats']],
    ['[[Tides]] at pier #7', ['Tides at pier #7']],
    ['- [[Tides]]! #boats', ['- Tides!']],
  ])('in a vault of notes: %s', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
  test('are words where the folder is a vault', () =>
    expect(shownPieces('Ask in #support today.', { vault: true })).toEqual(['Ask in support today.']));
});

describe('ids of blocks', () => {
  test.each([
    ['The lock closes. ^b1', ['The lock closes.']],
    ['- One ^a-1\n- Two ^a-2', ['- One', '- Two']],
    ['Text.\n^quote-of-the-day', ['Text.']],
    ['^alone', []],
    ['It is 2 ^10', ['It is 2 ^10']],
    ['Look ^up there', ['Look ^up there']],
    ['x^y', ['x^y']],
    ['`a ^b1`', ['a ^b1']],
  ])('%s', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('what is between two percent signs is never shown', () => {
  test.each([
    ['Open. %%secret%%', ['Open.']],
    ['%%secret%%', []],
    ['One %%secret%% two %%more%% three', ['One two three']],
    ['%%\nsecret\n%%\n\nOpen.', ['Open.']],
    ['%%\n\nsecret\n\n- secret\n\n%%\n\nOpen.', ['Open.']],
    ['Open %%secret\n\nsecret\n\nsecret%% open.', ['Open', 'open.']],
    ['Open.\n\n%% secret\n\n## Secret\n\n```\nsecret\n```', ['Open.']],
    ['- open %%secret%%\n- open', ['- open', '- open']],
    ['- open %%secret\n- secret%% open', ['- open', '- open']],
    ['> open %%secret\n> secret%%', ['> open']],
    ['> %%\n> secret\n> %%\n\nOpen.', ['Open.']],
    ['| a | b |\n|-|-|\n| open %%secret%% | c |', ['| a | b\nopen | c']],
    ['| a %%secret | secret |\n|-|-|\n| secret | %% c |', ['a', 'c']],
    ['## Open %%secret%%', ['## Open']],
    ['**bold %%secret%%** open', ['bold open']],
    ['[link %%secret%%](a) open', ['link open']],
    ['%%secret `code` secret%% open', ['open']],
    ['%%secret <b>secret</b>%% open', ['open']],
    ['<div>open %%secret</div>\n\nsecret %%', ['open']],
    ['::: note %%secret%%\nOpen.\n:::', ['Open.']],
    ['[^1]: open %%secret%%', ['open']],
    ['Term %%secret%%\n: open %%secret%%', ['Term: open']],
    ['%%secret <!-- %% open', ['open']],
    ['Text %%a `b %% c` text.\n\n%%\nsecret\n%%\n\nOpen.', ['Text', 'Open.']],
    ['Open %%secret\n\n%%\nsecret\n%%\n\nOpen.', ['Open', 'Open.']],
    ['%%\nsecret %%\n\nOpen.\n\n%%\nsecret\n%%\n\nOpen.', ['Open.', 'Open.']],
    ['%%\nsecret %%secret%% secret\n\nsecret %%secret\n%%\n\nOpen.', ['Open.']],
    ['%%\nsecret\n%%\nOpen.', ['Open.']],
    ['Open %%secret%% secret %%secret\n\n%%\nsecret\n%%\n\nOpen.', ['Open', 'Open.']],
    ['%%\n<p>secret</p>\n%%\n\nOpen.', ['Open.']],
    ['See [[Tides|the %%secret%% tides]].', ['See the tides.']],
    ['See [[Tides %%secret]].', ['See Tides.']],
    ['See ![the %%secret%% map](a) here.', ['See the map here.']],
    ['See ![the %%secret](a) here.', ['See the here.']],
    [
      'See https://example.org/a%%20b and %%secret%% https://example.org/%%20c',
      ['See https://example.org/a%%20b and https://example.org/%%20c'],
    ],
    ['[Tides](https://example.org/%%20b) and [fees](https://example.org/%%20c)', ['Tides and fees']],
    ['$$a %% b$$ and $$c %% d$$ open', ['$$a %% b$$ and $$c %% d$$ open']],
    ['$$\na %% b\n$$\n\nOpen.', ['` a %% b', 'Open.']],
    ['`%%` is the mark', ['%% is the mark']],
    ['```\n%%kept%%\n```', ['` %%kept%%']],
    ['It rose by 50%% in May.', ['It rose by 50%% in May.']],
    ['100% and 50%', ['100% and 50%']],
    [String.raw`\%\%kept\%\%`, ['%%kept%%']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});

describe('comments are never shown', () => {
  test.each([
    ['Open <!-- secret --> open', ['Open open']],
    ['<!-- secret -->', []],
    ['<!--\n\nsecret\n\n- secret\n\n-->\n\nOpen.', ['Open.']],
    ['Open <!-- secret\n\nsecret --> open', ['Open', 'open']],
    ['Open <!-- secret\n\n## Secret\n\n```\nsecret\n```', ['Open']],
    ['<!-- secret\n\nsecret', []],
    ['- open <!-- secret\n- secret --> open', ['- open', '- open']],
    ['- open\n\n  <!-- secret\n\n  secret -->\n\n  open', ['- open\nopen']],
    ['> open <!-- secret -->\n> open', ['> open open']],
    ['> <!-- secret\n\nsecret --> open', ['open']],
    ['| a <!-- secret --> | b |\n|-|-|\n| c | <!-- secret |\n\nsecret', ['| a | b\nc |']],
    ['<div>\nopen <!-- secret\n\nsecret -->\n\nopen\n</div>', ['open', 'open']],
    ['<!-- a --> Open. <!-- b -->', ['Open.']],
    ['<!--> Open.', ['Open.']],
    ['<!---> Open.', ['Open.']],
    ['Open {/* secret */} open', ['Open open']],
    ['Open {/* secret\n\nsecret */} open', ['Open', 'open']],
    ['{/* secret never closed', []],
    ['{% comment %}\n\nsecret\n\n```\nsecret\n```\n\n{% endcomment %}\n\nOpen.', ['Open.']],
    ['Open {# secret #} open', ['Open open']],
    ['{{/* secret */}} open', ['open']],
    ['{{% comment %}}\n\nsecret\n\n{{% /comment %}}\n\nopen', ['open']],
    ['Open {>>secret<<} open', ['Open open']],
    ['an arrow --> stays', ['an arrow --> stays']],
    ['`<!-- kept -->`', ['<!-- kept -->']],
  ])('%j', (markdown, shown) => expect(shownPieces(markdown)).toEqual(shown));
});
