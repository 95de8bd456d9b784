/** Opens pages at text directives in Chromium and reads from a picture of each which of its characters are marked. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** A small page, so that all of it is seen at once wherever it is scrolled to. Marked characters have the one colour. */
const STYLE =
  'body{font:9px sans-serif;margin:4px}h1,p,table,ul,ol{font-size:9px;margin:2px 0}::target-text{background:#f0f;color:#f0f}';
const VIEWPORT = { width: 640, height: 300 };

export interface Marked {
  /** The text of the element, with its number in the order of the page's `[data-block]`. */
  readonly block: number;
  /** Its marked characters without white space, joined. */
  readonly text: string;
}

/** Something that opens one body after the other; `close` ends its server and its page. */
export async function markedWords(browser: Browser) {
  let html = '';
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // Its type is that of an address, because it listens on one.
  const { port } = server.address() as AddressInfo;
  const page = await browser.newPage({ viewport: VIEWPORT });
  let opened = 0;
  /** Of each body: where its characters are, which no directive changes. */
  const characters = new Map<string, readonly Character[]>();

  return {
    /** The blocks that have marked characters, in their order. Each time a new page: marks of the last one would stay. */
    async marked(body: string, directive: string): Promise<readonly Marked[]> {
      html = `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${body}`;
      opened += 1;
      await page.goto(`http://127.0.0.1:${port}/${opened}#:~:text=${directive}`);
      const placed = characters.get(body) ?? (await page.evaluate<Character[]>(CHARACTERS));
      characters.set(body, placed);
      return markedOf(placed, colourOf(await page.screenshot({ animations: 'allow', caret: 'initial' })));
    },
    async close(): Promise<void> {
      await page.close();
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function markedOf(characters: readonly Character[], isMarked: (x: number, y: number) => boolean): readonly Marked[] {
  const found = new Map<number, string>();
  for (const { block, text, x, y } of characters) {
    if (isMarked(x, y)) found.set(block, (found.get(block) ?? '') + text);
  }
  return [...found].map(([block, text]) => ({ block, text }));
}

interface Character {
  readonly block: number;
  readonly text: string;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
}

/** Runs in the page and gives the characters that show something, but for the marks of notes and what is crossed out. */
const CHARACTERS = String.raw`const segmenter = new Intl.Segmenter('en');
if (document.documentElement.scrollHeight > innerHeight) throw new Error('The page is larger than what is seen of it.');
[...document.querySelectorAll('[data-block]')].flatMap((element, block) => {
  const found = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement.closest('sup a, s') !== null) continue;
    for (const { segment, index } of segmenter.segment(node.data)) {
      if (/^\s*$/u.test(segment)) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + segment.length);
      const box = range.getClientRects()[0];
      if (box === undefined || box.width === 0) continue;
      found.push({ block, text: segment, x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }
  }
  return found;
})`;

/** Whether the picture, a PNG of 8 bits a colour without interlacing, has the marks' colour at a place. */
function colourOf(png: Buffer): (x: number, y: number) => boolean {
  const parts: Buffer[] = [];
  let [width, height, depth] = [0, 0, 3];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const kind = png.toString('latin1', at + 4, at + 8);
    if (kind === 'IHDR') {
      [width, height] = [png.readUInt32BE(at + 8), png.readUInt32BE(at + 12)];
      depth = png[at + 17] === 6 ? 4 : 3;
    }
    if (kind === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const lines = unfiltered(inflateSync(Buffer.concat(parts)), width * depth, height, depth);
  return (x, y) => {
    const at = Math.floor(y) * width * depth + Math.floor(x) * depth;
    return (lines[at] ?? 0) > 200 && (lines[at + 1] ?? 255) < 60 && (lines[at + 2] ?? 0) > 200;
  };
}

/** https://www.w3.org/TR/png-3/#9Filters; a loop for each filter, which takes a tenth of the time of one for all. */
function unfiltered(data: Buffer, stride: number, height: number, depth: number): Buffer {
  const out = Buffer.alloc(stride * (height + 1));
  // The line above the first is empty.
  for (let y = 0; y < height; y += 1) {
    const line = out.subarray((y + 1) * stride, (y + 2) * stride);
    const above = out.subarray(y * stride, (y + 1) * stride);
    const from = y * (stride + 1) + 1;
    data.copy(line, 0, from, from + stride);
    addGuesses(line, above, depth, data[from - 1] ?? 0);
  }
  return out.subarray(stride);
}

function addGuesses(line: Buffer, above: Buffer, depth: number, filter: number): void {
  const add = (x: number, guess: number): void => {
    line[x] = (line[x] ?? 0) + guess;
  };
  if (filter === 1) for (let x = depth; x < line.length; x += 1) add(x, line[x - depth] ?? 0);
  if (filter === 2) for (let x = 0; x < line.length; x += 1) add(x, above[x] ?? 0);
  if (filter === 3) for (let x = 0; x < line.length; x += 1) add(x, ((line[x - depth] ?? 0) + (above[x] ?? 0)) >> 1);
  if (filter === 4)
    for (let x = 0; x < line.length; x += 1) add(x, paeth(line[x - depth] ?? 0, above[x] ?? 0, above[x - depth] ?? 0));
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
