/** /gaps: what the library lacks. */
import type { Wordings } from './say.js';

export const GAPS = {
  lead: {
    en: 'What was asked for in the last {count} days and not answered well, by single words, with the article that came nearest.',
    de: 'Was in den letzten {count} Tagen gefragt und nicht gut beantwortet wurde, in einzelnen Wörtern, mit dem Artikel, der am nächsten kam.',
    fr: 'Ce qui a été demandé ces {count} derniers jours sans bonne réponse, mot par mot, avec l’article le plus proche.',
    es: 'Lo que se preguntó en los últimos {count} días sin buena respuesta, palabra por palabra, con el artículo más cercano.',
    pt: 'O que se perguntou nos últimos {count} dias sem boa resposta, palavra por palavra, com o artigo mais próximo.',
    ja: '過去 {count} 日間に尋ねられ、うまく答えられなかったことを、単語ごとに、いちばん近い記事とともに示します。',
    zh: '过去 {count} 天内被问到但没有好回答的内容，按单个词列出，并附最接近的文章。',
  },
  nothing: {
    en: 'Nothing was counted twice in the last {count} days. A word is shown once it has been asked for twice.',
    de: 'In den letzten {count} Tagen wurde nichts zweimal gezählt. Ein Wort wird gezeigt, wenn zweimal danach gefragt wurde.',
    fr: 'Rien n’a été compté deux fois ces {count} derniers jours. Un mot apparaît quand il a été demandé deux fois.',
    es: 'Nada se ha contado dos veces en los últimos {count} días. Una palabra aparece cuando se ha preguntado dos veces.',
    pt: 'Nada foi contado duas vezes nos últimos {count} dias. Uma palavra aparece quando foi perguntada duas vezes.',
    ja: '過去 {count} 日間に 2 回数えられた単語はありません。単語は 2 回尋ねられると表示されます。',
    zh: '过去 {count} 天内没有被计数两次的词。一个词被问到两次后才会显示。',
  },
  off: {
    en: 'Nothing is counted at present; /settings switches it on.',
    de: 'Zurzeit wird nichts gezählt; /settings schaltet es ein.',
    fr: 'Rien n’est compté en ce moment ; /settings l’active.',
    es: 'Ahora no se cuenta nada; /settings lo activa.',
    pt: 'No momento nada é contado; /settings ativa isso.',
    ja: '今は数えていません。 /settings で有効にできます。',
    zh: '目前不计数；可用 /settings 开启。',
  },
  nearNone: {
    en: 'Near no article',
    de: 'In der Nähe keines Artikels',
    fr: 'Près d’aucun article',
    es: 'Cerca de ningún artículo',
    pt: 'Perto de nenhum artigo',
    ja: '近い記事なし',
    zh: '没有接近的文章',
  },
  /** One word of a list. */
  word: {
    en: '{word} ({count})',
    de: '{word} ({count})',
    fr: '{word} ({count})',
    es: '{word} ({count})',
    pt: '{word} ({count})',
    ja: '{word}（{count}）',
    zh: '{word}（{count}）',
  },
  reasons: {
    en: 'not answered {refused} · did not help {unhelpful}',
    de: 'nicht beantwortet {refused} · hat nicht geholfen {unhelpful}',
    fr: 'sans réponse {refused} · n’a pas aidé {unhelpful}',
    es: 'sin respuesta {refused} · no ayudó {unhelpful}',
    pt: 'sem resposta {refused} · não ajudou {unhelpful}',
    ja: '答えなし {refused}・役に立たなかった {unhelpful}',
    zh: '未回答 {refused} · 没有帮助 {unhelpful}',
  },
  /** On a button. */
  days: {
    en: 'Last {count} days',
    de: 'Letzte {count} Tage',
    fr: '{count} derniers jours',
    es: 'Últimos {count} días',
    pt: 'Últimos {count} dias',
    ja: '過去 {count} 日',
    zh: '最近 {count} 天',
  },
} as const satisfies Wordings;
