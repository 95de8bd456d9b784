/** What is said over and under an answer, and when there is none: the verdict and the reasons for it. */
import type { Wordings } from './say.js';

export const ANSWERS = {
  /** A name for a question of which nothing can be shown. */
  yourQuestion: {
    en: 'Your question',
    de: 'Deine Frage',
    fr: 'Votre question',
    es: 'Tu pregunta',
    pt: 'Sua pergunta',
    ja: 'ご質問',
    zh: '你的问题',
  },
  /** Over `count` passages, one or more, of an uncertain answer. */
  doubt: {
    en: {
      one: 'I am not sure, but this may be it.',
      other: 'I am not sure, but one of these may be it.',
    },
    de: {
      one: 'Ich bin nicht sicher, aber das könnte es sein.',
      other: 'Ich bin nicht sicher, aber eine dieser Stellen könnte es sein.',
    },
    fr: {
      one: 'Je n’ai pas de certitude, mais c’est peut-être ceci.',
      other: 'Je n’ai pas de certitude, mais c’est peut-être l’un de ces passages.',
    },
    es: {
      one: 'No lo sé con certeza, pero puede ser esto.',
      other: 'No lo sé con certeza, pero puede ser uno de estos pasajes.',
    },
    pt: {
      one: 'Não tenho certeza, mas pode ser isto.',
      other: 'Não tenho certeza, mas pode ser um destes trechos.',
    },
    ja: '確かではありませんが、次の箇所が答えかもしれません。',
    zh: '我不太确定，但下面的内容可能就是答案。',
  },
  notSaid: {
    en: 'The articles do not say.',
    de: 'In den Artikeln steht das nicht.',
    fr: 'Les articles ne le disent pas.',
    es: 'Los artículos no lo dicen.',
    pt: 'Os artigos não dizem isso.',
    ja: '記事には書かれていません。',
    zh: '文章中没有说到这一点。',
  },
  /** Of a library a part of which cannot be asked, which is said behind it. */
  notSaidByRest: {
    en: 'The articles that can be asked at the moment do not say.',
    de: 'In den Artikeln, die sich gerade befragen lassen, steht das nicht.',
    fr: 'Les articles qui peuvent être interrogés pour le moment ne le disent pas.',
    es: 'Los artículos que se pueden consultar en este momento no lo dicen.',
    pt: 'Os artigos que podem ser consultados no momento não dizem isso.',
    ja: '今利用できる記事には書かれていません。',
    zh: '目前可以查询的文章中没有说到这一点。',
  },
  notSaidIn: {
    en: 'The article “{article}” does not say.',
    de: 'Im Artikel „{article}“ steht das nicht.',
    fr: 'L’article « {article} » ne le dit pas.',
    es: 'El artículo “{article}” no lo dice.',
    pt: 'O artigo “{article}” não diz isso.',
    ja: '記事「{article}」には書かれていません。',
    zh: '文章《{article}》中没有说到这一点。',
  },
  closest: {
    en: 'Closest, not an answer:',
    de: 'Am nächsten kommt, ohne eine Antwort zu sein:',
    fr: 'Ce qui s’en approche le plus, sans être une réponse :',
    es: 'Lo más cercano, sin ser una respuesta:',
    pt: 'O mais próximo, sem ser uma resposta:',
    ja: '最も近い箇所（答えではありません）：',
    zh: '最接近的内容（不是答案）：',
  },
  nothingClose: {
    en: 'Nothing comes close. Try other words, or see with /articles what there is.',
    de: 'Nichts kommt dem nahe. Versuche es mit anderen Wörtern, oder sieh mit /articles nach, was es gibt.',
    fr: 'Rien ne s’en approche. Essayez d’autres mots, ou voyez avec /articles ce qu’il y a.',
    es: 'Nada se acerca. Prueba con otras palabras, o mira con /articles qué hay.',
    pt: 'Nada chega perto. Tente outras palavras, ou veja com /articles o que há.',
    ja: '近い箇所はありません。別の言葉で試すか、 /articles で記事の一覧をご覧ください。',
    zh: '没有接近的内容。请换些词再试，或用 /articles 查看有哪些文章。',
  },
  readAs: {
    en: 'Read “{typed}” as “{read}”.',
    de: '„{typed}“ wurde als „{read}“ gelesen.',
    fr: '« {typed} » a été lu comme « {read} ».',
    es: '“{typed}” se leyó como “{read}”.',
    pt: '“{typed}” foi lido como “{read}”.',
    ja: '「{typed}」を「{read}」として読みました。',
    zh: '已将“{typed}”读作“{read}”。',
  },
  /** Of `count` words that were to be left out. */
  included: {
    en: {
      one: 'Without {words} nothing is left, so it was looked for.',
      other: 'Without {words} nothing is left, so they were looked for.',
    },
    de: 'Ohne {words} bleibt nichts übrig, deshalb wurde danach gesucht.',
    fr: {
      one: 'Sans {words}, il ne reste rien : ce mot a donc été cherché.',
      other: 'Sans {words}, il ne reste rien : ces mots ont donc été cherchés.',
    },
    es: {
      one: 'Sin {words} no queda nada, así que se buscó esa palabra.',
      other: 'Sin {words} no queda nada, así que se buscaron esas palabras.',
    },
    pt: {
      one: 'Sem {words} não sobra nada, por isso essa palavra foi procurada.',
      other: 'Sem {words} não sobra nada, por isso essas palavras foram procuradas.',
    },
    ja: '{words}を除くと何も残らないため、それも含めて探しました。',
    zh: '去掉{words}就没有可查的内容了，所以仍然查找了它们。',
  },
} as const satisfies Wordings;

