import { ComponentType, MessageFlags } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { message, toReply, toUpdate } from '../../../src/discord/protocol/message.js';
import { textDisplay } from '../../../src/discord/render/widgets.js';

const hello = (isPrivate: boolean) => message([textDisplay('Hello')], { private: isPrivate });
const withFile = message([textDisplay('Hello')], { private: false, files: [{ name: 'a.ris', text: 'TY  - é' }] });

describe('what is sent', () => {
  test.each([toReply, toUpdate])('pings nobody: %o', (to) => {
    expect(to(hello(false)).body.data).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  test('is for one person when it is private', () => {
    expect(toReply(hello(true)).body.data).toMatchObject({
      flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
    });
  });

  test('is for everybody otherwise', () => {
    expect(toReply(hello(false)).body.data).toMatchObject({ flags: MessageFlags.IsComponentsV2 });
  });

  test('says that it is a new message or one in another’s place', () => {
    expect([toReply(hello(true)).body.type, toUpdate(hello(false)).body.type]).toEqual([4, 7]);
  });

  test('takes away the files of the message in whose place it stands', () => {
    expect(toUpdate(hello(false)).body.data).toMatchObject({ attachments: [] });
  });

  test('brings its own files, each named in the body', () => {
    expect(toUpdate(withFile)).toMatchObject({
      body: { data: { attachments: [{ id: '0', filename: 'a.ris' }] } },
      files: [{ name: 'a.ris', data: Buffer.from('TY  - é', 'utf8') }],
    });
  });
});

describe('message', () => {
  test('counts the characters of all texts, because Discord does', () => {
    const half = textDisplay('x'.repeat(2_001));
    expect(() => message([half, half], { private: false })).toThrow('weight 4002');
  });

  test('counts bytes too, because Discord breaks on more than about 10,000', () => {
    expect(() => message([textDisplay('水'.repeat(3_400))], { private: false })).toThrow('weight');
  });

  test('counts nested components', () => {
    const texts = Array.from({ length: 40 }, () => textDisplay('x'));
    const container = { type: ComponentType.Container, components: texts } as const;
    expect(() => message([container], { private: false })).toThrow('41 components');
  });
});
