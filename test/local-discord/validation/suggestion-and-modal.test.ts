import { button, choices, input, modal, row, select, times, v2 } from './bodies.js';
import { testRules } from './test-rules.js';

const e = (length: number) => 'e'.repeat(length);
const field = (customId: string) => ({ type: 4, custom_id: customId, style: 1, label: 'Text' });
const label = (difference: object) => ({
  type: 18,
  label: 'L',
  component: { type: 4, custom_id: 'a', style: 1, ...difference },
});
const offered = (name: string, value = name) => ({ name, value });

testRules([
  [
    '25 suggestions are made',
    choices(...times(25, (n) => offered(`${n}`))),
    choices(...times(26, (n) => offered(`${n}`))),
    'data.choices BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a suggestion has a name',
    choices(offered('a')),
    choices(offered('', 'a')),
    'data.choices.0.name BASE_TYPE_BAD_LENGTH',
  ],
  [
    "a suggestion's name is not blank",
    choices(offered('a')),
    choices(offered('  ', 'a')),
    'data.choices.0.name BASE_TYPE_BAD_LENGTH',
  ],
  [
    "a suggestion's name has 100 characters",
    choices(offered(e(100), 'a')),
    choices(offered(e(101), 'a')),
    'data.choices.0.name BASE_TYPE_BAD_LENGTH',
  ],
  [
    "a suggestion's value has 100 characters",
    choices(offered('a', e(100))),
    choices(offered('a', e(101))),
    'data.choices.0.value BASE_TYPE_MAX_LENGTH',
  ],
  [
    'suggestions may be none',
    choices(),
    { route: 'callback', method: 'POST', body: { type: 8 } },
    'data.choices BASE_TYPE_REQUIRED',
  ],
  [
    'a modal has 5 fields',
    modal(times(5, (n) => input(`${n}`))),
    modal(times(6, (n) => input(`${n}`))),
    'data.components BASE_TYPE_BAD_LENGTH',
  ],
  [
    "a modal's title has 45 characters",
    modal([input('a')], { title: e(45) }),
    modal([input('a')], { title: e(46) }),
    'data.title BASE_TYPE_BAD_LENGTH',
  ],
  [
    "a modal's fields differ",
    modal([input('a'), input('b')]),
    modal([input('a'), input('a')]),
    'data.components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    "a text field's least length is no more than its most",
    modal([label({ min_length: 4, max_length: 4 })]),
    modal([label({ min_length: 5, max_length: 4 })]),
    'data.components.0.component.min_length NUMBER_TYPE_MAX',
  ],
  [
    'what stands in a text field fits into it',
    modal([label({ value: 'four', max_length: 4 })]),
    modal([label({ value: 'three', max_length: 4 })]),
    'data.components.0.component.value BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a text field has 4,000 characters',
    modal([label({ max_length: 4000, value: e(4000) })]),
    modal([label({ max_length: 4001 })]),
    'data.components.0.component.max_length NUMBER_TYPE_MAX',
  ],
  [
    'a text field in a row has a label',
    modal([input('a')]),
    modal([row({ type: 4, custom_id: 'a', style: 1 })]),
    'data.components.0.components.0.label BASE_TYPE_REQUIRED',
  ],
  [
    'a text field under a label has none of its own',
    modal([label({})]),
    modal([label({ label: 'Text' })]),
    'data.components.0.component.label COMPONENT_LABEL_DUPLICATED',
  ],
  [
    'a label has 45 characters',
    modal([{ ...label({}), label: e(45) }]),
    modal([{ ...label({}), label: e(46) }]),
    'data.components.0.label BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a row of a modal has one text field',
    modal([input('a'), input('b')]),
    modal([row(field('a'), field('b'))]),
    'data.components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'nothing in a modal is disabled',
    modal([{ type: 18, label: 'L', component: select(['a']) }]),
    modal([{ type: 18, label: 'L', component: select(['a'], { disabled: true }) }]),
    'data.components.0.component.disabled COMPONENT_DISABLED_IN_MODAL',
  ],
  [
    'a modal has no buttons',
    modal([input('a')]),
    modal([row(button())]),
    'data.components.0.components.0.type BASE_TYPE_CHOICES',
  ],
  [
    "a modal's custom_id has 100 characters",
    modal([input('a')], { custom_id: e(100) }),
    modal([input('a')], { custom_id: e(101) }),
    'data.custom_id BASE_TYPE_BAD_LENGTH',
  ],
  ['a message has no labels', modal([label({})]), v2([label({})]), 'data.components.0.type UNION_TYPE_CHOICES'],
]);