/** Why a question was refused, or not answered with all its words. */
export const REASONS = {
  noneTies: {
    en: 'The articles have these words, but no passage ties them together.',
    de: 'Die Wörter stehen in den Artikeln, aber keine Stelle bringt sie zusammen.',
    fr: 'Les articles contiennent ces mots, mais aucun passage ne les relie.',
    es: 'Los artículos contienen estas palabras, pero ningún pasaje las relaciona.',
    pt: 'Os artigos contêm essas palavras, mas nenhum trecho as relaciona.',
    ja: 'これらの語は記事にありますが、結び付けている箇所はありません。',
    zh: '文章中有这些词，但没有片段把它们联系起来。',
  },
  /** Of one article that has just been named, as all that begins with "It". */
  noneTiesThere: {
    en: 'It has these words, but no passage ties them together.',
    de: 'Die Wörter stehen darin, aber keine Stelle bringt sie zusammen.',
    fr: 'Il contient ces mots, mais aucun passage ne les relie.',
    es: 'Contiene estas palabras, pero ningún pasaje las relaciona.',
    pt: 'Ele contém essas palavras, mas nenhum trecho as relaciona.',
    ja: 'これらの語はその記事にありますが、結び付けている箇所はありません。',
    zh: '其中有这些词，但没有片段把它们联系起来。',
  },
  /** `words` is made of the wordings below. */
  missing: {
    en: 'No article has {words}.',
    de: 'Kein Artikel enthält {words}.',
    fr: 'Aucun article ne contient {words}.',
    es: 'Ningún artículo contiene {words}.',
    pt: 'Nenhum artigo contém {words}.',
    ja: 'どの記事にも{words}はありません。',
    zh: '没有文章包含{words}。',
  },
  missingThere: {
    en: 'It does not have {words}.',
    de: 'Er enthält {words} nicht.',
    fr: 'Il ne contient pas {words}.',
    es: 'No contiene {words}.',
    pt: 'Ele não contém {words}.',
    ja: 'その記事に{words}はありません。',
    zh: '其中不包含{words}。',
  },
  words: {
    en: { one: 'the word {list}', other: 'the words {list}' },
    de: { one: 'das Wort {list}', other: 'die Wörter {list}' },
    fr: { one: 'le mot {list}', other: 'les mots {list}' },
    es: { one: 'la palabra {list}', other: 'las palabras {list}' },
    pt: { one: 'a palavra {list}', other: 'as palavras {list}' },
    ja: '{list}という語',
    zh: '词语{list}',
  },
  phrases: {
    en: { one: 'the phrase {list}', other: 'the phrases {list}' },
    de: { one: 'den Ausdruck {list}', other: 'die Ausdrücke {list}' },
    fr: { one: 'l’expression {list}', other: 'les expressions {list}' },
    es: { one: 'la expresión {list}', other: 'las expresiones {list}' },
    pt: { one: 'a expressão {list}', other: 'as expressões {list}' },
    ja: '{list}という語句',
    zh: '短语{list}',
  },
  wordsNorPhrases: {
    en: '{words} nor {phrases}',
    de: '{words} oder {phrases}',
    fr: '{words} ni {phrases}',
    es: '{words} ni {phrases}',
    pt: '{words} nem {phrases}',
    ja: '{words}や{phrases}',
    zh: '{words}或{phrases}',
  },
  /** At the end of a list of words. */
  more: {
    en: '{count} more',
    de: '{count} weitere',
    fr: { one: '{count} autre', other: '{count} autres' },
    es: '{count} más',
    pt: 'mais {count}',
    ja: 'ほか {count} 件',
    zh: '另外 {count} 个',
  },
  /** `count` languages. */
  languages: {
    en: {
      one: 'The articles are in {languages}; ask in that language.',
      other: 'The articles are in {languages}; ask in one of these languages.',
    },
    de: {
      one: 'Die Artikel sind auf {languages}; frage in dieser Sprache.',
      other: 'Die Artikel sind auf {languages}; frage in einer dieser Sprachen.',
    },
    fr: {
      one: 'Les articles sont en {languages} ; posez votre question dans cette langue.',
      other: 'Les articles sont en {languages} ; posez votre question dans l’une de ces langues.',
    },
    es: {
      one: 'Los artículos están en {languages}; pregunta en ese idioma.',
      other: 'Los artículos están en {languages}; pregunta en uno de esos idiomas.',
    },
    pt: {
      one: 'Os artigos estão em {languages}; pergunte nesse idioma.',
      other: 'Os artigos estão em {languages}; pergunte em um desses idiomas.',
    },
    ja: '記事の言語は{languages}です。記事の言語で質問してください。',
    zh: '文章的语言是{languages}，请用文章的语言提问。',
  },
  languageThere: {
    en: 'It is in {languages}; ask in that language.',
    de: 'Er ist auf {languages}; frage in dieser Sprache.',
    fr: 'Il est en {languages} ; posez votre question dans cette langue.',
    es: 'Está en {languages}; pregunta en ese idioma.',
    pt: 'Ele está em {languages}; pergunte nesse idioma.',
    ja: 'その記事の言語は{languages}です。その言語で質問してください。',
    zh: '它的语言是{languages}，请用这种语言提问。',
  },
} as const satisfies Wordings;

