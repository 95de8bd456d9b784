/** What is said to messages that mention the bot, answer it, or are written to it alone. */
import type { Wordings } from './say.js';

export const TALK = {
  /** Above an answer to who answers an answer. */
  askedFirst: {
    en: 'Asked in “{title}” first, the article before.',
    de: 'Zuerst in „{title}“ gesucht, dem Artikel davor.',
    fr: 'Cherché d’abord dans « {title} », l’article précédent.',
    es: 'Buscado primero en “{title}”, el artículo anterior.',
    pt: 'Procurado primeiro em “{title}”, o artigo anterior.',
    ja: 'まず前の記事「{title}」を調べました。',
    zh: '先在上一篇文章《{title}》中查找。',
  },
  empty: {
    en: 'Write a question behind my name, or use /ask. /help says how to ask well.',
    de: 'Schreib eine Frage hinter meinen Namen, oder nimm /ask. /help sagt, wie man gut fragt.',
    fr: 'Écrivez une question après mon nom, ou utilisez /ask. /help explique comment bien poser ses questions.',
    es: 'Escribe una pregunta detrás de mi nombre, o usa /ask. /help explica cómo preguntar bien.',
    pt: 'Escreva uma pergunta depois do meu nome, ou use /ask. /help explica como perguntar bem.',
    ja: '私の名前のあとに質問を書くか、/ask を使ってください。上手な質問のしかたは /help にあります。',
    zh: '请在我的名字后面写上问题，或使用 /ask。/help 说明怎样提问更好。',
  },
  tooLong: {
    en: 'I read questions of at most {most} characters. Ask in fewer words, or open the menu of a message: Apps, then “Find in articles”.',
    de: 'Ich lese Fragen mit höchstens {most} Zeichen. Frag kürzer, oder öffne das Menü einer Nachricht: Apps, dann „In Artikeln suchen“.',
    fr: 'Je lis des questions de {most} caractères au plus. Posez la vôtre en moins de mots, ou ouvrez le menu d’un message : Applications, puis « Chercher dans les articles ».',
    es: 'Leo preguntas de {most} caracteres como máximo. Pregunta con menos palabras, o abre el menú de un mensaje: Aplicaciones, y “Buscar en los artículos”.',
    pt: 'Leio perguntas de no máximo {most} caracteres. Pergunte com menos palavras, ou abra o menu de uma mensagem: Apps, e “Procurar nos artigos”.',
    ja: '質問は {most} 文字まで読めます。短くするか、メッセージのメニューの「アプリ」から「記事で探す」を選んでください。',
    zh: '我最多读取 {most} 个字符的问题。请用更少的字提问，或打开消息菜单：应用，然后选择“在文章中查找”。',
  },
  privateHere: {
    en: 'In this channel answers are for who asks alone. Use /ask here.',
    de: 'In diesem Kanal sind Antworten nur für die, die fragen. Nimm hier /ask.',
    fr: 'Dans ce salon, les réponses ne sont que pour la personne qui demande. Utilisez /ask ici.',
    es: 'En este canal las respuestas son solo para quien pregunta. Usa /ask aquí.',
    pt: 'Neste canal as respostas são só para quem pergunta. Use /ask aqui.',
    ja: 'このチャンネルでは、答えは質問した人だけに見えます。ここでは /ask を使ってください。',
    zh: '在此频道中，回答只显示给提问者。请在这里使用 /ask。',
  },
} as const satisfies Wordings;
