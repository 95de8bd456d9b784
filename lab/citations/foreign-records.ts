/** CSL-JSON of other people's libraries as the records that articles have: what a citation cannot hold is left out. */
import type { Report } from '../../src/content/fault.js';
import { CitationFields } from '../../src/content/front-matter/citation-schema.js';
import { readLanguage } from '../../src/content/front-matter/language.js';
import type { Citation } from '../../src/domain/citation.js';

interface ForeignRecords {
  readonly citations: readonly Citation[];
  /** How many were passed over for what: the type, or the field that cannot be read. */
  readonly refused: ReadonlyMap<string, number>;
}

const IN_SILENCE: Report = Object.assign(() => undefined, { note: () => undefined });
const FIELDS = new Set(Object.keys(CitationFields.shape));

/** Throws for JSON that is no list of records. */
export function foreignRecords(json: unknown): ForeignRecords {
  if (!Array.isArray(json)) throw new Error('The file is no list of CSL-JSON records.');
  const citations: Citation[] = [];
  const refused = new Map<string, number>();
  for (const item of json as readonly { readonly id?: unknown }[]) {
    const fields = ownFields(item);
    const read = CitationFields.safeParse(fields);
    const { type, title } = read.data ?? {};
    if (read.success && type !== undefined && title !== undefined) {
      citations.push({ ...read.data, id: String(item.id), type, title });
    } else {
      const why = read.success ? 'title' : String(read.error.issues[0]?.path[0] ?? '');
      const what = why === 'type' ? `type ${String(fields['type'])}` : why;
      refused.set(what, (refused.get(what) ?? 0) + 1);
    }
  }
  return { citations, refused };
}

function ownFields(item: object): Record<string, unknown> {
  const entries = Object.entries(item).filter(([key, value]) => FIELDS.has(key) && value !== '' && value !== null);
  const { language, ...fields } = Object.fromEntries(entries.map(([key, value]) => [key, tidied(value)]));
  // As front matter has it: `eng` and "English" are `en`, and what is none is none.
  const tag = typeof language === 'string' ? readLanguage(language, 1, IN_SILENCE) : undefined;
  return { ...fields, ...(tag !== undefined && { language: tag }) };
}

/** Numbers as text and date parts as numbers, whichever way the other program writes them; a name's parts that are empty or ours not left out. */
function tidied(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map((name: object) => nameOf(name));
  if (typeof value !== 'object' || value === null || !('date-parts' in value)) return value;
  const dates = value['date-parts'] as readonly (readonly unknown[])[];
  const circa = 'circa' in value && Boolean(value.circa);
  const season = 'season' in value ? Number(value.season) : undefined;
  const parts = dates.map((date) => date.filter((part) => part !== '' && part !== null).map(Number));
  return { 'date-parts': parts, ...(circa && { circa }), ...(season !== undefined && { season }) };
}

const NAME_PARTS = new Set(['family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix', 'literal']);

function nameOf(name: object): object {
  return Object.fromEntries(
    Object.entries(name).filter(([key, value]) => NAME_PARTS.has(key) && value !== '' && value !== null),
  );
}
