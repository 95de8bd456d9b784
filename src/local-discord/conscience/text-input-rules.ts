/** What Discord demands of a modal's text fields beyond their shapes: where their name stands, and lengths that fit. */
import { ComponentType } from '../component-type.js';
import type { Json } from '../json.js';
import type { Violation } from '../violation.js';
import { violate } from './violate.js';
import type { PlacedComponent } from './walk-components.js';

/** `all`: the modal's components, nested ones included. */
export function textInputRules(all: readonly PlacedComponent[]): readonly Violation[] {
  return all.flatMap(({ component, path }) => {
    if (component['type'] === ComponentType.label) return underLabel(component['component'], path);
    return component['type'] === ComponentType.textInput ? rulesOf(component, path) : [];
  });
}

function rulesOf(input: Json, path: PlacedComponent['path']): readonly Violation[] {
  const { min_length: least, max_length: most, value, label } = input;
  const found: Violation[] = [];
  // In a row it is the field itself that has a name; the label around it has it otherwise.
  if (path.at(-2) === 'components' && !label) {
    found.push(violate([...path, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required'));
  }
  if (typeof least === 'number' && typeof most === 'number' && least > most) {
    found.push(violate([...path, 'min_length'], 'NUMBER_TYPE_MAX', 'Value should be no more than max_length.'));
  }
  if (typeof value === 'string' && typeof most === 'number' && value.length > most) {
    found.push(violate([...path, 'value'], 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`));
  }
  return found;
}

function underLabel(field: unknown, path: PlacedComponent['path']): readonly Violation[] {
  const named = typeof field === 'object' && field !== null && 'label' in field && Boolean(field.label);
  if (!named) return [];
  const message = 'A field under a label has no label of its own';
  return [violate([...path, 'component', 'label'], 'COMPONENT_LABEL_DUPLICATED', message)];
}
