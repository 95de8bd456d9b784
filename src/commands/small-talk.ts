/**
 * What is typed where a question belongs and is none: a greeting, thanks, a question about the bot itself, or a wish that another
 * command grants. It is recognised whole, so that no word of it decides about a question in which it stands too.
 */
import { fold } from '../text/fold.js';

export type SmallTalk =
  | { readonly kind: 'greeting' | 'thanks' | 'about' | 'articles' }
  /** `of` is what was named to be summarised, folded; empty for "this" and the like. */
  | { readonly kind: 'summary'; readonly of: string };

/** Longer texts say something else too. In UTF-16 units. */
const LONGEST = 100;

/** Undefined for everything that is to be looked for, and for what has a phrase in quotation marks, an exclusion or a filter. */
export function readSmallTalk(typed: string): SmallTalk | undefined {
  if (typed.length > LONGEST || /["“”„«»]|(?:^|\s)-\p{L}|article:/iu.test(typed)) return undefined;
  // Marks and emoji say nothing here, and an apostrophe is typed or not.
  const text = fold(typed)
    .replaceAll("'", '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  if (text === '') return undefined;
  const [, , rest = ''] = ADDRESS.exec(text) ?? [];
  for (const one of rest === '' ? [text] : [text, rest]) {
    if (THANKS.test(one)) return { kind: 'thanks' };
    if (GREETING.test(one)) return { kind: 'greeting' };
    if (ABOUT.test(one)) return { kind: 'about' };
    if (ARTICLES.test(one)) return { kind: 'articles' };
    const summary = SUMMARY.exec(one.replace(FOR_ME, ''));
    if (summary !== null) return { kind: 'summary', of: summary.groups?.['of'] ?? '' };
  }
  return undefined;
}

/** All that is tried is folded: without accents and apostrophes, in small letters. */
const whole = (phrases: string) =>
  phrases
    .trim()
    .split(/\s*[,\n]\s*/u)
    .join('|');

// Phrases of people's first words to somebody, in the languages in which most libraries are and are asked.
const HELLO = whole(`
  hi, hii+, hello, hello hello, helo, hallo, hey, heya, hiya, yo, howdy, greetings, good (?:morning|day|afternoon|evening|night), morning,
  whats up, wassup, sup, how are (?:you|u|things)(?: doing)?(?: today)?, hows it going, nice to meet you, bye, bye bye, goodbye, see you,
  guten (?:tag|morgen|abend), gute nacht, moin(?: moin)?, servus, gruss gott, gruezi, wie gehts(?: dir)?, tschuss, auf wiedersehen,
  salut, bonjour, bonsoir, coucou, ca va, comment (?:ca va|vas tu|allez vous), au revoir,
  hola, buenas, buenos dias, buenas (?:tardes|noches), que tal, como estas, adios, hasta luego,
  ciao, salve, buongiorno, buonasera, come (?:va|stai), arrivederci,
  ola, oi, bom dia, boa (?:tarde|noite), tudo bem, tchau, bon dia,
  hoi, goedemorgen, goedemiddag, goedenavond, goedendag, hoe gaat het, doei,
  hej(?: hej)?, hejsan, god (?:morgon|morgen|dag|kveld|kvall|aften), hei, heisann, moi, terve, paivaa, huomenta,
  czesc, dzien dobry, dobry wieczor, ahoj, dobry den, dobre rano, nazdar, szia, sziasztok, jo napot, buna(?: ziua)?, salutare,
  zdravo, bok, dobar dan, zivjo, dober dan, labas, sveiki, tere, merhaba, selam, gunaydin, iyi (?:gunler|aksamlar), nasilsin,
  привет, здравствуй, здравствуйте, доброе утро, добрый (?:день|вечер), как дела, пока, до свидания, привіт, доброго дня, вітаю, здравей, здравейте,
  γεια(?: σου| σας)?, γειασου, καλημερα, καλησπερα, բարեւ, բարև, გამარჯობა,
  مرحبا, السلام عليكم, سلام, اهلا, أهلا, صباح الخير, שלום, היי, בוקר טוב, नमस्ते, नमस्कार, हैलो, নমস্কার, வணக்கம்,
  xin chao, chao, chao ban, halo, hai, selamat (?:pagi|siang|sore|malam|datang), apa kabar, kumusta, jambo, habari,
  你好, 您好, 你好吗, 嗨, 哈喽, 早上好, 大家好, 再见, 早安, こんにちは, こんばんは, おはよう, おはようございます, やあ, もしもし, さようなら,
  안녕, 안녕하세요, 안녕하십니까, สวัสดี, สวัสดีครับ, สวัสดีค่ะ
`);
const THANK = whole(`
  thanks, thank (?:you|u), thanks you, thx, ty, tysm, tyvm, cheers, much appreciated, great, perfect, awesome, cool, nice, ok, okay, good bot, well done, good job, great job, got it,
  danke, danke (?:dir|schon|sehr), vielen dank, besten dank, dankeschon, super, prima,
  merci, merci (?:beaucoup|bien), gracias, muchas gracias, mil gracias, grazie, grazie mille, molte grazie, obrigad[oa], muito obrigad[oa], valeu, gracies, moltes gracies,
  dank je(?: wel)?, dank u(?: wel)?, bedankt, dankjewel, tack, tack sa mycket, tusen tack, takk, tusen takk, tak, mange tak, kiitos, kiitos paljon,
  dziekuje, dzieki, dziekuje bardzo, dekuji, diky, dakujem, koszonom, koszi, multumesc, mersi, hvala, hvala lepa, aciu, paldies, aitah, eskerrik asko, tesekkurler, tesekkur ederim, sagol,
  спасибо, большое спасибо, спасибо большое, благодарю, дякую, щиро дякую, благодаря, мерси, хвала, ευχαριστω, σε ευχαριστω, շնորհակալություն, მადლობა,
  شكرا, شكرا جزيلا, متشکرم, ممنون, תודה, תודה רבה, धन्यवाद, शुक्रिया, ধন্যবাদ, நன்றி, cam on, cam on ban, terima kasih, makasih, salamat, asante,
  谢谢, 谢谢你, 多谢, 感谢, 謝謝, ありがとう, ありがとうございます, どうも, 고마워, 고마워요, 감사합니다, 고맙습니다, ขอบคุณ, ขอบคุณครับ, ขอบคุณค่ะ
`);

const WHOM = '(?: (?:there|all|everyone|everybody|guys|folks|friend|friends|team|bot|footnote|again|you))*';
const MUCH = '(?: (?:a lot|so much|very much|a bunch|much|again|for (?:your|the) (?:help|answer|information)))*';
const GREETING = new RegExp(`^(?:${HELLO})${WHOM}$`, 'u');
const THANKS = new RegExp(`^(?:${THANK})(?: (?:${THANK}))?${MUCH}${WHOM}$`, 'u');

/** What people say before what they want: a greeting, a name, a "please" or a "can you". */
const ADDRESS = new RegExp(
  `^((?:(?:${HELLO})${WHOM} |please |(?:can|could|would|will) you (?:please )?|footnote |bot |bitte |kannst du (?:bitte )?)+)(.+)$`,
  'u',
);

const ABOUT = new RegExp(
  `^(?:${whole(`
  (?:who|what) (?:exactly )?(?:are|r) (?:you|u), who is this, what is this(?: bot| thing| for)?, what (?:is|s|does) (?:this|the) bot(?: do| for)?, whats this,
  what (?:is|s) your (?:name|purpose|job), whats your name, what (?:all )?(?:can|could|do) (?:you|u|this bot|the bot) (?:do|know|answer)(?: for me)?, what are you (?:for|able to do|good at),
  what (?:can|should|could|may) i (?:ask|do|type)(?: you)?(?: here)?, what do i (?:ask|type|do)(?: here| now)?, what do you know(?: about)?, what kind of questions can i ask(?: you)?,
  how (?:do|can) i (?:use|ask) (?:you|this|this bot|the bot|it)(?: a question)?, how (?:do|does) (?:you|this|it|this bot) work, how to use(?: you| this| this bot)?,
  are you (?:a |an )?(?:bot|robot|human|person|real|ai|an ai|chatgpt|gpt|there|alive)(?: or .+)?, tell me about (?:you|yourself), introduce yourself, describe yourself, explain yourself,
  help, help me, help please, i need help, (?:can|could) you help(?: me)?,
  wer bist du, was bist du, wer sind sie, was kannst du(?: alles)?, was machst du, was konnen sie, wie funktionierst du, wie heisst du, hilfe, was kann ich (?:dich )?fragen, bist du ein (?:bot|mensch),
  qui es tu, qui etes vous, tu es qui, que peux tu faire, que sais tu faire, que fais tu, quest ce que tu (?:peux faire|fais|sais faire), aide, aidez moi, comment tu (?:t appelles|tappelles),
  quien eres, que eres, que puedes hacer, que haces, que sabes(?: hacer)?, como te llamas, ayuda, como funcionas,
  chi sei, cosa (?:sei|fai|puoi fare|sai fare), che cosa (?:puoi|sai) fare, come ti chiami, aiuto,
  quem (?:e|es) (?:voce|tu), o que (?:voce )?(?:pode|podes|sabe|sabes) fazer, o que voce faz, como voce se chama, ajuda,
  wie ben je, wie ben jij, wat ben (?:je|jij), wat kan je(?: doen)?, wat kun (?:je|jij)(?: doen)?, wat doe (?:je|jij), hoe heet je, help mij,
  vem ar du, vad ar du, vad kan du(?: gora)?, hvem er du, hvad er du, hva er du, hvad kan du(?: gore)?, hva kan du(?: gjore)?, kuka (?:sina )?olet, mita (?:sina )?osaat(?: tehda)?, hjalp, hjelp, apua, apu,
  kim jestes, co potrafisz, co umiesz, co mozesz zrobic, pomoc, kdo jsi, co umis, pomoz, ki vagy(?: te)?, mit tudsz, segitseg, cine esti, ce poti face, ce stii sa faci, ajutor,
  ko si ti, kdo si, kaj znas, sto mozes, kimsin(?: sen)?, sen kimsin, ne yapabilirsin, yardim, adin ne,
  кто ты(?: такой| такая)?, ты кто, кто вы, что ты (?:умеешь|можешь|знаешь)(?: делать)?, как тебя зовут, помощь, помоги, хто ти, що ти (?:вмієш|можеш), допомога, кой си(?: ти)?,
  ποιος εισαι, τι εισαι, τι μπορεις να κανεις, βοηθεια, من أنت, من انت, ماذا يمكنك أن تفعل, مساعدة, מי אתה, מה אתה יכול לעשות, עזרה, आप कौन हैं, तुम कौन हो, मदद,
  ban la ai, ban co the lam gi, siapa kamu, kamu siapa, apa yang bisa kamu lakukan, bantuan,
  你是谁, 你是什么, 你能做什么, 你会做什么, 你会什么, 你叫什么(?:名字)?, 帮助, 你是誰, 你能做什麼, あなたは誰(?:ですか)?, 誰ですか, 何ができますか, 何ができる(?:の)?, あなたは何ができますか, ヘルプ, 使い方,
  너는 누구야, 누구세요, 누구야, 뭐 할 수 있어, 무엇을 할 수 있나요, 도움말, คุณคือใคร, คุณทำอะไรได้บ้าง, ช่วยด้วย
`)})$`,
  'u',
);

const TEXTS = '(?:articles?|documents?|sources?|texts|files|titles|pages)';
const ARTICLES = new RegExp(
  `^(?:${whole(`
  (?:list|show|display|give|name|browse|enumerate)(?: me)?(?: (?:a|the|your) (?:full |complete |whole )?(?:list|index) of)?(?: all| every| every one)?(?: of)?(?: the| your| available)?(?: available)? ${TEXTS}(?: please| you have| there are)?,
  (?:all(?: the)?|list of|the list of|list of all|list of the) ${TEXTS},
  (?:what|which)(?: kind of)? ${TEXTS} (?:are there|do you have|have you(?: got)?|can i (?:ask|search|read)(?: about)?|are (?:available|here|in here|there|in (?:the|your) library)|exist),
  (?:what|whats) (?:is )?in (?:the|your) library, how many ${TEXTS} (?:are there|do you have),
  (?:liste|zeige?)(?: mir)?(?: bitte)?(?: alle)? artikel(?: auf)?, (?:alle|liste aller) artikel, welche artikel (?:gibt es|hast du|kennst du),
  (?:la )?liste (?:des|de tous les) articles, (?:montre|affiche)(?: moi)?(?: tous)? les articles, quels articles (?:as tu|y a t il), tous les articles,
  (?:lista|muestra|muestrame)(?: de)?(?: todos)?(?: los)? articulos, que articulos (?:hay|tienes), (?:elenca|mostra|lista)(?: tutti)?(?: gli)? articoli, quali articoli ci sono,
  (?:lista|listar|mostra|mostrar)(?: de| todos)?(?: os)? artigos, que artigos (?:ha|tem), (?:toon|lijst)(?: van)?(?: alle)?(?: de)? artikelen, welke artikelen (?:zijn er|heb je),
  (?:список|покажи(?: все)?|все) стат(?:ьи|ей), какие статьи есть, (?:列出|显示)所有文章, 有哪些文章, 所有文章, 記事(?:の)?一覧
`)})$`,
  'u',
);

/** Behind what is wanted: "fintech for me", "the lock, please". */
const FOR_ME = /(?: (?:for (?:me|us)|please|bitte|pour moi|para mi|per me|voor mij))+$/u;
const ARTICLE = '(?:articles?|texts?|documents?|pages?|story)';
/** Folded, "résumé" is "resume"; German and the others for the commonest way to say it. */
const SUMMARY = new RegExp(
  `^(?:summari[sz]e|sum up|tldr|tl dr|(?:(?:write|give|make|show)(?: me)? )?(?:a |the )?(?:short |brief |quick )?summary(?: of| for)?|(?:write|give|make)(?: me)? a (?:short |brief )?summary (?:of|for)|fasse?(?: mir)?|zusammenfassung(?: von| des| der)?|resume(?: moi)?|resume de|resumen(?: de| del)?|resume el|resume o|riassumi|riassunto(?: di| del)?|resumir|resumo(?: de| do)?|vat samen|samenvatting(?: van)?)(?: (?<of>.*))?$`,
  'u',
);

/** What was named without the words around it: `fintech` of "the article about fintech"; whether an article was spoken of at all. */
export function summarised(of: string): { readonly named: string; readonly isArticle: boolean } {
  const around = new RegExp(
    `^(?:(?:me|us|this|that|the|an|a|all|our|your|den|die|das|dem|l|le|la|el|il|o|lo|de|het) )*(?:(${ARTICLE}|artikels?|larticle|articulo|larticolo|articolo|artigo)(?: |$))?(?:(?:about|on|of|titled|called|named|with the title|uber|zu|sur|sobre|su|over|van) )?(?:(?:the|den|die|das|les|las|los|gli|os|as|de) )?`,
    'u',
  );
  const [before = '', article] = around.exec(of) ?? [];
  const rest = of.slice(before.length).replace(/ zusammen$/u, '');
  const behind = new RegExp(` (?:${ARTICLE})$`, 'u').exec(rest);
  return {
    named: behind === null ? rest : rest.slice(0, behind.index),
    isArticle: article !== undefined || behind !== null || rest === '' || rest === 'it',
  };
}
