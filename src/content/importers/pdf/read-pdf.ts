/** A PDF to a draft: by the parts that it names itself, else by how its lines stand. */
import { detectLanguage } from '../../detect-language.js';
import { refused, type Converted, type DraftFields, type ImportSource } from '../draft.js';
import { madeOn, recordedAuthors, recordedTitle } from '../file-record.js';
import { firstDate } from '../html/page-dates.js';
import { isMatterTitle } from '../matter-title.js';
import { spelling } from '../paragraphs.js';
import { escapeMarkdown, isBoilerplate } from '../saved-blocks.js';
import { sourceLines, type SourceLine } from '../source-lines.js';
import { geometricBlocks } from './pdf-geometry.js';
import type { PdfBlock } from './pdf-blocks.js';
import { taggedBlocks } from './pdf-tagged.js';
import { readPages } from './pdf-text.js';

/** Letters a page that is more than a picture has, on average. */
const FEW = 20;

/** Blocks from the top that may tell title, authors and date. */
const HEAD = 12;

const PROBLEMS = {
  password: ['the PDF is protected with a password', 'Save it without the password.'],
  damaged: ['the PDF is damaged', 'Download or save it again.'],
  'too-long': ['the PDF has more than 2000 pages', 'Divide it.'],
} as const;

export async function readPdf({ bytes, name }: ImportSource): Promise<Converted> {
  const read = await readPages(bytes);
  if ('problem' in read) {
    const [message, remedy] = PROBLEMS[read.problem];
    return refused(message, remedy);
  }
  const { pages, info } = read;
  const whole = pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ');
  if (whole.replace(/\s+/gu, '').length < FEW * pages.length) {
    return refused('the pages of the PDF are pictures without text', 'Have their text recognised (OCR) first.');
  }
  const isSpelled = spelling(whole);
  const tagged = taggedBlocks(pages, isSpelled);
  const blocks = tagged ?? geometricBlocks(pages, isSpelled);
  const { fields, rest } = recordOf(blocks, info, name);
  const body = rest
    .map(markdownOf)
    .filter((text) => text !== '')
    .join('\n\n');
  if (body === '') return refused('the PDF has no text', 'Have its text recognised (OCR) first.');
  const language = detectLanguage(body);
  return {
    drafts: [
      {
        fields: { ...fields, ...(language !== undefined && { language }) },
        body,
        warnings: [
          ...(tagged === undefined ? [GUESSED] : []),
          // The day on which somebody printed a page is not the day on which it was published.
          ...(fields.issued === undefined ? madeOn(firstDate([made(info)])) : []),
        ],
      },
    ],
  };
}

const GUESSED =
  'the PDF does not say where its paragraphs are: they are guessed from how its lines stand, so look at some of them';

function made(info: Readonly<Record<string, string>>): string | undefined {
  const groups = /^D:(?<year>[0-9]{4})(?<month>[0-9]{2})?(?<day>[0-9]{2})?/u.exec(info['CreationDate'] ?? '')?.groups;
  return groups === undefined
    ? undefined
    : [groups['year'], groups['month'], groups['day']].filter((part) => part !== undefined).join('-');
}

/** What the first lines and the file's own record say, and the blocks without those lines. */
function recordOf(
  blocks: readonly PdfBlock[],
  info: Readonly<Record<string, string>>,
  name: string,
): { readonly fields: DraftFields; readonly rest: readonly PdfBlock[] } {
  const head = blocks.slice(0, HEAD);
  const headings = head.filter(
    ({ kind, text }) => kind === 'heading' && /\p{L}\P{L}*\p{L}/u.test(text) && !isMatterTitle(text),
  );
  const largest = Math.max(0, ...headings.map(({ size = 0, level = 6 }) => size || 7 - level));
  const first = headings.find(({ size = 0, level = 6 }) => (size || 7 - level) === largest);
  // Word calls its titles paragraphs; the first heading is that of a section then.
  const named = head
    .slice(0, first === undefined ? 1 : head.indexOf(first))
    .find(({ kind, text }) => kind !== 'table' && text === info['Title']?.replace(/\s+/gu, ' ').trim());
  const heading = named ?? first;
  const title = heading?.text ?? recordedTitle(info['Title'], name);
  const told: SourceLine[] = [];
  const rest = blocks.filter((block, index) => {
    if (block === heading || (index < HEAD && title !== undefined && block.text === title)) return false;
    const lines =
      block.kind === 'paragraph' && (index < HEAD || index >= blocks.length - 5) ? sourceLines(block.text) : [];
    told.push(...lines);
    return lines.length === 0 && !isBoilerplate(block.text);
  });
  const [byline, date, rights] = [
    told.find((line) => line.kind === 'byline'),
    told.find((line) => line.kind === 'date'),
    told.find((line) => line.kind === 'rights'),
  ];
  const author = byline?.authors ?? recordedAuthors(info['Author'], [info['Creator'], info['Producer']]);
  const issued = date?.issued;
  const doi = /\b(?<doi>10\.[0-9]{4,9}\/[^\s"<>]{2,60}[^\s"<>.,;)])/u.exec(head.map(({ text }) => text).join('\n'))
    ?.groups?.['doi'];
  return {
    fields: {
      ...(title !== undefined && title.length <= 400 && { title }),
      ...(author !== undefined && { author }),
      ...(issued !== undefined && { issued }),
      ...(rights !== undefined && { license: rights.license }),
      ...(doi !== undefined && { DOI: doi }),
    },
    rest,
  };
}

function markdownOf({ kind, text, level = 2, rows = [] }: PdfBlock): string {
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(2, level)))} ${escapeMarkdown(text)}`;
    case 'item':
      return `- ${escapeMarkdown(text)}`;
    case 'quote':
      return `> ${escapeMarkdown(text)}`;
    case 'code':
      return text.includes('```') ? escapeMarkdown(text) : `\`\`\`\n${text}\n\`\`\``;
    case 'table': {
      const width = Math.max(1, ...rows.map((cells) => cells.length));
      const lines = rows.map(
        (cells) => `| ${Array.from({ length: width }, (_, at) => escapeMarkdown(cells[at] ?? '')).join(' | ')} |`,
      );
      return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
    }
    case 'paragraph':
      return escapeMarkdown(text);
  }
}
