/** Titles as MLA 9 sets them, the same in list and text. */
import type { Citation } from '../domain/citation.js';
import { headlineCase } from './headline-case.js';
import { quoted } from './quoted.js';
import type { Run } from './run.js';

/** What is quoted although no container is named, because it is one of many by its nature. */
const PARTS: ReadonlySet<Citation['type']> = new Set(['article', 'document', 'paper-conference', 'speech'] as const);

/** Quoted as a part of something, italic as a whole (5.24 to 5.27). `title` is the record's, whole or short. */
export function mlaTitle({ type, language, 'container-title': container }: Citation, title: string): readonly Run[] {
  const text = headlineCase(title, language);
  const part = type !== 'book' && (container !== undefined || PARTS.has(type));
  return part ? [{ text: quoted(text, 'american') }] : [{ text, italic: true }];
}
