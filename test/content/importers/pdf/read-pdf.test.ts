import { describe, expect, test } from 'vitest';
import { pdfOf, type PdfTextLine } from '../../../support/content/documents.js';
import { blocksOf, imported, refusalOf } from '../../../support/content/imported.js';

/** A paragraph of lines one below the other, from the height `y`. */
function lines(
  texts: readonly string[],
  y: number,
  { x = 72, part, size = 10 }: { x?: number; part?: number; size?: number } = {},
): PdfTextLine[] {
  return texts.map((text, index) => ({ text, x, y: y - 12 * index, size, ...(part !== undefined && { part }) }));
}

const FIRST = [
  'The lock in the lower harbour opened on Friday morning, nine years after',
  'its gates had been found to leak. More than two hundred people came to see',
  'the first barge pass.',
];
const SECOND = [
  'The repair cost 4.2 million crowns, which is twice what the council had set',
  'aside. Nobody had counted on the mud, said the master of the harbour, and',
  'asked for patience.',
];
const whole = (texts: readonly string[]): string => texts.join(' ');

/** Runs on one line, each with its size and how high it stands above the line's own text. */
function runsOn(y: number, runs: readonly (readonly [string, number?, number?])[], part?: number): PdfTextLine[] {
  let x = 72;
  return runs.map(([text, size = 12, rise = 0]) => {
    const run = { text, x, y: y + rise, size, ...(part !== undefined && { part }) };
    // Of the font in these files each letter has one width.
    x += 0.6 * size * text.length;
    return run;
  });
}

describe('figures above and below the line', () => {
  test.each([
    ['an exponent as browsers print it', [['10'], ['6', 10, 4.7], [' people came.']], '10⁶ people came.'],
    ['a negative one', [['10'], ['-9', 10, 4.7], [' m.']], '10⁻⁹ m.'],
    ['a unit', [['40 km'], ['2', 10, 4.7], ['.']], '40 km².'],
    ['a small one', [['40 km'], ['2', 6, 5], ['.']], '40 km².'],
    ['one in the size of the text', [['40 km'], ['2', 12, 5], ['.']], '40 km².'],
    ['an index', [['H'], ['2', 10, -3.2], ['O flows.']], 'H₂O flows.'],
    [
      'the mark of a note',
      [['So said the company.'], ['12', 10, 4.7], [' It went.']],
      'So said the company.¹² It went.',
    ],
    ['the marks of two notes', [['So it was'], ['2,3', 7, 4.7], [' then.']], 'So it was²,³ then.'],
    ['an ordinal', [['The 1'], ['st', 10, 4.7], [' time.']], 'The 1st time.'],
    ['small figures on the line', [['The year '], ['1907', 10], [' came.']], 'The year 1907 came.'],
    ['capitals that are small', [['The year '], ['AD 7', 9.6], [' came.']], 'The year AD 7 came.'],
  ] as readonly (readonly [string, readonly (readonly [string, number?, number?])[], string])[])(
    '%s',
    async (_, runs, said) => {
      const heading = { text: 'The old lock', x: 72, y: 780, size: 18, part: 0 };
      const first = lines(FIRST, 740, { part: 1, size: 12 });
      const tagged = pdfOf([[heading, ...first, ...runsOn(660, runs, 2)]], { roles: ['H1', 'P', 'P'] });
      const untagged = pdfOf([[heading, ...first, ...runsOn(660, runs)]]);
      expect([blocksOf(await imported(tagged)).at(-1), blocksOf(await imported(untagged)).at(-1)]).toEqual([
        said,
        said,
      ]);
    },
  );
});

describe('the title of a PDF', () => {
  const page = [
    ...lines(['The old lock'], 780, { part: 0 }),
    ...lines(['Intro'], 760, { part: 1 }),
    ...lines(FIRST, 740, { part: 2 }),
    ...lines(SECOND, 690, { part: 3 }),
  ];
  test.each([
    ['its first paragraph, where its record says so', 'P', '/Title (The old lock)', 'The old lock'],
    ['what it calls its title', 'Title', '', 'The old lock'],
    ['its first heading', 'P', '', 'Intro'],
    ['its first heading, where its record says something else', 'P', '/Title (Report 7)', 'Intro'],
  ])('is %s', async (_, role, info, title) => {
    const { article } = await imported(pdfOf([page], { roles: [role, 'H1', 'P', 'P'], info }));
    expect([article.citation.title, article.text.startsWith('The old lock')]).toEqual([title, title === 'Intro']);
  });
});

