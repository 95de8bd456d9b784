import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../../src/search/ranking/definition.js';
import { ask } from '../../support/ask.js';
import { hostileText } from '../../support/discord/hostile-text.js';

describe('a definition', () => {
  test.each([
    ['en', 'What is Kelpbox?', 'Kelpbox is a small store for keys.'],
    ['en', 'whats kelpbox', 'Kelpbox (the store) is a small store.'],
    ['en', 'What’s a tide gauge?', 'A tide gauge, also called a mareograph, is an instrument.'],
    ['en', 'What are tides?', 'A tide is the rise and fall of the sea.'],
    ['en', 'What are tides?', 'Tides are movements of the sea.'],
    ['en', 'What does TTL mean?', 'TTL stands for time to live.'],
    ['en', 'What is C-reactive protein?', 'C-reactive protein is a protein found in blood.'],
    ['en', 'What is the Kelpbox library?', 'Kelpbox is a small store.'],
    ['en', 'What is Kelpbox?', 'Kelpbox – a small store for keys.'],
    ['en', 'What is a gauge?', 'Gauge: an instrument that measures.'],
    ['ja', '潮汐とは', '潮汐：海面の昇降。'],
    ['en', 'define C++', 'C++ is a language.'],
    ['de', 'Was ist ein Pegel?', 'Ein Pegel ist ein Gerät, das misst.'],
    ['de', 'Was ist die Flut', 'Die Flut ist das Steigen des Meeres.'],
    ['es', '¿Qué es una marea?', 'La marea es el cambio del nivel del mar.'],
    ['fr', 'Qu’est-ce que l’estran ?', 'L’estran est la partie du littoral qui se découvre.'],
    ['it', 'Che cos’è la marea?', 'La marea è un moto periodico.'],
    ['nl', 'Wat is een peil?', 'Het peil is de hoogte van het water.'],
    ['pt', 'O que é a maré?', 'A maré é a subida da água.'],
    ['ru', 'Что такое прилив?', 'Прилив — это подъём воды.'],
    ['ja', '潮汐とは何ですか？', '潮汐（ちょうせき）とは、海面の昇降である。'],
    ['zh', '什么是潮汐？', '潮汐是海水的涨落。'],
    ['zh', '潮汐是什么？', '潮汐（tide）是海水的涨落。'],
  ])('%s: %s %s', (language, question, sentence) => expect(definitionOf(question, language)?.(sentence)).toBe(true));

  test.each([
    ['en', 'What is Kelpbox?', 'Kelpbox has the methods of a map.'],
    ['en', 'What is Kelpbox?', 'npm install kelpbox'],
    ['en', 'What is Kelpbox?', 'Kelpbox-based stores are slow.'],
    ['en', 'What is Kelpbox?', 'Kelpbox is installed by npm.'],
    ['en', 'What is Kelpbox?', 'With Kelpbox is a store of keys.'],
    ['en', 'What are tides?', 'Tides are measured by gauges.'],
    ['de', 'Was ist ein Pegel?', 'Der Pegel wird täglich abgelesen.'],
    ['zh', '什么是潮汐？', '潮汐每天发生两次。'],
  ])('%s: %s is none: %s', (language, question, sentence) =>
    expect(definitionOf(question, language)?.(sentence)).toBe(false),
  );

  test.each([
    ['en', 'What is the price of a boat?'],
    ['en', 'Where is Kelpbox?'],
    ['en', 'What is it?'],
    ['zh', '潮汐每天几次？'],
    ['xx', 'What is Kelpbox?'],
  ])('%s: is not asked for by %s', (language, question) => expect(definitionOf(question, language)).toBeUndefined());
});

test('anything may be asked for', () => {
  fc.assert(
    fc.property(fc.constantFrom('en', 'fr', 'zh', 'ja'), hostileText(4), (language, thing) => {
      const defines = definitionOf(language === 'zh' ? `什么是${thing}` : `What is ${thing}?`, language);
      expect([true, false, undefined]).toContain(defines?.(thing));
    }),
  );
});

const KELPBOX = `---
title: Storing data with Kelpbox
---
[Kelpbox](https://example.org) is a small store for keys and values that works with several databases.

## Installation

\`\`\`sh
npm install kelpbox
\`\`\`

Create an instance of Kelpbox once you have installed Kelpbox and its drivers.

## Usage

Kelpbox has the methods of a map. However, it only has set, get and delete.`;

const STUB = `---
title: The tidegauge package
---
## Installation

\`\`\`sh
pip install tidegauge
\`\`\`

## About

The package measures water. tidegauge is a library that reads gauges over a serial line.

## tidegauge`;

const STATUS = `---
title: Questions and answers
---
### How do I set my status to Watching something?

\`\`\`js
client.user.setActivity("the tide", { type: ActivityType.Watching });
\`\`\`

::: tip
If you would like a status at start-up, set it in the options of the client.
:::

### How do I delete a message?

\`\`\`js
await message.delete();
\`\`\``;

describe('the first passage', () => {
  const first = async (article: string, question: string): Promise<string | undefined> => {
    const found = await ask({ page: article }, question);
    return ('nearest' in found ? found.nearest : 'quotations' in found ? found.quotations : [])[0]?.quotation.text;
  };
  test.each([
    ['What is Kelpbox?', KELPBOX, 'Kelpbox is a small store'],
    ['what is kelpbox', KELPBOX, 'Kelpbox is a small store'],
    ['What is tidegauge?', STUB, 'tidegauge is a library'],
    ['How do I install Kelpbox?', KELPBOX, 'npm install kelpbox'],
    ['How do I set my bot’s status to Watching something?', STATUS, 'client.user.setActivity("the tide"'],
    ['how to delete a message', STATUS, 'await message.delete();'],
  ])('for %s', async (question, article, expected) => expect(await first(article, question)).toContain(expected));
});
