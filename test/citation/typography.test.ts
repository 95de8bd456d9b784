/** The small rules that every style is made of: capitals, quotation marks, punctuation, pages and dates. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateText, MONTHS } from '../../src/citation/dates.js';
import { headlineCase } from '../../src/citation/headline-case.js';
import { quoted, shortTitle } from '../../src/citation/titles.js';
import { joined, plainText } from '../../src/citation/runs.js';
import { barePages, labelledPages, pageRange } from '../../src/citation/pages.js';
import { editionText } from '../../src/citation/work.js';
import { typographic } from '../../src/citation/tidy-citation.js';

describe('headline capitals', () => {
  test.each([
    ['the end of the world as we know it', 'The End of the World as We Know It'],
    ['what to look out for', 'What to Look out For'],
    ['red things: an overview', 'Red Things: An Overview'],
    ['is it so? the answer', 'Is It So? The Answer'],
    ['fact-checking the state-of-the-art', 'Fact-Checking the State-of-the-Art'],
    ['how NASA and iPhone users use eBay', 'How NASA and iPhone Users Use eBay'],
    ['the web of example.org', 'The Web of example.org'],
    ['“quoted” words', '“Quoted” Words'],
    ['don’t look At me', 'Don’t Look at Me'],
    ['été in paris', 'Été in Paris'],
    ['what to look for', 'What to Look For'],
    ['what to look for?', 'What to Look For?'],
    ['how to dream of “home” at sea', 'How to Dream of “Home” at Sea'],
    ['he asked “why?” of the sea', 'He Asked “Why?” Of the Sea'],
    ['is it?so the answer', 'Is It?so the Answer'],
    ['one.two the sea', 'one.two the Sea'],
    ['the (“old”) sea', 'The (“Old”) Sea'],
    ['a sea («of») reeds', 'A Sea («of») Reeds'],
    ['at sea — the end', 'At Sea — The End'],
    ['ßund', 'ßund'],
    ['ﬁre', 'ﬁre'],
    // No word with a point ends a sentence for it.
    ['how U.S. and Norwegian ferries share a harbour', 'How U.S. and Norwegian Ferries Share a Harbour'],
    ['Blue Harbour Inc. v. the town of Moss', 'Blue Harbour Inc. v. the Town of Moss'],
    ['Harbour Inc. To Buy St. The Moss', 'Harbour Inc. to Buy St. the Moss'],
    ['Proc. of the J. of Physics', 'Proc. of the J. of Physics'],
    ['Mr. and Mrs. Smith', 'Mr. and Mrs. Smith'],
    ['covid-19 in the U.S. and the U.K.', 'Covid-19 in the U.S. and the U.K.'],
    ['wait... and see… or not now', 'Wait... and See… or Not Now'],
    ['An old pier. The new one', 'An Old Pier. The New One'],
    // Compounds.
    ['a post-COVID summer', 'A Post-COVID Summer'],
    ['DNA-based methods', 'DNA-Based Methods'],
    ['how the coast–inland line changed', 'How the Coast–Inland Line Changed'],
    ['state‐of‐the‐art and state‑of‑the‑art ferries', 'State‐of‐the‐Art and State‑of‑the‑Art Ferries'],
    ['either/or: a reply', 'Either/Or: A Reply'],
    ['input/output in C++', 'Input/Output in C++'],
    ['ferries and/or trains', 'Ferries and/or Trains'],
    ['the war—a history', 'The War—A History'],
    // Letters that stand for themselves, and code.
    ['α-synuclein in β cells', 'α-Synuclein in β Cells'],
    ['resistance of E. coli and S. aureus', 'Resistance of E. coli and S. aureus'],
    ['the growth of E. coli', 'The Growth of E. coli'],
    ['St. peter and Mr. smith', 'St. Peter and Mr. Smith'],
    ['p53 and c-Myc in cells with p53', 'p53 and c-Myc in Cells with p53'],
    ['e-Commerce at sea', 'E-Commerce at Sea'],
    ['#moss and #hashtag today', '#moss and #hashtag Today'],
    ['the __init__ of node_modules', 'The __init__ of node_modules'],
    ['call run() and --force now', 'Call run() and --force Now'],
    // What was typed with a capital where a title may begin.
    ['A day with the crew (The Night Watch)', 'A Day with the Crew (The Night Watch)'],
    ['A day – The night', 'A Day – The Night'],
    ['Seeing “The Night Watch” again', 'Seeing “The Night Watch” Again'],
    ['A day (the night) again', 'A Day (the Night) Again'],
    // Conjunctions that subordinate.
    ['more than one ferry since May', 'More Than One Ferry Since May'],
    ['as if nothing were as old as time', 'As If Nothing Were as Old as Time'],
    ['READY TO SAIL AT NOON', 'READY TO SAIL AT NOON'],
    // Names with particles.
    ['the van der Waals force', 'The van der Waals Force'],
    ['pictures by van Gogh scholars', 'Pictures by van Gogh Scholars'],
    ['letters to Simone de Beauvoir', 'Letters to Simone de Beauvoir'],
    ['the van at sea', 'The Van at Sea'],
  ])('make “%s” into “%s”', (title, expected) => {
    expect(headlineCase(title, { language: 'en' }, 'mla')).toBe(expected);
  });

  test.each([
    ['apa', 'A Walk With Them Between the Lines'],
    ['chicago', 'A Walk with Them Between the Lines'],
    ['mla', 'A Walk with Them between the Lines'],
  ] as const)('leave the small words of %s small', (way, expected) => {
    expect(headlineCase('a walk with them between the lines', { language: 'en' }, way)).toBe(expected);
  });

  test.each([
    ['mla', 'The Harbour so Far yet so Old'],
    ['chicago', 'The Harbour So Far Yet So Old'],
  ] as const)('leave in %s only its own conjunctions small', (way, expected) => {
    expect(headlineCase('the harbour so far yet so old', { language: 'en' }, way)).toBe(expected);
  });

  test('leave other languages alone', () => {
    expect(headlineCase('das ende der welt', { language: 'de' }, 'mla')).toBe('das ende der welt');
    expect(headlineCase('das ende der welt', { language: 'gem-en' }, 'mla')).toBe('das ende der welt');
    expect(headlineCase('the end', { language: 'EN-gb' }, 'mla')).toBe('The End');
  });

  test('are given when no language is told', () => {
    expect(headlineCase('the end', {}, 'mla')).toBe('The End');
  });

  test('never change a letter but in case', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(headlineCase(title, { language: 'en' }, 'mla').toLowerCase()).toBe(title.toLowerCase());
      }),
    );
  });
});

describe('curly quotation marks', () => {
  test.each([
    ["China's", 'China’s'],
    ['He said "no"', 'He said “no”'],
    ['"No," he said', '“No,” he said'],
    ["the '90s", 'the ’90s'],
    ["a 'b' c", 'a ‘b’ c'],
    ["'b' c", '‘b’ c'],
    ["(a 'b' c)", '(a ‘b’ c)'],
    ["in '99", 'in ’99'],
    ["'100 days'", '‘100 days’'],
    ["the '12th man'", 'the ’12th man’'],
    ['"b" (c "d")', '“b” (c “d”)'],
    ['x-"b"', 'x-“b”'],
    ["a ' b", 'a ’ b'],
    ['"\'a\' b"', '“‘a’ b”'],
    ["rock 'n' roll", 'rock ’n’ roll'],
    ["give 'em time", 'give ’em time'],
  ])('make %s into %s', (straight, curly) => {
    expect(typographic(straight)).toBe(curly);
  });
});

describe('a quoted title', () => {
  test.each([
    ['A “b” c', '“A ‘b’ c”'],
    ['A ‘b’ c', '“A ‘b’ c”'],
    ['A “b ‘c’ d” e', '“A ‘b “c” d’ e”'],
    ['“A” and “b”', '“‘A’ and ‘b’”'],
    ['“a ‘b “c” d’ e”', '“‘a “b ‘c’ d” e’”'],
    ['“a ‘b’ ‘c’ d”', '“‘a “b” “c” d’”'],
    ['‘A’', '“‘A’”'],
    ['so” A', '“so” A”'],
    ['‘the workers’s” end’', '“‘the workers’s” end’”'],
    ['The workers’ “rights”', '“The workers’ ‘rights’”'],
    ['Open “only', '“Open “only”'],
  ])('turns the quotations of %s the American way', (title, expected) => {
    expect(quoted(title, 'american')).toBe(expected);
  });

  test.each([
    ['A “b” c', '‘A “b” c’'],
    ['A ‘b’ c', '‘A “b” c’'],
    ['China’s end', '‘China’s end’'],
  ])('turns the quotations of %s the British way', (title, expected) => {
    expect(quoted(title, 'british')).toBe(expected);
  });

  test('keeps every character but quotation marks', () => {
    const bare = (text: string): string => text.replaceAll(/[“”‘’]/gu, '');
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(bare(quoted(title, 'american'))).toBe(bare(title));
      }),
    );
  });
});

describe('joining parts', () => {
  test.each([
    [['A.', 'B'], '. ', 'A. B'],
    [['A?', 'B'], '. ', 'A? B'],
    [['Jr.', 'B'], ', ', 'Jr., B'],
    [['“A”', 'B'], '. ', '“A.” B'],
    [['“A ‘b’”', 'B'], ', ', '“A ‘b,’” B'],
    [['“workers’”', 'B'], '. ', '“workers’.” B'],
    [['“A?”', 'B'], '. ', '“A?” B'],
    [['‘A’', 'B'], ', ', '‘A’, B'],
    [['A', null, '', undefined, [], 'B'], ', ', 'A, B'],
    [[], ', ', ''],
  ])('puts %j with “%s” as printers do', (parts, delimiter, expected) => {
    expect(plainText(joined(parts, delimiter))).toBe(expected);
  });

  test('sets the mark after italics in roman', () => {
    expect(joined([[{ text: 'A', italic: true }], 'B'], '. ')).toEqual([{ text: 'A', italic: true }, { text: '. B' }]);
  });
});

describe('page ranges', () => {
  test.each([
    ['123-145', '123–145', '123–45', '123–45', '123–45'],
    ['100-104', '100–104', '100–04', '100–4', '100–104'],
    ['107-108', '107–108', '107–08', '107–8', '107–8'],
    ['22-24', '22–24', '22–24', '22–4', '22–24'],
    ['22-22', '22–22', '22–22', '22–2', '22–22'],
    ['321-28', '321–328', '321–28', '321–8', '321–28'],
    ['1496-500', '1496–1500', '1496–500', '1496–500', '1496–500'],
    ['1087-1089', '1087–1089', '1087–89', '1087–9', '1087–89'],
    ['98-101', '98–101', '98–101', '98–101', '98–101'],
    ['e12-e15', 'e12–e15', 'e12–e15', 'e12–e15', 'e12–e15'],
    ['A3', 'A3', 'A3', 'A3', 'A3'],
    ['A12-15', 'A12–15', 'A12–15', 'A12–15', 'A12–15'],
    ['12-A15', '12–A15', '12–A15', '12–A15', '12–A15'],
    ['12 --  15', '12–15', '12–15', '12–5', '12–15'],
    ['110-119', '110–119', '110–19', '110–9', '110–19'],
    ['1105-1109', '1105–1109', '1105–09', '1105–9', '1105–9'],
    ['200-207', '200–207', '200–07', '200–7', '200–207'],
    ['5-15', '5–15', '5–15', '5–15', '5–15'],
    ['12–15, 22-24', '12–15, 22–24', '12–15, 22–24', '12–5, 22–4', '12–15, 22–24'],
  ])('write %s in each style’s way', (pages, full, two, shortest, chicago) => {
    expect((['full', 'two-digits', 'shortest', 'chicago'] as const).map((form) => pageRange(pages, form))).toEqual([
      full,
      two,
      shortest,
      chicago,
    ]);
  });

  test.each([
    ['3', 'p. 3'],
    ['3-7', 'pp. 3–7'],
    ['3, 9', 'pp. 3, 9'],
    ['3 & 9', 'pp. 3 & 9'],
    ['A3, B9', 'pp. A3, B9'],
    ['3 of 9', 'p. 3 of 9'],
    ['xii', 'p. xii'],
    ['xi-xv', 'pp. xi–xv'],
    ['12-1', 'p. 12-1'],
    ['1,234', 'p. 1,234'],
    ['1,234-1,240', 'pp. 1,234–1,240'],
    ['A-12–A-15', 'pp. A-12–A-15'],
    ['e12-e15', 'pp. e12–e15'],
    ['S12', 'p. S12'],
  ])('label %s as %s', (pages, expected) => {
    expect(labelledPages(pages, 'full')).toBe(expected);
  });
});

describe('typed pages', () => {
  test.each([
    ['pp. 12-19', '12-19'],
    ['p. 12', '12'],
    ['pages 12-19', '12-19'],
    ['Page 3', '3'],
    ['S. 4', '4'],
    ['Seiten 4–9', '4–9'],
    ['pág. 4', '4'],
    ['p12', 'p12'],
    ['p12-19', '12-19'],
    ['p12–p19', '12-19'],
    ['pp12–19', '12-19'],
    ['pp12', '12'],
    ['pg. 12', '12'],
    ['pgs 12-19', '12-19'],
    ['blz. 12-19', '12-19'],
    ['str. 12', '12'],
    ['第12-19页', '12-19'],
    ['12\u201119', '12-19'],
    ['12\u201019', '12-19'],
    ['12−19', '12-19'],
    ['12 to 19', '12-19'],
    ['12 bis 19', '12-19'],
    ['12–19.', '12–19'],
    ['12 ff.', '12 ff.'],
    ['n/a', ''],
    ['no pages', ''],
    ['n. pag.', ''],
    ['P1-P5', 'P1-P5'],
    ['S12', 'S12'],
    ['passim', 'passim'],
    ['pp. xi-xv', 'xi-xv'],
  ])('%s are %s', (typed, bare) => expect(barePages(typed)).toBe(bare));
});

describe('an edition', () => {
  test.each([
    ['1', '1st ed.'],
    ['2nd', '2nd ed.'],
    ['3', '3rd ed.'],
    ['4', '4th ed.'],
    ['11', '11th ed.'],
    ['12', '12th ed.'],
    ['13', '13th ed.'],
    ['14', '14th ed.'],
    ['21', '21st ed.'],
    ['111', '111th ed.'],
    ['Revised edition', 'Revised edition'],
    ['2nd revised', '2nd revised'],
    ['Version 2', 'Version 2'],
  ])('told as %s is “%s”', (edition, expected) => {
    expect(editionText(edition, 'ed.')).toBe(expected);
  });
});

describe('dates', () => {
  const form = { order: 'month-day-year', months: MONTHS.full, precision: 'day', circa: ['ca. ', ''] } as const;
  test.each([
    [{ 'date-parts': [[2022, 6, 23]] }, 'June 23, 2022'],
    [{ 'date-parts': [[2022, 6]] }, 'June 2022'],
    [{ 'date-parts': [[-44, 3, 15]] }, 'March 15, 44 BCE'],
    [
      {
        'date-parts': [
          [2022, 6, 23],
          [2022, 6, 23],
        ],
      },
      'June 23, 2022',
    ],
    [
      {
        'date-parts': [
          [2022, 6, 23],
          [2022, 7, 4],
        ],
      },
      'June 23–July 4, 2022',
    ],
    [
      {
        'date-parts': [
          [2022, 6],
          [2022, 8],
        ],
      },
      'June–August 2022',
    ],
    [{ 'date-parts': [[1850]], circa: true }, 'ca. 1850'],
  ] as const)('print %j as %s', (date, expected) => {
    expect(dateText(date, form)).toBe(expected);
  });

  test.each([
    [[[2021], [2022]], '2021–2022', null],
    [
      [
        [2021, 12],
        [2022, 1],
      ],
      'December 2021–January 2022',
      'December–January',
    ],
    [[[2021, 6, 3], [2022]], 'June 3, 2021–2022', 'June 3'],
    [
      [
        [2021, 6, 3],
        [2022, 6, 3],
      ],
      'June 3, 2021–June 3, 2022',
      'June 3–June 3',
    ],
    [[[2021], [2021]], '2021', null],
  ] as const)('of a range repeat what differs: %j is %s, and %s without its year', (range, whole, within) => {
    const date = { 'date-parts': range };
    expect([dateText(date, form), dateText(date, { ...form, precision: 'without-year' })]).toEqual([whole, within]);
  });

  test('know a first year and one before it', () => {
    expect([1, -1].map((year) => dateText({ 'date-parts': [[year]] }, form))).toEqual(['1', '1 BCE']);
  });

  test('put the day where the style has it', () => {
    const on = { 'date-parts': [[2022, 6, 23]] } as const;
    const orders = ['day-month-year', 'year-month-day', 'month-day-year'] as const;
    expect(orders.map((order) => dateText(on, { ...form, order }))).toEqual([
      '23 June 2022',
      '2022 June 23',
      'June 23, 2022',
    ]);
  });

  test('are not called uncertain where the year stands elsewhere', () => {
    const about = { 'date-parts': [[1850, 6, 1]], circa: true } as const;
    expect(dateText(about, { ...form, precision: 'without-year' })).toBe('June 1');
  });

  test('are null where there is none', () => {
    expect(dateText(undefined, form)).toBeNull();
  });

  test('are null for a year alone where the year stands elsewhere', () => {
    expect(dateText({ 'date-parts': [[2022]] }, { ...form, precision: 'without-year' })).toBeNull();
  });

  test('abbreviate September to four letters', () => {
    expect(MONTHS.dotted.join(' ')).toBe('Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.');
  });
});

describe('a short title', () => {
  test.each([
    ['Short and good', 'Short and good'],
    ['Red things: an overview of all of them', 'Red things'],
    ['Harbour closes for the season, and nobody knows why', 'Harbour closes'],
    ['Harbour closes for the long season', 'Harbour closes for the long season'],
    ['Harbour closes for the very long season', 'Harbour closes'],
    ['A theory of storms, then of all other weather', 'A theory of storms'],
    ['Toward the on of rest and more of it', 'Toward'],
    ['Red, white and —: blue', 'Red, white and —'],
    ['Boats sail along — without any wind or crew', 'Boats sail along'],
  ])('of “%s” is “%s”', (title, expected) => {
    expect(shortTitle(title)).toBe(expected);
  });
});
