/** A PDF to a draft of its article. */
import { refused, type Converted, type ImportSource } from '../draft.js';

export async function readPdf(_: ImportSource): Promise<Converted> {
  return refused('PDF', 'x.');
}
