/** What Discord demands of autocomplete's answer beyond its shape. */
import { isJson } from '../is-json.js';
import { jsonList } from '../json-list.js';
import type { Violation } from '../violation.js';
import { violate } from './violate.js';

/** The schema counts to 6,000; a choice's value ends at 100. */
const MAX_VALUE = 100;

export function choiceRules(data: unknown): readonly Violation[] {
  const place = ['data', 'choices'];
  if (!isJson(data) || !Array.isArray(data['choices'])) {
    return [violate(place, 'BASE_TYPE_REQUIRED', 'This field is required')];
  }
  const found: Violation[] = [];
  for (const [index, { name, value }] of jsonList(data['choices'])) {
    if (typeof value === 'string' && value.length > MAX_VALUE) {
      const most = `Must be ${MAX_VALUE} or fewer in length.`;
      found.push(violate([...place, index, 'value'], 'BASE_TYPE_MAX_LENGTH', most));
    }
    if (typeof name === 'string' && name !== '' && name.trim() === '') {
      found.push(violate([...place, index, 'name'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.'));
    }
  }
  return found;
}
