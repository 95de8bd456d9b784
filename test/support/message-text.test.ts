import { expect, test } from 'vitest';
import { messageText } from './message-text.js';
import type { WireComponent, WireMessage } from '../../local-discord/wire.js';

function message(difference: Partial<WireMessage>): WireMessage {
  const author = {
    id: '1',
    username: 'b',
    global_name: null,
    discriminator: '0',
    avatar: null,
    public_flags: 0,
  } as const;
  return {
    id: '1',
    channel_id: '1',
    application_id: '1',
    webhook_id: '1',
    type: 20,
    author,
    content: '',
    timestamp: '',
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    embeds: [],
    attachments: [],
    components: [],
    flags: 0,
    interaction_metadata: { id: '1', type: 2, user: author, authorizing_integration_owners: {} },
    ...difference,
  };
}

test('an embed is read from its author to its footer', () => {
  const embed = {
    author: { name: 'author' },
    title: 'title',
    description: 'description',
    fields: [{ name: 'name', value: 'value' }],
    footer: { text: 'footer' },
  };
  expect(messageText(message({ content: 'content', embeds: [embed] }))).toBe(
    'content\nauthor\ntitle\ndescription\nname\nvalue\nfooter',
  );
});

test('a select is read with its placeholder and options', () => {
  const select: WireComponent = {
    type: 3,
    id: 2,
    placeholder: 'Style',
    options: [{ label: 'APA', value: 'apa', description: 'seventh edition' }],
  };
  expect(messageText(message({ components: [{ type: 1, id: 1, components: [select] }] }))).toBe(
    'Style\nAPA\nseventh edition',
  );
});

test('an empty message has no text', () => {
  expect(messageText(message({}))).toBe('');
});
