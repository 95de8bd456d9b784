import { describe, expect, test } from 'vitest';
import { isFamilyName, isPerson, nameFromText } from '../../../src/content/front-matter/names.js';

describe('a name as it is typed', () => {
  test.each([
    ['Jane Doe', { family: 'Doe', given: 'Jane' }],
    ['  Jane   Mary\tDoe ', { family: 'Doe', given: 'Jane Mary' }],
    ['Doe, Jane', { family: 'Doe', given: 'Jane' }],
    ['Plato', { literal: 'Plato' }],
    ['AFP', { literal: 'AFP' }],
    ['习近平', { literal: '习近平' }],
    ['The Economist', { literal: 'The Economist' }],
    ['Theo Thedore', { family: 'Thedore', given: 'Theo' }],
    ['World Health Organisation', { literal: 'World Health Organisation' }],
    ['Bank of Moss', { literal: 'Bank of Moss' }],
    ['Redaktion Heute', { literal: 'Redaktion Heute' }],
    ['Anna Bankman', { family: 'Bankman', given: 'Anna' }],
    ['Charles de Gaulle', { family: 'Gaulle', given: 'Charles', 'non-dropping-particle': 'de' }],
    ['María José de la Cruz', { family: 'Cruz', given: 'María José', 'non-dropping-particle': 'de la' }],
    ['Otto von Bismarck', { family: 'Bismarck', given: 'Otto', 'dropping-particle': 'von' }],
    ['Ursula von der Leyen', { family: 'Leyen', given: 'Ursula', 'non-dropping-particle': 'von der' }],
    ['Vincent van Gogh', { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }],
    ['Leonardo da Vinci', { family: 'Vinci', given: 'Leonardo', 'non-dropping-particle': 'da' }],
    ['de Gaulle', { family: 'Gaulle', 'non-dropping-particle': 'de' }],
    ['Ludwig van de', { family: 'de', given: 'Ludwig', 'non-dropping-particle': 'van' }],
    ['Otto von Karl Moss', { family: 'Moss', given: 'Otto von Karl' }],
    ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['Martin King III', { family: 'King', given: 'Martin', suffix: 'III' }],
    ['Ann Moss PhD', { family: 'Moss', given: 'Ann' }],
    ['Ann Moss M.D.', { family: 'Moss', given: 'Ann' }],
    ['King Jr.', { family: 'Jr.', given: 'King' }],
    ['Doe, Jane, Jr., MD', { family: 'Doe', given: 'Jane', suffix: 'Jr.' }],
    ['Jane Doe, Jr.', { family: 'Doe', given: 'Jane', suffix: 'Jr.' }],
    ['de la Cruz, María', { family: 'Cruz', given: 'María', 'non-dropping-particle': 'de la' }],
    ['von Bismarck, Otto', { family: 'Bismarck', given: 'Otto', 'dropping-particle': 'von' }],
    ['von der Leyen, Ursula', { family: 'Leyen', given: 'Ursula', 'non-dropping-particle': 'von der' }],
    ['García Márquez, Gabriel', { family: 'García Márquez', given: 'Gabriel' }],
    ['García de Márquez, Gabriel', { family: 'García de Márquez', given: 'Gabriel' }],
    ['Footnote, Inc.', { literal: 'Footnote, Inc.' }],
    ['Moss, GmbH', { literal: 'Moss, GmbH' }],
    ['University of Leeds, Faculty of Arts', { literal: 'University of Leeds, Faculty of Arts' }],
    ['Moss, Incus', { family: 'Moss', given: 'Incus' }],
    [', Jane Doe', { family: 'Doe', given: 'Jane' }],
    ['Jane Doe,', { family: 'Doe', given: 'Jane' }],
  ])('%s', (typed, name) => expect(nameFromText(typed)).toEqual(name));
  test.each(['', '  ', ',', ' , '])('is none when nothing is there: %j', (typed) =>
    expect(nameFromText(typed)).toBeUndefined(),
  );
});

/** `particle|dropping|family, given (suffix)`, or `<literal>`. */
function brief(typed: string): string {
  const name = nameFromText(typed);
  if (name === undefined) return '';
  if (name.literal !== undefined) return `<${name.literal}>`;
  const { family = '', given = '', suffix } = name;
  const particles = [name['non-dropping-particle'] ?? '', name['dropping-particle'] ?? ''];
  return `${[...particles, family].join('|')}, ${given}${suffix === undefined ? '' : ` (${suffix})`}`;
}

