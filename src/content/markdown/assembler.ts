/**
 * Words, breaks and containers in the order of the text to pieces: a heading, or a block with its kind. The one place that
 * decides what stands together, for Markdown and HTML alike.
 */
import type { BlockKind, BlockLook } from '../../domain/article.js';
import type { Span } from '../../domain/span.js';
import { HARD_BREAK, shownText, withoutGaps } from './shown-text.js';

/** A heading or block of an article's body, before it has a place in the article's text. */
export type Piece =
  | ({ readonly kind: 'heading'; readonly depth: number } & Shown)
  | ({ readonly kind: BlockKind } & { readonly [K in keyof BlockLook]?: BlockLook[K] | undefined } & Shown)
  /** What follows stands under this heading again, which is that of the part before; without text of its own. */
  | { readonly kind: 'back'; readonly text: ''; readonly heading: string | null };

interface Shown {
  readonly text: string;
  /** As an article's, in this text; absent when nowhere. */
  readonly differs?: readonly Span[] | undefined;
  readonly code?: readonly Span[] | undefined;
  readonly bars?: readonly number[] | undefined;
}

export type Assembler = ReturnType<typeof assembler>;

/** A piece of text that is collected by itself, such as the body, a cell or a term: its own blocks and containers. */
interface Page {
  readonly pieces: Piece[];
  readonly containers: Container[];
  run: string;
}

interface Container {
  readonly kind: BlockKind;
  lines: string[];
  /** Of a list item; empty once a block of it has it. */
  mark?: string;
}

/** A place in the text that is being collected. */
interface Mark {
  readonly page: Page;
  readonly block: number;
  readonly at: number;
}

/** What a heading of HTML or of a part is filed under: below all of Markdown's, so that none is taken for a title. */
const PART = 6;

const JOINED = new Set<Piece['kind']>(['paragraph', 'quote']);

