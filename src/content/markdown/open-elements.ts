/** The elements that are open where the text is, and what each does when it begins and ends. */
import type { Assembler } from './assembler.js';
import { isBlock, isComponent, isHidden, isUnseen, isVoid } from './elements.js';
import { listNumbers } from './list-numbers.js';
import { withoutEntities } from './parser.js';
import { raisedText } from './raised.js';
import { CODE, CODE_END, GAP, PICTURE, PICTURE_END, shownText, withoutCode } from './shown-text.js';
import { definitions, tableRows, type Definitions, type Rows } from './tables.js';
import type { Tag } from './tags.js';
import { withoutStandIns } from './templates.js';

interface Open {
  readonly name: string;
  /** Closed with the paragraph that it stands in. */
  readonly inline: boolean;
  readonly end: () => void;
  readonly rows?: Rows;
  readonly list?: Definitions;
  /** Gives the mark of a list's next item. */
  readonly number?: () => string;
  /** Set when it holds a link within the page, as the mark of a note does. */
  note?: boolean;
}

/** More elements within each other than any page has; those beyond do nothing. */
const MOST = 500;

const TITLES = ['title', 'summary', 'label', 'header', 'heading', 'question'];
/** Whose title is one of several beside each other, and so no heading of what is in it. */
const ONE_OF_SEVERAL = /tab|panel|step|column|code|badge|tooltip|icon|image|button|link/i;

export type OpenElements = ReturnType<typeof openElements>;

