/** How Discord's Markdown looks: what read-markdown.ts has read, as DOM nodes. */
import { button, element } from './element.js';
import { readMarkdown } from './markdown/read-markdown.js';
import { nameOf } from './names.js';
import type { Block, Inline, List } from './markdown/tree.js';
import { timeText } from './time-text.js';

/** One node a block. Links lead to http and https only, and tell nobody where they were clicked. */
export function renderMarkdown(source: string): readonly Node[] {
  return readMarkdown(source).map(block);
}

function block(one: Block): Node {
  switch (one.kind) {
    case 'paragraph':
      return element('p', {}, ...inlines(one.children));
    case 'heading':
      // The page's own headings are the first two levels.
      return element(
        'div',
        { role: 'heading', 'aria-level': String(one.level + 2), class: `h${one.level}` },
        ...inlines(one.children),
      );
    case 'small':
      return element('p', { class: 'small' }, ...inlines(one.children));
    case 'quote':
      return element('blockquote', {}, ...one.blocks.map(block));
    case 'fence':
      return fence(one.text, one.language);
    case 'list':
      return list(one);
  }
}

/** Code under its language and a button that copies it as it stands. Long lines are scrolled, so that a keyboard must reach them. */
function fence(text: string, language: string): Node {
  const copy = button('Copy', 'copy', () => {
    navigator.clipboard.writeText(text).then(
      () => {
        copy.textContent = 'Copied';
      },
      () => {
        copy.textContent = 'Not copied';
      },
    );
  });
  copy.addEventListener('blur', () => {
    copy.textContent = 'Copy';
  });
  const head = element('div', { class: 'fence-head' }, element('span', {}, language), copy);
  return element('div', { class: 'fence' }, head, element('pre', { tabindex: '0' }, element('code', {}, text)));
}

function list({ ordered, start, items }: List): Node {
  const made = ordered ? element('ol', { start: String(start) }) : element('ul');
  made.append(...items.map(({ children, lists }) => element('li', {}, ...inlines(children), ...lists.map(list))));
  return made;
}

function inlines(pieces: readonly Inline[]): readonly (Node | string)[] {
  return pieces.map(inline);
}

function inline(piece: Inline): Node | string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'bold':
      return element('strong', {}, ...inlines(piece.children));
    case 'italic':
      return element('em', {}, ...inlines(piece.children));
    case 'underline':
      return element('u', {}, ...inlines(piece.children));
    case 'strike':
      return element('s', {}, ...inlines(piece.children));
    case 'spoiler':
      return spoiler(piece.children);
    case 'code':
      return element('code', {}, piece.text);
    case 'link': {
      const attributes = { href: piece.url, target: '_blank', rel: 'noopener noreferrer nofollow' };
      return element('a', attributes, ...inlines(piece.children));
    }
    case 'command':
      return element('button', { type: 'button', class: 'mention', 'data-command': piece.name }, `/${piece.name}`);
    case 'mention':
      return element('span', { class: 'mention' }, `${piece.mark}${nameOf(piece.id)}`);
    case 'time': {
      const moment = new Date(piece.seconds * 1000);
      const attributes = { datetime: moment.toISOString(), title: timeText(moment, 'F', new Date()) };
      return element('time', attributes, timeText(moment, piece.style, new Date()));
    }
  }
}

function spoiler(children: readonly Inline[]): Node {
  const hidden = element('span', { class: 'hidden' }, ...inlines(children));
  const cover = element(
    'span',
    { class: 'spoiler', role: 'button', tabindex: '0', 'aria-label': 'Show the spoiler' },
    hidden,
  );
  const reveal = () => {
    hidden.className = '';
    for (const name of ['role', 'tabindex', 'aria-label']) cover.removeAttribute(name);
  };
  cover.addEventListener('click', reveal, { once: true });
  cover.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter' || key === ' ') reveal();
  });
  return cover;
}
