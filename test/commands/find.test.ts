import { describe, expect, test } from 'vitest';
import { find } from '../../src/commands/find.js';
import type { Services } from '../../src/commands/command.js';
import { services } from '../support/services.js';
import { TOWN } from '../support/town.js';

const town = await services(TOWN);
const found = async (text: string, over: Services = town) => find.run({ text }, over);

describe('finding in articles what a message asks', () => {
  test('takes the question from among what is told', async () =>
    expect(
      await found('Hi all! I was at the harbour yesterday, lovely weather. When were the gates built? Thanks a lot.'),
    ).toMatchObject({ kind: 'answered', question: 'When were the gates built?' }));

  test('takes what the library knows where the question says too little', async () =>
    expect(await found('The bakery on Mill Street sells rye bread until noon. Does anybody know why?')).toMatchObject({
      kind: 'answered',
      question: 'The bakery on Mill Street sells rye bread until noon.',
      among: 1,
    }));

  test('takes a question before what is stated', async () =>
    expect(await found('The ferry leaves at seven. When does the bakery sell rye bread?')).toMatchObject({
      kind: 'answered',
      question: 'When does the bakery sell rye bread?',
      among: 2,
    }));

  test('says what the library lacks, where it has none of the words', async () =>
    expect(await found('Zebras gallop. Do zebras sleep?')).toMatchObject({
      kind: 'not-answered',
      question: 'Do zebras sleep?',
      missing: ['zebras', 'sleep'],
    }));

  test('asks five sentences at most, whatever the message has', async () => {
    let asked = 0;
    const counted: Services = {
      ...town,
      searcher: {
        ...town.searcher,
        answer: async (...args) => {
          asked += 1;
          return town.searcher.answer(...args);
        },
      },
    };
    const message = Array.from({ length: 300 }, (_, at) => `Gates ${at}?`).join(' ');
    expect(await found(message.slice(0, 4000), counted)).toMatchObject({ among: 5 });
    expect(asked).toBe(5);
  });

  test('says that a message without words has none', async () =>
    expect(await found('?! <:gate:123456> https://gate.example')).toMatchObject({
      kind: 'text',
      lead: 'This message has no words to look for.',
      private: true,
    }));

  test('greets who greets', async () => expect(await found('Hello!')).toMatchObject({ kind: 'guidance' }));

  test('says that the library is empty', async () =>
    expect(await found('Why?', await services({}))).toEqual({ kind: 'empty-library' }));
});