describe('a PDF that names its parts', () => {
  const roles = ['H1', 'P', 'P', 'LI', 'LI'];
  const page = [
    ...lines(['The old lock'], 780, { part: 0, size: 18 }),
    ...lines(FIRST, 740, { part: 1 }),
    ...lines(SECOND, 704, { part: 2 }),
    ...lines(['Call the lock on channel nine.'], 660, { part: 3 }),
    ...lines(['Wait at the green posts.'], 648, { part: 4 }),
  ];

  test('becomes an article of just these', async () => {
    const article = await imported(pdfOf([page], { roles }));
    expect(article.article.citation.title).toBe('The old lock');
    expect(blocksOf(article)).toEqual([
      whole(FIRST),
      whole(SECOND),
      'Call the lock on channel nine.',
      'Wait at the green posts.',
    ]);
    expect(article.warnings.join()).not.toContain('guessed');
  });

  test('has a paragraph that goes on on the next page as one', async () => {
    const [one = '', ...rest] = FIRST;
    const pages = [
      [...lines(['The old lock'], 780, { part: 0, size: 18 }), ...lines([one], 740, { part: 1 })],
      lines(rest, 740, { part: 1 }),
    ];
    expect(blocksOf(await imported(pdfOf(pages, { roles })))).toEqual([whole(FIRST)]);
  });

  test('has the note at the foot of a page below the paragraph that the page tears', async () => {
    const [one = '', ...rest] = FIRST;
    const pages = [
      [
        ...lines(['The old lock'], 780, { part: 0, size: 18 }),
        ...lines([one], 740, { part: 1 }),
        ...lines(['7 The gates were made of oak.'], 60, { part: 2, size: 8 }),
      ],
      [...lines(rest, 740, { part: 1 }), ...lines(SECOND, 690, { part: 3 })],
    ];
    const said = blocksOf(await imported(pdfOf(pages, { roles: ['H1', 'P', 'Note', 'P'] })));
    expect(said).toEqual([whole(FIRST), 'The gates were made of oak.', whole(SECOND)]);
  });

  test('does not join short lines that a page ends with', async () => {
    const pages = [
      [
        ...lines(['The old lock'], 780, { part: 0, size: 18 }),
        ...lines(FIRST, 740, { part: 1 }),
        ...lines(['Contents'], 90, { part: 2 }),
      ],
      lines(SECOND, 740, { part: 3 }),
    ];
    const said = blocksOf(await imported(pdfOf(pages, { roles: ['H1', 'P', 'P', 'P'] })));
    expect(said).toEqual([whole(FIRST), 'Contents', whole(SECOND)]);
  });
});

