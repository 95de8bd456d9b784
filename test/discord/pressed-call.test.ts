import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/commands/commands.js';
import { customId, textHash } from '../../src/discord/protocol/component-id.js';
import { pressedCall } from '../../src/discord/call.js';
import { build } from '../support/discord/articles.js';

const article = build.article();
const [, second] = build.passages(article);
const library = build.library([article]);
const press = (id: string, chosen: string | null = null) => pressedCall(COMMANDS, library, id, chosen);
const source = { mode: 'reply', command: 'source', article: article.id } as const;

describe('pressedCall', () => {
  it('calls the command with what the id says', () => {
    const passage = { number: 2, hash: textHash(second?.text ?? '') };
    expect(press(customId.encode({ ...source, passage }))).toMatchObject({
      kind: 'call',
      command: { name: 'source' },
      args: { article: 'flood-gates', passage: 2 },
      private: true,
    });
  });

  it('fills the option that a menu is for', () => {
    const id = customId.encode({ ...source, mode: 'update', fills: 'style' });
    expect(press(id, 'mla')).toMatchObject({
      args: { article: 'flood-gates', style: 'mla' },
      mode: 'update',
      private: false,
    });
  });

  it('finds the right piece of a paragraph that is several passages', () => {
    const [first] = build.passages(article);
    const pieces = first && second ? [first, { ...second, paragraph: 1 }] : [];
    const split = { ...library, passagesOf: () => pieces };
    const passage = { number: 1, hash: textHash(second?.text ?? '') };
    expect(pressedCall(COMMANDS, split, customId.encode({ ...source, passage }), null).kind).toBe('call');
  });

  it('says that the article has changed when the passage no longer says what it said', () => {
    const passage = { number: 2, hash: textHash('The gates were built in 1958.') };
    expect(press(customId.encode({ ...source, passage }))).toMatchObject({
      sentence: expect.stringContaining('has changed'),
    });
  });

  it('leaves it to the command to say that an article is gone', () => {
    const passage = { number: 2, hash: textHash('') };
    const id = customId.encode({ ...source, passage });
    expect(pressedCall(COMMANDS, build.library([]), id, null).kind).toBe('call');
  });

  it('says that a button is too old when its id is none of today', () => {
    expect(press('0r.source.flood-gates')).toMatchObject({ sentence: expect.stringContaining('older version') });
  });

  it('refuses a value that no menu offered', () => {
    const id = customId.encode({ mode: 'reply', command: 'summary', fills: 'article' });
    expect(press(id, 'x'.repeat(400)).kind).toBe('problem');
  });
});
