/** Titles as Chicago 18 sets them, the same in list and note. */
import type { Citation } from '../domain/citation.js';
import { headlineCase } from './headline-case.js';
import { italic } from './italic.js';
import { quoted } from './quoted.js';
import type { Run } from './run.js';
import { workKind } from './work-kind.js';

/** Books and reports in italics, everything else in quotation marks; headline capitals. `title` is the record's, whole or short. */
export function chicagoTitle(citation: Citation, title: string): readonly Run[] {
  const text = headlineCase(title, citation.language, 4);
  const kind = workKind(citation.type);
  const whole = kind === 'book' || (kind === 'report' && !citation['container-title']);
  return (whole ? italic(text) : null) ?? [{ text: quoted(text, 'american') }];
}
