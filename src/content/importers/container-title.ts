/** The name of a site from its host, as a citation prints it. */
import { isUrl } from '../../text/is-url.js';

const KNOWN: Readonly<Record<string, string>> = {
  'aljazeera.com': 'Al Jazeera',
  'apnews.com': 'AP News',
  'arstechnica.com': 'Ars Technica',
  'arxiv.org': 'arXiv',
  'bbc.co.uk': 'BBC',
  'bbc.com': 'BBC',
  'businessinsider.com': 'Business Insider',
  'cnbc.com': 'CNBC',
  'dw.com': 'Deutsche Welle',
  'economist.com': 'The Economist',
  'elpais.com': 'El País',
  'europa.eu': 'European Union',
  'faz.net': 'Frankfurter Allgemeine Zeitung',
  'france24.com': 'France 24',
  'ft.com': 'Financial Times',
  'github.com': 'GitHub',
  'independent.co.uk': 'The Independent',
  'japantimes.co.jp': 'The Japan Times',
  'latimes.com': 'Los Angeles Times',
  'lemonde.fr': 'Le Monde',
  'medicalxpress.com': 'Medical Xpress',
  'newscientist.com': 'New Scientist',
  'newyorker.com': 'The New Yorker',
  'nytimes.com': 'The New York Times',
  'phys.org': 'Phys.org',
  'scientificamerican.com': 'Scientific American',
  'scmp.com': 'South China Morning Post',
  'spiegel.de': 'Der Spiegel',
  'sueddeutsche.de': 'Süddeutsche Zeitung',
  'techcrunch.com': 'TechCrunch',
  'techxplore.com': 'Tech Xplore',
  'theatlantic.com': 'The Atlantic',
  'theconversation.com': 'The Conversation',
  'theguardian.com': 'The Guardian',
  'theverge.com': 'The Verge',
  'un.org': 'United Nations',
  'washingtonpost.com': 'The Washington Post',
  'who.int': 'World Health Organization',
  'wikipedia.org': 'Wikipedia',
  'wsj.com': 'The Wall Street Journal',
  'zdnet.com': 'ZDNET',
  'zeit.de': 'Die Zeit',
};

// The label before these is no name: example.co.uk, example.com.au.
const SECOND_LEVEL = /^(?:ac|co|com|edu|gov|ne|net|or|org)$/;

/**
 * `Tech Xplore` for techxplore.com, and for a host that is not known its own name in capitals where it is short enough
 * to be initials (`CNN`), else with a capital for each part (`Local Herald` for local-herald.org). `derived` tells the two
 * apart. Undefined for addresses without a name, such as 127.0.0.1.
 */
export function containerTitle(url: string): { readonly title: string; readonly derived: boolean } | undefined {
  if (!isUrl(url)) return undefined;
  const labels = new URL(url).hostname.toLowerCase().split('.');
  const known = labels.map((_, index) => labels.slice(index).join('.')).find((host) => Object.hasOwn(KNOWN, host));
  if (known !== undefined) return { title: KNOWN[known] ?? known, derived: false };
  if (labels.length < 2 || /^(?:[0-9]+|\[.*)$/.test(labels.at(-1) ?? '')) return undefined;
  const country = labels.length > 2 && SECOND_LEVEL.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2;
  const name = labels.at(country ? -3 : -2) ?? '';
  if (name === '' || name.startsWith('xn--')) return undefined;
  const title = name.length <= 3 ? name.toUpperCase() : name.split('-').map(capitalised).join(' ');
  return { title: title.trim(), derived: true };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
