/** Pages with the label that a single page or several take. */
import { type PageRangeForm, pageRange } from './page-range.js';

/** "p. 3", "pp. 3–7", "pp. 3, 9"; null for none. */
export function labelledPages(pages: string | undefined, form: PageRangeForm): string | null {
  if (pages === undefined) return null;
  const text = pageRange(pages, form);
  return `${/\d\s*[–,&]\s*\p{L}*\d/u.test(text) ? 'pp.' : 'p.'} ${text}`;
}
