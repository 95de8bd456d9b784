/**
 * A page that was saved as text or Markdown to an article: its head and tail become the citation, what sites put around
 * it goes, torn paragraphs are mended. Pure; what it left out or changed it says.
 */
import type { Citation, Name } from '../../domain/citation.js';
import { nameFromText } from '../front-matter/names.js';
import { bodyPieces } from '../markdown/pieces.js';
import { containerTitle } from './container-title.js';
import { mendParagraphs, type SavedBlock } from './paragraphs.js';
import { isBoilerplate, isNotice, savedBlocks, type SavedForm } from './saved-blocks.js';
import { sourceLines, type SourceLine } from './source-lines.js';

/** Longer first lines are paragraphs. In UTF-16 units. */
const LONGEST_TITLE = 200;

/** How many blocks before the first paragraph may be title, date, byline and the like. */
const HEAD = 10;

/** The article that `text` holds; `title` is missing from the fields when the text does not tell it. */
export function importSavedText(text: string, form: SavedForm): SavedText {
  const all = savedBlocks(text, form).filter(({ kind }) => kind !== 'rule');
  const told: SourceLine[] = [];
  const leftOut: string[] = [];
  let title: string | undefined;
  let inHead = true;

  const tail = tailStart(all);
  const body = all.filter((block, index): boolean => {
    const { kind, shown } = block;
    if (shown === '') return false;
    if (kind === 'heading' || kind === 'prose') {
      if (inHead && title === undefined && isTitle(block)) {
        title = shown;
        return false;
      }
      const lines = sourceLines(shown);
      const anywhere = lines.some((line) => line.kind === 'citation' || line.kind === 'rights');
      if (lines.length > 0 && (anywhere || inHead || index >= tail)) {
        told.push(...lines);
        return false;
      }
    }
    if (isBoilerplate(shown) || (index >= tail && isNotice(shown))) {
      leftOut.push(shown);
      return false;
    }
    inHead &&= index < HEAD && kind === 'heading';
    return true;
  });

  const { blocks, joins } = mendParagraphs(body);
  const fields = fieldsOf(title, told);
  const markdown = blocks.map(({ source }) => source).join('\n\n');
  // Plain text must come back to the letter; of Markdown only the parser knows what it shows.
  const paragraphs =
    form === 'plain'
      ? blocks.map(({ shown }) => shown)
      : bodyPieces(markdown).flatMap((piece) => (piece.kind === 'heading' ? [] : [piece.text]));
  return {
    fields,
    body: markdown,
    paragraphs,
    warnings: [
      ...joins.map((join) => `joined what a page break had torn: ${join}`),
      ...(leftOut.length === 0 ? [] : [`left out as no part of the article: ${leftOut.map(quotedStart).join(', ')}`]),
      ...missing(fields),
    ],
  };
}

/** A heading of the first level, or a first line that is no sentence and tells nothing else. */
function isTitle({ kind, source, shown }: SavedBlock): boolean {
  if (kind === 'heading') return /^ {0,3}# /.test(source);
  if (shown.length > LONGEST_TITLE || /[.。:：,;，；]$/u.test(shown)) return false;
  return sourceLines(shown).length === 0 && !isBoilerplate(shown);
}

/** Where nothing but notices, rights and the like follows. */
function tailStart(blocks: readonly SavedBlock[]): number {
  const last = blocks.findLastIndex(({ kind, shown }) => {
    if (kind !== 'prose') return true;
    return !isBoilerplate(shown) && !isNotice(shown) && sourceLines(shown).length === 0;
  });
  return last + 1;
}

function fieldsOf(heading: string | undefined, told: readonly SourceLine[]): Partial<Omit<Citation, 'id'>> {
  const find = <K extends SourceLine['kind']>(kind: K): Extract<SourceLine, { kind: K }> | undefined =>
    told.find((line): line is Extract<SourceLine, { kind: K }> => line.kind === kind);
  const [citation, rights, byline, date] = [find('citation'), find('rights'), find('byline'), find('date')];
  const url = citation?.url ?? find('address')?.url;
  const site = url === undefined ? undefined : containerTitle(url);
  const title = heading ?? citation?.title;
  const author = byline?.authors ?? agencyOf(rights?.holder);
  const issued = citation?.issued ?? date?.issued;
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(site !== undefined && { 'container-title': site.title }),
    ...(issued !== undefined && { issued }),
    ...(citation?.accessed !== undefined && { accessed: citation.accessed }),
    ...(url !== undefined && { URL: url, type: 'webpage' as const }),
    ...(rights !== undefined && { license: rights.license }),
  };
}

/** Who holds the rights wrote the article only if it is an agency: else it is the site's owner. */
function agencyOf(holder: string | undefined): readonly Name[] | undefined {
  if (holder === undefined) return undefined;
  const name = nameFromText(holder);
  const agency =
    /^(?:\p{Lu}{2,6}|Reuters|Bloomberg|Xinhua|Kyodo|Yonhap|dpa|The Associated Press|Associated Press|PA Media)$/u;
  return name !== undefined && agency.test(holder) ? [{ literal: holder }] : undefined;
}

function missing(fields: Partial<Omit<Citation, 'id'>>): readonly string[] {
  const { title, author, issued, URL: url } = fields;
  const site = url === undefined ? undefined : containerTitle(url);
  return [
    title === undefined ? 'no title found: change `title:` if the name of the file is not right' : '',
    author === undefined ? 'no author found: add `author:`' : '',
    issued === undefined ? 'no date found: add `issued:`' : '',
    url === undefined ? 'no address found: add `URL:`' : '',
    site?.derived === true
      ? `the site is called ${site.title} after its address: change \`container-title:\` if it has another name`
      : '',
  ].filter((warning) => warning !== '');
}

/** The beginning of a text in quotation marks, for a sentence about it. */
export function quotedStart(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text}”`;
}

/** What an importer makes of a saved file: what the source says of itself, and its paragraphs as Markdown. */
interface SavedText {
  readonly fields: Partial<Omit<Citation, 'id'>>;
  /** The body in Markdown, without the title. */
  readonly body: string;
  /** The text of each of its blocks as it must come out of the parser. */
  readonly paragraphs: readonly string[];
  /** What a person should look at, each a sentence. */
  readonly warnings: readonly string[];
}
