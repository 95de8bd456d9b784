import { describe, expect, test } from 'vitest';
import { inText, type ReferenceStyleId } from '../../src/citation/styles.js';
import { ITEMS } from './golden/items.js';

const FOURTH = { paragraph: 4 };

describe('the in-text citation of a quotation', () => {
  test.each<[ReferenceStyleId, string]>([
    ['apa', '(DPA, 2022, para. 4)'],
    ['mla', '(DPA, par. 4)'],
    ['chicago-author-date', '(DPA 2022, para. 4)'],
    ['harvard', '(DPA, 2022, para. 4)'],
    ['ieee', '[1, para. 4]'],
    ['vancouver', '(1)'],
  ])('names who, when and where in %s', (style, expected) => {
    expect(inText(ITEMS.page, style, FOURTH)).toBe(expected);
  });

  test.each<[ReferenceStyleId, string]>([
    ['apa', '(DPA, 2022)'],
    ['mla', '(DPA)'],
    ['chicago-author-date', '(DPA 2022)'],
    ['harvard', '(DPA, 2022)'],
    ['ieee', '[1]'],
    ['vancouver', '(1)'],
  ])('needs no place in %s', (style, expected) => {
    expect(inText(ITEMS.page, style)).toBe(expected);
  });

  // citeproc-js 2.4.63 prints the same with the styles named in golden/, but for Chicago's 17th edition, which names three.
  test.each<[ReferenceStyleId, string, string, string]>([
    ['apa', '(de la Cruz & Smith, 2022)', '(de la Cruz et al., 2022)', '(Fama et al., 2022)'],
    ['mla', '(de la Cruz and Smith)', '(de la Cruz et al.)', '(Fama et al.)'],
    ['chicago-author-date', '(de la Cruz and Smith 2022)', '(de la Cruz et al. 2022)', '(Fama et al. 2022)'],
    ['harvard', '(de la Cruz and Smith, 2022)', '(de la Cruz, Smith and King, 2022)', '(Fama *et al.*, 2022)'],
  ])('names two, three and four authors as %s wants', (style, two, three, four) => {
    const printed = (['news by two', 'news by three', 'news by four'] as const).map((name) =>
      inText(ITEMS[name], style),
    );
    expect(printed).toEqual([two, three, four]);
  });

  test.each<[ReferenceStyleId, string]>([
    ['apa', '(*Harbour’s Last Ferry Sails*, n.d., para. 4)'],
    ['mla', '(“Harbour’s Last Ferry Sails,” par. 4)'],
    ['chicago-author-date', '(“Harbour’s Last Ferry Sails,” n.d., para. 4)'],
    ['harvard', '(*Harbour’s last ferry sails*, no date, para. 4)'],
  ])('has a short title and no date for an anonymous page in %s', (style, expected) => {
    expect(inText(ITEMS['page without author and date'], style, FOURTH)).toBe(expected);
  });

  test.each<[ReferenceStyleId, string]>([
    ['apa', '(*The Art of Small Gardens*, 1999)'],
    ['mla', '(*The Art of Small Gardens*)'],
    ['chicago-author-date', '(*The Art of Small Gardens* 1999)'],
    ['harvard', '(*the art of small gardens*, 1999)'],
  ])('sets the title of an anonymous book in italics in %s', (style, expected) => {
    const { author: _author, ...anonymous } = ITEMS.book;
    expect(inText(anonymous, style)).toBe(expected);
  });

  test.each<[ReferenceStyleId, string]>([
    ['apa', '(“Harbour’s Last Ferry Sails,” 2022)'],
    ['mla', '(“Harbour’s Last Ferry Sails”)'],
  ])('quotes the title of an unsigned article in %s', (style, expected) => {
    expect(inText(ITEMS['news without author'], style)).toBe(expected);
  });

  test('joins title and year without a comma in Chicago', () => {
    expect(inText(ITEMS['page without author'], 'chicago-author-date')).toBe('(“Harbour’s Last Ferry Sails” 2022)');
  });

  test.each<[ReferenceStyleId, string]>([
    ['chicago-author-date', '(*Coast Daily* 2022)'],
    ['harvard', '(*Coast Daily*, 2022)'],
  ])('names the paper for an unsigned article in %s', (style, expected) => {
    expect(inText(ITEMS['news without author'], style)).toBe(expected);
  });

  test('leaves the dropping particle out', () => {
    expect(inText(ITEMS['news by one with a dropping particle'], 'mla')).toBe('(Beethoven)');
  });

  test('marks an uncertain year in APA', () => {
    expect(inText(ITEMS['news of about 1850'], 'apa')).toBe('(DPA, ca. 1850)');
  });

  test('has the number it is given in IEEE', () => {
    expect(inText(ITEMS.page, 'ieee', FOURTH, 9)).toBe('[9, para. 4]');
  });
});

