/** What Discord demands of a modal beyond its shape. */
import { ComponentType } from '../enums.js';
import { isJson, type Json } from '../wire.js';
import { componentRules, walkComponents, type PlacedComponent } from './components.js';
import { type Violation, violationAt } from './violation.js';

/** https://docs.discord.com/developers/interactions/receiving-and-responding, 2026-08; the schema counts to 40. */
const MAX_COMPONENTS = 5;

/** Violations of the `data` of a callback of type 9; empty when there are no components, which the schema reports. */
export function modalRules(data: unknown): readonly Violation[] {
  if (!isJson(data) || !Array.isArray(data['components'])) return [];
  const place = ['data', 'components'];
  const all = walkComponents(data['components'], place);
  const range = `Must be between 1 and ${MAX_COMPONENTS} in length.`;
  return [
    ...(data['components'].length > MAX_COMPONENTS ? [violationAt(place, 'BASE_TYPE_BAD_LENGTH', range)] : []),
    ...componentRules(data['components'], place),
    ...textInputRules(all),
    ...all
      .filter(({ component }) => component['disabled'] === true)
      .map(({ path }) =>
        violationAt([...path, 'disabled'], 'COMPONENT_DISABLED_IN_MODAL', 'Components in a modal cannot be disabled'),
      ),
  ];
}

/** Of text fields: where their name stands, and lengths that fit. `all`: the modal's components, nested ones included. */
function textInputRules(all: readonly PlacedComponent[]): readonly Violation[] {
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
    found.push(violationAt([...path, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required'));
  }
  if (typeof least === 'number' && typeof most === 'number' && least > most) {
    found.push(violationAt([...path, 'min_length'], 'NUMBER_TYPE_MAX', 'Value should be no more than max_length.'));
  }
  if (typeof value === 'string' && typeof most === 'number' && value.length > most) {
    found.push(violationAt([...path, 'value'], 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`));
  }
  return found;
}

function underLabel(field: unknown, path: PlacedComponent['path']): readonly Violation[] {
  const named = typeof field === 'object' && field !== null && 'label' in field && Boolean(field.label);
  if (!named) return [];
  const message = 'A field under a label has no label of its own';
  return [violationAt([...path, 'component', 'label'], 'COMPONENT_LABEL_DUPLICATED', message)];
}
