/** What moderators read when the feeds of their server, and the pages that its articles are from, are looked at. */
import type { Wordings } from './say.js';

export const LIBRARY_REFRESH = {
  readingFeeds: {
    en: 'The feeds are being read.',
    de: 'Die Feeds werden gelesen.',
    fr: 'Les flux sont en cours de lecture.',
    es: 'Se están leyendo los canales.',
    pt: 'Os feeds estão sendo lidos.',
    ja: 'フィードを読んでいます。',
    zh: '正在读取订阅源。',
  },
  looking: {
    en: '{done} of {all} pages are looked at.',
    de: '{done} von {all} Seiten sind angesehen.',
    fr: '{done} pages sur {all} sont examinées.',
    es: '{done} de {all} páginas revisadas.',
    pt: '{done} de {all} páginas vistas.',
    ja: '{all} ページのうち {done} ページを調べました。',
    zh: '已检查 {done}/{all} 页。',
  },
  tooSoon: {
    en: {
      one: 'It was done a short while ago. Try again in {count} minute.',
      other: 'It was done a short while ago. Try again in {count} minutes.',
    },
    de: {
      one: 'Das ist gerade erst geschehen. Versuche es in {count} Minute noch einmal.',
      other: 'Das ist gerade erst geschehen. Versuche es in {count} Minuten noch einmal.',
    },
    fr: {
      one: 'Cela vient d’être fait. Réessayez dans {count} minute.',
      other: 'Cela vient d’être fait. Réessayez dans {count} minutes.',
    },
    es: {
      one: 'Se hizo hace poco. Inténtalo de nuevo en {count} minuto.',
      other: 'Se hizo hace poco. Inténtalo de nuevo en {count} minutos.',
    },
    pt: {
      one: 'Isso foi feito há pouco. Tente de novo em {count} minuto.',
      other: 'Isso foi feito há pouco. Tente de novo em {count} minutos.',
    },
    ja: '少し前に行いました。{count} 分後にもう一度お試しください。',
    zh: '刚刚做过。请 {count} 分钟后再试。',
  },
  newArticles: {
    en: { one: '{count} new article came from feeds.', other: '{count} new articles came from feeds.' },
    de: { one: '{count} neuer Artikel kam aus Feeds.', other: '{count} neue Artikel kamen aus Feeds.' },
    fr: { one: '{count} nouvel article est venu des flux.', other: '{count} nouveaux articles sont venus des flux.' },
    es: {
      one: '{count} artículo nuevo vino de los canales.',
      other: '{count} artículos nuevos vinieron de los canales.',
    },
    pt: { one: '{count} artigo novo veio dos feeds.', other: '{count} artigos novos vieram dos feeds.' },
    ja: 'フィードから新しい記事が {count} 件来ました。',
    zh: '从订阅源得到 {count} 篇新文章。',
  },
  failing: {
    en: {
      one: '{count} feed cannot be read; /library feed list says why.',
      other: '{count} feeds cannot be read; /library feed list says why.',
    },
    de: {
      one: '{count} Feed lässt sich nicht lesen; /library feed list sagt, warum.',
      other: '{count} Feeds lassen sich nicht lesen; /library feed list sagt, warum.',
    },
    fr: {
      one: '{count} flux ne peut pas être lu ; /library feed list dit pourquoi.',
      other: '{count} flux ne peuvent pas être lus ; /library feed list dit pourquoi.',
    },
    es: {
      one: '{count} canal no se puede leer; /library feed list dice por qué.',
      other: '{count} canales no se pueden leer; /library feed list dice por qué.',
    },
    pt: {
      one: '{count} feed não pode ser lido; /library feed list diz por quê.',
      other: '{count} feeds não podem ser lidos; /library feed list diz por quê.',
    },
    ja: '{count} 件のフィードが読めません。理由は /library feed list で分かります。',
    zh: '{count} 个订阅源无法读取；原因见 /library feed list 。',
  },
  looked: {
    en: { one: '{count} page was looked at.', other: '{count} pages were looked at.' },
    de: { one: '{count} Seite wurde angesehen.', other: '{count} Seiten wurden angesehen.' },
    fr: { one: '{count} page a été examinée.', other: '{count} pages ont été examinées.' },
    es: { one: 'Se ha revisado {count} página.', other: 'Se han revisado {count} páginas.' },
    pt: { one: '{count} página foi vista.', other: '{count} páginas foram vistas.' },
    ja: '{count} ページを調べました。',
    zh: '检查了 {count} 个网页。',
  },
  same: {
    en: 'What was looked at still says the same.',
    de: 'Was angesehen wurde, sagt noch dasselbe.',
    fr: 'Ce qui a été examiné dit encore la même chose.',
    es: 'Lo revisado sigue diciendo lo mismo.',
    pt: 'O que foi visto ainda diz o mesmo.',
    ja: '調べたものは変わっていません。',
    zh: '检查过的内容没有变化。',
  },
  notReached: {
    en: 'Its page could not be looked at this time',
    de: 'Die Seite ließ sich diesmal nicht ansehen',
    fr: 'Sa page n’a pas pu être examinée cette fois',
    es: 'Su página no se pudo revisar esta vez',
    pt: 'A página não pôde ser vista desta vez',
    ja: '今回は元のページを調べられませんでした',
    zh: '这次未能检查其网页',
  },
  others: {
    en: { one: '{count} page is left for the next time.', other: '{count} pages are left for the next time.' },
    de: { one: '{count} Seite bleibt für das nächste Mal.', other: '{count} Seiten bleiben für das nächste Mal.' },
    fr: { one: '{count} page reste pour la prochaine fois.', other: '{count} pages restent pour la prochaine fois.' },
    es: { one: 'Queda {count} página para la próxima vez.', other: 'Quedan {count} páginas para la próxima vez.' },
    pt: { one: 'Fica {count} página para a próxima vez.', other: 'Ficam {count} páginas para a próxima vez.' },
    ja: '残りの {count} ページは次回です。',
    zh: '还有 {count} 个网页留待下次。',
  },
} as const satisfies Wordings;