describe('a company or a group is no person', () => {
  test.each([
    'Google LLC',
    'Acme GmbH',
    'Siemens AG',
    'Shell plc',
    'Acme Corp.',
    'Acme Co.',
    'Banco S.A.',
    'Spotify AB',
    'Equinor ASA',
    'Acme B.V.',
    'Toyota K.K.',
    'Acme Pty Ltd',
    'Acme e. V.',
    'Acme S.p.A.',
    'Nordlys A/S',
    'Wikipedia contributors',
    'MDN contributors',
    'Discord Developers',
    'Hong Kong Police',
    'Human Rights Watch',
    'Getty Images',
    'AP Photo',
    'Sky Sports',
    'Red Cross',
    'Stiftung Warentest',
    'Fox News',
    'UK Parliament',
    'Der Spiegel',
    'Le Monde',
    'El País',
    'La Repubblica',
    'Al Jazeera',
    'Die Zeit',
    'The Hugo Authors',
    'Harbour Documentation Team',
    'Ministry of Moss',
    'Society for Bees',
    'Washington Post',
    'US Geological Survey',
    'Mayo Clinic',
    'Alaska Airlines',
    'White House',
    'Rotes Kreuz',
    'Boston Red Sox',
    'Chaos Computer Club',
    'Apple Support',
    'Microsoft Learn',
    'Tech Insider',
    'De Standaard',
    'O Globo',
    'Škoda Auto a.s.',
    'Moss Auto s.r.o.',
    'Moss Auto Sp. z o.o.',
    'Moss Auto d.o.o.',
    'Moss Auto Kft.',
    'Moss Auto A.Ş.',
    'Moss Auto OÜ',
    'Moss Auto ehf.',
    'Pope Francis',
    'King Charles III',
    'Ibn Khaldun',
  ])('%s', (typed) => expect(brief(typed)).toBe(`<${typed}>`));
  test.each([
    ['David Cross', '||Cross, David'],
    ['Al Gore', '||Gore, Al'],
    ['Ben Roe', '||Roe, Ben'],
    ['Emily Post', '||Post, Emily'],
    ['O. Henry', '||Henry, O.'],
    ['Lo Moss Roe', '||Roe, Lo Moss'],
    ['Jack Ma', '||Ma, Jack'],
    ['Anna Coe', '||Coe, Anna'],
  ])('%s is one', (typed, name) => expect(brief(typed)).toBe(name));
});

describe('particles', () => {
  test.each([
    ['Ursula K. Le Guin', '||Le Guin, Ursula K.'],
    ['Robert De Niro', '||De Niro, Robert'],
    ['Dick Van Dyke', '||Van Dyke, Dick'],
    ['Guillermo Del Toro', '||Del Toro, Guillermo'],
    ['Daphne Du Maurier', '||Du Maurier, Daphne'],
    ['John Le Carré', '||Le Carré, John'],
    ['Catherine De La Cruz', '||De La Cruz, Catherine'],
    ['Willem Van Der Berg', '||Van Der Berg, Willem'],
    ['Jean de La Fontaine', '|de|La Fontaine, Jean'],
    ['Jan op den Akker', 'op den||Akker, Jan'],
    ["Gerard 't Hooft", '’t||Hooft, Gerard'],
    ['Gerard ’t Hooft', '’t||Hooft, Gerard'],
    ["Sophie in 't Veld", 'in ’t||Veld, Sophie'],
    ["Willem 's Gravesande", '’s||Gravesande, Willem'],
    ['José Ortega y Gasset', '||Ortega y Gasset, José'],
    ['Maria da Silva e Souza', 'da||Silva e Souza, Maria'],
    ['Wernher von und zu Aufsess', '|von und zu|Aufsess, Wernher'],
    ['Jean d’Alembert', '||d’Alembert, Jean'],
    ['Antoine de Saint-Exupéry', 'de||Saint-Exupéry, Antoine'],
    ['Abdel el-Sisi', '||el-Sisi, Abdel'],
    ['Van Morrison', '||Morrison, Van'],
    ['Dara Ó Briain', '||Ó Briain, Dara'],
    ['Nuala Ní Dhomhnaill', '||Ní Dhomhnaill, Nuala'],
    ['Seán Mac Stíofáin', '||Mac Stíofáin, Seán'],
    ['Jan Van den Heuvel', '||Van den Heuvel, Jan'],
    ['Jan Van de Velde', '||Van de Velde, Jan'],
    ['Piet Op de Beeck', '||Op de Beeck, Piet'],
    ['Rolf auf der Heide', 'auf der||Heide, Rolf'],
    ['Uwe im Hof', 'im||Hof, Uwe'],
    ['José de San Martín', '|de|San Martín, José'],
    ['David Ben Gurion', '||Ben Gurion, David'],
    ['Le Guin, Ursula K.', '||Le Guin, Ursula K.'],
    ['van Gogh, Vincent', 'van||Gogh, Vincent'],
  ])('%s', (typed, name) => expect(brief(typed)).toBe(name));
});

