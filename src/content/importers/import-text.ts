/** A text file, plain or in Markdown, to its article: with front matter as it stands, without it by what its lines tell. Pure. */
import { decodeText } from '../decode-text.js';
import { splitFrontMatter } from '../front-matter/split.js';
import { MAX_ARTICLE_BYTES } from '../parse-article.js';
import { refused, type Draft, type DraftFields, type ImportSource } from './draft.js';
import { firstDate } from './html/page-dates.js';
import { withToldHead } from './head-lines.js';
import { articleAsIs, articleFromDraft, type Proved, type Wishes } from './import-article.js';
import type { SavedForm } from './saved-blocks.js';
import { importSavedText } from './saved-text.js';
import { unframed } from './text-frame.js';
import { noProse } from './text-kind.js';

export type DetectLanguage = (text: string) => string | undefined;

/** The article, or all that keeps the file from being one. Bytes that are no UTF-8 are read as Windows-1252, with a warning. */
export function importText(source: ImportSource, detectLanguage: DetectLanguage, wishes: Wishes = {}): Proved {
  const { bytes } = source;
  const fault = (message: string, remedy: string, line = 1): Proved => ({
    faults: [refused(message, remedy, line).refused],
  });
  if (bytes.length > MAX_ARTICLE_BYTES)
    return fault(`the file has more than ${MAX_ARTICLE_BYTES} bytes`, 'Divide it into several articles.');
  const decoded = decodeText(bytes, { legacy: true });
  if (decoded.kind === 'not-text') return fault(decoded.message, decoded.remedy, decoded.line);
  const { text, encoding } = decoded;
  if (text.trim() === '') return fault('the file is empty', 'Save the page again, as text or Markdown.');
  const other = noProse(text, source.name);
  if (other !== undefined) return fault(`this is ${other.what}`, other.remedy);
  const { head, fault: unread } = splitFrontMatter(text);
  const proved =
    head !== null || unread !== undefined ? asIs(source, text, wishes) : saved(source, text, detectLanguage, wishes);
  if (encoding !== 'windows-1252' || 'faults' in proved) return proved;
  return {
    ...proved,
    warnings: ['the file was no UTF-8 and was read as Windows-1252: check its accents', ...proved.warnings],
  };
}

/** What was fetched is at its address, where it does not name another. */
function asIs({ name, url }: ImportSource, text: string, wishes: Wishes): Proved {
  const proved = articleAsIs(name, text, wishes);
  if (url === undefined || 'faults' in proved || proved.article.citation.URL !== undefined) return proved;
  const addressed = articleAsIs(name, text, { ...wishes, set: [...(wishes.set ?? []), ['URL', url]] });
  return 'faults' in addressed ? proved : addressed;
}

function saved(source: ImportSource, text: string, detectLanguage: DetectLanguage, wishes: Wishes): Proved {
  const form = formOf(source.name, text);
  const framed = form === 'plain' ? unframed(text) : { text, fields: {}, warnings: [] };
  const head = withToldHead(framed.text);
  const draft = importSavedText(head.text, form);
  const language = detectLanguage(draft.body);
  const fields = { ...draft.fields, ...framed.fields, ...(language !== undefined && { language }) };
  const warnings = [...framed.warnings, ...head.guesses, ...draft.warnings];
  return articleFromDraft(source.name, withSource({ ...draft, fields, warnings }, source), wishes);
}

/** With what is known from elsewhere where the text itself says nothing. */
export function withSource(draft: Draft, { url, fetched, hints }: ImportSource): Draft {
  const accessed = firstDate([fetched]);
  const fields: DraftFields = {
    ...(url !== undefined && { URL: url, type: 'webpage' as const }),
    ...(accessed !== undefined && { accessed }),
    ...hints,
    ...draft.fields,
  };
  return { ...draft, fields };
}

/** Programs save pages as `.txt` with Markdown in it, so the marks decide: a heading, a link, an escaped mark. */
function formOf(path: string, text: string): SavedForm {
  if (/\.(?:mdx?|markdown|qmd)$/i.test(path)) return 'markdown';
  const marked = /^ {0,3}#{1,6} \S|\]\((?:#|https?:|\/)|\\[$*_[\]#]/m.test(text);
  return marked ? 'saved-markdown' : 'plain';
}