/** Collects one article's body; `end` gives its pieces, of which none but `back` is empty. */
export function assembler() {
  const pages: Page[] = [{ pieces: [], containers: [], run: '' }];
  let page: Page = pages[0] ?? { pieces: [], containers: [], run: '' };
  let heading: string | null = null;
  let hidden = 0;
  let block = 0;
  const notes: Piece[] = [];

  const add = (piece: Piece): void => {
    if (piece.kind === 'back' || piece.text !== '') page.pieces.push(piece);
    if (piece.kind === 'heading' && piece.text !== '' && pages.length === 1) heading = piece.text;
  };
  const flush = (): void => {
    const container = page.containers.at(-1);
    if (container === undefined || container.lines.length === 0) return;
    const { kind, mark } = container;
    const text = container.lines.join('\n');
    add(mark === undefined ? { kind, text } : { kind, text, item: { mark, depth: itemsAround() } });
    container.lines = [];
    if (mark !== undefined) container.mark = '';
  };
  const itemsAround = (): number => page.containers.slice(0, -1).filter(({ mark }) => mark !== undefined).length;
  const endBlock = (): void => {
    block += 1;
    if (page.run === '') return;
    const text = shownText(page.run);
    page.run = '';
    if (text === '') return;
    const container = page.containers.at(-1);
    if (container === undefined) add({ kind: 'paragraph', text });
    else container.lines.push(text);
  };
  const addHeading = (text: string, depth: number): void => {
    endBlock();
    if (hidden > 0) return;
    const container = page.containers.at(-1);
    const shown = text.replaceAll('\n', ' ');
    if (container === undefined) add({ kind: 'heading', text: shown, depth });
    else if (shown !== '') container.lines.push(shown);
  };
  /** Begins to collect pieces that stand nowhere yet; an aside leaves the block open that it stands in. */
  const openPage = (isAside = false): void => {
    if (!isAside) endBlock();
    page = { pieces: [], containers: [], run: '' };
    pages.push(page);
  };
  const closePage = (): readonly Piece[] => {
    while (page.containers.length > 0) closeContainer();
    endBlock();
    const { pieces } = page;
    if (pages.length > 1) pages.pop();
    page = pages.at(-1) ?? page;
    return pieces.filter(({ kind }) => kind !== 'back');
  };
  const closeContainer = (): void => {
    endBlock();
    flush();
    page.containers.pop();
  };

  return {
    /** Words as they stand; hidden ones go. */
    text(words: string): void {
      if (hidden === 0) page.run += words;
    },
    lineBreak(): void {
      if (hidden === 0) page.run += HARD_BREAK;
    },
    endBlock,
    /** A list item, with its mark, a quote or a note begins; what stands before it in another one is a block by itself. */
    openContainer(kind: BlockKind, mark?: string): void {
      endBlock();
      flush();
      page.containers.push({ kind, lines: [], ...(mark !== undefined && { mark }) });
    },
    closeContainer,
    depth: (): number => page.containers.length,
    pages: (): number => pages.length,
    code(text: string, language?: string): void {
      endBlock();
      if (hidden > 0) return;
      flush();
      add({ kind: 'code', text, ...(language !== undefined && { language }) });
    },
    /** What has been collected since the last block becomes a heading. */
    heading(depth: number): void {
      const text = shownText(page.run);
      page.run = '';
      addHeading(text, depth);
    },
    /** A part begins that may have a title; what comes back ends it. */
    openPart(): () => void {
      endBlock();
      const before = heading;
      const onPage = pages.length;
      return () => {
        endBlock();
        if (onPage !== 1 || pages.length !== 1 || heading === before) return;
        flush();
        add({ kind: 'back', text: '', heading: before });
        heading = before;
      };
    },
    /** A heading that was collected elsewhere; that of a part when no depth is given. */
    title(text: string, depth = PART): void {
      addHeading(text, depth);
    },
    /** Whether words stand before what comes, in the same block. */
    isInRun: (): boolean => page.run.trim() !== '',
    openPage,
    closePage,
    /** Puts pieces of a page where the text is now. */
    put(pieces: readonly Piece[]): void {
      endBlock();
      const container = page.containers.at(-1);
      for (const piece of pieces) {
        if (container !== undefined && piece.kind !== 'back' && JOINED.has(piece.kind)) {
          if (piece.text !== '') container.lines.push(piece.text);
        } else {
          flush();
          add(piece);
        }
      }
    },
    /** The pieces of a page that stand below the article. */
    note(pieces: readonly Piece[]): void {
      notes.push(...pieces);
    },
    /** What is collected now, from a place that `mark` gave, to be replaced. */
    mark: (): Mark => ({ page, block, at: page.run.length }),
    replaceFrom(mark: Mark, shown: (text: string, before: string) => string): void {
      if (mark.page !== page || mark.block !== block) return;
      const [before, text] = [page.run.slice(0, mark.at), page.run.slice(mark.at)];
      page.run = before + shown(text, before);
    },
    isHidden: (): boolean => hidden > 0,
    hide(): void {
      hidden += 1;
    },
    show(): void {
      hidden -= 1;
    },
    end(): readonly Piece[] {
      while (pages.length > 1) {
        const left = closePage();
        for (const piece of left) add(piece);
      }
      while (page.containers.length > 0) closeContainer();
      endBlock();
      return [...page.pieces, ...notes].map(finished);
    },
  };
}

function finished(piece: Piece): Piece {
  if (piece.kind === 'back')
    return piece.heading === null ? piece : { ...piece, heading: withoutGaps(piece.heading).text };
  const { text, differs, code, bars } = withoutGaps(piece.text);
  if (piece.kind === 'heading') return text === piece.text ? piece : { ...piece, text, differs: orNone(differs) };
  const { kind, language, header, item } = piece;
  // All of one form, whatever is there: what reads them would be slower where there are ten forms.
  return { kind, text, differs: orNone(differs), code: orNone(code), bars: orNone(bars), language, header, item };
}

function orNone<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