describe('suffixes, titles and degrees', () => {
  test.each([
    ['Davis, Jr., Sammy', '||Davis, Sammy (Jr.)'],
    ['King, III, Martin Luther', '||King, Martin Luther (III)'],
    ['Davis Jr., Sammy', '||Davis, Sammy (Jr.)'],
    ['Sammy Davis, Jr.', '||Davis, Sammy (Jr.)'],
    ['Roe, Jane, III', '||Roe, Jane (III)'],
    ['Dr. Max Power', '||Power, Max'],
    ['Dr Max Power', '||Power, Max'],
    ['Prof. Dr. Eva Stein', '||Stein, Eva'],
    ['Sir Tim Berners-Lee', '||Berners-Lee, Tim'],
    ['Rev. John Roe', '||Roe, John'],
    ['Lt. Col. John Roe', '||Roe, John'],
    ['Mr. John Roe', '||Roe, John'],
    ['Dame Judi Roe', '||Roe, Judi'],
    ['Roe, Dr. John', '||Roe, John'],
    ['Jane Doe, PhD', '||Doe, Jane'],
    ['Jane Doe, M.D., Ph.D.', '||Doe, Jane'],
    ['Jane Doe MD', '||Doe, Jane'],
    ['Jane Doe CPA', '||Doe, Jane'],
    ['Jane Doe, Esq.', '||Doe, Jane'],
    ['Dr. Jane Doe Jr., MBA', '||Doe, Jane (Jr.)'],
    ['Dr. Dre', '<Dr. Dre>'],
    ['Downey, Robert Jr.', '||Downey, Robert (Jr.)'],
    ['Gates, William H. III', '||Gates, William H. (III)'],
    ['Dr. med. Jan Roe', '||Roe, Jan'],
    ['Dr. rer. nat. Jan Roe', '||Roe, Jan'],
    ['Dr.-Ing. Jan Roe', '||Roe, Jan'],
    ['Prof. em. Dr. Dr. h.c. Eva Stein', '||Stein, Eva'],
    ['PD Dr. Eva Stein', '||Stein, Eva'],
    ['Univ.-Prof. Dr. Eva Stein', '||Stein, Eva'],
    ['doc. Eva Stein', '||Stein, Eva'],
    ['Pr. Eva Stein', '||Stein, Eva'],
    ['Associate Professor Eva Stein', '||Stein, Eva'],
    ['Judge Jane Roe', '||Roe, Jane'],
    ['Justice Jane Roe', '||Roe, Jane'],
    ['Bishop John Roe', '||Roe, John'],
    ['Sister Mary Roe', '||Roe, Mary'],
    ['Imam Ali Roe', '||Roe, Ali'],
  ])('%s', (typed, name) => expect(brief(typed)).toBe(name));
});

describe('the family name first', () => {
  test.each([
    ['村上 春樹', '||村上, 春樹'],
    ['王 小明', '||王, 小明'],
    ['김 민수', '||김, 민수'],
    ['黒柳　徹子', '||黒柳, 徹子'],
    ['Иванов И. И.', '||Иванов, И. И.'],
    ['Иванов И.И.', '||Иванов, И.И.'],
    ['И. И. Иванов', '||Иванов, И. И.'],
    ['Doe J. A.', '||Doe, J. A.'],
    ['Jane D.', '||D., Jane'],
  ])('%s', (typed, name) => expect(brief(typed)).toBe(name));
});

describe('what looks like', () => {
  test.each(['Jane Doe', 'Jane van der Doe', 'J. R. R. Doe', 'jane doe', 'Dr. Jane Doe', '王 小明'])(
    'a person: %s',
    (text) => expect(isPerson(text)).toBe(true),
  );
  test.each(['Jane', 'Acme News', 'Jane doe', 'Jane Doe 2', 'Jane <a>', 'A B C D E F G', 'Ministry of Moss'])(
    'no person: %s',
    (text) => expect(isPerson(text)).toBe(false),
  );
  test.each(['Doe', 'de la Cruz', 'De Niro', 'Davis Jr.', 'Doe-Roe'])('a family name: %s', (text) =>
    expect(isFamilyName(text)).toBe(true),
  );
  test.each(['Jane Doe', 'J.', '3'])('no family name: %s', (text) => expect(isFamilyName(text)).toBe(false));
});
