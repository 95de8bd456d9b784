/** An article's citation: to read, to copy, or as a file for a reference manager, in the style chosen in the menu. */
import { ComponentType, type APIComponentInContainer } from 'discord.js';
import type { Run } from '../../citation/runs.js';
import {
  bibliographicFile,
  inText,
  reference,
  type ReferenceStyleId,
  type Style,
  STYLES,
} from '../../citation/styles.js';
import { action, CHOSEN } from '../../commands/action.js';
import { source } from '../../commands/source.js';
import { sourceNote } from '../../commands/wording.js';
import type { Article } from '../../domain/article.js';
import type { Locale } from '../../wording/locale.js';
import { say } from '../../wording/say.js';
import { SOURCES } from '../../wording/sources.js';
import { message, type Attachment, type Message } from '../protocol/message.js';
import { copyable } from '../text/code-block.js';
import { fit } from '../text/fit.js';
import { highlight } from '../text/highlight.js';
import { shorten } from '../text/one-line.js';
import type { RenderContext, ReplyOf } from './context.js';
import { sourceAnchor, titleLine } from './source-line.js';
import { card, menu, textDisplay } from './widgets.js';

/** Of a file's text, as weight; the file itself is attached whole. */
const PREVIEW = 1_500;

/** The citation with a menu of the other styles; a file that is attached whole where the style is one of a reference manager. */
export function renderSource(reply: ReplyOf<'source'>, context: RenderContext): Message {
  const { article, passage } = reply;
  const { locale } = context;
  const style = STYLES.find(({ id }) => id === reply.style) ?? STYLES[0];
  const note = sourceNote(article, locale);
  const head = textDisplay(
    titleLine(article.citation.title, locale),
    `-# ${style.name}${article.brief ? ` · ${say(SOURCES.isBrief, {}, locale)}` : ''}`,
    note && `-# ${note}`,
  );
  const file = style.form === 'file' ? fileOf(article, style) : undefined;
  const parts = style.form === 'file' ? [] : referenceParts(reply, style.id, locale);
  if (file !== undefined) {
    const attached = { type: ComponentType.File, file: { url: `attachment://${file.name}` } } as const;
    parts.push(textDisplay(copyable(file.text, PREVIEW)), attached);
  }
  const link = sourceAnchor(article, passage ?? null, locale);
  const foot = link === '' ? [] : [textDisplay(`-# ${link}`)];
  const files = file === undefined ? [] : [file];
  return message([card(head, ...parts, ...foot, styleMenu(reply, locale))], { private: context.private, files });
}

function fileOf({ id, citation }: Article, style: Extract<Style, { form: 'file' }>): Attachment {
  return { name: `${id}.${style.extension}`, text: bibliographicFile(citation, style.id) };
}

function styleMenu({ article: { id: article }, passage, style }: ReplyOf<'source'>, locale: Locale) {
  const cited = passage === undefined ? {} : { passage: passage.paragraph };
  const restyle = action('update', source, { article, style: CHOSEN, ...cited }, passage?.text);
  const choices = STYLES.map(({ id, name }) => ({ label: name, value: id }));
  return menu(say(SOURCES.anotherStyle, {}, locale), restyle, choices, style);
}

/** Shares of the message, as weight. A reference with 20 authors weighs about 600. */
const READ = 1_000;
const COPIED = 1_000;
const IN_TEXT = 800;
const SHORTEST = 40;

/**
 * A reference as people use one: plain in a block of code, which Discord copies in one press, and its form in the text. Before it
 * once more with its italics where it has some: a block of code shows none, and what is copied from a text keeps them. Weighs at
 * most 2,800 in all. Without a passage, and for a brief, the in-text form has no paragraph.
 */
function referenceParts(
  { article, passage }: ReplyOf<'source'>,
  style: ReferenceStyleId,
  locale: Locale,
): APIComponentInContainer[] {
  const runs = reference(article.citation, style);
  const plain = runs.map(({ text }) => text).join('');
  // A brief's paragraphs are not the source's, and a citation of one would send its readers to another.
  const locator = article.brief || passage === undefined ? undefined : passage;
  const cited = inText(article.citation, style, locator);
  const slanted = runs.some(({ italic }) => italic)
    ? [textDisplay(fit(SHORTEST, READ, READ, (limit) => ({ text: set(runs, plain, limit) })).text)]
    : [];
  return [
    ...slanted,
    textDisplay(copyable(plain, COPIED)),
    textDisplay(whereCited(style, locator?.paragraph, locale)),
    textDisplay(copyable(cited, IN_TEXT)),
  ];
}

/** Over the form in the text, with the paragraph that it points to. */
function whereCited(style: ReferenceStyleId, paragraph: number | undefined, locale: Locale): string {
  const isNote = style === 'chicago';
  if (paragraph === undefined) return say(isNote ? SOURCES.inNote : SOURCES.inText, {}, locale);
  return say(isNote ? SOURCES.inNoteFor : SOURCES.inTextFor, { number: String(paragraph) }, locale);
}

function set(runs: readonly Run[], plain: string, limit: number): string {
  let at = 0;
  const italic = runs.flatMap(({ text, italic: slanted }) => {
    const span = { start: at, end: at + text.length };
    at = span.end;
    return slanted ? [span] : [];
  });
  return highlight(shorten(plain, limit), italic, '_');
}
