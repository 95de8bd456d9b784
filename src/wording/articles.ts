/** What is said of articles: the list of /articles, and /summary. */
import type { Wordings } from './say.js';

export const ARTICLES = {
  heading: { en: 'Articles', de: 'Artikel', fr: 'Articles', es: 'Artículos', pt: 'Artigos', ja: '記事', zh: '文章' },
  total: {
    en: { one: '{count} article', other: '{count} articles' },
    de: '{count} Artikel',
    fr: { one: '{count} article', other: '{count} articles' },
    es: { one: '{count} artículo', other: '{count} artículos' },
    pt: { one: '{count} artigo', other: '{count} artigos' },
    ja: '{count} 件の記事',
    zh: '{count} 篇文章',
  },
  /** `total` is the wording above. */
  page: {
    en: '{total}, page {page} of {pages}',
    de: '{total}, Seite {page} von {pages}',
    fr: '{total}, page {page} sur {pages}',
    es: '{total}, página {page} de {pages}',
    pt: '{total}, página {page} de {pages}',
    ja: '{total}、{page} / {pages} ページ',
    zh: '{total}，第 {page} / {pages} 页',
  },
  previous: { en: 'Previous', de: 'Zurück', fr: 'Précédent', es: 'Anterior', pt: 'Anterior', ja: '前へ', zh: '上一页' },
  next: { en: 'Next', de: 'Weiter', fr: 'Suivant', es: 'Siguiente', pt: 'Próxima', ja: '次へ', zh: '下一页' },
  /** `shown` have the words that were given; `count` is of all. */
  found: {
    en: { one: '{shown} of {count} article', other: '{shown} of {count} articles' },
    de: '{shown} von {count} Artikeln',
    fr: { one: '{shown} article sur {count}', other: '{shown} articles sur {count}' },
    es: { one: '{shown} de {count} artículo', other: '{shown} de {count} artículos' },
    pt: { one: '{shown} de {count} artigo', other: '{shown} de {count} artigos' },
    ja: '全 {count} 件中 {shown} 件の記事',
    zh: '{count} 篇文章中的 {shown} 篇',
  },
  noneFound: {
    en: 'No article has these words in its title, authors, site or id. To look into what articles say: /ask',
    de: 'Kein Artikel hat diese Wörter in Titel, Autoren, Website oder Kennung. Was in den Artikeln steht, findet /ask',
    fr: 'Aucun article n’a ces mots dans son titre, ses auteurs, son site ou son identifiant. Pour chercher dans les textes : /ask',
    es: 'Ningún artículo tiene estas palabras en su título, autores, sitio o id. Para buscar en lo que dicen: /ask',
    pt: 'Nenhum artigo tem estas palavras no título, nos autores, no site ou no id. Para procurar no que dizem: /ask',
    ja: '題名、著者、サイト、ID にこれらの語がある記事はありません。本文を探すには /ask を使います',
    zh: '没有文章的标题、作者、网站或编号含有这些词。要查找文章内容，请用 /ask',
  },
  all: {
    en: 'All articles',
    de: 'Alle Artikel',
    fr: 'Tous les articles',
    es: 'Todos los artículos',
    pt: 'Todos os artigos',
    ja: 'すべての記事',
    zh: '所有文章',
  },
  /** On a menu of articles. */
  open: {
    en: 'Open one of these',
    de: 'Einen davon öffnen',
    fr: 'Ouvrir l’un d’eux',
    es: 'Abrir uno de ellos',
    pt: 'Abrir um deles',
    ja: '開く記事を選ぶ',
    zh: '选择一篇打开',
  },
} as const satisfies Wordings;

/** What an article has. */
export const CONTENTS = {
  paragraphs: {
    en: { one: '{count} paragraph', other: '{count} paragraphs' },
    de: { one: '{count} Absatz', other: '{count} Absätze' },
    fr: { one: '{count} paragraphe', other: '{count} paragraphes' },
    es: { one: '{count} párrafo', other: '{count} párrafos' },
    pt: { one: '{count} parágrafo', other: '{count} parágrafos' },
    ja: '{count} 段落',
    zh: '{count} 段',
  },
  /** `all` is the wording above. */
  page: {
    en: '{all}, page {page} of {pages}',
    de: '{all}, Seite {page} von {pages}',
    fr: '{all}, page {page} sur {pages}',
    es: '{all}, página {page} de {pages}',
    pt: '{all}, página {page} de {pages}',
    ja: '{all}、{page} / {pages} ページ',
    zh: '{all}，第 {page} / {pages} 页',
  },
  /** On a menu of its sections. */
  open: {
    en: 'Read from here',
    de: 'Ab hier lesen',
    fr: 'Lire à partir d’ici',
    es: 'Leer desde aquí',
    pt: 'Ler a partir daqui',
    ja: 'ここから読む',
    zh: '从这里开始读',
  },
} as const satisfies Wordings;

