/**
 * What the properties of a Word document say of it. The day on which its file was made is none on which it was published: a report of
 * last year is saved under a new name, and its day would be cited.
 */
import type { DraftFields } from '../draft.js';
import { recordedAuthors, recordedTitle } from '../file-record.js';
import { parseXml, type PageElement } from '../html/dom.js';
import { firstDate } from '../html/page-dates.js';

export interface WordRecord {
  readonly fields: DraftFields;
  /** When the file was made, as its program wrote it. */
  readonly created: string | undefined;
}

/** Where the properties stand; the day of publication that a cover page shows is among the custom ones. */
export const WORD_RECORD = /^(?:docProps\/core|customXml\/item[0-9]+)\.xml$/u;

/** Of the document's files by name. */
export function wordRecord(files: ReadonlyMap<string, Uint8Array>): WordRecord {
  const core = elementsOf(files.get('docProps/core.xml'));
  const author = recordedAuthors(textOf(core, 'dc:creator'));
  const title = recordedTitle(textOf(core, 'dc:title'));
  const language = textOf(core, 'dc:language');
  const custom = [...files].filter(([name]) => name.startsWith('customXml/')).map(([, file]) => file);
  const issued = firstDate([
    textOf(core, 'dcterms:issued'),
    textOf(core, 'dc:date'),
    ...custom.map((file) => textOf(elementsOf(file), 'publishdate')),
  ]);
  return {
    fields: {
      ...(title !== undefined && { title }),
      ...(author !== undefined && { author }),
      ...(issued !== undefined && { issued }),
      ...(language !== undefined && /^[a-z]{2,3}(?:-[A-Z]{2})?$/u.test(language) && { language }),
    },
    created: textOf(core, 'dcterms:created'),
  };
}

function elementsOf(file: Uint8Array | undefined): readonly PageElement[] {
  const parsed = file === undefined ? undefined : parseXml(new TextDecoder().decode(file));
  return parsed === undefined || 'tooMuch' in parsed ? [] : [...parsed.document.querySelectorAll('*')];
}

function textOf(elements: readonly PageElement[], name: string): string | undefined {
  const found = elements.find((element) => element.nodeName.toLowerCase() === name);
  const text = found?.textContent.replace(/\s+/gu, ' ').trim();
  return text === '' ? undefined : text;
}
