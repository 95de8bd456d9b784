/** What is said of new articles: /digest, and what is told by itself. */
import type { Wordings } from './say.js';

export const NEWS = {
  heading: {
    en: 'New in the library',
    de: 'Neu in der Bibliothek',
    fr: 'Nouveau dans la bibliothèque',
    es: 'Nuevo en la biblioteca',
    pt: 'Novo na biblioteca',
    ja: '新しい記事',
    zh: '新文章',
  },
  /** `date` is Discord's own, which each reader sees in their language. */
  since: {
    en: { one: '{count} article since {date}', other: '{count} articles since {date}' },
    de: '{count} Artikel seit {date}',
    fr: { one: '{count} article depuis le {date}', other: '{count} articles depuis le {date}' },
    es: { one: '{count} artículo desde el {date}', other: '{count} artículos desde el {date}' },
    pt: { one: '{count} artigo desde {date}', other: '{count} artigos desde {date}' },
    ja: '{date} 以降の新しい記事 {count} 件',
    zh: '自 {date} 以来有 {count} 篇新文章',
  },
  nothing: {
    en: 'Nothing has come since {date}.',
    de: 'Seit {date} ist nichts dazugekommen.',
    fr: 'Rien n’est arrivé depuis le {date}.',
    es: 'No ha llegado nada desde el {date}.',
    pt: 'Nada chegou desde {date}.',
    ja: '{date} 以降に新しい記事はありません。',
    zh: '自 {date} 以来没有新文章。',
  },
  /** Behind an article's source. */
  added: {
    en: 'added {date}',
    de: 'hinzugefügt am {date}',
    fr: 'ajouté le {date}',
    es: 'añadido el {date}',
    pt: 'adicionado em {date}',
    ja: '{date} に追加',
    zh: '{date} 添加',
  },
} as const satisfies Wordings;