export function openElements(to: Assembler) {
  const stack: Open[] = [];
  let boxEnd: ReturnType<Assembler['mark']> | undefined;

  const pop = (): void => stack.pop()?.end();
  const closeTo = (depth: number): void => {
    while (stack.length > depth) pop();
  };
  const find = (names: ReadonlySet<string>): number => stack.findLastIndex(({ name }) => names.has(name));
  const push = (open: Open): void => {
    if (stack.length < MOST) stack.push(open);
    else open.end();
  };
  const block = (name: string, end: () => void, more: Partial<Open> = {}): void =>
    push({ name, inline: false, end, ...more });

  const openBlock = (name: string, tag: Tag): void => {
    to.endBlock();
    if (name === 'table') {
      const rows = tableRows(to);
      block(name, () => rows.end(), { rows });
    } else if (name === 'tr' || name === 'td' || name === 'th') {
      const at = find(TABLE);
      const rows = stack[at]?.rows;
      if (rows === undefined) return;
      closeTo(at + 1);
      if (name === 'tr') rows.openRow();
      else {
        rows.openCell({ columns: spanOf(tag, 'colspan'), rows: spanOf(tag, 'rowspan'), names: name === 'th' });
        block(name, () => rows.closeCell());
      }
    } else if (name === 'dl') {
      const list = definitions(to);
      block(name, () => list.end(), { list });
    } else if (name === 'dt' || name === 'dd') {
      const at = find(DEFINITIONS);
      const list = stack[at]?.list;
      if (list === undefined) return;
      closeTo(at + 1);
      list.open(name === 'dt' ? 'term' : 'definition');
      block(name, () => list.close());
    } else if (name === 'li') {
      const at = find(ITEMS);
      if (stack[at]?.name === 'li') closeTo(at);
      container(name, 'list-item', stack.findLast(({ number }) => number !== undefined)?.number?.() ?? '-');
    } else if (name === 'blockquote') container(name, 'quote');
    else if (name === 'details') part(name, '');
    else if (name === 'summary' || /^h[1-6]$/.test(name)) {
      to.openPage();
      const depth = name === 'summary' ? undefined : Number(name.charAt(1));
      block(name, () => {
        const pieces = to.closePage();
        const title = pieces.map(({ text }) => text).join(' ');
        to.title(title, depth);
      });
    } else if (name === 'ol' || name === 'ul') {
      block(name, () => to.endBlock(), { number: name === 'ol' ? listNumbers(startOf(tag)) : () => '-' });
    } else if (LISTS.has(name)) block(name, () => to.endBlock());
    if (isHidden(tag)) hide(name);
  };
  const container = (name: string, kind: 'list-item' | 'quote', mark?: string): void => {
    to.openContainer(kind, mark);
    const page = to.pages();
    block(name, () => {
      if (to.pages() === page) to.closeContainer();
    });
  };
  const part = (name: string, title: string): void => {
    const end = to.openPart();
    if (title !== '') to.title(title);
    block(name, end);
  };
  const hide = (name: string): void => {
    // What is crossed out stands on the page.
    if (!isBlock(name) && !isUnseen(name)) to.text(GAP);
    to.hide();
    // One too many hides all that follows: better than to show what somebody hid.
    if (stack.length < MOST) push({ name, inline: !isBlock(name) && !isUnseen(name), end: () => to.show() });
  };

  const component = (tag: Tag, alone: boolean): void => {
    const name = tag.name.toLowerCase();
    const title = TITLES.map((key) => valueOf(tag, key)).find((text) => text !== '') ?? '';
    const empty = isVoid(tag);
    if (isHidden(tag) && !empty) return hide(name);
    if (alone) to.endBlock();
    if (title === '' || !alone) {
      if (alone && !empty) block(name, () => to.endBlock());
      return undefined;
    }
    const description = valueOf(tag, 'description');
    if (empty) {
      if (!/icon|image|badge|button/i.test(name))
        to.put([{ kind: 'paragraph', text: [title, description].filter(Boolean).join('\n') }]);
    } else if (ONE_OF_SEVERAL.test(name)) {
      to.put([{ kind: 'paragraph', text: title }]);
      block(name, () => to.endBlock());
    } else part(name, title);
    return undefined;
  };

  return {
    depth: (): number => stack.length,
    closeTo,
    /** Ends what only a paragraph can hold, down to `depth`. */
    closeInlineTo(depth: number): void {
      while (stack.length > depth && stack.at(-1)?.inline === true) pop();
    },
    /** A tag, which stands `alone` when its line begins with it and holds nothing beside its content. */
    tag(tag: Tag, alone: boolean): void {
      const name = tag.name.toLowerCase();
      if (BOXES.has(name)) boxed(tag.closes);
      if (tag.closes) {
        const at = find(new Set([name]));
        if (at >= 0) closeTo(at);
        if (isBlock(name)) to.endBlock();
      } else if (to.isHidden()) {
        // Only its end matters, which must not be taken for that of what hides it.
        if (!isVoid(tag)) push({ name, inline: false, end: () => undefined });
      } else if (isComponent(tag.name)) component(tag, alone);
      else if (name === 'br') to.lineBreak();
      else if (name === 'img') to.text(`${PICTURE}${valueOf(tag, 'alt')}${PICTURE_END}`);
      else if (name === 'hr') to.endBlock();
      else if (isVoid(tag)) return;
      else if (isUnseen(name)) hide(name);
      else if (isBlock(name)) openBlock(name, tag);
      else if (isHidden(tag)) hide(name);
      else if (name === 'sup' || name === 'sub') raised(name);
      else if (CODES.has(name)) code(name);
      else if (name === 'a') this.link(tag.attributes.get('href') ?? '');
    },
    /** A link to `target` begins. */
    link(target: string): void {
      const inner = stack.at(-1);
      if (inner?.name === 'sup' && target.startsWith('#')) inner.note = true;
    },
  };

  /** A box of a form that stands directly behind another one is apart from it on the page. */
  function boxed(closes: boolean): void {
    const here = to.mark();
    const isBehind = boxEnd?.page === here.page && boxEnd.block === here.block && boxEnd.at === here.at;
    if (closes) boxEnd = here;
    else if (isBehind) to.text(' ');
  }

  function code(name: string): void {
    const isWithin = stack.some((open) => CODES.has(open.name));
    if (!isWithin) to.text(CODE);
    push({ name, inline: true, end: () => (isWithin ? undefined : to.text(CODE_END)) });
  }

  function raised(name: 'sup' | 'sub'): void {
    const mark = to.mark();
    const open: Open = {
      name,
      inline: true,
      end: () =>
        to.replaceFrom(mark, (text, before) => {
          const plain = withoutCode(text);
          const shown = open.note === true && plain.trim().length <= 5 ? '' : raisedText(plain, name === 'sub', before);
          return (shown === '' ? GAP : shown) + (/\s$/u.test(text) ? ' ' : '');
        }),
    };
    push(open);
  }
}

/** An attribute's words as they are shown. */
function valueOf({ attributes }: Tag, key: string): string {
  return shownText(withoutEntities(withoutStandIns(attributes.get(key) ?? '')));
}

/** How many columns or rows a cell reaches over; all rows that follow where that is 0. */
function spanOf({ attributes }: Tag, key: 'colspan' | 'rowspan'): number {
  const typed = /^\s*([0-9]{1,5})/.exec(attributes.get(key) ?? '')?.[1];
  return key === 'rowspan' && Number(typed) === 0 ? Infinity : Number(typed ?? 1);
}

function startOf({ attributes }: Tag): number {
  return Number(/^\s*\d{1,9}/.exec(attributes.get('start') ?? '')?.[0] ?? 1);
}

const TABLE = new Set(['table']);
const DEFINITIONS = new Set(['dl']);
const BOXES = new Set(['button', 'label', 'option', 'output']);
const ITEMS = new Set(['li', 'ul', 'ol']);
const CODES = new Set(['code', 'kbd', 'samp', 'tt']);
const LISTS = new Set(['menu', 'div', 'section', 'article', 'aside', 'center', 'figure']);
