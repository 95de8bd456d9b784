import { legacy, times } from './bodies.js';
import { testRules } from './test-rules.js';

const e = (length: number) => 'e'.repeat(length);
const embed = (value: object) => legacy({ embeds: [value] });
const field = (value: object) => embed({ fields: [{ name: 'n', value: 'v', ...value }] });

testRules([
  ['a title has 256 characters', embed({ title: e(256) }), embed({ title: e(257) }), at('title')],
  ['a field name has 256 characters', field({ name: e(256) }), field({ name: e(257) }), at('fields.0.name')],
  ['a field value has 1,024 characters', field({ value: e(1024) }), field({ value: e(1025) }), at('fields.0.value')],
  [
    'a footer has 2,048 characters',
    embed({ footer: { text: e(2048) } }),
    embed({ footer: { text: e(2049) } }),
    at('footer.text'),
  ],
  [
    'an author has 256 characters',
    embed({ author: { name: e(256) } }),
    embed({ author: { name: e(257) } }),
    at('author.name'),
  ],
  [
    'an embed has 25 fields',
    embed({ fields: times(25, () => ({ name: 'n', value: 'v' })) }),
    embed({ fields: times(26, () => ({ name: 'n', value: 'v' })) }),
    at('fields'),
  ],
  ['a field has a name', field({}), field({ name: '' }), 'data.embeds.0.fields.0.name BASE_TYPE_REQUIRED'],
  ['a field has a value', field({}), field({ value: '' }), 'data.embeds.0.fields.0.value BASE_TYPE_REQUIRED'],
  [
    'an embed shows something',
    embed({ image: { url: 'https://a.example/a.png' } }),
    embed({ color: 1 }),
    'data.embeds.0.description BASE_TYPE_REQUIRED',
  ],
]);

function at(path: string): string {
  return `data.embeds.0.${path} BASE_TYPE_MAX_LENGTH`;
}
