/** What a book's own contents say of its files: the name of each chapter, and which files are a cover, a title page or the like. */
import type { PageDocument, PageElement } from '../html/dom.js';

export interface BookContents {
  /** The first name that the contents give to each file, by its path. */
  readonly names: ReadonlyMap<string, string>;
  /** The paths of what nobody wrote to be quoted. */
  readonly matter: ReadonlySet<string>;
}

/** Kinds of files, as EPUB 3 (`epub:type`), its landmarks and the guide of EPUB 2 call them. */
const MATTER =
  /(?:^|\s)(?:cover|title-?page|half-?title-?page|copyright-?page|imprint|colophon|imprimatur|toc|landmarks|page-list|loi|lot|index|dedication|epigraph)(?:$|\s)/u;

/** Whether the page itself says so, of its body or of the one part that it has. */
export function isMatterPage({ body }: PageDocument): boolean {
  const [only, second] = [...body.children].filter((child) => child.textContent.trim() !== '');
  return [body, ...(second === undefined && only !== undefined ? [only] : [])].some((part) => isMatter(part));
}

/** Both are empty for a book without contents. `files` gives a document of the archive, `resolve` a path in it from one file's link. */
export function bookContents(
  opf: PageDocument,
  path: string,
  files: (path: string) => PageDocument | undefined,
  resolve: (href: string, from: string) => string,
): BookContents {
  const names = new Map<string, string>();
  const matter = new Set<string>();
  const pathOf = (item: PageElement | undefined): string =>
    item === undefined ? '' : resolve(item.getAttribute('href') ?? '', path);
  const items = [...opf.querySelectorAll('manifest item')];
  const [nav, ncx] = [
    pathOf(items.find((item) => /(?:^|\s)nav(?:$|\s)/u.test(item.getAttribute('properties') ?? ''))),
    pathOf(items.find((item) => item.getAttribute('media-type') === 'application/x-dtbncx+xml')),
  ];
  for (const list of files(nav)?.querySelectorAll('nav') ?? []) {
    const kind = list.getAttribute('epub:type') ?? 'toc';
    for (const link of list.querySelectorAll('a[href]')) {
      const target = resolve(link.getAttribute('href') ?? '', nav);
      if (kind === 'toc') named(names, target, link.textContent);
      else if (isMatter(link)) matter.add(target);
    }
  }
  for (const point of files(ncx)?.querySelectorAll('navPoint') ?? []) {
    const target = resolve(point.querySelector('content')?.getAttribute('src') ?? '', ncx);
    named(names, target, point.querySelector('text')?.textContent ?? '');
  }
  for (const reference of opf.querySelectorAll('guide reference')) {
    if (MATTER.test((reference.getAttribute('type') ?? '').toLowerCase())) matter.add(pathOf(reference));
  }
  return { names, matter };
}

function isMatter(element: PageElement): boolean {
  const kind = element.getAttribute('epub:type') ?? '';
  return MATTER.test(kind) && !/(?:^|\s)(?:bodymatter|chapter|part)(?:$|\s)/u.test(kind);
}

function named(names: Map<string, string>, target: string, text: string): void {
  const name = text.replace(/\s+/gu, ' ').trim();
  if (name !== '' && !names.has(target)) names.set(target, name);
}
