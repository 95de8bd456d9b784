/** Bylines as people type them, and what APA prints of them: one row for each that was once printed wrongly, or must stay as it is. */
import { describe, expect, test } from 'vitest';
import { reference } from '../../../src/citation/styles.js';
import { plainText } from '../../../src/citation/runs.js';
import { peopleFromText } from '../../../src/content/front-matter/people.js';

/** The names as they open an entry; why they cannot be told, else. */
function printed(typed: string): string {
  const people = peopleFromText(typed);
  if (people.kind === 'unsure') return `? ${people.why}`;
  const entry = plainText(reference({ id: 'x', type: 'book', title: 'Moss', author: people.names }, 'apa'));
  return entry.slice(0, entry.search(/\.? ?\(n\.d\.\)/u));
}

describe('several people, or what stands in a byline', () => {
  test.each([
    ['Jane Doe, John Smith', 'Doe, J., & Smith, J'],
    ['Jane Doe, John Smith, Max Power', 'Doe, J., Smith, J., & Power, M'],
    ['Jane Doe, Reuters', 'Doe, J'],
    ['Jane Doe, BBC News', 'Doe, J'],
    ['Jane Doe, Staff Writer', 'Doe, J'],
    ['Jane Doe <jane@example.org>', 'Doe, J'],
    ['Jane Doe (Reuters)', 'Doe, J'],
    ['Jane Doe / Reuters', 'Doe, J'],
    ['Jane Doe for Reuters', 'Doe, J'],
    ['Jane Doe et al.', '? does not name all authors'],
    ['null', '*Moss*'],
    ['~', '*Moss*'],
    ['N/A', '*Moss*'],
    ['Doe, Jane', 'Doe, J'],
    ['de la Cruz, María', 'de la Cruz, M'],
  ])('%s', (typed, expected) => expect(printed(typed)).toBe(expected));
});

describe('companies, groups and papers', () => {
  test.each(
    [
      'Google LLC|Acme GmbH|Siemens AG|Shell plc|Banco S.A|Spotify AB|Equinor ASA|Acme B.V|Toyota K.K',
      'Acme Corp|Acme Co|Acme Pty Ltd|Müller & Söhne GmbH|Müller & Söhne GmbH, Köln',
      'Wikipedia contributors|MDN contributors|Discord Developers|Hong Kong Police|Human Rights Watch',
      'Getty Images|AP Photo|Sky Sports|Red Cross|Stiftung Warentest|World Health Organization|Fox News|UK Parliament',
      'Der Spiegel|Le Monde|El País|La Repubblica|Al Jazeera',
    ].flatMap((row) => row.split('|')),
  )('%s', (name) => {
    const typed = /\b(?:S\.A|B\.V|K\.K|Corp|Co)$/u.test(name) ? `${name}.` : name;
    expect(peopleFromText(typed)).toEqual({ kind: 'names', names: [{ literal: typed }] });
    expect(printed(typed)).toBe(name);
  });
});

describe('particles', () => {
  test.each([
    ['Ursula K. Le Guin', 'Le Guin, U. K'],
    ['Robert De Niro', 'De Niro, R'],
    ['Dick Van Dyke', 'Van Dyke, D'],
    ['Guillermo Del Toro', 'Del Toro, G'],
    ['Daphne Du Maurier', 'Du Maurier, D'],
    ['John Le Carré', 'Le Carré, J'],
    ['Catherine De La Cruz', 'De La Cruz, C'],
    ['Willem Van Der Berg', 'Van Der Berg, W'],
    ['Jean de La Fontaine', 'La Fontaine, J. de'],
    ['Jan op den Akker', 'op den Akker, J'],
    ["Gerard 't Hooft", '’t Hooft, G'],
    ['José Ortega y Gasset', 'Ortega y Gasset, J'],
    ['Wernher von und zu Aufsess', 'Aufsess, W. von und zu'],
    ['Charles de Gaulle', 'de Gaulle, C'],
    ['Vincent van Gogh', 'van Gogh, V'],
    ["Jean d'Alembert", 'd’Alembert, J'],
    ['Johann Wolfgang von Goethe', 'Goethe, J. W. von'],
    ['Abdel Fattah el-Sisi', 'el-Sisi, A. F'],
    ['Antoine de Saint-Exupéry', 'de Saint-Exupéry, A'],
  ])('%s', (typed, expected) => expect(printed(typed)).toBe(expected));
});

describe('suffixes, titles and degrees', () => {
  test.each([
    ['Davis, Jr., Sammy', 'Davis, S., Jr'],
    ['King, III, Martin Luther', 'King, M. L., III'],
    ['Davis Jr., Sammy', 'Davis, S., Jr'],
    ['Dr. Max Power', 'Power, M'],
    ['Prof. Dr. Eva Stein', 'Stein, E'],
    ['Sir Tim Berners-Lee', 'Berners-Lee, T'],
    ['Rev. John Roe', 'Roe, J'],
    ['Lt. Col. John Roe', 'Roe, J'],
    ['Mr. John Roe', 'Roe, J'],
    ['Dame Judi Roe', 'Roe, J'],
    ['Jane Doe, PhD', 'Doe, J'],
    ['Jane Doe, M.D., Ph.D.', 'Doe, J'],
    ['Jane Doe MD', 'Doe, J'],
    ['Jane Doe CPA', 'Doe, J'],
    ['Jane Doe, Esq.', 'Doe, J'],
  ])('%s', (typed, expected) => expect(printed(typed)).toBe(expected));
});
