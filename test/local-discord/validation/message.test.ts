import { expect, test } from 'vitest';
import { checkRequest } from '../../../local-discord/validation/check-request.js';
import { container, edit, file, legacy, text, times, v2 } from './bodies.js';
import { found, testRules } from './test-rules.js';

const e = (length: number) => 'e'.repeat(length);
/** 3 bytes a character. */
const cjk = (length: number) => '字'.repeat(length);

testRules([
  [
    'content has 2,000 characters',
    legacy({ content: e(2000) }),
    legacy({ content: e(2001) }),
    'data.content BASE_TYPE_MAX_LENGTH',
  ],
  ['content is text', legacy({ content: '1' }), legacy({ content: 1 }), 'data.content STRING_TYPE_CONVERT'],
  ['a message says something', legacy({ content: 'x' }), legacy({ content: ' ' }), 'data EMPTY_MESSAGE'],
  ['a V2 message has components', v2([text('x')]), v2([]), 'data EMPTY_MESSAGE'],
  ['a file alone is a message', legacy({}, [file('a')]), legacy({}), 'data EMPTY_MESSAGE'],
  [
    'a message has 10 embeds',
    legacy({ embeds: times(10, () => ({ title: 't' })) }),
    legacy({ embeds: times(11, () => ({ title: 't' })) }),
    'data.embeds BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an embed description has 4,096 characters',
    legacy({ embeds: [{ description: e(4096) }] }),
    legacy({ embeds: [{ description: e(4097) }] }),
    'data.embeds.0.description BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a text display has 4,000 characters',
    v2([text(e(4000))]),
    v2([text(e(4001))]),
    'data.components.0.content BASE_TYPE_BAD_LENGTH',
  ],
  [
    'all text displays have 4,000 characters together',
    v2([text(e(2000)), container(text(e(2000)))]),
    v2([text(e(2000)), container(text(e(2001)))]),
    'data.components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  [
    'all text displays have 10,170 bytes together, 12 a display included',
    v2([text(cjk(3386))]),
    v2([text(cjk(3386) + 'a')]),
    'data.components COMPONENT_TEXT_BYTES_EXCEEDED',
  ],
  [
    'a message has 40 components, nested ones included',
    v2([container(...times(39, () => text('t')))]),
    v2([container(...times(40, () => text('t')))]),
    'data.components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    'V2 components need the flag',
    v2([text('t')]),
    legacy({ content: 'x', components: [text('t')] }),
    'data.components.0.type BASE_TYPE_CHOICES',
  ],
  [
    'the V2 flag excludes content',
    v2([text('t')], { content: '' }),
    v2([text('t')], { content: 'x' }),
    'data.content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'the V2 flag excludes embeds',
    v2([text('t')], { embeds: [] }),
    v2([text('t')], { embeds: [{ title: 't' }] }),
    'data.embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'a shown file is attached',
    v2([{ type: 13, file: { url: 'attachment://a.txt' } }], {}, [file('a.txt')]),
    v2([{ type: 13, file: { url: 'attachment://b.txt' } }]),
    'data.components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  [
    'a file of a V2 message is shown',
    v2([{ type: 13, file: { url: 'attachment://a.txt' } }], {}, [file('a.txt')]),
    v2([text('t')], {}, [file('a.txt')]),
    'files.0 ATTACHMENT_NOT_SHOWN',
  ],
  [
    'a file has 10 MiB',
    legacy({}, [file('a', 10_485_760)]),
    legacy({}, [file('a', 10_485_761)]),
    'files.0 REQUEST_ENTITY_TOO_LARGE',
  ],
  [
    'a message has 10 files',
    legacy(
      {},
      times(10, (n) => file(`${n}`)),
    ),
    legacy(
      {},
      times(11, (n) => file(`${n}`)),
    ),
    'data.attachments BASE_TYPE_MAX_LENGTH',
  ],
  [
    'keys are known',
    legacy({ content: 'x', tts: false, enforce_nonce: false }),
    legacy({ content: 'x', colour: 1 }),
    'data.colour UNKNOWN_KEY',
  ],
  [
    'keys of components are known',
    v2([text('t')]),
    v2([{ ...text('t'), colour: 1 }]),
    'data.components.0.colour UNKNOWN_KEY',
  ],
  [
    'a message says that it mentions nobody',
    legacy({ content: 'x' }),
    legacy({ content: 'x', allowed_mentions: undefined }),
    'data.allowed_mentions MENTIONS_NOT_SILENCED',
  ],
  [
    'a message names nobody to be mentioned',
    legacy({ content: 'x', allowed_mentions: { parse: [], users: [] } }),
    legacy({ content: 'x', allowed_mentions: { parse: [], users: ['1'] } }),
    'data.allowed_mentions MENTIONS_NOT_SILENCED',
  ],
  [
    'the callback type is known',
    legacy({ content: 'x' }),
    { route: 'callback', method: 'POST', body: { type: 3 } },
    'type BASE_TYPE_CHOICES',
  ],
  [
    'only EPHEMERAL is said on a deferral',
    { route: 'callback', method: 'POST', body: { type: 5, data: { flags: 64 } } },
    { route: 'callback', method: 'POST', body: { type: 5, data: { flags: 32_768 } } },
    'data.flags DEFER_FLAGS',
  ],
  [
    'an edit that brings the V2 flag clears the text',
    edit({ flags: 32_768, components: [text('t')], content: null }, { content: 'x' }),
    edit({ flags: 32_768, components: [text('t')] }, { content: 'x' }),
    'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'a V2 message stays one without the flag being said',
    edit({ components: [text('t')] }, { flags: 32_768 }),
    edit({ content: 'x' }, { flags: 32_768 }),
    'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'an edit leaves something on the message',
    edit({ content: '' }, { embeds: [{}] }),
    edit({ content: '' }, { content: 'x' }),
    ' EMPTY_MESSAGE',
  ],
  [
    'an edit mentions nobody',
    edit({ content: 'x' }),
    edit({ content: 'x', allowed_mentions: undefined }),
    'allowed_mentions MENTIONS_NOT_SILENCED',
  ],
  [
    'an edit cannot be read aloud',
    edit({ content: 'x', tts: false }),
    edit({ content: 'x', tts: true }),
    'tts UNKNOWN_KEY',
  ],
  [
    'an edit cannot set other keys to false',
    edit({ content: 'x' }),
    edit({ content: 'x', colour: false }),
    'colour UNKNOWN_KEY',
  ],
  [
    'an edit may leave a file alone',
    edit({ content: '' }, { content: 'x', files: ['a'] }),
    edit({ content: '', attachments: [] }, { content: 'x', files: ['a'] }),
    ' EMPTY_MESSAGE',
  ],
  [
    'an edit that brings the V2 flag clears the embeds',
    edit({ flags: 32_768, components: [text('t')], embeds: [] }, { embeds: [{}] }),
    edit({ flags: 32_768, components: [text('t')] }, { embeds: [{}] }),
    'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'an edit leaves components on a V2 message',
    edit({}, { flags: 32_768, components: [{}] }),
    edit({ components: [] }, { flags: 32_768, components: [{}] }),
    ' EMPTY_MESSAGE',
  ],
  [
    'an edit that brings the V2 flag brings components',
    edit({ flags: 32_768, components: [text('t')] }),
    edit({ flags: 32_768 }),
    ' EMPTY_MESSAGE',
  ],
  [
    'V2 excludes only what is filled',
    edit({ components: [text('t')], content: null, embeds: null }, { flags: 32_768 }),
    edit({ poll: {} }, { flags: 32_768 }),
    'poll MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'an edit may take the embeds from a text',
    edit({ embeds: [] }, { content: 'x', embeds: [{}] }),
    edit({ embeds: [] }, { embeds: [{}] }),
    ' EMPTY_MESSAGE',
  ],
  [
    'an edit may take the text from above a button',
    edit({ content: '' }, { content: 'x', components: [{}] }),
    edit({ content: '', components: [] }, { content: 'x', components: [{}] }),
    ' EMPTY_MESSAGE',
  ],
]);

test('one fault is reported once, not once for each kind of component', () => {
  expect(found(v2([container(text(e(4001)))]))).toEqual([
    'data.components.0.components.0.content BASE_TYPE_BAD_LENGTH',
    'data.components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ]);
});

test.each([null, [], 'text', 1, { type: 4, data: [] }, { type: 4, data: { components: [null, 1, [[]]] } }])(
  'a body that is no message is a fault and no crash: %j',
  (body) => {
    expect(checkRequest({ route: 'callback', method: 'POST', body })).not.toEqual([]);
  },
);

test('a component nested without end is a fault and no crash', () => {
  let nested: Record<string, unknown> = { type: 17, components: [] };
  for (let depth = 0; depth < 500; depth += 1) nested = { type: 17, components: [nested] };
  expect(found(v2([nested]))).toContain('data.components.0.components.0.type UNION_TYPE_CHOICES');
});
