/** Documents of the kinds that people have, written by the few lines that a reader of them needs. */
import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** An archive of these texts by name, packed. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A Word document with this body in WordprocessingML; `more` are further files of its archive. */
export function docxOf(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  return zipOf({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    'word/styles.xml': `${XML}<w:styles ${W}>${style('T', 'Title')}${style('H1', 'heading 1')}${style('H2', 'heading 2')}</w:styles>`,
    'word/document.xml': `${XML}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
}

/** A paragraph of a Word document. */
export function wordParagraph(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** An e-book with these chapters (the content of each one's body) and this metadata of Dublin Core. */
export function epubOf(
  chapters: readonly string[],
  metadata: string,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = chapters.map((_, index) => `text/c${index + 1}.xhtml`);
  const items = names
    .map((name, index) => `<item id="c${index}" href="${name}" media-type="application/xhtml+xml"/>`)
    .join('');
  const spine = names.map((_, index) => `<itemref idref="c${index}"/>`).join('');
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `${XML}<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`,
    'OPS/book.opf': `${XML}<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>${metadata}</metadata><manifest>${items}</manifest><spine>${spine}</spine></package>`,
    ...Object.fromEntries(
      chapters.map((body, index) => [
        `OPS/${names[index]}`,
        `${XML}<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
      ]),
    ),
    ...more,
  });
}

/** A line of a PDF's page: its place in points from the left and from the bottom, its size, and which part of the text it is. */
export interface PdfTextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Lines with one number are one part of the structure tree. */
  readonly part?: number;
  /** Whether it runs from the bottom of the page to its top. */
  readonly upwards?: boolean;
}

/** A PDF of A4 pages. `roles` (`H1`, `P`, …) makes it a tagged one: the role of each part by its number. `info` is its record. */
export function pdfOf(
  pages: readonly (readonly PdfTextLine[])[],
  { roles, info = '' }: { readonly roles?: readonly string[]; readonly info?: string } = {},
): Uint8Array {
  const objects: string[] = [];
  const put = (number: number, body: string): void => void (objects[number - 1] = body);
  const first = 6 + 2 * pages.length;
  const kids = pages.map((_, index) => `${6 + 2 * index} 0 R`).join(' ');
  const tagged = roles === undefined ? '' : ` /MarkInfo << /Marked true >> /StructTreeRoot ${first} 0 R`;
  put(1, `<< /Type /Catalog /Pages 2 0 R${tagged} >>`);
  put(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  put(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>');
  put(4, `<< ${info} >>`);
  put(5, 'null');
  const parts: { readonly page: number; readonly mark: number; readonly part: number }[] = [];
  for (const [index, lines] of pages.entries()) {
    let stream = '';
    for (const [mark, line] of lines.entries()) {
      const { text, x, y, size = 10, part, upwards = false } = line;
      const shown = text.replace(/[\\()]/gu, String.raw`\$&`);
      const drawn = `BT /F1 ${size} Tf ${upwards ? '0 1 -1 0' : '1 0 0 1'} ${x} ${y} Tm (${shown}) Tj ET`;
      if (part === undefined || roles === undefined) stream += `${drawn}\n`;
      else {
        stream += `/${roles[part] ?? 'P'} << /MCID ${mark} >> BDC ${drawn} EMC\n`;
        parts.push({ page: index, mark, part });
      }
    }
    put(
      6 + 2 * index,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * index} 0 R /StructParents ${index} >>`,
    );
    put(7 + 2 * index, `<< /Length ${stream.length} >>\nstream\n${stream}endstream`);
  }
  if (roles !== undefined) structure(parts, roles, first, put);
  let file = '%PDF-1.7\n';
  const places = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = file.length;
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** The tree: one element a part and page, all below one document. */
function structure(
  parts: readonly { readonly page: number; readonly mark: number; readonly part: number }[],
  roles: readonly string[],
  first: number,
  put: (number: number, body: string) => void,
): void {
  const groups = new Map<string, typeof parts>();
  for (const one of parts)
    groups.set(`${one.part} ${one.page}`, [...(groups.get(`${one.part} ${one.page}`) ?? []), one]);
  const keys = [...groups.keys()];
  const numberOf = (key: string): number => first + 2 + keys.indexOf(key);
  const pages = [...new Set(parts.map(({ page }) => page))];
  const tree = pages.map((page) => {
    const marks = parts.filter((one) => one.page === page).toSorted((a, b) => a.mark - b.mark);
    return `${page} [${marks.map((one) => `${numberOf(`${one.part} ${page}`)} 0 R`).join(' ')}]`;
  });
  put(first, `<< /Type /StructTreeRoot /K ${first + 1} 0 R /ParentTree << /Nums [${tree.join(' ')}] >> >>`);
  put(
    first + 1,
    `<< /Type /StructElem /S /Document /P ${first} 0 R /K [${keys.map((key) => `${numberOf(key)} 0 R`).join(' ')}] >>`,
  );
  for (const [key, members] of groups) {
    const [one] = members;
    const marks = members.map(({ mark }) => mark).join(' ');
    put(
      numberOf(key),
      `<< /Type /StructElem /S /${roles[one?.part ?? 0] ?? 'P'} /P ${first + 1} 0 R /Pg ${6 + 2 * (one?.page ?? 0)} 0 R /K [${marks}] >>`,
    );
  }
}
