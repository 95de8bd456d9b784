import { expect, test } from 'vitest';
import { services } from '../support/services.js';

const { searcher } = await services({
  rye: 'Rye bread is sold here.\n\nRye is sown in autumn.\n\nThe bread is sour.',
  brot: '---\nlanguage: de\n---\nDas Roggenbrot wird verkauft.',
});

const weigh = async (text: string) => (await searcher.weigh([text]))[0] ?? Number.NaN;

test('A text weighs more the rarer its words are, each counted once', async () => {
  expect(await weigh('autumn')).toBeGreaterThan(await weigh('rye'));
  expect(await weigh('rye bread')).toBeGreaterThan(await weigh('rye'));
  expect(await weigh('rye rye rye')).toBe(await weigh('rye'));
});

test('Words that the library does not have, and small ones, weigh nothing', async () => {
  expect(await weigh('zebra crossings')).toBe(0);
  expect(await weigh('is the and')).toBe(0);
  expect(await weigh('')).toBe(0);
});

test('A text is weighed in the language that knows it best', async () => {
  expect(await weigh('Roggenbrot')).toBeGreaterThan(0);
});
