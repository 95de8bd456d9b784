/** A page, saved or fetched, to a draft of its article. Pure; loaded only where something is added. */
import { detectLanguage } from '../../detect-language.js';
import { refused, type Converted, type Draft, type DraftFields, type ImportSource } from '../draft.js';
import { quotedStart } from '../saved-text.js';
import { sourceLines } from '../source-lines.js';
import { decodePage } from './decode-page.js';
import { parsePage, type PageDocument } from './dom.js';
import { agencyName, datelineAgency, pageAuthors } from './page-authors.js';
import { pageContent, type PageContent } from './page-content.js';
import { whyNoArticle } from './no-article-page.js';
import { firstDate } from './page-dates.js';
import { pageMarkdown } from './page-markdown.js';
import { pageRecord } from './page-record.js';
import { withoutLayoutTables } from './page-table.js';
import { trimPage, type Trimmed } from './page-trailers.js';
import { styleSheets, withoutStruck } from './unsaid.js';

/** More bytes than pages have, even those with their pictures in them. */
const MOST_BYTES = 30_000_000;

/** The comment that browsers write into a page that they save. */
const SAVED_FROM = /<!--\s*saved from url=\([0-9]{1,6}\)(?<url>https?:\/\/[^\s>]+)\s*-->/u;

const NO_TEXT = 'the page has no text';

/** One draft; or why the page has no article, such as one that is made by its scripts. */
export function readPage({ bytes, url, contentType }: ImportSource): Converted {
  if (bytes.length > MOST_BYTES)
    return refused(`the page has more than ${MOST_BYTES / 1e6} MB`, 'Save the article alone.');
  const { html, warning } = decodePage(bytes, contentType);
  const from = url ?? SAVED_FROM.exec(html.slice(0, 5000))?.groups?.['url'];
  const parsed = parsePage(html);
  if ('tooMuch' in parsed) return refused(parsed.tooMuch, 'Save the article alone, or as text.');
  withoutStruck(parsed.document, styleSheets(html));
  const record = pageRecord(parsed.document, from);
  const shown = [...parsed.document.querySelectorAll('title, h1')].map((one) => one.textContent);
  const none = whyNoArticle(shown, parsed.document.body.textContent);
  if (none !== undefined) return refused(none, 'Open its address in a browser, and save what is shown there.');
  const content = pageContent(html, from);
  if (content === undefined) {
    return refused(
      NO_TEXT,
      'It may be made by its scripts: open it in a browser and save it from there, or copy its text into a file.',
    );
  }
  const draft = pageDraft(
    content.document,
    { ...agencyTold(parsed.document), ...withKnown(record.fields, content.known) },
    record.owners,
  );
  if (draft.body === '') return refused(NO_TEXT, 'Open it in a browser and save it from there.');
  return {
    drafts: [
      {
        ...draft,
        namesSite: record.namesSite,
        warnings: [...(warning === undefined ? [] : [warning]), ...record.warnings, ...draft.warnings],
      },
    ],
  };
}

/** The agency that a line below the article names, and the visit that a citation tells: they are gone with what stands around the article. */
function agencyTold(document: PageDocument): DraftFields {
  const lines = [...document.querySelectorAll('p, div, li, small, span')].flatMap((block) => {
    const text = block.textContent.length > 400 ? '' : block.textContent.replace(/\s+/gu, ' ').trim();
    return text === '' ? [] : sourceLines(text);
  });
  const rights = lines.find((line) => line.kind === 'rights' && agencyName(line.holder) !== undefined);
  const citation = lines.find((line) => line.kind === 'citation');
  return {
    ...(rights?.kind === 'rights' && { author: [{ literal: rights.holder }], license: rights.license }),
    ...(citation?.kind === 'citation' && citation.accessed !== undefined && { accessed: citation.accessed }),
  };
}

/** What is read out of a site's own markup is surer than what its head says. */
function withKnown(fields: DraftFields, known: PageContent['known']): DraftFields {
  if (known === undefined) return fields;
  // In a forum a name of one's own choice is the name.
  const author = known.author === '' ? undefined : pageAuthors([{ name: known.author, person: true }], [known.site]);
  const issued = firstDate([known.published]);
  return {
    ...fields,
    ...(known.title !== '' && { title: known.title }),
    ...(known.site !== '' && { 'container-title': known.site }),
    ...(author !== undefined && { author }),
    ...(issued !== undefined && { issued }),
  };
}

/** A document whose body is an article to its draft: `fields` are what is known of it, `owners` are no authors. Changes the document. */
export function pageDraft(document: PageDocument, fields: DraftFields, owners: readonly string[]): Draft {
  const content = document.body;
  withoutLayoutTables(content, document);
  const trimmed = trimPage(content, fields.title);
  const paragraphs = [...content.querySelectorAll('p')]
    .map((one) => one.textContent.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '');
  const whole = pageMarkdown(content, document);
  // Old pages have their title in no heading.
  const first = fields.title === undefined ? '' : `${fields.title}\n\n`;
  const body = first !== '' && whole.startsWith(first) ? whole.slice(first.length).trimStart() : whole;
  const author = fields.author ?? toldAuthors(trimmed, owners, paragraphs);
  const language = toldLanguage(fields.language, body);
  const { title: heading } = trimmed.told.find((line) => line.kind === 'citation') ?? {};
  return {
    fields: {
      ...told(trimmed),
      ...fields,
      ...(fields.title === undefined && heading !== undefined && { title: heading }),
      ...(author !== undefined && { author }),
      ...(language.tag !== undefined && { language: language.tag }),
    },
    body,
    warnings: [
      ...(trimmed.leftOut.length === 0
        ? []
        : [`left out as no part of the article: ${trimmed.leftOut.slice(0, 12).map(quotedStart).join(', ')}`]),
      ...(language.warning === undefined ? [] : [language.warning]),
    ],
  };
}

/** What the lines around the article say of it; its records come before. */
function told({ told: lines }: Trimmed): DraftFields {
  const find = <K extends (typeof lines)[number]['kind']>(kind: K) =>
    lines.find((line): line is Extract<(typeof lines)[number], { kind: K }> => line.kind === kind);
  const [citation, rights, date] = [find('citation'), find('rights'), find('date')];
  const issued = citation?.issued ?? date?.issued;
  return {
    ...(issued !== undefined && { issued }),
    ...(citation?.accessed !== undefined && { accessed: citation.accessed }),
    ...(rights !== undefined && { license: rights.license }),
  };
}

function toldAuthors(
  { told: lines }: Trimmed,
  owners: readonly string[],
  paragraphs: readonly string[],
): DraftFields['author'] {
  const byline = lines.find((line) => line.kind === 'byline')?.authors;
  const rights = lines.find((line) => line.kind === 'rights')?.holder;
  const agency =
    datelineAgency(paragraphs[0] ?? '', paragraphs.at(-1) ?? '') ??
    (rights === undefined ? undefined : agencyName(rights));
  return byline ?? (agency === undefined ? undefined : pageAuthors([{ name: agency }], owners));
}

/** Many pages say the language of their template: the text itself decides where it leaves no doubt. */
function toldLanguage(said: string | undefined, body: string): { readonly tag?: string; readonly warning?: string } {
  const seen = detectLanguage(body);
  if (said === undefined) return seen === undefined ? {} : { tag: seen };
  if (seen === undefined || said.split('-')[0] === seen || body.length < 400) return { tag: said };
  return { tag: seen, warning: `the page says that its language is ${said}, and the text is ${seen}` };
}