export const SUMMARIES = {
  /** `shown` of the `count` sentences of an article. */
  sentences: {
    en: { one: '{shown} of {count} sentence, word for word', other: '{shown} of {count} sentences, word for word' },
    de: { one: '{shown} von {count} Satz, Wort für Wort', other: '{shown} von {count} Sätzen, Wort für Wort' },
    fr: { one: '{shown} phrase sur {count}, mot pour mot', other: '{shown} phrases sur {count}, mot pour mot' },
    es: {
      one: '{shown} de {count} frase, palabra por palabra',
      other: '{shown} de {count} frases, palabra por palabra',
    },
    pt: {
      one: '{shown} de {count} frase, palavra por palavra',
      other: '{shown} de {count} frases, palavra por palavra',
    },
    ja: '全 {count} 文中 {shown} 文、一字一句そのまま',
    zh: '共 {count} 句，以下 {shown} 句为原文',
  },
  noRoom: {
    en: { one: '{count} more does not fit into a message.', other: '{count} more do not fit into a message.' },
    de: {
      one: '{count} weiterer passt nicht in eine Nachricht.',
      other: '{count} weitere passen nicht in eine Nachricht.',
    },
    fr: {
      one: '{count} autre ne tient pas dans un message.',
      other: '{count} autres ne tiennent pas dans un message.',
    },
    es: { one: '{count} más no cabe en un mensaje.', other: '{count} más no caben en un mensaje.' },
    pt: { one: 'Mais {count} não cabe em uma mensagem.', other: 'Mais {count} não cabem em uma mensagem.' },
    ja: 'ほか {count} 文はメッセージに収まりません。',
    zh: '另有 {count} 句在一条消息中放不下。',
  },
  /** Of something that was asked for: that many sentences of the article's. */
  sentencesAbout: {
    en: {
      one: '{shown} of {count} sentence, about this, word for word',
      other: '{shown} of {count} sentences, about this, word for word',
    },
    de: {
      one: '{shown} von {count} Satz, hierüber, Wort für Wort',
      other: '{shown} von {count} Sätzen, hierüber, Wort für Wort',
    },
    fr: {
      one: '{shown} phrase sur {count}, à ce sujet, mot pour mot',
      other: '{shown} phrases sur {count}, à ce sujet, mot pour mot',
    },
    es: {
      one: '{shown} de {count} frase, sobre esto, palabra por palabra',
      other: '{shown} de {count} frases, sobre esto, palabra por palabra',
    },
    pt: {
      one: '{shown} de {count} frase, sobre isto, palavra por palavra',
      other: '{shown} de {count} frases, sobre isto, palavra por palavra',
    },
    ja: '全 {count} 文のうち、これについての {shown} 文、一字一句そのまま',
    zh: '共 {count} 句，以下 {shown} 句与此有关，均为原文',
  },
  nothingAbout: {
    en: 'This article has nothing about this.',
    de: 'Dieser Artikel hat nichts hierüber.',
    fr: 'Cet article n’a rien à ce sujet.',
    es: 'Este artículo no tiene nada sobre esto.',
    pt: 'Este artigo não tem nada sobre isto.',
    ja: 'この記事には、これについての文はありません。',
    zh: '这篇文章没有与此有关的内容。',
  },
  shorter: { en: 'Shorter', de: 'Kürzer', fr: 'Plus court', es: 'Más corto', pt: 'Mais curto', ja: '短く', zh: '更短' },
  longer: { en: 'Longer', de: 'Länger', fr: 'Plus long', es: 'Más largo', pt: 'Mais longo', ja: '長く', zh: '更长' },
  /** On a button under a summary about something: the article's own. */
  whole: {
    en: 'Whole article',
    de: 'Ganzer Artikel',
    fr: 'Tout l’article',
    es: 'Todo el artículo',
    pt: 'Artigo inteiro',
    ja: '記事全体',
    zh: '整篇文章',
  },
  /** On a menu of the sentences' paragraphs. */
  openParagraph: {
    en: 'Read a paragraph',
    de: 'Einen Absatz lesen',
    fr: 'Lire un paragraphe',
    es: 'Leer un párrafo',
    pt: 'Ler um parágrafo',
    ja: '段落を読む',
    zh: '阅读段落',
  },
  /** On a button. */
  summary: {
    en: 'Summary',
    de: 'Zusammenfassung',
    fr: 'Résumé',
    es: 'Resumen',
    pt: 'Resumo',
    ja: '要約',
    zh: '摘要',
  },
  source: { en: 'Source', de: 'Quelle', fr: 'Source', es: 'Fuente', pt: 'Fonte', ja: '出典', zh: '来源' },
} as const satisfies Wordings;

/** How many sentences: as a choice of an option, and with a capital on a button. */
export const LENGTHS = {
  short: { en: 'short', de: 'kurz', fr: 'court', es: 'corto', pt: 'curto', ja: '短め', zh: '短' },
  medium: { en: 'medium', de: 'mittel', fr: 'moyen', es: 'mediano', pt: 'médio', ja: '標準', zh: '中' },
  long: { en: 'long', de: 'lang', fr: 'long', es: 'largo', pt: 'longo', ja: '長め', zh: '长' },
} as const satisfies Wordings;
