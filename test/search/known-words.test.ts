import { expect, test } from 'vitest';
import { services } from '../support/services.js';

const { searcher } = await services({
  rye: 'Rye bread is sold here.\n\nRye is sown in autumn.\n\nThe bread is sour.',
  brot: '---\nlanguage: de\n---\nDas Roggenbrot wird verkauft.',
});

test('A text weighs more the rarer its words are, each counted once', () => {
  expect(searcher.weigh('autumn')).toBeGreaterThan(searcher.weigh('rye'));
  expect(searcher.weigh('rye bread')).toBeGreaterThan(searcher.weigh('rye'));
  expect(searcher.weigh('rye rye rye')).toBe(searcher.weigh('rye'));
});

test('Words that the library does not have, and small ones, weigh nothing', () => {
  expect(searcher.weigh('zebra crossings')).toBe(0);
  expect(searcher.weigh('is the and')).toBe(0);
  expect(searcher.weigh('')).toBe(0);
});

test('A text is weighed in the language that knows it best', () => {
  expect(searcher.weigh('Roggenbrot')).toBeGreaterThan(0);
});
