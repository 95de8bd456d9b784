/** “Ask a person”: the button under a refusal, what becomes of it, and what the people who are asked read. */
import type { Wordings } from './say.js';

export const PERSONS = {
  ask: {
    en: 'Ask a person',
    de: 'Eine Person fragen',
    fr: 'Demander à une personne',
    es: 'Preguntar a una persona',
    pt: 'Perguntar a uma pessoa',
    ja: '人に聞く',
    zh: '询问真人',
  },
  /** Where the button was. `place` is a mention of a channel. */
  asked: {
    en: 'Your question was handed on, with your name, in {place}.',
    de: 'Deine Frage wurde mit deinem Namen in {place} weitergegeben.',
    fr: 'Votre question a été transmise, avec votre nom, dans {place}.',
    es: 'Tu pregunta se ha pasado, con tu nombre, en {place}.',
    pt: 'Sua pergunta foi passada adiante, com o seu nome, em {place}.',
    ja: '質問は、お名前とともに {place} に伝えました。',
    zh: '你的提问已连同你的名字转到 {place}。',
  },
  /** Over the question, for those who may know. `person` and `place` are mentions. */
  question: {
    en: '{person} asks in {place} what the articles do not say:',
    de: '{person} fragt in {place}, was die Artikel nicht sagen:',
    fr: '{person} demande dans {place} ce que les articles ne disent pas :',
    es: '{person} pregunta en {place} lo que los artículos no dicen:',
    pt: '{person} pergunta em {place} o que os artigos não dizem:',
    ja: '{person} さんが {place} で、記事にないことを尋ねています：',
    zh: '{person} 在 {place} 提出了文章没有回答的提问：',
  },
  /** A link to the message under which it was pressed. */
  goThere: {
    en: 'Go to the question',
    de: 'Zur Frage',
    fr: 'Aller à la question',
    es: 'Ir a la pregunta',
    pt: 'Ir para a pergunta',
    ja: '質問を見る',
    zh: '前往提问',
  },
  forbidden: {
    en: 'I may not write in {place}, so nobody was asked. Ask a moderator to let me see that channel and send messages there, or to choose another in /settings.',
    de: 'Ich darf in {place} nicht schreiben, deshalb wurde niemand gefragt. Bitte die Moderation, mich diesen Kanal sehen und dort schreiben zu lassen oder in /settings einen anderen zu wählen.',
    fr: 'Je ne peux pas écrire dans {place}, donc personne n’a été interrogé. Demandez à la modération de me laisser voir ce salon et y écrire, ou d’en choisir un autre dans /settings.',
    es: 'No puedo escribir en {place}, así que no se ha preguntado a nadie. Pide a la moderación que me deje ver ese canal y escribir en él, o que elija otro en /settings.',
    pt: 'Não posso escrever em {place}, então ninguém foi perguntado. Peça à moderação que me deixe ver esse canal e escrever nele, ou que escolha outro em /settings.',
    ja: '{place} に書き込めないため、誰にも伝えられませんでした。モデレーターに、そのチャンネルの閲覧と送信を許可するか 、/settings で別のチャンネルを選ぶよう頼んでください。',
    zh: '我无法在 {place} 发消息，所以没有询问任何人。请让管理员允许我查看该频道并发消息，或在 /settings 中另选频道。',
  },
  off: {
    en: 'This server does not hand questions on any more.',
    de: 'Dieser Server gibt Fragen nicht mehr weiter.',
    fr: 'Ce serveur ne transmet plus de questions.',
    es: 'Este servidor ya no pasa preguntas a nadie.',
    pt: 'Este servidor não passa mais perguntas adiante.',
    ja: 'このサーバーでは、質問を人に伝えることをやめました。',
    zh: '此服务器不再转交提问。',
  },
  notYours: {
    en: 'Only who asked can hand this question on. Ask it yourself, and the button is yours.',
    de: 'Diese Frage kann nur weitergeben, wer sie gestellt hat. Stelle sie selbst, dann ist der Knopf deiner.',
    fr: 'Seule la personne qui a posé cette question peut la transmettre. Posez-la vous-même, et le bouton sera à vous.',
    es: 'Solo quien hizo esta pregunta puede pasarla. Hazla tú, y el botón será tuyo.',
    pt: 'Só quem fez esta pergunta pode passá-la adiante. Faça você a pergunta, e o botão será seu.',
    ja: 'この質問を伝えられるのは、質問した人だけです。ご自分で質問すると、ボタンを使えます。',
    zh: '只有提问者可以转交此提问。请自己提问，然后使用按钮。',
  },
} as const satisfies Wordings;
