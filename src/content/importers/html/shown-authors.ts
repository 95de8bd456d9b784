/** The names that a reader sees beside a page's heading, by how their place is called or by the words before them. */
import { sourceLines } from '../source-lines.js';
import type { PageElement } from './dom.js';
import { spaced } from './plain-words.js';

/** In characters. */
const SHORT = 120;
const BYLINE = 160;

/** More are the authors of other articles. */
const MOST = 6;

const NAMED = /byline|author(?!i[tz])|autor(?!i[sz])|auteur|verfasser|writer|redakteur/iu;
const NONE = /avatar|image|photo|\bbio|-bio|social|follow|title|role|job|desc|count|comment|box|related/iu;

/** The texts that may be names, from the best place that has one; empty where nothing looks like one. */
export function shownAuthors(near: readonly PageElement[]): readonly string[] {
  const places: readonly ((element: PageElement) => boolean)[] = [
    (one) => one.matches('[itemprop~="author"] [itemprop~="name"], [rel~="author"]'),
    (one) => one.matches('[itemprop~="author"]'),
    (one) =>
      one.nodeName === 'A' &&
      NAMED.test(`${kind(one)} ${kind(one.parentElement)} ${kind(one.parentElement?.parentElement)}`),
    (one) => NAMED.test(kind(one)) && !NONE.test(kind(one)),
  ];
  for (const isPlace of places) {
    const texts = near.filter((one) => isPlace(one)).map((one) => one.getAttribute('content') ?? lined(one));
    const names = [...new Set(texts.map((text) => spaced(text)).filter((text) => text !== '' && text.length < BYLINE))];
    if (names.length > 0 && names.length <= MOST) return names;
  }
  const lines = near
    .map((one) => spaced(one.textContent))
    .filter((text) => text !== '' && text.length < SHORT)
    .flatMap((text) => sourceLines(text));
  return lines.flatMap((line) =>
    line.kind === 'byline'
      ? line.authors.map(({ literal, given, family, ...rest }) =>
          [literal, given, rest['dropping-particle'], rest['non-dropping-particle'], family, rest.suffix]
            .filter((part) => part !== undefined)
            .join(' '),
        )
      : [],
  );
}

function kind(element: PageElement | null | undefined): string {
  return element?.getAttribute('class') ?? '';
}

/** What its parts say with a bar between them, because a name and its role stand beside each other without a space. */
function lined(element: PageElement): string {
  const parts: string[] = [];
  let open = false;
  for (const node of element.childNodes) {
    // Text beside text is one, however the parser divided it.
    const isText = node.nodeType === 3;
    if (isText && open) parts.push(`${parts.pop() ?? ''}${node.textContent}`);
    else parts.push(node.textContent);
    open = isText;
  }
  const [first = '', ...rest] = parts.map((part) => spaced(part)).filter((part) => part !== '');
  const isLead = /(?:^|\s)(?:by|von|par|por|di|door|av)\s*:?$/iu.test(first);
  return isLead ? `${first} ${rest.join(' | ')}` : [first, ...rest].join(' | ');
}
