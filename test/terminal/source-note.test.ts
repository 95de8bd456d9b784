import { describe, expect, test } from 'vitest';
import { ask } from '../../src/commands/ask.js';
import { summary } from '../../src/commands/summary.js';
import { createLibrary } from '../../src/content/library.js';
import { createSearcher } from '../../src/search/searcher.js';
import { PLAIN } from '../../src/terminal/lines.js';
import { render } from '../../src/terminal/render.js';
import { library } from '../support/library.js';
import { TOWN } from '../support/town.js';

const CONTEXT = { width: 80, paint: PLAIN, explain: false };

async function townWith(source?: 'changed' | 'gone') {
  const articles = library(TOWN).articles.map((article) =>
    source === undefined ? article : Object.assign({}, article, { source }),
  );
  const opened = createLibrary(articles);
  return { library: opened, searcher: await createSearcher(opened), locale: 'en' as const };
}

describe('the terminal says below', () => {
  test.each([
    ['changed', '\n  The source has changed since this was saved.'],
    ['gone', '\n  The source is no longer there.'],
  ] as const)('a quotation and a summary that the source is %s', async (source, note) => {
    const [plain, marked] = [await townWith(), await townWith(source)];
    const question = { question: 'Who closed the flood gates at dawn?' };
    const asked = async (services: typeof plain) => render(await ask.run(question, services), CONTEXT);
    const summed = async (services: typeof plain) =>
      render(await summary.run({ article: 'flood-gates' }, services), CONTEXT);
    expect(await asked(marked)).toBe((await asked(plain)) + note);
    expect(await summed(marked)).toBe((await summed(plain)) + note);
  });
});
