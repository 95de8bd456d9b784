/**
 * The words that say nothing about what a text is about. Question words are among them: leaving "who, when, how many" in
 * the terms cost 5 points of hit@1, because few passages have them and so they look rare.
 */
import * as lists from 'stopword';
import { fold } from '../../text/fold.js';

// ISO 639-1 to the package's ISO 639-3 names, for every language that has a stemmer or is written without spaces.
const LIST_OF: Readonly<Record<string, readonly string[]>> = {
  ar: lists.ara,
  ca: lists.cat,
  cs: lists.ces,
  da: lists.dan,
  de: lists.deu,
  el: lists.ell,
  en: lists.eng,
  es: lists.spa,
  eu: lists.eus,
  fi: lists.fin,
  fr: lists.fra,
  ga: lists.gle,
  hu: lists.hun,
  hy: lists.hye,
  it: lists.ita,
  ja: lists.jpn,
  ko: lists.kor,
  nb: lists.nob,
  nl: lists.nld,
  no: lists.nob,
  pl: lists.pol,
  pt: lists.por,
  ro: lists.ron,
  ru: lists.rus,
  sl: lists.slv,
  sv: lists.swe,
  // The package has none.
  ta: [],
  th: lists.tha,
  tr: lists.tur,
  uk: lists.ukr,
  zh: lists.zho,
};

// A question's own words, of which the package's lists have some. By their stems they would be missing words.
const QUESTION_WORDS: Readonly<Record<string, string>> = {
  en: 'who whom whose what when where which why how',
  de: 'wer wen wem wessen was wann wo wohin woher warum weshalb weswegen wieso wie welche welcher welches welchen welchem wieviel womit wofür wodurch wovon worüber wozu',
  fr: 'qui que quoi quand où comment pourquoi combien quel quelle quels quelles lequel laquelle lesquels lesquelles',
  es: 'quién quiénes qué cuándo dónde adónde cómo cuánto cuántos cuánta cuántas cuál cuáles',
  it: 'chi che quando dove come perché quanto quanti quanta quante quale quali qual',
  pt: 'quem que quando onde aonde como porquê quanto quantos quanta quantas qual quais',
  nl: 'wie wat wanneer waar waarheen waarvan waarmee waarvoor waarom hoe hoelang hoeveel welke welk wiens',
  ru: 'кто кого кому кем что чего чему чем когда где куда откуда почему зачем как сколько какой какая какое какие чей чья чье чьи',
  ar: 'من ما ماذا متى أين كيف لماذا لمن كم أي هل',
  ca: 'qui què que quan on com per què perquè quant quants quanta quantes quin quina quins quines',
  cs: 'kdo koho komu kým co čeho čemu čím kdy kde kam odkud proč jak kolik který která které jaký jaká jaké čí',
  da: 'hvem hvad hvornår hvor hvorfor hvordan hvilken hvilket hvilke hvis',
  el: 'ποιος ποια ποιο ποιοι ποιες ποιους ποιον τι πότε πού γιατί πώς πόσο πόση πόσος πόσα πόσες πόσοι',
  eu: 'nor nork nori noren zer noiz non nora nondik zergatik nola zenbat zein zeintzuk',
  fi: 'kuka kenen kenelle ketä ketkä mikä mitä mitkä milloin koska missä mihin mistä minne miksi miten kuinka montako paljonko kumpi millainen',
  ga: 'cé cad céard cathain cá conas cén fáth chuige mhéad',
  hu: 'ki kik kit kinek mi mit mikor hol hova honnan miért hogyan hogy mennyi hány melyik milyen',
  hy: 'ով ում ինչ երբ որտեղ ուր ինչու ինչպես քանի որքան որ որը',
  ko: '누가 누구 무엇 뭐 언제 어디 어디서 왜 어떻게 얼마 얼마나 몇 어느 어떤 무슨',
  nb: 'hvem hva når hvor hvorfor hvordan hvilken hvilket hvilke hvis',
  no: 'hvem hva når hvor hvorfor hvordan hvilken hvilket hvilke hvis',
  pl: 'kto kogo komu kim co czego czemu czym kiedy gdzie dokąd skąd dlaczego jak ile który która które jaki jaka jakie czy czyj czyja czyje',
  ro: 'cine cui ce când unde cum cât câtă câți câte care',
  sl: 'kdo koga komu kaj kdaj kje kam zakaj kako koliko kateri katera katero kakšen kakšna kakšno čigav',
  sv: 'vem vems vad när var vart varför hur vilken vilket vilka',
  ta: 'யார் யாரை என்ன எது எந்த எப்போது எங்கே எங்கு ஏன் எப்படி எத்தனை எவ்வளவு',
  tr: 'kim kimi kime kimin ne neyi nerede nereye nereden neden niçin niye nasıl kaç hangi hangisi mi mı mu mü',
  uk: 'хто кого кому що чого чому коли де куди звідки навіщо як скільки який яка яке які чий чия чиє чиї',
  zh: '谁 什么 什麼 何时 哪里 哪裡 为什么 為什麼 怎么 怎麼 如何 多少 几',
  ja: '誰 何 いつ どこ なぜ どう どの いくら いくつ',
  th: 'ใคร อะไร เมื่อไหร่ เมื่อไร ที่ไหน ทำไม อย่างไร เท่าไหร่ เท่าไร กี่ ไหน',
};

