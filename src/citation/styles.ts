/** The citation styles and bibliographic formats there are, with the names readers know them by. */
export const STYLES = [
  { id: 'apa', name: 'APA 7', form: 'reference' },
  { id: 'mla', name: 'MLA 9', form: 'reference' },
  { id: 'chicago', name: 'Chicago 18, notes and bibliography', form: 'reference' },
  { id: 'chicago-author-date', name: 'Chicago 18, author-date', form: 'reference' },
  { id: 'harvard', name: 'Harvard (Cite Them Right)', form: 'reference' },
  { id: 'ieee', name: 'IEEE', form: 'reference' },
  { id: 'vancouver', name: 'Vancouver', form: 'reference' },
  { id: 'bibtex', name: 'BibTeX', form: 'file', extension: 'bib' },
  { id: 'ris', name: 'RIS', form: 'file', extension: 'ris' },
  { id: 'csl-json', name: 'CSL-JSON', form: 'file', extension: 'json' },
] as const;

export type Style = (typeof STYLES)[number];
export type StyleId = Style['id'];
/** Printed as a reference. */
export type ReferenceStyleId = Extract<Style, { form: 'reference' }>['id'];
/** Written as a file that reference managers import. */
export type FileStyleId = Extract<Style, { form: 'file' }>['id'];
