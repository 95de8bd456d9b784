/** What is said under an answer to a post in a forum. */
import type { Wordings } from './say.js';

export const FORUMS = {
  /** On a button that only who began the post can use. */
  solved: {
    en: 'This solved it',
    de: 'Das hat es gelöst',
    fr: 'Cela a résolu le problème',
    es: 'Esto lo resolvió',
    pt: 'Isso resolveu',
    ja: 'これで解決した',
    zh: '问题已解决',
  },
  onlyPoster: {
    en: 'Only who began this post can say that.',
    de: 'Das kann nur sagen, wer diesen Beitrag begonnen hat.',
    fr: 'Seule la personne qui a ouvert ce sujet peut le dire.',
    es: 'Solo puede decirlo quien abrió esta publicación.',
    pt: 'Só quem abriu esta publicação pode dizer isso.',
    ja: 'これを押せるのは、この投稿を始めた人だけです。',
    zh: '只有发起此帖的人才能这样标记。',
  },
  thanks: {
    en: 'Thank you for saying so.',
    de: 'Danke für die Rückmeldung.',
    fr: 'Merci de l’avoir dit.',
    es: 'Gracias por decirlo.',
    pt: 'Obrigado por dizer.',
    ja: 'お知らせありがとうございます。',
    zh: '谢谢你的反馈。',
  },
  tagged: {
    en: 'Thank you for saying so. The post is marked as solved.',
    de: 'Danke für die Rückmeldung. Der Beitrag ist als gelöst markiert.',
    fr: 'Merci de l’avoir dit. Le sujet est marqué comme résolu.',
    es: 'Gracias por decirlo. La publicación está marcada como resuelta.',
    pt: 'Obrigado por dizer. A publicação está marcada como resolvida.',
    ja: 'お知らせありがとうございます。投稿に解決済みの印を付けました。',
    zh: '谢谢你的反馈。此帖已标记为已解决。',
  },
} as const satisfies Wordings;
