import { describe, expect, test } from 'vitest';
import { messageText } from '../support/message-text.js';
import { readMarkdown } from '../support/discord/read-markdown.js';
import { screen } from '../support/discord/screen.js';
import { withBot } from './with-bot.js';

const { shown, isPrivate, idOf } = screen;
const FINE = 'Alibaba was fined $2.75 billion because of practices that were alleged to be unfair.';

describe('/ask with the bundled library', () => {
  const bot = withBot();
  const asked = async (options: Readonly<Record<string, string | boolean>>, name = 'ada') =>
    shown(await bot().discord.as(name).slash('ask', options));
  const read = (text: string) =>
    readMarkdown(text)
      .map((piece) => piece.text)
      .join('');

  test('answers with the words of the article', async () => {
    expect(read(messageText(await asked({ question: 'Why was Alibaba fined?' })))).toContain(FINE);
  });

  test('shows the sentence that answers in bold', async () => {
    const pieces = readMarkdown(messageText(await asked({ question: 'Why was Alibaba fined?' })));
    expect(pieces.filter(({ marks }) => marks.includes('bold')).map(({ text }) => text)).toContain(FINE);
  });

  test('shows the question over the answer', async () => {
    const text = messageText(await asked({ question: 'Why was Alibaba fined?' }));
    expect(text.split('\n')[0]).toBe('### Why was Alibaba fined?');
  });

  test('names the source, its date and the paragraph', async () => {
    const text = messageText(await asked({ question: 'Why was Alibaba fined?' }));
    expect(text).toContain('AFP, Tech Xplore, June 23, 2022 · paragraph 12');
  });

  test('answers in the channel, where others read it too', async () => {
    const { id } = await asked({ question: 'Why was Alibaba fined?' });
    const seen = bot().discord.as('ben').messages();
    expect(seen.map((message) => message.id)).toContain(id);
  });

  test('answers in private when asked to', async () => {
    const { id } = await asked({ question: 'Why was Alibaba fined?', private: true });
    const seen = bot().discord.as('ben').messages();
    expect(seen.map((message) => message.id)).not.toContain(id);
  });

  test('answers in a direct message', async () => {
    const outcome = await bot().discord.as().slash('ask', { question: 'Why was Alibaba fined?' }, { dm: true });
    expect(read(messageText(shown(outcome)))).toContain(FINE);
  });

  test('knows how to add an article', async () => {
    const text = messageText(await asked({ question: 'how do I add an article?' }));
    expect(text).toContain('“Adding and changing articles”');
  });

  test('refuses what no article says, and names the words that none has', async () => {
    const text = messageText(await asked({ question: 'How tall is the Eiffel tower?' }));
    expect(text).toContain('The articles do not say.\nNo article has the words “Eiffel” or “tower”.');
  });

  test('shows in a refusal what comes closest, and that it is no answer', async () => {
    const text = messageText(await asked({ question: 'Which dentist treated the founder of Alibaba?' }));
    expect(text).toMatch(/The articles do not say\.[^]*Closest, not an answer:\n> /u);
  });

  test('looks in one article only when told which', async () => {
    const text = messageText(await asked({ question: 'Why was Alibaba fined?', article: 'privacy' }));
    expect(text).toContain('The article “Privacy: what Footnote stores and who sees it” does not say.');
  });

  test('takes an article by its title as well as by its id', async () => {
    const question = 'Does Footnote store questions?';
    const text = messageText(await asked({ question, article: 'privacy: WHAT Footnote stores and who sees it' }));
    expect(read(text)).toContain('Footnote does not store questions.');
  });

  test('tells one person alone that there is no such article', async () => {
    const message = await asked({ question: 'Why?', article: 'fintech-oversight' });
    expect([isPrivate(message), messageText(message).split('\n')[0]]).toEqual([
      true,
      'There is no article “fintech-oversight”.',
    ]);
  });

  test('offers the article that may have been meant', async () => {
    const message = await asked({ question: 'Why?', article: 'fintech-oversight' });
    expect(messageText(message)).toContain('`fintech-oversight-2022`');
  });

  test.each(['what is the', '???', '🙃🙃', '"', '- -', '…'])('has a kind sentence for “%s”', async (question) => {
    const message = await asked({ question });
    expect([isPrivate(message), messageText(message)]).toEqual([
      true,
      expect.stringMatching(/Ask with a word or two about what you want to know\.\nTry:\n<\/ask:\d+> /u),
    ]);
  });

  test('cites the quoted paragraph in private when Cite is pressed', async () => {
    const answer = await asked({ question: 'Does Footnote store questions?', article: 'privacy' });
    const cited = shown(await bot().discord.as().press(answer, idOf(answer, 'Cite')));
    expect([isPrivate(cited), messageText(cited)]).toEqual([
      true,
      expect.stringContaining('In the text, for paragraph 1:\n```\n(Footnote, 2026, para. 1)'),
    ]);
  });

  test('leaves the answer as it is when Cite is pressed', async () => {
    const answer = await asked({ question: 'Why was Alibaba fined?' });
    await bot().discord.as().press(answer, idOf(answer, 'Cite'));
    expect(bot().discord.message(answer.id)).toEqual(answer);
  });

  test('lets somebody else press Cite, who alone sees the citation', async () => {
    const answer = await asked({ question: 'Why was Alibaba fined?' });
    const cited = shown(await bot().discord.as('ben').press(answer, idOf(answer, 'Cite')));
    const seenByAda = bot().discord.as('ada').messages();
    expect(seenByAda.map(({ id }) => id)).not.toContain(cited.id);
  });

  test('suggests the newest articles before anything is typed', async () => {
    const choices = await bot().discord.as().autocomplete('ask', {}, 'article');
    const ids = choices.map(({ value }) => value);
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.indexOf('fintech-oversight-2022')).toBe(ids.length - 1);
  });

  test('suggests articles by a part of their title, whatever its case', async () => {
    const choices = await bot().discord.as().autocomplete('ask', { article: 'XI CALLS' }, 'article');
    expect(choices.map(({ value }) => value)).toEqual(['fintech-oversight-2022']);
  });

  test('suggests nothing for what no article is called', async () => {
    expect(await bot().discord.as().autocomplete('ask', { article: 'zzzz' }, 'article')).toEqual([]);
  });
});
