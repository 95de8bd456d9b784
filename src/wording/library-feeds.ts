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
      many: '« {title} » est lu désormais. Il a {count} d’éléments ; ce qui est nouveau dès aujourd’hui devient un article.',
      other:
        '« {title} » est lu désormais. Il a {count} éléments ; ce qui est nouveau dès aujourd’hui devient un article de soi-même.',
    },
    es: {
      one: '“{title}” se lee desde ahora. Tiene {count} entrada; lo nuevo a partir de hoy se vuelve artículo por sí solo.',
      many: '“{title}” se lee desde ahora. Tiene {count} de entradas; lo nuevo a partir de hoy se vuelve artículo por sí solo.',
      other:
        '“{title}” se lee desde ahora. Tiene {count} entradas; lo nuevo a partir de hoy se vuelve artículo por sí solo.',
    },
    pt: {
      one: '“{title}” é lido a partir de agora. Tem {count} item; o que é novo a partir de hoje vira artigo sozinho.',
      many: '“{title}” é lido a partir de agora. Tem {count} de itens; o que é novo a partir de hoje vira artigo sozinho.',
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
      many: 'Un serveur lit au plus {count} de flux. Retirez-en un avec /library feed remove.',
      other: 'Un serveur lit au plus {count} flux. Retirez-en un avec /library feed remove.',
    },
    es: {
      one: 'Un servidor lee como máximo {count} canal. Quita uno con /library feed remove.',
      many: 'Un servidor lee como máximo {count} de canales. Quita uno con /library feed remove.',
      other: 'Un servidor lee como máximo {count} canales. Quita uno con /library feed remove.',
    },
    pt: {
      one: 'Um servidor lê no máximo {count} feed. Remova um com /library feed remove.',
      many: 'Um servidor lê no máximo {count} de feeds. Remova um com /library feed remove.',
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
    fr: {
      one: '{count} flux est lu pour ce serveur.',
      many: '{count} de flux sont lus pour ce serveur.',
      other: '{count} flux sont lus pour ce serveur.',
    },
    es: {
      one: 'Se lee {count} canal para este servidor.',
      many: 'Se leen {count} de canales para este servidor.',
      other: 'Se leen {count} canales para este servidor.',
    },
    pt: {
      one: '{count} feed é lido para este servidor.',
      many: '{count} de feeds são lidos para este servidor.',
      other: '{count} feeds são lidos para este servidor.',
    },
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
      many: 'Cela vient d’être fait. Réessayez dans {count} de minutes.',
      other: 'Cela vient d’être fait. Réessayez dans {count} minutes.',
    },
    es: {
      one: 'Se hizo hace poco. Inténtalo de nuevo en {count} minuto.',
      many: 'Se hizo hace poco. Inténtalo de nuevo en {count} de minutos.',
      other: 'Se hizo hace poco. Inténtalo de nuevo en {count} minutos.',
    },
    pt: {
      one: 'Isso foi feito há pouco. Tente de novo em {count} minuto.',
      many: 'Isso foi feito há pouco. Tente de novo em {count} de minutos.',
      other: 'Isso foi feito há pouco. Tente de novo em {count} minutos.',
    },
    ja: '少し前に行いました。{count} 分後にもう一度お試しください。',
    zh: '刚刚做过。请 {count} 分钟后再试。',
  },
  newArticles: {
    en: { one: '{count} new article came from feeds.', other: '{count} new articles came from feeds.' },
    de: { one: '{count} neuer Artikel kam aus Feeds.', other: '{count} neue Artikel kamen aus Feeds.' },
    fr: {
      one: '{count} nouvel article est venu des flux.',
      many: '{count} de nouveaux articles sont venus des flux.',
      other: '{count} nouveaux articles sont venus des flux.',
    },
    es: {
      one: '{count} artículo nuevo vino de los canales.',
      many: '{count} de artículos nuevos vinieron de los canales.',
      other: '{count} artículos nuevos vinieron de los canales.',
    },
    pt: {
      one: '{count} artigo novo veio dos feeds.',
      many: '{count} de artigos novos vieram dos feeds.',
      other: '{count} artigos novos vieram dos feeds.',
    },
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
      many: '{count} de flux ne peuvent pas être lus ; /library feed list dit pourquoi.',
      other: '{count} flux ne peuvent pas être lus ; /library feed list dit pourquoi.',
    },
    es: {
      one: '{count} canal no se puede leer; /library feed list dice por qué.',
      many: '{count} de canales no se pueden leer; /library feed list dice por qué.',
      other: '{count} canales no se pueden leer; /library feed list dice por qué.',
    },
    pt: {
      one: '{count} feed não pode ser lido; /library feed list diz por quê.',
      many: '{count} de feeds não podem ser lidos; /library feed list diz por quê.',
      other: '{count} feeds não podem ser lidos; /library feed list diz por quê.',
    },
    ja: '{count} 件のフィードが読めません。理由は /library feed list で分かります。',
    zh: '{count} 个订阅源无法读取；原因见 /library feed list 。',
  },
  looked: {
    en: { one: '{count} page was looked at.', other: '{count} pages were looked at.' },
    de: { one: '{count} Seite wurde angesehen.', other: '{count} Seiten wurden angesehen.' },
    fr: {
      one: '{count} page a été examinée.',
      many: '{count} de pages ont été examinées.',
      other: '{count} pages ont été examinées.',
    },
    es: {
      one: 'Se ha revisado {count} página.',
      many: 'Se han revisado {count} de páginas.',
      other: 'Se han revisado {count} páginas.',
    },
    pt: {
      one: '{count} página foi vista.',
      many: '{count} de páginas foram vistas.',
      other: '{count} páginas foram vistas.',
    },
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
    fr: {
      one: '{count} page reste pour la prochaine fois.',
      many: '{count} de pages restent pour la prochaine fois.',
      other: '{count} pages restent pour la prochaine fois.',
    },
    es: {
      one: 'Queda {count} página para la próxima vez.',
      many: 'Quedan {count} de páginas para la próxima vez.',
      other: 'Quedan {count} páginas para la próxima vez.',
    },
    pt: {
      one: 'Fica {count} página para a próxima vez.',
      many: 'Ficam {count} de páginas para a próxima vez.',
      other: 'Ficam {count} páginas para a próxima vez.',
    },
    ja: '残りの {count} ページは次回です。',
    zh: '还有 {count} 个网页留待下次。',
  },
} as const satisfies Wordings;
