/** Headings of what stands around the text of a book or document: shared, because none of them may become an article's title. */

const MATTER_TITLE =
  /^(?:(?:table of )?contents|cover|(?:half )?title page|copyright(?: page| notice| information)?|imprint|colophon|index|dedication|list of (?:figures|tables|illustrations)|inhalt|inhaltsverzeichnis|impressum|table des matières|sommaire|índice|indice|目次|目录)$/iu;

/** Whether a heading says that it is a cover's, a table of contents' or the like: what nobody wrote to be quoted. */
export function isMatterTitle(title: string): boolean {
  return MATTER_TITLE.test(title);
}
