/**
 * The official CSL styles as an oracle: what citeproc prints for a record. Stands alone because it is the only module that knows
 * citeproc, whose licence (CPAL or AGPL) and start of a second a style keep it out of the program (decision 13).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import CSL from 'citeproc';
import type { ReferenceStyleId } from '../../src/citation/styles.js';
import type { Citation } from '../../src/domain/citation.js';

/** The official style of each of ours, as https://github.com/citation-style-language/styles names its file. */
export const OFFICIAL: Readonly<Record<ReferenceStyleId, string>> = {
  apa: 'apa',
  mla: 'modern-language-association',
  chicago: 'chicago-notes-bibliography',
  'chicago-author-date': 'chicago-author-date',
  harvard: 'harvard-cite-them-right',
  ieee: 'ieee',
  vancouver: 'nlm-citation-sequence',
};

/** Of the styles that do not say it themselves. */
const LANGUAGES: Readonly<Partial<Record<ReferenceStyleId, string>>> = { harvard: 'en-GB' };

/** A record as the official style prints it, italics as `*…*`. */
export interface Oracle {
  readonly reference: (citation: Citation) => string;
}

/**
 * The oracle of a style, from `folder` with the files `NAME.csl` and `locales-LANGUAGE.xml`; undefined where the style is not there.
 * Throws when the locale that the style wants is not.
 */
export function oracle(folder: string, style: ReferenceStyleId): Oracle | undefined {
  const file = join(folder, `${OFFICIAL[style]}.csl`);
  if (!existsSync(file)) return undefined;
  const source = readFileSync(file, 'utf8');
  let item: Citation | undefined;
  const engine = new CSL.Engine(
    {
      retrieveLocale: (wanted) => localeOf(folder, wanted),
      retrieveItem: () => structuredClone(item ?? {}),
    },
    source,
    LANGUAGES[style] ?? 'en-US',
  );
  engine.setOutputFormat('html');
  let count = 0;
  return {
    reference: (citation) => {
      count += 1;
      // Under an id of its own, so that nothing is remembered from the record before.
      item = { ...citation, id: `item-${count}` };
      engine.updateItems([item.id]);
      const bibliography = engine.makeBibliography();
      return bibliography === false ? '' : plain(bibliography[1].join(' '));
    },
  };
}

function localeOf(folder: string, language: string): string | false {
  const file = join(folder, `locales-${language}.xml`);
  return existsSync(file) ? readFileSync(file, 'utf8') : false;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&#60;': '<',
  '&#62;': '>',
  '&#38;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

function plain(html: string): string {
  return html
    .replaceAll(/<div class="csl-left-margin">(.*?)<\/div>/gu, '$1 ')
    .replaceAll(/<\/?i>/gu, '*')
    .replaceAll(/<[^<>]*>/gu, '')
    .replaceAll(/&(?:#\d+|\w+);/gu, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
