/** What moderators read of the feeds of their server, and of what has become of the pages that its articles are from. */
import type { Wordings } from './say.js';

export const LIBRARY_FEEDS = {
  added: {
    en: {
      one: '“{title}” is read from now on. It has {count} item; what is new from today on becomes an article by itself.',
      other:
        '“{title}” is read from now on. It has {count} items; what is new from today on becomes articles by itself.',
    },
    de: {
      one: '„{title}“ wird ab jetzt gelesen. Er hat {count} Eintrag; was ab heute neu ist, wird von selbst zum Artikel.',
      other:
        '„{title}“ wird ab jetzt gelesen. Er hat {count} Einträge; was ab heute neu ist, wird von selbst zum Artikel.',
    },
    fr: {
      one: '« {title} » est lu désormais. Il a {count} élément ; ce qui est nouveau dès aujourd’hui devient un article de soi-même.',
      other:
        '« {title} » est lu désormais. Il a {count} éléments ; ce qui est nouveau dès aujourd’hui devient un article de soi-même.',
    },
    es: {
      one: '“{title}” se lee desde ahora. Tiene {count} entrada; lo nuevo a partir de hoy se vuelve artículo por sí solo.',
      other:
        '“{title}” se lee desde ahora. Tiene {count} entradas; lo nuevo a partir de hoy se vuelve artículo por sí solo.',
    },
    pt: {
      one: '“{title}” é lido a partir de agora. Tem {count} item; o que é novo a partir de hoje vira artigo sozinho.',
      other:
        '“{title}” é lido a partir de agora. Tem {count} itens; o que é novo a partir de hoje vira artigo sozinho.',
    },
    ja: 'これから「{title}」を読みます。今は {count} 件あり、今日からの新着は自動で記事になります。',
    zh: '从现在起读取“{title}”。它有 {count} 条内容；从今天起的新内容会自动成为文章。',
  },
  there: {
    en: '“{title}” is read already.',
    de: '„{title}“ wird schon gelesen.',
    fr: '« {title} » est déjà lu.',
    es: '“{title}” ya se lee.',
    pt: '“{title}” já é lido.',
    ja: '「{title}」はすでに読んでいます。',
    zh: '“{title}”已在读取。',
  },
  full: {
    en: {
      one: 'A server reads at most {count} feed. Remove one with /library feed remove.',
      other: 'A server reads at most {count} feeds. Remove one with /library feed remove.',
    },
    de: {
      one: 'Ein Server liest höchstens {count} Feed. Entferne einen mit /library feed remove.',
      other: 'Ein Server liest höchstens {count} Feeds. Entferne einen mit /library feed remove.',
    },
    fr: {
      one: 'Un serveur lit au plus {count} flux. Retirez-en un avec /library feed remove.',
      other: 'Un serveur lit au plus {count} flux. Retirez-en un avec /library feed remove.',
    },
    es: {
      one: 'Un servidor lee como máximo {count} canal. Quita uno con /library feed remove.',
      other: 'Un servidor lee como máximo {count} canales. Quita uno con /library feed remove.',
    },
    pt: {
      one: 'Um servidor lê no máximo {count} feed. Remova um com /library feed remove.',
      other: 'Um servidor lê no máximo {count} feeds. Remova um com /library feed remove.',
    },
    ja: '1つのサーバーが読めるフィードは {count} 件までです。 /library feed remove で減らしてください。',
    zh: '一个服务器最多读取 {count} 个订阅源。请用 /library feed remove 移除一个。',
  },
  failed: {
    en: 'There is no feed that could be read.',
    de: 'Es gibt keinen Feed, der sich lesen ließe.',
    fr: 'Il n’y a pas de flux lisible.',
    es: 'No hay ningún canal que se pueda leer.',
    pt: 'Não há feed que se possa ler.',
    ja: '読めるフィードがありません。',
    zh: '没有可以读取的订阅源。',
  },
  removed: {
    en: '“{title}” is not read any more. The articles that came from it stay.',
    de: '„{title}“ wird nicht mehr gelesen. Die Artikel, die daraus kamen, bleiben.',
    fr: '« {title} » n’est plus lu. Les articles qui en sont venus restent.',
    es: '“{title}” ya no se lee. Los artículos que vinieron de él se quedan.',
    pt: '“{title}” não é mais lido. Os artigos que vieram dele ficam.',
    ja: '「{title}」は今後読みません。そこから来た記事は残ります。',
    zh: '不再读取“{title}”。来自它的文章会保留。',
  },
  unknown: {
    en: 'There is no such feed. See with /library feed list what is read.',
    de: 'Einen solchen Feed gibt es nicht. Sieh mit /library feed list nach, was gelesen wird.',
    fr: 'Il n’y a pas de tel flux. Voyez avec /library feed list ce qui est lu.',
    es: 'No hay tal canal. Mira con /library feed list qué se lee.',
    pt: 'Não existe esse feed. Veja com /library feed list o que é lido.',
    ja: 'そのフィードはありません。 /library feed list で確かめてください。',
    zh: '没有这个订阅源。请用 /library feed list 查看正在读取的内容。',
  },
  none: {
    en: 'No feed is read for this server. Add one with /library feed add.',
    de: 'Für diesen Server wird kein Feed gelesen. Füge einen mit /library feed add hinzu.',
    fr: 'Aucun flux n’est lu pour ce serveur. Ajoutez-en un avec /library feed add.',
    es: 'No se lee ningún canal para este servidor. Añade uno con /library feed add.',
    pt: 'Nenhum feed é lido para este servidor. Adicione um com /library feed add.',
    ja: 'このサーバーのために読んでいるフィードはありません。 /library feed add で追加してください。',
    zh: '没有为此服务器读取任何订阅源。请用 /library feed add 添加。',
  },
  some: {
    en: { one: '{count} feed is read for this server.', other: '{count} feeds are read for this server.' },
    de: {
      one: '{count} Feed wird für diesen Server gelesen.',
      other: '{count} Feeds werden für diesen Server gelesen.',
    },
    fr: { one: '{count} flux est lu pour ce serveur.', other: '{count} flux sont lus pour ce serveur.' },
    es: { one: 'Se lee {count} canal para este servidor.', other: 'Se leen {count} canales para este servidor.' },
    pt: { one: '{count} feed é lido para este servidor.', other: '{count} feeds são lidos para este servidor.' },
    ja: 'このサーバーのために {count} 件のフィードを読んでいます。',
    zh: '正在为此服务器读取 {count} 个订阅源。',
  },
  cannotRead: {
    en: 'It could not be read the last time: {why}.',
    de: 'Beim letzten Mal ließ er sich nicht lesen: {why}.',
    fr: 'Il n’a pas pu être lu la dernière fois : {why}.',
    es: 'La última vez no se pudo leer: {why}.',
    pt: 'Na última vez não pôde ser lido: {why}.',
    ja: '前回は読めませんでした：{why}。',
    zh: '上次未能读取：{why}。',
  },
  paused: {
    en: 'This server may add nothing at the moment, so no feed is read until it may.',
    de: 'Dieser Server darf gerade nichts hinzufügen, darum wird bis dahin kein Feed gelesen.',
    fr: 'Ce serveur ne peut rien ajouter pour le moment, donc aucun flux n’est lu d’ici là.',
    es: 'Este servidor no puede añadir nada ahora, así que mientras tanto no se lee ningún canal.',
    pt: 'Este servidor não pode adicionar nada agora, então nenhum feed é lido até lá.',
    ja: '今は追加できないため、できるようになるまでフィードは読まれません。',
    zh: '此服务器目前不能添加内容，因此在可以之前不会读取订阅源。',
  },
} as const satisfies Wordings;
