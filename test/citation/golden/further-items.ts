/**
 * Records that the styles' tables have no row for: each kind of work with nearly nothing and with nearly everything, where
 * what is absent changes what stands beside it. further.txt has what is printed of them, also where a manual would set
 * something otherwise. All are invented.
 */
import type { Citation, CslDate, DateParts } from '../../../src/domain/citation.js';

const on = (...parts: DateParts): CslDate => ({ 'date-parts': [parts] });
const smith = { family: 'Smith', given: 'John A.' };
const ott = { family: 'Ott', given: 'Eva' };
const bare = { id: 'x', title: 'How moss grows' } as const;
const signed = { ...bare, author: [smith] };
const read = { URL: 'https://moss.example/a', accessed: on(2024, 4, 26) };

/** What any kind of work may have, without those who made it. */
const facts = {
  ...bare,
  'container-title': 'Moss',
  'collection-title': 'Green Series',
  publisher: 'Green Press',
  'publisher-place': 'Oslo',
  edition: '3',
  volume: '4',
  issue: '2',
  page: '107-108',
  issued: on(2021, 9, 5),
  genre: 'Field notes',
  number: '7',
};
const whole = { ...facts, author: [smith], editor: [ott] };
const { 'container-title': _container, ...uncontained } = whole;
const { issued: _issued, ...undated } = { ...facts, author: [smith] };
const { volume: _volume, ...unnumbered } = whole;

export const FURTHER = {
  'chapter with editors in the authors’ place': { ...facts, type: 'chapter', editor: [smith, ott] },
  'chapter of one editor and a volume': { ...whole, type: 'chapter' },
  'chapter of a book without more': { ...signed, type: 'chapter', 'container-title': 'Moss', issued: on(2021) },
  'book with editors, a volume and a series': { ...uncontained, type: 'book', editor: [ott, smith] },
  'book with every field': {
    ...uncontained,
    ...read,
    type: 'book',
    author: [{ family: 'Berg', given: 'Ida Anna', 'dropping-particle': 'van', 'non-dropping-particle': 'de la' }],
    edition: '11',
    page: 'xii, 9-9',
    DOI: '10.5555/moss',
    ISBN: '978-1-23',
    ISSN: '1234-5679',
    language: 'en-GB',
    abstract: 'Of moss.',
    license: 'CC BY 4.0',
    note: 'Read in part.',
  },
  'book without more': { ...bare, type: 'book' },
  'book in a container that publishes it': {
    ...signed,
    type: 'book',
    'container-title': 'Green Shelf',
    publisher: 'Green Shelf',
    issued: on(2021),
    URL: read.URL,
  },
  'book of several years, not surely': {
    ...signed,
    type: 'book',
    publisher: 'Green Press',
    issued: { 'date-parts': [[2019], [2021]], circa: true },
  },
  'report by its publisher': { ...facts, type: 'report', author: [{ literal: 'Green Press' }] },
  'report by two, of whom one publishes it': {
    ...facts,
    type: 'report',
    author: [{ literal: 'Green Press' }, smith],
  },
  'document with everything': { ...whole, ...read, type: 'document' },
  'article with everything': { ...whole, type: 'article', DOI: '10.5555/moss' },
  'thesis without a kind': {
    ...signed,
    type: 'thesis',
    publisher: 'University of Oslo',
    'publisher-place': 'Oslo',
    issued: on(2021, 9, 5),
  },
  'thesis without a university': { ...signed, type: 'thesis', genre: 'PhD thesis', issued: on(2021) },
  'speech without a kind': {
    ...signed,
    type: 'speech',
    'container-title': 'Moss Day',
    publisher: 'Green Press',
    'publisher-place': 'Oslo',
    issued: on(2021, 9, 5),
  },
  'speech without a place': { ...signed, ...read, type: 'speech', genre: 'address' },
  'page by its site': {
    ...bare,
    ...read,
    type: 'webpage',
    author: [{ literal: 'Moss' }],
    'container-title': 'Moss',
    issued: on(2021, 9, 5),
  },
  'page of a publisher': { ...bare, ...read, type: 'webpage', publisher: 'Green Press' },
  'post without more': { ...signed, type: 'post' },
  'blog that says it is one': {
    ...bare,
    type: 'post-weblog',
    'container-title': 'The Moss Blog',
    issued: on(2021, 9),
    URL: read.URL,
  },
  'journal article without a date': { ...undated, type: 'article-journal' },
  'journal article without a volume': { ...unnumbered, type: 'article-journal' },
  'journal article with a volume alone': {
    ...signed,
    type: 'article-journal',
    'container-title': 'Moss',
    volume: '4',
    issued: on(2021, 9),
    page: '107',
  },
  'unsigned journal article': { ...facts, type: 'article-journal' },
  'unsigned chapter': { ...facts, type: 'chapter' },
  'page of a site that nobody signed': { ...bare, ...read, type: 'webpage', 'container-title': 'Moss' },
  'unsigned magazine article with an editor': { ...facts, type: 'article-magazine', editor: [ott] },
  'unsigned newspaper article': { ...facts, type: 'article-newspaper' },
  'newspaper article of no paper': { ...bare, ...read, type: 'article-newspaper', issued: on(2021, 9, 5) },
} as const satisfies Readonly<Record<string, Citation>>;
