import { describe, expect, test } from 'vitest';
import { passages } from '../../../src/content/passages.js';
import { LIMITS } from '../../../src/discord/protocol/limits.js';
import { weight } from '../../../src/discord/protocol/message.js';
import { quotedPassages } from '../../../src/discord/render/quoted-passages.js';
import { render } from '../../../src/discord/render/render.js';
import { articleFrom } from '../../support/content/article-from.js';
import { build } from '../../support/discord/articles.js';
import { texts } from '../../support/discord/texts.js';

const NAME = 'a_very*long*name of a column_that|stands before each value'.replace('|', '');
/** Twenty columns whose names weigh forty times their values. */
const WIDE = [
  `| ${Array.from({ length: 20 }, (_, at) => `${NAME} ${at}`).join(' | ')} |`,
  `|${' --- |'.repeat(20)}`,
  ...Array.from({ length: 12 }, (_, row) => `|${` ${row}字 |`.repeat(20)}`),
].join('\n');
const article = articleFrom(`---\ntitle: T\n---\n${WIDE}\n\n\`\`\`\n${'x = y * z;\n'.repeat(400)}\`\`\``);

describe('a look that takes more room than its text', () => {
  test('is left out where there is no room for it', () => {
    const quoted = passages(article).map((passage) => build.quoted(passage));
    for (const room of [1500, 2000, 3900]) {
      const shown = texts(quotedPassages(quoted, room, { locale: 'en', emphasis: () => [] }));
      expect(shown.reduce((sum, text) => sum + weight(text), 0)).toBeLessThanOrEqual(room);
    }
  });

  test('is left out of a summary', () => {
    const start = article.text.indexOf('0字');
    const quotation = build.quotation(article, { start, end: article.text.indexOf('\n\n', start) });
    const sentences = Array.from({ length: 12 }, () => ({ quotation, paragraph: 1 }));
    const reply = {
      kind: 'summary',
      article,
      length: 'long',
      summary: { sentences, of: 63, more: false },
      actions: [],
    } as const;
    const shown = texts(render(reply, { locale: 'en', private: false }).components);
    expect(shown.reduce((sum, text) => sum + weight(text), 0)).toBeLessThanOrEqual(LIMITS.text);
  });
});