// What else the lists lack: forms of the verbs in them, and the words requests are wrapped in.
const ADDED: Readonly<Record<string, string>> = {
  en: "does doing done having being am will shall may might must ought can't don't doesn't didn't won't isn't aren't wasn't weren't couldn't wouldn't shouldn't i'm it's that's what's who's let's me my mine us our ours your yours his hers their theirs itself himself herself themselves myself yourself ourselves please tell explain describe anybody anyone somebody someone any every each per via amid upon towards toward else ever just also very quite rather really hey hi hello thanks thank s t whats theres dont doesnt didnt wont cant isnt arent wasnt havent hasnt im ive youre hows wheres whos during off down happen happens happened go goes went going gone get gets got getting off let lets",
  de: 'viele bitte',
  fr: 'est-ce',
  it: 'cosa',
  tr: 'zaman',
  zh: '吗 嗎 呢 是 的 了 在 和',
  ja: 'は が を に で と の も か です ます した する',
};

// These the English list drops though they carry what a question asks for.
const KEPT: Readonly<Record<string, string>> = { en: 'never now make like most still over under' };

/** Those that have a list, as ISO 639-1. */
export const STOP_WORD_LANGUAGES: readonly string[] = Object.keys(LIST_OF);

// All lists together take 16 ms to make; a question needs them when it may be in a language that the library has not.
const made = new Map<string, ReadonlySet<string>>();

/** The stop words of a language (ISO 639-1), lower-cased and folded; empty for a language without a list. */
export function stopWords(language: string): ReadonlySet<string> {
  const known = made.get(language);
  if (known !== undefined) return known;
  const added = [...questionWords(language), ...split(ADDED[language])];
  const words = new Set([...(LIST_OF[language] ?? []), ...added].flatMap(forms));
  for (const word of split(KEPT[language])) words.delete(word);
  made.set(language, words);
  return words;
}

let any: Set<string> | undefined;

/** The stop words of all languages that have a list. */
export function anyStopWord(): ReadonlySet<string> {
  if (any !== undefined) return any;
  any = new Set();
  for (const language of STOP_WORD_LANGUAGES) for (const word of stopWords(language)) any.add(word);
  return any;
}

/** The words that questions begin with, as they are written; none for a language without a list. */
export function questionWords(language: string): readonly string[] {
  return split(QUESTION_WORDS[language]);
}

function split(list: string | undefined): readonly string[] {
  return list === undefined ? [] : list.split(' ');
}

function forms(word: string): readonly string[] {
  return [word.toLowerCase(), fold(word)];
}
