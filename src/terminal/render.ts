/** A reply as text for a terminal. */
import { shortCitation } from '../citation/short-citation.js';
import { inText, type ReferenceStyleId, styledCitation, STYLES } from '../citation/styles.js';
import type { Reply, TextEntry } from '../commands/reply.js';
import {
  answeredNote,
  includedWords,
  missingNote,
  missingNotes,
  refusalReasons,
  sourceNote,
} from '../commands/wording.js';
import type { QuotedPassage } from '../domain/answer.js';
import type { ArticleHead } from '../domain/library.js';
import { ANSWERS } from '../wording/answers.js';
import { SUMMARIES } from '../wording/articles.js';
import { PROBLEMS } from '../wording/problems.js';
import { say } from '../wording/say.js';
import { FEATURES, SEMANTIC_FEATURES } from '../search/ranking/feature-table.js';
import { type Paint, safe, wrap } from './lines.js';
import { coded } from './looks.js';
import { quoteCheck } from './quote-check.js';
import { attribution, quoted } from './quoted.js';

/** What a text for a terminal depends on besides the reply. */
export interface TerminalContext {
  /** In characters. */
  readonly width: number;
  readonly paint: Paint;
  readonly explain: boolean;
}

/** Texts that are said alike here and in Discord are said in English. */
const ENGLISH = { locale: 'en', show: safe } as const;

type ReplyOf<K extends Reply['kind']> = Extract<Reply, { kind: K }>;

/** The whole text without a final line feed. */
export function render(reply: Reply, context: TerminalContext): string {
  const { width } = context;
  switch (reply.kind) {
    case 'answered':
      return blocks([...corrections(reply), ...missing(reply), ...quotations(reply.quotations, context)]);
    case 'uncertain':
      return blocks([
        [
          context.paint.uncertain(say(ANSWERS.doubt, { count: reply.quotations.length }, 'en')),
          ...missingNotes(reply, ENGLISH),
        ].join(' '),
        ...corrections(reply),
        ...quotations(reply.quotations, context),
      ]);
    case 'not-answered':
      return notAnswered(reply, context);
    case 'guidance':
      return guidance(reply, width);
    case 'part-away':
      return say(PROBLEMS.partAway, {}, 'en');
    case 'unknown-article':
      return blocks([
        `There is no article “${safe(reply.asked)}”.`,
        ...(reply.similar.length === 0 ? [] : [`Perhaps you meant:\n${list(reply.similar)}`]),
      ]);
    case 'unknown-style':
      return `There is no citation style “${safe(reply.asked)}”. Take one of ${STYLES.map(({ id }) => id).join(', ')}.`;
    case 'unknown-passage':
      return `“${safe(reply.article.citation.title)}” has no paragraph ${reply.asked}: its last is ${reply.last}.`;
    case 'empty-library':
      return 'There are no articles to look in yet. Add some with: npm run add -- FILE';
    case 'summary':
      return summary(reply, context);
    case 'source':
      // A bibliographic file ends its last line.
      return safe(sourceText(reply)).replace(/\n$/u, '');
    case 'quote-check':
      return blocks(quoteCheck(reply, context));
    case 'articles':
      return blocks([
        list(reply.articles),
        `Page ${reply.page} of ${reply.pages}, ${reply.total} ${reply.total === 1 ? 'article' : 'articles'}`,
      ]);
    case 'text':
      return blocks([
        ...(reply.lead === '' ? [] : [wrap(safe(reply.lead), width)]),
        ...reply.entries.map((entry) => textEntry(entry, context)),
      ]);
  }
}

/** What each command is called here, where there is no slash to type. */
const SCRIPTS: Readonly<Record<string, string>> = {
  '/ask': 'npm run ask',
  '/summary': 'npm run summary',
  '/articles': 'npm run list',
  '/help': 'npm run ask -- --help',
};

function guidance({ lines, examples, article }: ReplyOf<'guidance'>, width: number): string {
  const named = (line: string) => line.replaceAll(/\/[a-z]+/gu, (command) => SCRIPTS[command] ?? command);
  const [first = '', ...rest] = lines;
  const meant = article && `Perhaps “${safe(article.citation.title)}” is meant: npm run summary -- ${article.id}`;
  const tried = examples.map((example) => `  npm run ask -- "${safe(example)}"`);
  return blocks([
    wrap(named(first), width),
    ...(meant === undefined ? [] : [meant]),
    ...(tried.length === 0 ? [] : [['Try:', ...tried].join('\n')]),
    ...rest.map((line) => wrap(named(line), width)),
  ]);
}

