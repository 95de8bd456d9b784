/** An article's citation: to read, to copy, or as a file for a reference manager, in the style chosen in the menu. */
import { ComponentType } from 'discord.js';
import type { APIComponentInContainer } from 'discord.js';
import { bibliographicFile } from '../../citation/bibliographic-file.js';
import { STYLES } from '../../citation/styles.js';
import type { Style } from '../../citation/styles.js';
import { card } from '../card.js';
import { menu } from '../menu.js';
import { message } from '../message.js';
import type { Attachment, Message } from '../message.js';
import { sourceAnchor } from '../source-anchor.js';
import { textDisplay } from '../text-display.js';
import { textHash } from '../text-hash.js';
import type { RenderContext, ReplyOf } from './context.js';
import { copyable } from './copyable.js';
import { referenceParts } from './reference-parts.js';
import { titleLine } from './title-line.js';

/** Of a file's text, as weight; the file itself is attached whole. */
const PREVIEW = 1_500;

export function renderSource(reply: ReplyOf<'source'>, context: RenderContext): Message {
  const { article, passage } = reply;
  const style = STYLES.find(({ id }) => id === reply.style) ?? STYLES[0];
  const head = textDisplay(
    titleLine(article.citation.title),
    `-# ${style.name}${article.brief ? ' · the article here is a brief of this source, in other words' : ''}`,
  );
  const { parts, files } = style.form === 'file' ? fileParts(reply, style) : referenceParts(reply, style.id);
  const link = sourceAnchor(article, passage?.text ?? null);
  const foot = link === '' ? [] : [textDisplay(`-# ${link}`)];
  return message([card(head, ...parts, ...foot, styleMenu(reply))], { private: context.private, files });
}

function fileParts(
  { article }: ReplyOf<'source'>,
  style: Extract<Style, { form: 'file' }>,
): { parts: readonly APIComponentInContainer[]; files: readonly Attachment[] } {
  const file = { name: `${article.id}.${style.extension}`, text: bibliographicFile(article.citation, style.id) };
  const preview = textDisplay(copyable(file.text, PREVIEW));
  return { parts: [preview, { type: ComponentType.File, file: { url: `attachment://${file.name}` } }], files: [file] };
}

function styleMenu({ article, passage, style }: ReplyOf<'source'>) {
  const mark = passage && { number: passage.paragraph, hash: textHash(passage.text) };
  const press = { mode: 'update', command: 'source', article: article.id, fills: 'style' } as const;
  const [first, ...others] = STYLES;
  const choice = ({ id, name }: Style) => ({ label: name, value: id });
  return menu(
    'Another style',
    mark ? { ...press, passage: mark } : press,
    [choice(first), ...others.map(choice)],
    style,
  );
}
