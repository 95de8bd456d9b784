import { describe, expect, test } from 'vitest';
import { readSmallTalk, summarised } from '../../src/commands/small-talk.js';

const kindOf = (typed: string) => readSmallTalk(typed)?.kind;

describe('a greeting is recognised', () => {
  test.each([
    'hi',
    'Hi!',
    'HELLO',
    'hello there',
    'hey bot',
    'Good morning, everyone!',
    'hi footnote 👋',
    'how are you?',
    'bye',
    'Guten Tag',
    'hallo',
    'Grüß Gott',
    'Bonjour !',
    'ça va ?',
    '¡Hola!',
    'Buenos días',
    'ciao',
    'Olá',
    'bom dia',
    'hoi',
    'god morgen',
    'Hej',
    'Cześć',
    'Dobrý den',
    'Jó napot',
    'Merhaba',
    'Привет!',
    'здравствуйте',
    'Γεια σας',
    'שלום',
    'مرحبا',
    'नमस्ते',
    'こんにちは',
    '你好',
    '안녕하세요',
    'สวัสดี',
    'xin chào',
  ])('%s', (typed) => expect(kindOf(typed)).toBe('greeting'));
});

describe('thanks are recognised', () => {
  test.each([
    'thanks',
    'thank you!',
    'Thanks a lot 🙏',
    'thx',
    'ty',
    'thank you very much',
    'ok thanks',
    'cheers',
    'great, thank you',
    'Danke schön',
    'vielen Dank',
    'merci beaucoup',
    '¡Muchas gracias!',
    'grazie mille',
    'obrigado',
    'dank je wel',
    'tack',
    'dziękuję',
    'děkuji',
    'köszönöm',
    'teşekkürler',
    'спасибо',
    'дякую',
    'ありがとうございます',
    '谢谢',
    '감사합니다',
    'شكرا',
  ])('%s', (typed) => expect(kindOf(typed)).toBe('thanks'));
});

describe('a question about the bot is recognised', () => {
  test.each([
    'who are you',
    'Who are you?',
    'what can you do?',
    "what's this?",
    'What is your name?',
    'what can I ask?',
    'help',
    'how do I use this bot',
    'are you a bot?',
    'hi, who are you?',
    'hello, what can you do for me',
    'how do you work?',
    'Wer bist du?',
    'Was kannst du?',
    'Qui es-tu ?',
    '¿Quién eres?',
    '¿Qué puedes hacer?',
    'chi sei',
    'wie ben jij?',
    'Kim jesteś?',
    'кто ты?',
    'что ты умеешь',
    '你是谁',
    'あなたは誰ですか',
    '누구세요?',
    'sen kimsin?',
  ])('%s', (typed) => expect(kindOf(typed)).toBe('about'));
});

describe('a wish for the list of articles is recognised', () => {
  test.each([
    'list all articles',
    'show me the list of articles',
    'give me a list of all articles',
    'show the full list of your documents',
    'List the articles',
    'show me all articles',
    'which articles are there?',
    'what articles do you have',
    'please list all articles',
    'can you show me the documents?',
    'how many articles are there?',
    'what is in the library?',
    'Welche Artikel gibt es?',
    'quels articles as-tu ?',
    '¿Qué artículos hay?',
    '所有文章',
  ])('%s', (typed) => expect(kindOf(typed)).toBe('articles'));
});

describe('a wish for a summary is recognised, with what is to be summarised', () => {
  test.each([
    ['Summarize the article about fintech', 'fintech', true],
    ['summarise the fintech article', 'fintech', true],
    ['Can you summarize this article?', '', true],
    ['tl;dr', '', true],
    ['give me a summary of the article on bees', 'bees', true],
    ['Summary of China’s Xi calls for oversight', 'chinas xi calls for oversight', false],
    ['fasse den Artikel über Bienen zusammen', 'bienen', true],
    ['résume l’article sur les abeilles', 'abeilles', true],
    ['summarize it', 'it', true],
    ['Summarise fintech for me', 'fintech', false],
    ['summarize the fintech article for us please', 'fintech', true],
    ['summarise for me', '', true],
    ['summarise what it does for me and you', 'what it does for me and you', false],
  ])('%s', (typed, named, isArticle) => {
    const talk = readSmallTalk(typed);
    expect(talk?.kind === 'summary' ? summarised(talk.of) : {}).toEqual({ named, isArticle });
  });
});

describe('what is to be looked for is left alone', () => {
  test.each([
    'Who closed the gates?',
    'hi-fi systems',
    'What is a help desk?',
    'thanksgiving',
    'who are the members',
    'hello world program',
    '"thank you"',
    'hello article:notes',
    'hi -there',
    'What can you do against mould?',
    'What do you know about fintech?',
    'How do you work the lock?',
    'which articles of the law are there?',
    'Who are you allowed to invite?',
    'help for beginners',
    '',
    '?',
    '🎉',
    'why?',
    'what is the',
    'Grüße aus dem Krieg',
    'x'.repeat(300),
  ])('%s', (typed) => expect(readSmallTalk(typed)).toBeUndefined());
});

test('hostile text takes no time', () => {
  const from = performance.now();
  for (const part of ['hi ', 'please ', 'thank you ', 'list all ', 'summary of the ', 'a'])
    readSmallTalk(part.repeat(50).slice(0, 100));
  expect(performance.now() - from).toBeLessThan(100);
});
