import { describe, expect, test } from 'vitest';
import { containerTitle } from '../../../src/content/importers/container-title.js';

const KNOWN =
  `aljazeera.com Al Jazeera, apnews.com AP News, arstechnica.com Ars Technica, arxiv.org arXiv, bbc.co.uk BBC, bbc.com BBC,
businessinsider.com Business Insider, cnbc.com CNBC, dw.com Deutsche Welle, economist.com The Economist, elpais.com El País,
europa.eu European Union, faz.net Frankfurter Allgemeine Zeitung, france24.com France 24, ft.com Financial Times, github.com GitHub,
independent.co.uk The Independent, japantimes.co.jp The Japan Times, latimes.com Los Angeles Times, lemonde.fr Le Monde,
medicalxpress.com Medical Xpress, newscientist.com New Scientist, newyorker.com The New Yorker, nytimes.com The New York Times,
phys.org Phys.org, scientificamerican.com Scientific American, scmp.com South China Morning Post, spiegel.de Der Spiegel,
sueddeutsche.de Süddeutsche Zeitung, techcrunch.com TechCrunch, techxplore.com Tech Xplore, theatlantic.com The Atlantic,
theconversation.com The Conversation, theguardian.com The Guardian, theverge.com The Verge, un.org United Nations,
washingtonpost.com The Washington Post, who.int World Health Organization, wsj.com The Wall Street Journal, zdnet.com ZDNET,
zeit.de Die Zeit`
    .split(/,\s/u)
    .map((row): readonly [string, string] => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)]);

describe('the name of a site', () => {
  test.each(KNOWN)('at %s is %s', (host, title) =>
    expect(containerTitle(`https://www.${host}/a`)).toEqual({ title, derived: false }),
  );
  test('is known without www and in capitals too', () =>
    expect(containerTitle('HTTPS://News.BBC.co.uk')).toEqual({ title: 'BBC', derived: false }));
  test.each([
    ['https://www.local-herald.org/x', 'Local Herald'],
    ['https://herald.example', 'Herald'],
    ['https://cnn.com', 'CNN'],
    ['https://abcd.com', 'Abcd'],
    ['https://news.herald.co.uk', 'Herald'],
    ['https://herald.com.au', 'Herald'],
    ['https://herald.ac.jp', 'Herald'],
    ['https://co.uk', 'CO'],
    ['https://a.co.example', 'CO'],
    ['https://my.herald.uk', 'Herald'],
    ['https://constructor.com', 'Constructor'],
    ['https://notbbc.com', 'Notbbc'],
    ['https://-herald-.com', 'Herald'],
  ])('at %s is made of its address: %s', (url, title) => expect(containerTitle(url)).toEqual({ title, derived: true }));
  test.each([
    'no address',
    'https://localhost/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'https://bücher.de/',
    'file:///a',
  ])('at %s is unknown', (url) => expect(containerTitle(url)).toBeUndefined());
});