/** What is said of a message that the articles were asked with. */
export const FINDING = {
  /** Under the sentence that is shown as the question. */
  among: {
    en: {
      one: 'This sentence of the message was asked.',
      other: '{count} sentences of the message were asked; this one found the most.',
    },
    de: {
      one: 'Gefragt wurde mit diesem Satz der Nachricht.',
      other: 'Gefragt wurde mit {count} Sätzen der Nachricht; dieser hat am meisten gefunden.',
    },
    fr: {
      one: 'C’est cette phrase du message qui a été posée.',
      other: '{count} phrases du message ont été posées ; celle-ci a trouvé le plus.',
    },
    es: {
      one: 'Se preguntó con esta frase del mensaje.',
      other: 'Se preguntó con {count} frases del mensaje; esta es la que más encontró.',
    },
    pt: {
      one: 'A pergunta foi feita com esta frase da mensagem.',
      other: 'A pergunta foi feita com {count} frases da mensagem; esta foi a que mais encontrou.',
    },
    ja: 'メッセージの {count} 文で探し、最も多く見つかったのがこの文です。',
    zh: '用消息中的 {count} 句进行了查找，这一句找到的最多。',
  },
  noWords: {
    en: 'This message has no words to look for.',
    de: 'Diese Nachricht hat keine Wörter, nach denen gesucht werden könnte.',
    fr: 'Ce message n’a pas de mots à chercher.',
    es: 'Este mensaje no tiene palabras que buscar.',
    pt: 'Esta mensagem não tem palavras para procurar.',
    ja: 'このメッセージには探せる言葉がありません。',
    zh: '这条消息中没有可查找的词。',
  },
} as const satisfies Wordings;
