/** What axe-core finds wrong with the page as it is shown now, by the rules of WCAG 2.2, levels A and AA. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** One line for each faulty element: the rule and where it is broken. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(TAGS)} }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => id + ' at ' + JSON.stringify(target) + ': ' + failureSummary)))`,
  );
  if (!Array.isArray(found)) throw new TypeError('axe-core gave no list.');
  return found.map(String);
}
