import { choices, input, modal, times } from './bodies.js';
import { testRules } from './test-rules.js';

const e = (length: number) => 'e'.repeat(length);
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
]);