describe('Chicago’s full first note', () => {
  const NOTES = {
    news: 'DPA, “Harbour’s Last Ferry Sails at Noon, Captain Says,” *Coast Daily*, June 23, 2022, para. 4, https://coast.example/ferry.html.',
    'news by two':
      'María José de la Cruz and John A. Smith, “Harbour’s Last Ferry Sails at Noon, Captain Says,” *Coast Daily*, June 23, 2022, para. 4, https://coast.example/ferry.html.',
    'news by three':
      'María José de la Cruz et al., “Harbour’s Last Ferry Sails at Noon, Captain Says,” *Coast Daily*, June 23, 2022, para. 4, https://coast.example/ferry.html.',
    'news that asks':
      'DPA, “Is This ‘the’ End?,” *Coast Daily*, June 23, 2022, para. 4, https://coast.example/ferry.html.',
    'page without author and date':
      '“Harbour’s Last Ferry Sails at Noon, Captain Says,” Coast Daily, para. 4, accessed April 26, 2024, https://coast.example/ferry.html.',
    journal:
      'María José de la Cruz and John A. Smith, “A Study of ‘Red’ Things in the Wild: An Overview,” *Journal of Things* 12, no. 3 (2021): para. 4, https://doi.org/10.1000/182.',
    'journal ahead of print':
      'María José de la Cruz and John A. Smith, “A Study of ‘Red’ Things in the Wild: An Overview,” *Journal of Things*, September 2021, para. 4, https://doi.org/10.1000/182.',
    book: 'Ludwig van Beethoven, *The Art of Small Gardens*, 2nd ed. (Green Press, 1999), para. 4.',
    'book with editors only':
      'John A. Smith and Jean-Paul Sartre, eds., *The Art of Small Gardens*, 2nd ed. (Green Press, 1999), para. 4.',
    'book with an editor too':
      'Ludwig van Beethoven, *The Art of Small Gardens*, 2nd ed., ed. John A. Smith (Green Press, 1999), para. 4.',
    chapter:
      'John A. Smith, “How Moss Grows,” in *The Handbook of Moss*, 3rd ed., ed. Jean-Paul Sartre and Martin Luther King Jr. (Green Press, 2005), para. 4.',
    report:
      'Ocean Agency, *State of the Reefs*, Technical Report TR-7 (Ocean Institute, November 2020), para. 4, https://ocean.example/tr7.',
    thesis:
      'Jean-Paul Sartre, “State of the Reefs” (PhD thesis, University of Oslo, 2018), para. 4, https://ocean.example/tr7.',
    speech:
      'John A. Smith, “State of the Reefs” (Address, Oslo, September 12, 1962), para. 4, https://ocean.example/tr7.',
    document:
      'Ocean Agency, “State of the Reefs” (Ocean Institute, March 4, 2010), para. 4, https://ocean.example/tr7.',
  } as const;

  // Keys of NOTES are keys of ITEMS, or ITEMS[name] would not compile.
  test.each(Object.keys(NOTES) as (keyof typeof NOTES)[])('of %s names all and the place', (name) => {
    expect(inText(ITEMS[name], 'chicago', FOURTH)).toBe(NOTES[name]);
  });

  test('has no place when nothing is quoted', () => {
    expect(inText(ITEMS.book, 'chicago')).toBe(
      'Ludwig van Beethoven, *The Art of Small Gardens*, 2nd ed. (Green Press, 1999).',
    );
  });
});
