/** What a search that is not what a test is about says of every quotation. */
import type { QuoteCheck } from '../../../src/domain/quote-check.js';

export const NOWHERE: QuoteCheck = { kind: 'nowhere', parts: [], typographic: false };
