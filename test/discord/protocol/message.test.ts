import { ComponentType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { message } from '../../../src/discord/protocol/message.js';
import { textDisplay } from '../../../src/discord/render/widgets.js';

describe('message', () => {
  it('pings nobody', () => {
    expect(message([textDisplay('Hello')], { private: false }).body.allowed_mentions).toEqual({ parse: [] });
  });

  it('is for one person when it is private', () => {
    const { flags } = message([textDisplay('Hello')], { private: true }).body;
    expect(flags).toBe(MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral);
  });

  it('counts the characters of all texts, because Discord does', () => {
    const half = textDisplay('x'.repeat(2_001));
    expect(() => message([half, half], { private: false })).toThrow('weight 4002');
  });

  it('counts bytes too, because Discord breaks on more than about 10,000', () => {
    expect(() => message([textDisplay('水'.repeat(3_400))], { private: false })).toThrow('weight');
  });

  it('counts nested components', () => {
    const texts = Array.from({ length: 40 }, () => textDisplay('x'));
    const container = { type: ComponentType.Container, components: texts } as const;
    expect(() => message([container], { private: false })).toThrow('41 components');
  });
});
