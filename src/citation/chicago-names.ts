/** Names as Chicago 18 has them, shared by bibliography, author-date list and notes. */
import type { NameListForm } from './name-list.js';
import type { NameForm } from './name-text.js';

const NATURAL: NameForm = { order: 'given-first' };

/** `inverted` for lists (up to six names, else three and "et al."), `natural` for notes (up to two, else one) and editors. */
export const CHICAGO_NAMES = {
  inverted: {
    first: { order: 'family-first', demoteParticle: true },
    rest: NATURAL,
    conjunction: 'and',
    serialComma: 'always',
    etAl: { from: 7, keep: 3, comma: 'always' },
  },
  natural: {
    first: NATURAL,
    rest: NATURAL,
    conjunction: 'and',
    serialComma: 'from-three',
    etAl: { from: 3, keep: 1, comma: 'never' },
  },
  editors: {
    first: NATURAL,
    rest: NATURAL,
    conjunction: 'and',
    serialComma: 'from-three',
    etAl: { from: 7, keep: 3, comma: 'always' },
  },
} as const satisfies Readonly<Record<string, NameListForm>>;
