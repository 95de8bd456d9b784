/** One stem for the forms of a word. Snowball, because `stemmer` and @orama/stemmers are Porter 1, which makes "new" of "news". */
import snowball from 'snowball-stemmers';
import { fold } from '../../text/fold.js';

type Stem = (word: string) => string;

const ALGORITHM: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

// Longer "words" are encoded data; a stemmer would only waste time on them.
const LONGEST = 64;

/**
 * The stemmer of a language (ISO 639-1), from lower-case words to folded stems; a language without one is only folded.
 * A stem is folded last, because Spanish suffixes have accents (-ción); in English first, where an accent is none of the
 * language's and hides the ending ("résumé").
 */
export function stemmer(language: string): Stem {
  if (language === 'ko') return (word) => koreanStem(fold(word));
  const algorithm = ALGORITHM[language];
  if (algorithm === undefined) return fold;
  const snowballStemmer = snowball.newStemmer(algorithm);
  const prepared = preparation(language);
  return (word) => (word.length > LONGEST ? fold(word) : fold(snowballStemmer.stem(prepared(word))));
}

function preparation(language: string): Stem {
  if (language === 'en') return (word) => english(fold(word));
  const endings = UNACCENTED[language];
  if (endings === undefined) return (word) => word;
  return (word) => endings.reduce((read, [ending, accented]) => read.replace(ending, accented), word);
}

/** Endings that always have an accent, as they are typed by who has no key for it. */
const UNACCENTED: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  es: [[/(?<=[csxgt])ion$/u, 'ión']],
  pt: [
    [/(?<=.)cao$/u, 'ção'],
    [/(?<=.)coes$/u, 'ções'],
    [/(?<=s)ao$/u, 'ão'],
    [/(?<=s)oes$/u, 'ões'],
    [/(?<=..)encia(?=s?$)/u, 'ência'],
    [/(?<=..)ancia(?=s?$)/u, 'ância'],
  ],
};

// Korean particles, and the forms of "to do" that make a verb of a noun; the longer before those they end with.
const KOREAN_ENDING =
  /(?:하세요|하십시오|합니다|했습니다|됩니다|되었습니다|입니다|한다|했다|된다|되었다|하기|하는|하고|하면|하여|되는|해요|에서는|에서도|으로는|으로|에서|에게|까지|부터|처럼|보다|이나|이란|은|는|이|가|을|를|에|의|와|과|도|로|만|란)$/u;
/** What is left of a word has two syllables at least, or it may be a word that only ends so. */
const SHORTEST_KOREAN = 2;

function koreanStem(word: string): string {
  const stem = word.replace(KOREAN_ENDING, '');
  return stem.length < SHORTEST_KOREAN ? word : stem;
}

// What Porter2 cannot know of English: irregular forms, and British and American spellings of one word. Applied before
// stemming, to lower-case words.

// Each row: the base form, then the forms that no suffix rule leads to. Forms that are also another common word are left
// out (saw, left, found, felt, rose, wound, lives).
const IRREGULAR: readonly string[] = [
  'arise arose arisen,bear borne,become became,begin began begun,bind bound,bite bit bitten,blow blew blown',
  'break broke broken,bring brought,build built,buy bought,catch caught,choose chose chosen,cling clung,come came',
  'creep crept,deal dealt,die died dies dying,dig dug,draw drew drawn,drink drank drunk,drive drove driven,eat ate eaten',
  'fall fell fallen,feed fed,fight fought,flee fled,fly flew flown,forbid forbade forbidden,forget forgot forgotten',
  'forgive forgave forgiven,freeze froze frozen,give gave given,go went gone,grow grew grown,hang hung,hear heard',
  'hide hid hidden,hold held,keep kept,know knew known,lead led,lend lent,lie lied lying,lose lost,make made,mean meant',
  'meet met,overcome overcame,overthrow overthrew overthrown,pay paid,ride rode ridden,ring rang rung,rise risen,run ran',
  'say said,seek sought,sell sold,send sent,shake shook shaken,shine shone,shoot shot,show shown,shrink shrank shrunk',
  'sing sang sung,sink sank sunk,sit sat,sleep slept,slide slid,speak spoke spoken,spend spent,spring sprang sprung',
  'stand stood,steal stole stolen,stick stuck,strike struck stricken,strive strove striven,swear swore sworn,sweep swept',
  'swim swam swum,swing swung,take took taken,teach taught,tear tore torn,tell told,think thought,throw threw thrown',
  'undergo underwent undergone,understand understood,undertake undertook undertaken,wake woke woken,wear wore worn',
  'weave wove woven,weep wept,win won,withdraw withdrew withdrawn,write wrote written',
  'agree agreed agreeing agrees,decree decreed,disagree disagreed,dye dyed dyeing dyes,eye eyed eyeing eyes,free freed freeing frees',
  'guarantee guaranteed guaranteeing,knee kneed,referee refereed,see sees,tee teed',
  'man men,woman women,child children,person people persons,foot feet,tooth teeth,mouse mice,goose geese,wife wives',
  'knife knives,leaf leaves,half halves,wolf wolves,thief thieves,shelf shelves,criterion criteria,phenomenon phenomena',
  'crisis crises,analysis analyses,basis bases,thesis theses,index indices,matrix matrices,datum data,medium media',
];

const BASE: ReadonlyMap<string, string> = new Map(
  IRREGULAR.flatMap((line) => line.split(',')).flatMap((row) => {
    const [base = '', ...forms] = row.split(' ');
    return forms.map((form): [string, string] => [form, base]);
  }),
);

// British endings and their American ones. The stem before them is long enough to leave "rise", "wise", "hour" alone.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,})is(e|ed|es|er|ers|ing|ation|ations)$/u, '$1iz$2'],
  [/^(.{3,})ys(e|ed|es|er|ers|ing)$/u, '$1yz$2'],
  [/^(.{3,}|col|hon|lab|fav|arm|rum|hum)our(s|ed|ing|able|ite|ites|ful)?$/u, '$1or$2'],
  [/^(cent|theat|met|lit|fib|calib|meag)re(s|d)?$/u, '$1er$2'],
  [/^(licen|defen|offen|preten|practi)ce(s|d)?$/u, '$1se$2'],
  [/^(catal|dial|anal|mon|epil)ogue(s)?$/u, '$1og$2'],
  [/^program(?:me)(s|d)?$/u, 'program$1'],
  // No verb ends in u alone: sued, queuing, argues.
  [/^(.+u)(?:ed|es|e?ing)$/u, '$1e'],
];

/** `word` in the base form and American spelling that its variants share; itself when there is none. */
function english(word: string): string {
  const base = BASE.get(word);
  if (base !== undefined) return base;
  for (const [pattern, replacement] of SPELLINGS) {
    if (pattern.test(word)) return word.replace(pattern, replacement);
  }
  return word;
}
