import { describe, expect, test } from 'vitest';
import { sourceFiles } from '../support/source-files.js';
import { expressionsIn, walksAgain } from '../support/walks-again.js';

/** What walks again but is asked of a short text only, with what bounds it. */
const BOUNDED: Readonly<Record<string, string>> = {
  'src/citation/titles.ts (?: (?:a|an|and|at|by|for|from|in|is|of|on|or|the|to|with))+$': 'four words',
  'src/content/importers/html/page-authors.ts  ?(?:\\||•|·|→|› | \\/ ).*$| ?\\([^()]*\\)?$|[ ,]+(?:(?:last )?updated|published|posted|aktualisiert)\\b.*$| (?:(?:see )?full bio|(?:view |show |see )?(?:all|alle) (?:posts|articles|artikel|beiträge)|[-–—] https?:).*$':
    '2,400 units, in people',
  'src/content/importers/html/page-authors.ts [\\s,;–—-]+(?:am|on|le|el)?\\s*$': '2,400 units, in people',
  'src/content/importers/paragraphs.ts (\\p{L}+)-$': '64 units, NEAR',
  'src/content/importers/source-lines.ts [\\s,|–-]*(?:at |um |à )?[0-9]{1,2}(?:[:.h][0-9]{2}){1,2}\\s*(?:[ap]\\.?m\\.?)?\\s*(?:uhr)?\\s*(?:\\(?[A-Z]{2,5}\\)?)?$':
    '160 units, in sourceLine',
  'src/content/importers/source-lines.ts \\s*[,;|&·]\\s*|\\s+(?:and|und|et|y)\\s+': '160 units, in sourceLine',
  'src/content/markdown/wiki.ts (?:#[\\p{L}\\p{N}_/-]+[ \\t]*)+(?=\\n|$)':
    'begins at one place, in a line of 500 units',
  'src/text/sentence-boundaries.ts [\\s]*[「『“‘（〈《【«]+$': '80 units, NEAR',
  'src/text/sentence-boundaries.ts (\\S+)\\s+\\S+$': '80 units, NEAR',
  'src/text/sentence-boundaries.ts ^[^\\p{L}]+|[^\\p{L}.]+$': '80 units, a word of those before',
};

describe('an expression that can begin anywhere in a run', () => {
  test.each([
    /[,;:\s]+$/u,
    /^[^\p{L}]+|[^\p{L}]+$/u,
    /\s+\S*$/u,
    /(\p{L}*)(\d+)-/u,
    /(?:\s*[,;]\s*|x)/u,
    /\p{L}.*\p{Lu}/u,
    /(?:a|\s+b)c/u,
  ])('walks it again: %s', (expression) => expect(walksAgain(expression)).toBe(true));

  test.each([/\s+/u, /^\s+a/u, /(?<!\s)\s+a/u, /[.!?]["']*$/u, /a\s*$/u, / ?x y*z/u, /(?:^|\s)(?:a|b)$/u, /\s\S*/u])(
    'does not when a run is walked once: %s',
    (expression) => expect(walksAgain(expression)).toBe(false),
  );
});

test('no expression over what files, pages and citations say walks again, but where the text is short', () => {
  const found = sourceFiles()
    .filter(({ path }) => /^src\/(?:content|citation|fetch|text)\//u.test(path))
    .flatMap(({ path, text }) =>
      expressionsIn(text)
        .filter(walksAgain)
        .map((one) => `${path} ${one.source}`),
    );
  expect(found).toEqual(Object.keys(BOUNDED));
});
