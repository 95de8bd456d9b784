import { button, container, legacy, link, row, select, text, times, v2 } from './bodies.js';
import { testRules } from './test-rules.js';

const e = (length: number) => 'e'.repeat(length);
const section = (count: number) => ({ type: 9, components: times(count, () => text('t')), accessory: button() });

testRules([
  [
    "a section's accessory counts among the 40",
    v2([section(1), ...times(37, () => text('t'))]),
    v2([section(1), ...times(38, () => text('t'))]),
    'data.components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    'a message without the flag has 5 rows',
    legacy({ content: 'x', components: times(5, (n) => row(button({ custom_id: `${n}` }))) }),
    legacy({ content: 'x', components: times(6, (n) => row(button({ custom_id: `${n}` }))) }),
    'data.components BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a container stands in no container',
    v2([container(text('t'))]),
    v2([container(container(text('t')))]),
    'data.components.0.components.0.type UNION_TYPE_CHOICES',
  ],
  ['a button stands in a row', v2([row(button())]), v2([button()]), 'data.components.0.type UNION_TYPE_CHOICES'],
  [
    'a section has an accessory',
    v2([section(1)]),
    v2([{ type: 9, components: [text('t')] }]),
    'data.components.0.accessory BASE_TYPE_REQUIRED',
  ],
  ['a section has 3 texts', v2([section(3)]), v2([section(4)]), 'data.components.0.components BASE_TYPE_BAD_LENGTH'],
  [
    'a row has 5 buttons',
    v2([row(...times(5, (n) => button({ custom_id: `${n}` })))]),
    v2([row(...times(6, (n) => button({ custom_id: `${n}` })))]),
    'data.components.0.components BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a select has its row to itself',
    v2([row(select(['a'])), row(button())]),
    v2([row(select(['a']), button())]),
    'data.components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a row has one select',
    v2([row(select(['a']))]),
    v2([row(select(['a']), select(['a'], { custom_id: 't' }))]),
    'data.components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a select has 25 options',
    v2([row(select(times(25, String)))]),
    v2([row(select(times(26, String)))]),
    'data.components.0.components.0.options BASE_TYPE_BAD_LENGTH',
  ],
  [
    "an option's label has 100 characters",
    v2([row(select([e(100)]))]),
    v2([row(select(['a'], { options: [{ label: e(101), value: 'a' }] }))]),
    'data.components.0.components.0.options.0.label BASE_TYPE_BAD_LENGTH',
  ],
  [
    'options of a select differ',
    v2([row(select(['a', 'b']))]),
    v2([row(select(['a', 'a']))]),
    'data.components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'no more can be chosen than there are options',
    v2([row(select(['a', 'b'], { max_values: 2 }))]),
    v2([row(select(['a', 'b'], { max_values: 3 }))]),
    'data.components.0.components.0.max_values NUMBER_TYPE_MAX',
  ],
  [
    'no fewer must be chosen than may be',
    v2([row(select(['a', 'b'], { min_values: 1 }))]),
    v2([row(select(['a', 'b'], { min_values: 2 }))]),
    'data.components.0.components.0.min_values NUMBER_TYPE_MAX',
  ],
  [
    'no more are chosen beforehand than may be',
    v2([row(select(['a'], { options: [{ label: 'a', value: 'a', default: true }] }))]),
    v2([row(select(['a'], { options: ['a', 'b'].map((value) => ({ label: value, value, default: true })) }))]),
    'data.components.0.components.0.options SELECT_COMPONENT_TOO_MANY_DEFAULT_OPTIONS',
  ],
  [
    'a custom_id has 100 characters',
    v2([row(button({ custom_id: e(100) }))]),
    v2([row(button({ custom_id: e(101) }))]),
    'data.components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH',
  ],
  [
    'custom_ids differ, wherever they stand',
    v2([row(button()), container(row(button({ custom_id: 'c' })))]),
    v2([row(button()), container(row(button()))]),
    'data.components.1.components.0.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'ids of components differ',
    v2([
      { ...text('t'), id: 1 },
      { ...text('t'), id: 2 },
    ]),
    v2([
      { ...text('t'), id: 1 },
      { ...text('t'), id: 1 },
    ]),
    'data.components.1.id COMPONENT_ID_DUPLICATED',
  ],
  [
    'a button has a custom_id',
    v2([row(button())]),
    v2([row({ type: 2, style: 1, label: 'x' })]),
    'data.components.0.components.0.custom_id BASE_TYPE_REQUIRED',
  ],
  [
    'a button has a label or an emoji',
    v2([row(button({ label: null, emoji: { name: '📖' } }))]),
    v2([row(button({ label: null }))]),
    'data.components.0.components.0.label BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
  ],
  [
    "a button's label has 80 characters",
    v2([row(button({ label: e(80) }))]),
    v2([row(button({ label: e(81) }))]),
    'data.components.0.components.0.label BASE_TYPE_MAX_LENGTH',
  ],
  [
    'only a link button has a url',
    v2([row(link('https://a.example'))]),
    v2([row(button({ url: 'https://a.example' }))]),
    'data.components.0.components.0.url BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  ],
  [
    'a link button has a url',
    v2([row(link('https://a.example'))]),
    v2([row({ type: 2, style: 5, label: 'x' })]),
    'data.components.0.components.0.url BASE_TYPE_REQUIRED',
  ],
  [
    'a link button has no custom_id',
    v2([row(link('https://a.example'))]),
    v2([row(link('https://a.example', { custom_id: 'x' }))]),
    'data.components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  ],
  [
    "a link button's url has 512 characters",
    v2([row(link(`https://a.example/${e(494)}`))]),
    v2([row(link(`https://a.example/${e(495)}`))]),
    'data.components.0.components.0.url BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a link button leads to the web',
    v2([row(link('http://a.example'))]),
    v2([row(link('javascript:alert(1)'))]),
    'data.components.0.components.0.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    "a link button's url is well formed",
    v2([row(link('https://a.example'))]),
    v2([row(link('a.example'))]),
    'data.components.0.components.0.url URL_TYPE_INVALID_URL',
  ],
  [
    'ids are whole numbers',
    v2([{ ...text('t'), id: 1 }]),
    v2([{ ...text('t'), id: 1.5 }]),
    'data.components.0.id NUMBER_TYPE_COERCE',
  ],
  [
    'a placeholder has 150 characters',
    v2([row(select(['a'], { placeholder: e(150) }))]),
    v2([row(select(['a'], { placeholder: e(151) }))]),
    'data.components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH',
  ],
  [
    "an option's value has 100 characters",
    v2([row(select([e(100)]))]),
    v2([row(select(['a'], { options: [{ label: 'a', value: e(101) }] }))]),
    'data.components.0.components.0.options.0.value BASE_TYPE_BAD_LENGTH',
  ],
  [
    "an option's description has 100 characters",
    v2([row(select(['a'], { options: [{ label: 'a', value: 'a', description: e(100) }] }))]),
    v2([row(select(['a'], { options: [{ label: 'a', value: 'a', description: e(101) }] }))]),
    'data.components.0.components.0.options.0.description BASE_TYPE_MAX_LENGTH',
  ],
  ['a row has something in it', v2([row(button())]), v2([row()]), 'data.components.0.components BASE_TYPE_BAD_LENGTH'],
  [
    'a container has something in it',
    v2([container(text('t'))]),
    v2([container()]),
    'data.components.0.components BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a select that offers nothing of its own may have any number chosen',
    v2([row({ type: 5, custom_id: 's', max_values: 25 })]),
    v2([row({ type: 5, custom_id: 's', max_values: 26 })]),
    'data.components.0.components.0.max_values NUMBER_TYPE_MAX',
  ],
]);
