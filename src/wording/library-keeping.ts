/** What moderators press to keep what was read, and what comes of it. */
import type { Wordings } from './say.js';

export const LIBRARY_KEEPING = {
  keep: {
    en: 'Keep',
    de: 'Behalten',
    fr: 'Garder',
    es: 'Guardar',
    pt: 'Guardar',
    ja: '残す',
    zh: '保留',
  },
  keepAll: {
    en: { one: 'Keep {count}', other: 'Keep all {count}' },
    de: { one: '{count} behalten', other: 'Alle {count} behalten' },
    fr: { one: 'Garder {count}', other: 'Garder les {count}' },
    es: { one: 'Guardar {count}', other: 'Guardar los {count}' },
    pt: { one: 'Guardar {count}', other: 'Guardar os {count}' },
    ja: '{count} 件すべて残す',
    zh: '保留全部 {count} 篇',
  },
  replace: {
    en: 'Replace what is there',
    de: 'Ersetzen, was da ist',
    fr: 'Remplacer l’existant',
    es: 'Sustituir lo que hay',
    pt: 'Substituir o que existe',
    ja: '今あるものと置き換える',
    zh: '替换现有的',
  },
  keepBoth: {
    en: 'Keep both',
    de: 'Beide behalten',
    fr: 'Garder les deux',
    es: 'Guardar ambos',
    pt: 'Guardar os dois',
    ja: '両方残す',
    zh: '两者都保留',
  },
  discard: {
    en: 'Discard',
    de: 'Verwerfen',
    fr: 'Rejeter',
    es: 'Descartar',
    pt: 'Descartar',
    ja: '捨てる',
    zh: '放弃',
  },
  correct: {
    en: 'Correct',
    de: 'Berichtigen',
    fr: 'Corriger',
    es: 'Corregir',
    pt: 'Corrigir',
    ja: '直す',
    zh: '更正',
  },
  kept: {
    en: '“{title}” is kept. Questions on this server are answered from it from now on.',
    de: '„{title}“ ist behalten. Fragen auf diesem Server werden ab jetzt auch daraus beantwortet.',
    fr: '« {title} » est gardé. Les questions de ce serveur reçoivent désormais aussi des réponses de lui.',
    es: '“{title}” queda guardado. Desde ahora se responde con él en este servidor.',
    pt: '“{title}” foi guardado. A partir de agora as perguntas deste servidor são respondidas com ele.',
    ja: '「{title}」を残しました。これから、このサーバーの質問はこの記事からも答えられます。',
    zh: '已保留《{title}》。从现在起，此服务器的问题也会据此回答。',
  },
  keptMany: {
    en: {
      one: '{count} article is kept. Questions on this server are answered from it from now on.',
      other: '{count} articles are kept. Questions on this server are answered from them from now on.',
    },
    de: {
      one: '{count} Artikel ist behalten. Fragen auf diesem Server werden ab jetzt auch daraus beantwortet.',
      other: '{count} Artikel sind behalten. Fragen auf diesem Server werden ab jetzt auch daraus beantwortet.',
    },
    fr: {
      one: '{count} article est gardé. Les réponses de ce serveur en viennent aussi désormais.',
      other: '{count} articles sont gardés. Les réponses de ce serveur en viennent aussi désormais.',
    },
    es: {
      one: '{count} artículo queda guardado. Desde ahora se responde con él en este servidor.',
      other: '{count} artículos quedan guardados. Desde ahora se responde con ellos en este servidor.',
    },
    pt: {
      one: '{count} artigo foi guardado. A partir de agora este servidor recebe respostas dele.',
      other: '{count} artigos foram guardados. A partir de agora este servidor recebe respostas deles.',
    },
    ja: '記事を {count} 件残しました。これから、このサーバーの質問はこれらからも答えられます。',
    zh: '已保留 {count} 篇文章。从现在起，此服务器的问题也会据此回答。',
  },
  leftOut: {
    en: {
      one: '{count} was left out, because this server has it already.',
      other: '{count} were left out, because this server has them already.',
    },
    de: {
      one: '{count} wurde ausgelassen, weil dieser Server ihn schon hat.',
      other: '{count} wurden ausgelassen, weil dieser Server sie schon hat.',
    },
    fr: {
      one: '{count} a été laissé de côté, car ce serveur l’a déjà.',
      other: '{count} ont été laissés de côté, car ce serveur les a déjà.',
    },
    es: {
      one: '{count} se ha omitido, porque este servidor ya lo tiene.',
      other: '{count} se han omitido, porque este servidor ya los tiene.',
    },
    pt: {
      one: '{count} ficou de fora, porque este servidor já o tem.',
      other: '{count} ficaram de fora, porque este servidor já os tem.',
    },
    ja: '{count} 件は、すでにあるため残しませんでした。',
    zh: '有 {count} 篇此服务器已有，未保留。',
  },
  discarded: {
    en: 'It is discarded. Nothing was kept of it.',
    de: 'Es ist verworfen. Nichts davon wurde behalten.',
    fr: 'C’est rejeté. Rien n’en a été gardé.',
    es: 'Descartado. No se ha guardado nada.',
    pt: 'Descartado. Nada foi guardado.',
    ja: '捨てました。何も残っていません。',
    zh: '已放弃，没有保留任何内容。',
  },
  keptBefore: {
    en: 'It was kept already: {ids}.',
    de: 'Es wurde schon behalten: {ids}.',
    fr: 'C’est déjà gardé : {ids}.',
    es: 'Ya se guardó: {ids}.',
    pt: 'Já foi guardado: {ids}.',
    ja: 'すでに残されています：{ids}。',
    zh: '之前已经保留：{ids}。',
  },
  discardedBefore: {
    en: 'It was discarded already. Add it again if you want it after all.',
    de: 'Es wurde schon verworfen. Füge es noch einmal hinzu, wenn du es doch willst.',
    fr: 'C’est déjà rejeté. Ajoutez-le de nouveau si vous le voulez quand même.',
    es: 'Ya se descartó. Añádelo otra vez si al final lo quieres.',
    pt: 'Já foi descartado. Adicione de novo se ainda quiser.',
    ja: 'すでに捨てられています。必要なら、もう一度追加してください。',
    zh: '之前已经放弃。如果还是想要，请重新添加。',
  },
  forgotten: {
    en: 'This waited for longer than a day, or too many were added after it. Add it again.',
    de: 'Das hat länger als einen Tag gewartet, oder danach kamen zu viele andere. Füge es noch einmal hinzu.',
    fr: 'Cela a attendu plus d’un jour, ou trop d’autres ont suivi. Ajoutez-le de nouveau.',
    es: 'Esto esperó más de un día, o después vinieron demasiados. Añádelo otra vez.',
    pt: 'Isto esperou mais de um dia, ou vieram muitos depois. Adicione de novo.',
    ja: '1日以上たったか、後から多くのものが追加されました。もう一度追加してください。',
    zh: '它等待超过了一天，或者之后又添加了太多内容。请重新添加。',
  },
  fullArticles: {
    en: {
      one: 'This server may have {count} article, and has it. Remove some with /library remove, or ask whoever runs the bot for more.',
      other:
        'This server may have {count} articles, and has them. Remove some with /library remove, or ask whoever runs the bot for more.',
    },
    de: {
      one: 'Dieser Server darf {count} Artikel haben und hat ihn. Entferne welche mit /library remove oder bitte die Betreiber des Bots um mehr.',
      other:
        'Dieser Server darf {count} Artikel haben und hat sie. Entferne welche mit /library remove oder bitte die Betreiber des Bots um mehr.',
    },
    fr: {
      one: 'Ce serveur peut avoir {count} article, et l’a. Retirez-en avec /library remove, ou demandez-en plus à qui gère le bot.',
      other:
        'Ce serveur peut avoir {count} articles, et les a. Retirez-en avec /library remove, ou demandez-en plus à qui gère le bot.',
    },
    es: {
      one: 'Este servidor puede tener {count} artículo y ya lo tiene. Quita alguno con /library remove o pide más a quien administra el bot.',
      other:
        'Este servidor puede tener {count} artículos y ya los tiene. Quita alguno con /library remove o pide más a quien administra el bot.',
    },
    pt: {
      one: 'Este servidor pode ter {count} artigo e já o tem. Remova algum com /library remove ou peça mais a quem administra o bot.',
      other:
        'Este servidor pode ter {count} artigos e já os tem. Remova alguns com /library remove ou peça mais a quem administra o bot.',
    },
    ja: 'このサーバーに置ける記事は {count} 件までで、すでに達しています。 /library remove で減らすか、ボットの管理者に相談してください。',
    zh: '此服务器最多可有 {count} 篇文章，已经满了。请用 /library remove 移除一些，或请运行机器人的人放宽限制。',
  },
  fullBytes: {
    en: 'This server’s articles may have {most} MB together, and would have more. Remove some with /library remove, or ask whoever runs the bot for more.',
    de: 'Die Artikel dieses Servers dürfen zusammen {most} MB haben und hätten mehr. Entferne welche mit /library remove oder bitte die Betreiber des Bots um mehr.',
    fr: 'Les articles de ce serveur peuvent faire {most} Mo en tout, et en feraient plus. Retirez-en avec /library remove, ou demandez-en plus à qui gère le bot.',
    es: 'Los artículos de este servidor pueden ocupar {most} MB en total y ocuparían más. Quita alguno con /library remove o pide más a quien administra el bot.',
    pt: 'Os artigos deste servidor podem ter {most} MB ao todo e teriam mais. Remova alguns com /library remove ou peça mais a quem administra o bot.',
    ja: 'このサーバーの記事は合わせて {most} MB までで、それを超えてしまいます。 /library remove で減らすか、ボットの管理者に相談してください。',
    zh: '此服务器的文章总共最多 {most} MB，这样会超出。请用 /library remove 移除一些，或请运行机器人的人放宽限制。',
  },
  fullHour: {
    en: {
      one: 'This server may add {count} article an hour, and has done so. Keep the rest in an hour; it waits here for a day.',
      other:
        'This server may add {count} articles an hour, and has done so. Keep the rest in an hour; it waits here for a day.',
    },
    de: {
      one: 'Dieser Server darf {count} Artikel in der Stunde hinzufügen und hat es getan. Behalte den Rest in einer Stunde; er wartet hier einen Tag.',
      other:
        'Dieser Server darf {count} Artikel in der Stunde hinzufügen und hat es getan. Behalte den Rest in einer Stunde; er wartet hier einen Tag.',
    },
    fr: {
      one: 'Ce serveur peut ajouter {count} article par heure, et l’a fait. Gardez le reste dans une heure ; il attend ici un jour.',
      other:
        'Ce serveur peut ajouter {count} articles par heure, et l’a fait. Gardez le reste dans une heure ; il attend ici un jour.',
    },
    es: {
      one: 'Este servidor puede añadir {count} artículo por hora y ya lo ha hecho. Guarda el resto dentro de una hora; espera aquí un día.',
      other:
        'Este servidor puede añadir {count} artículos por hora y ya lo ha hecho. Guarda el resto dentro de una hora; espera aquí un día.',
    },
    pt: {
      one: 'Este servidor pode adicionar {count} artigo por hora e já o fez. Guarde o resto daqui a uma hora; fica aqui por um dia.',
      other:
        'Este servidor pode adicionar {count} artigos por hora e já o fez. Guarde o resto daqui a uma hora; fica aqui por um dia.',
    },
    ja: 'このサーバーが1時間に追加できる記事は {count} 件までで、すでに達しています。残りは1時間後に残してください。ここで1日待ちます。',
    zh: '此服务器每小时最多可添加 {count} 篇文章，已达上限。其余的请一小时后再保留；它会在这里等待一天。',
  },
} as const satisfies Wordings;
