/**
 * A page that was saved as text or Markdown to an article: its head and tail become the citation, what sites put around
 * it goes, torn paragraphs are mended. Pure; what it left out or changed it says.
 */
import type { Name } from '../../domain/citation.js';
import { nameFromText } from '../front-matter/names.js';
import { bodyPieces } from '../markdown/pieces.js';
import { containerTitle } from './container-title.js';
import type { Draft, DraftFields } from './draft.js';
import { mendParagraphs, type SavedBlock } from './paragraphs.js';
import { isBoilerplate, isNotice, savedBlocks, type SavedForm } from './saved-blocks.js';
import { sourceLines, type SourceLine } from './source-lines.js';

/** Longer first lines are paragraphs. In UTF-16 units. */
const LONGEST_TITLE = 200;

/** How many blocks before the first paragraph may be title, date, byline and the like. */
const HEAD = 10;

/** The article that `text` holds; `title` is missing from the fields when the text does not tell it. */
export function importSavedText(text: string, form: SavedForm): Draft & { readonly paragraphs: readonly string[] } {
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
        // What may be a sentence must not be lost to those who look for it.
        return kind === 'prose' && isSentence(shown);
      }
      const lines = sourceLines(shown).filter(
        (line) => inHead || (line.kind !== 'title' && line.kind !== 'publication'),
      );
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
      : bodyPieces(markdown).flatMap((piece) =>
          piece.kind === 'heading' || piece.kind === 'back' ? [] : [piece.text],
        );
  return {
    fields,
    body: markdown,
    paragraphs,
    warnings: [
      ...joins.map((join) => `joined what a page break had torn: ${join}`),
      ...(leftOut.length === 0 ? [] : [`left out as no part of the article: ${leftOut.map(quotedStart).join(', ')}`]),
    ],
  };
}

/** A heading of the first level, or a first line that is no sentence and tells nothing else. */
function isTitle({ kind, source, shown }: SavedBlock): boolean {
  if (kind === 'heading') return /^ {0,3}# /.test(source);
  if (shown.length > LONGEST_TITLE || /[.。:：,;，；]$/u.test(shown)) return false;
  return sourceLines(shown).length === 0 && !isBoilerplate(shown);
}

/** A small letter at its beginning, an end, or more words than a title has. */
function isSentence(shown: string): boolean {
  return /^["'“‘«(]?\p{Ll}/u.test(shown) || /[.!?…]["'”’»)]*$/u.test(shown) || shown.split(' ', 13).length > 12;
}

/** Where nothing but notices, rights and the like follows. */
function tailStart(blocks: readonly SavedBlock[]): number {
  const last = blocks.findLastIndex(({ kind, shown }) => {
    if (kind !== 'prose') return true;
    return !isBoilerplate(shown) && !isNotice(shown) && sourceLines(shown).length === 0;
  });
  return last + 1;
}

function fieldsOf(heading: string | undefined, told: readonly SourceLine[]): DraftFields {
  const find = <K extends SourceLine['kind']>(kind: K): Extract<SourceLine, { kind: K }> | undefined =>
    told.find((line): line is Extract<SourceLine, { kind: K }> => line.kind === kind);
  const [citation, rights, byline, date] = [find('citation'), find('rights'), find('byline'), find('date')];
  const url = citation?.url ?? find('address')?.url;
  const site = find('publication')?.name ?? (url === undefined ? undefined : containerTitle(url)?.title);
  const title = find('title')?.title ?? heading ?? citation?.title;
  const author = byline?.authors ?? agencyOf(rights?.holder);
  const issued = citation?.issued ?? date?.issued;
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(site !== undefined && { 'container-title': site }),
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

/** What a citation still lacks, each a sentence that says what to write. */
export function missing(fields: DraftFields, namesSite: boolean): readonly string[] {
  const { title, author, issued, URL: url } = fields;
  const site = url === undefined ? undefined : containerTitle(url);
  return [
    title === undefined ? 'no title found: change `title:` if the name of the file is not right' : '',
    author === undefined ? 'no author found: add `author:`' : '',
    issued === undefined ? 'no date found: add `issued:`' : '',
    url === undefined ? 'no address found: add `URL:`' : '',
    !namesSite && site?.derived === true && fields['container-title'] === site.title
      ? `the site is called ${site.title} after its address: change \`container-title:\` if it has another name`
      : '',
  ].filter((warning) => warning !== '');
}

/** The beginning of a text in quotation marks, for a sentence about it. */
export function quotedStart(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text}”`;
}
