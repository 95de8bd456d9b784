/** Records of every kind and with every gap, for the golden tables beside this file. All of them are invented. */
import type { Citation, CslDate, DateParts, Name } from '../../../src/domain/citation.js';

const on = (...parts: DateParts): CslDate => ({ 'date-parts': [parts] });
const between = (start: DateParts, end: DateParts): CslDate => ({ 'date-parts': [start, end] });

const cruz: Name = { family: 'Cruz', given: 'María José', 'non-dropping-particle': 'de la' };
const smith: Name = { family: 'Smith', given: 'John A.' };
const sartre: Name = { family: 'Sartre', given: 'Jean-Paul' };
const beethoven: Name = { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' };
const king: Name = { family: 'King', given: 'Martin Luther', suffix: 'Jr.' };
const astrom: Name = { family: 'Åström', given: 'Élodie Östen' };
const people = (count: number): readonly Name[] =>
  Array.from({ length: count }, (_, index) => ({ family: `Fam${String.fromCharCode(97 + index)}`, given: 'Given' }));

const read = { accessed: on(2024, 4, 26) };
const news: Citation = {
  id: 'x',
  type: 'article-newspaper',
  title: "Harbour's last ferry sails at noon, captain says",
  author: [{ literal: 'DPA' }],
  'container-title': 'Coast Daily',
  issued: on(2022, 6, 23),
  ...read,
  URL: 'https://coast.example/ferry.html',
};
const page: Citation = { ...news, type: 'webpage' };
const journal: Citation = {
  id: 'x',
  type: 'article-journal',
  title: 'A study of "red" things in the wild: an overview',
  author: [cruz, smith],
  'container-title': 'Journal of Things',
  volume: '12',
  issue: '3',
  page: '123-145',
  issued: on(2021, 9, 5),
  DOI: '10.1000/182',
  URL: 'https://things.example/12',
  ...read,
};
const book: Citation = {
  id: 'x',
  type: 'book',
  title: 'the art of small gardens',
  author: [beethoven],
  publisher: 'Green Press',
  'publisher-place': 'London',
  edition: '2',
  issued: on(1999),
};
const chapter: Citation = {
  id: 'x',
  type: 'chapter',
  title: 'How moss grows',
  author: [smith],
  editor: [sartre, king],
  'container-title': 'The handbook of moss',
  publisher: 'Green Press',
  'publisher-place': 'London',
  page: '10-25',
  edition: '3',
  issued: on(2005),
};
const report: Citation = {
  id: 'x',
  type: 'report',
  title: 'State of the reefs',
  author: [{ literal: 'Ocean Agency' }],
  publisher: 'Ocean Institute',
  'publisher-place': 'Oslo',
  genre: 'Technical report',
  number: 'TR-7',
  issued: on(2020, 11),
  URL: 'https://ocean.example/tr7',
  ...read,
};

function without(citation: Citation, ...keys: readonly (keyof Citation)[]): Citation {
  // Only optional keys are passed, so what is left is still a whole record.
  return Object.fromEntries(
    Object.entries(citation).filter(([key]) => !keys.some((left) => left === key)),
  ) as unknown as Citation;
}

export const ITEMS = {
  news,
  'news by two': { ...news, author: [cruz, smith] },
  'news by three': { ...news, author: [cruz, smith, king] },
  'news by four': { ...news, author: people(4) },
  'news by six': { ...news, author: people(6) },
  'news by seven': { ...news, author: people(7) },
  'news by twenty': { ...news, author: people(20) },
  'news by twenty-two': { ...news, author: people(22) },
  'news by a junior': { ...news, author: [king] },
  'news by one with a dropping particle': { ...news, author: [beethoven] },
  'news by one with a hyphen': { ...news, author: [sartre] },
  'news by one with accents': { ...news, author: [astrom] },
  'news by one with one name': { ...news, author: [{ family: 'Plato' }] },
  'news with an editor only': { ...without(news, 'author'), editor: [smith] },
  'news without author': without(news, 'author'),
  'news without date': without(news, 'issued'),
  'news in print': { ...without(news, 'URL', 'accessed'), page: 'A3' },
  'news that asks': { ...news, title: 'Is this "the" end?' },
  'news of a month': { ...news, issued: on(2022, 9) },
  'news of a year': { ...news, issued: on(2022) },
  'news of three days': { ...news, issued: between([2022, 6, 23], [2022, 6, 25]) },
  'news over New Year': { ...news, issued: between([2021, 12, 30], [2022, 1, 2]) },
  'news of about 1850': { ...news, issued: { ...on(1850), circa: true } },
  page: page,
  'page without author and date': without(page, 'author', 'issued'),
  'page without author': without(page, 'author'),
  'page without date': without(page, 'issued'),
  'page without site': without(page, 'container-title'),
  magazine: { ...news, type: 'article-magazine', volume: '5', issue: '2', page: '22-24' },
  blog: { ...news, type: 'post-weblog' },
  post: { ...news, type: 'post' },
  journal,
  'journal without DOI': without(journal, 'DOI'),
  'journal in print': without(journal, 'DOI', 'URL', 'accessed'),
  'journal without issue': without(journal, 'issue'),
  'journal ahead of print': without(journal, 'volume', 'issue', 'page'),
  'journal with an article number': { ...journal, page: 'e123' },
  preprint: {
    ...without(report, 'genre', 'publisher-place'),
    type: 'article',
    author: [smith, sartre],
    publisher: 'arXiv',
    number: '2101.00001',
  },
  book,
  'book with editors only': { ...without(book, 'author'), editor: [smith, sartre] },
  'book with an editor too': { ...book, editor: [smith] },
  'book online': { ...book, URL: 'https://green.example/b', ...read },
  'book in a series': { ...book, edition: 'Revised edition', volume: '2', 'collection-title': 'Garden Books' },
  chapter,
  'chapter with DOI': { ...chapter, DOI: '10.1000/x' },
  'conference paper': { ...chapter, type: 'paper-conference', 'container-title': 'Proceedings of the moss meeting' },
  report,
  'report without number': without(report, 'genre', 'number'),
  thesis: {
    ...without(report, 'number', 'publisher-place'),
    type: 'thesis',
    author: [sartre],
    genre: 'PhD thesis',
    publisher: 'University of Oslo',
    issued: on(2018),
  },
  speech: {
    ...without(report, 'publisher', 'number'),
    type: 'speech',
    author: [smith],
    genre: 'Address',
    issued: on(1962, 9, 12),
  },
  document: { ...without(report, 'genre', 'number', 'publisher-place'), type: 'document', issued: on(2010, 3, 4) },
} as const satisfies Readonly<Record<string, Citation>>;
