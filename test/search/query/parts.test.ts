import { describe, expect, test } from 'vitest';
import { questionParts } from '../../../src/search/query/parts.js';

describe('several questions in one', () => {
  test.each([
    ['How do I add an article and how do I remove one?', ['How do I add an article', 'how do I remove an article?']],
    ['how do i add and remove an article', ['how do i add an article', 'how do i remove an article']],
    ['How to start or stop the bot?', ['How to start the bot?', 'How to stop the bot?']],
    ['What is Kelp? How much does it cost?', ['What is Kelp?', 'How much does it cost?']],
    ['Who owns the mill, and when was it built?', ['Who owns the mill', 'when was it built?']],
    ['where is the log and can i delete it', ['where is the log', 'can i delete the log']],
    [
      'What is a locator and why is there one and who needs it?',
      ['What is a locator', 'why is there a locator', 'who needs a locator?'],
    ],
  ])('are asked one by one: %s', (text, parts) => expect(questionParts(text, 'en')).toEqual(parts));

  test.each([
    ['de', 'Was kostet das und wie bestelle ich es?', ['Was kostet das', 'wie bestelle ich es?']],
    ['fr', 'Qui est le maire et quand a-t-il été élu ?', ['Qui est le maire', 'quand a-t-il été élu ?']],
    ['es', '¿Qué es la quilla y dónde está?', ['¿Qué es la quilla', 'dónde está?']],
    ['ru', 'Что такое киль и где он находится?', ['Что такое киль', 'где он находится?']],
  ])('are asked one by one in %s: %s', (language, text, parts) => expect(questionParts(text, language)).toEqual(parts));
});

describe('one question', () => {
  test.each([
    'How do I add an article?',
    'Who wrote the letter and was born in Ghent?',
    'What is the difference between a passage and a paragraph?',
    'Which of the two is larger and which is smaller and which is red and which is blue?',
    'cats and dogs',
    'When and where was the mill built?',
    'What did the mayor say and do?',
    '',
    '?',
    'and how',
  ])('is asked as it is: %s', (text) => expect(questionParts(text, 'en')).toEqual([text]));
  test('is asked as it is in a language whose lists have no word between two', () =>
    expect(questionParts('これは何ですか、どこですか', 'ja')).toEqual(['これは何ですか、どこですか']));
});