/** The citation, and with a passage its in-text form too; a file's text is left alone, so that it can be piped. */
export function sourceText({ article: { citation, brief }, style, passage }: ReplyOf<'source'>): string {
  const text = styledCitation(citation, style);
  const { form } = STYLES.find(({ id }) => id === style) ?? STYLES[0];
  if (passage === undefined || form === 'file') return text;
  // The paragraphs of a brief are not the source's.
  const locator = brief ? undefined : { paragraph: passage.paragraph };
  // A style whose form is a reference has such an id.
  return `${text}\n\nIn the text: ${inText(citation, style as ReferenceStyleId, locator)}`;
}

function textEntry({ name, text, notes }: TextEntry, { width, paint }: TerminalContext): string {
  const small = notes.map((note) => paint.quiet(wrap(safe(note), width, '  ')));
  return [paint.strong(safe(name)), wrap(safe(text), width, '  '), ...small].join('\n');
}

function notAnswered(reply: ReplyOf<'not-answered'>, context: TerminalContext): string {
  const { within, nearest, partAway } = reply;
  const there = within === undefined ? 'The articles do not say.' : `“${safe(within.citation.title)}” does not say.`;
  const says = partAway === true ? say(ANSWERS.notSaidByRest, {}, 'en') : there;
  const closest = quotations(nearest, context);
  return blocks([
    [context.paint.refused(says), ...refusalReasons(reply, ENGLISH)].join(' '),
    ...corrections(reply),
    ...(closest.length === 0
      ? ['Nothing comes close. Try other words.']
      : [context.paint.refused('Closest, not an answer:'), ...closest]),
  ]);
}

function summary(
  { article, summary: { sentences, of }, focus }: ReplyOf<'summary'>,
  { width, paint }: TerminalContext,
): string {
  const note = sourceNote(article, 'en');
  const lacking = focus === undefined ? '' : missingNote(focus.missing, ENGLISH, article);
  return blocks([
    paint.strong(safe(article.citation.title)),
    ...(focus === undefined || sentences.length > 0 ? [] : [paint.refused(say(SUMMARIES.nothingAbout, {}, 'en'))]),
    ...(lacking === '' ? [] : [lacking]),
    ...sentences.map(({ quotation, paragraph }) => wrap(`${coded(quotation)} (paragraph ${paragraph})`, width, '  ')),
    ...(focus !== undefined && sentences.length === 0
      ? []
      : [`${sentences.length} of ${of} sentences${focus === undefined ? '' : `, about “${safe(focus.text)}”`}`]),
    [wrap(safe(`— ${attribution(article)}`), width, '  '), ...(note === '' ? [] : [`  ${note}`])].join('\n'),
  ]);
}

function quotations(all: readonly QuotedPassage[], context: TerminalContext): readonly string[] {
  const { width, paint, explain } = context;
  return all.map((one) => quoted(one, width, paint) + (explain ? `\n\n${explained(one, context)}` : ''));
}

function corrections({
  corrections: made,
  included,
}: ReplyOf<'answered' | 'uncertain' | 'not-answered'>): readonly string[] {
  const read = made.map((one) => `Read “${safe(one.typed)}” as “${safe(one.read)}”.`);
  const line = [...read, includedWords(included, ENGLISH)].filter((part) => part !== '').join(' ');
  return line === '' ? [] : [line];
}

function missing(reply: ReplyOf<'answered'>): readonly string[] {
  const note = answeredNote(reply, ENGLISH);
  return note === '' ? [] : [note];
}

function list(articles: readonly ArticleHead[]): string {
  return articles
    .map(({ id, citation }) => {
      // A source that tells nothing more than the title is named by it.
      const source = shortCitation(citation);
      return safe(`  ${id}  ${citation.title}${source === citation.title ? '' : ` (${source})`}`);
    })
    .join('\n');
}

function blocks(parts: readonly string[]): string {
  return parts.join('\n\n');
}

const DESCRIPTIONS: Readonly<Record<string, string>> = { ...FEATURES, ...SEMANTIC_FEATURES };

/** Why a hit scored what it scored, for `--explain`: each feature's numbers and, below them, what it looks at. */
function explained({ confidence, explanation }: QuotedPassage, { width, paint }: TerminalContext): string {
  const { score, contributions, matched } = explanation;
  const longest = contributions.reduce((most, { feature }) => Math.max(most, feature.length), 0);
  const rows = contributions.map(({ feature, value, weight }) => {
    const numbers = [
      `    ${feature.padEnd(longest)}`,
      value.toFixed(3).padStart(6),
      '×',
      weight.toFixed(2).padStart(5),
      '=',
      (value * weight).toFixed(3).padStart(7),
    ].join(' ');
    const description = DESCRIPTIONS[feature];
    return description === undefined ? numbers : `${numbers}\n${paint.quiet(wrap(description, width, '      '))}`;
  });
  return [
    `  Score ${score.toFixed(3)}, confidence ${confidence.toFixed(3)}`,
    `  Matched: ${safe(matched.join(', ')) || 'nothing'}`,
    ...rows,
  ].join('\n');
}