describe('a PDF that does not', () => {
  test('is read by how its lines stand, and says so', async () => {
    const page = [...lines(['The old lock'], 780, { size: 18 }), ...lines(FIRST, 740), ...lines(SECOND, 690)];
    const article = await imported(pdfOf([page]));
    expect([article.article.citation.title, blocksOf(article)]).toEqual([
      'The old lock',
      [whole(FIRST), whole(SECOND)],
    ]);
    expect(article.warnings[0]).toContain('are guessed from how its lines stand');
  });

  test('begins a paragraph where a line is indented', async () => {
    const [first = '', ...rest] = SECOND;
    const page = [...lines(FIRST, 740), ...lines([first], 704, { x: 90 }), ...lines(rest, 692)];
    expect(blocksOf(await imported(pdfOf([page])))).toEqual([whole(FIRST), whole(SECOND)]);
  });

  test('is read column by column, and a sentence that the columns tear is one', async () => {
    const left = [
      'The lock in the lower harbour opened',
      'on Friday morning, nine years after',
      'its gates had been found to leak.',
      'More than two hundred people came to',
      'see the first barge pass, and stayed',
      'until the evening with the crew and',
    ];
    const right = [
      'the band, which played a waltz that',
      'nobody could dance to on the stones.',
      'The repair cost four million crowns,',
      'which is twice what the council had',
      'set aside. Nobody had counted on the',
      'mud, said the master of the harbour.',
    ];
    const page = [...lines(left, 740), ...lines(right, 740, { x: 320 })];
    const text = blocksOf(await imported(pdfOf([page]))).join(' ');
    expect(text).toBe([...left, ...right].join(' '));
  });

  test('does not tear a sentence around the notes at the foot of its page', async () => {
    const [one = '', ...rest] = FIRST;
    const pages = [
      [
        ...lines(SECOND, 760),
        ...lines([one], 700, { x: 90 }),
        ...lines(['* The gates were made of oak.'], 60, { size: 8 }),
      ],
      [...lines(rest, 740), ...lines(SECOND, 680)],
    ];
    expect(blocksOf(await imported(pdfOf(pages)))).toEqual([
      whole(SECOND),
      whole(FIRST),
      '* The gates were made of oak.',
      whole(SECOND),
    ]);
  });

  test('keeps lines apart that were ended on purpose, and a list', async () => {
    const page = [...lines(FIRST, 740), ...lines(['Ada Lind', 'Quay 9', 'Lower harbour'], 690), ...lines(SECOND, 640)];
    expect(blocksOf(await imported(pdfOf([page])))).toEqual([
      whole(FIRST),
      'Ada Lind',
      'Quay 9',
      'Lower harbour',
      whole(SECOND),
    ]);
  });

  test('leaves out the lines of its contents', async () => {
    const page = [
      ...lines(['Fees..................... 12', 'Gates . . . . . . . . . . 14'], 780),
      ...lines(FIRST, 700),
    ];
    expect(blocksOf(await imported(pdfOf([page])))).toEqual([whole(FIRST)]);
  });

  test('is read where its text runs along the long side of the page', async () => {
    const page = [...FIRST, ...SECOND].map((text, index) => ({
      text,
      x: 100 + 12 * index + (index >= FIRST.length ? 20 : 0),
      y: 80,
      upwards: true,
    }));
    expect(blocksOf(await imported(pdfOf([page])))).toEqual([whole(FIRST), whole(SECOND)]);
  });

  test('leaves out what stands on every page', async () => {
    const page = (texts: readonly string[], number: number): PdfTextLine[] => [
      ...lines(['Harbour news, spring'], 810),
      ...lines(texts, 740),
      ...lines([`Page ${number}`], 30),
    ];
    expect(
      blocksOf(
        await imported(
          pdfOf([
            page(FIRST, 1),
            page(SECOND, 2),
            page(
              FIRST.map((line) => line.toUpperCase()),
              3,
            ),
          ]),
        ),
      ),
    ).toEqual([whole(FIRST), whole(SECOND), whole(FIRST).toUpperCase()]);
  });

  test('makes a word whole that the end of a line has divided', async () => {
    const page = lines(
      [
        'The council of the town decided on Monday to open the old light-',
        'house to all who want to see it, in the week as well as on Sundays.',
      ],
      740,
    );
    expect(blocksOf(await imported(pdfOf([page])))[0]).toContain('the old lighthouse to all');
  });

  test('keeps raised figures from becoming part of a number', async () => {
    const page = [
      ...lines(['The old lock'], 780, { size: 18 }),
      { text: 'The dock holds 10', x: 72, y: 740 },
      { text: '6', x: 174, y: 744, size: 6 },
      { text: ' litres of water, and more after rain.', x: 178, y: 740 },
    ];
    expect(blocksOf(await imported(pdfOf([page])))).toEqual([
      'The dock holds 10⁶ litres of water, and more after rain.',
    ]);
  });

  test.each(['Table of Contents', '-'])('is not called %s', async (heading) => {
    const { article } = await imported(
      pdfOf([
        [...lines([heading], 800, { size: 22 }), ...lines(['The old lock'], 770, { size: 16 }), ...lines(FIRST, 740)],
      ]),
    );
    expect(article.citation.title).toBe('The old lock');
  });

  test('is not dated by the day on which the file was made', async () => {
    const { article, warnings } = await imported(
      pdfOf([lines(FIRST, 740)], { info: '/CreationDate (D:20240501120000Z) /Title (Lock report)' }),
    );
    expect([article.citation.issued, article.citation.title]).toEqual([undefined, 'Lock report']);
    expect(warnings).toContain('the file was made on 2024-05-01: write that as `issued:` if it is its date');
  });
});

test.each([
  [
    'has no text',
    pdfOf([[], []]),
    'the pages of the PDF are pictures without text. Have their text recognised (OCR) first.',
  ],
  ['is cut off', new TextEncoder().encode('%PDF-1.7\nnothing'), 'the PDF is damaged. Download or save it again.'],
])('a PDF that %s is refused', async (_, bytes, said) => expect(await refusalOf(bytes)).toBe(said));
