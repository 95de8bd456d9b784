/** What Discord demands of a message's components beyond their shapes: widths, buttons, selects, unique identifiers. */
import { ComponentType } from '../enums.js';
import { jsonList, type Json, isJson } from '../wire.js';
import { duplicates } from './names.js';
import { type Path, type Violation, violationAt } from './violation.js';

const LINK = 5;
const PREMIUM = 6;

/** Selects of every kind: string, user, role, mentionable, channel. */
const SELECTS = new Set<unknown>([3, 5, 6, 7, 8]);

/** A row is five wide: a button takes one, a select or a modal's text field all. */
const ROW_WIDTH = 5;
const WIDE = new Set<unknown>([...SELECTS, ComponentType.textInput]);

/** Violations in the order of the rules; empty for what is no list. `path`: where `components` stand in the request. */
export function componentRules(components: unknown, path: Path): readonly Violation[] {
  const all = walkComponents(components, path);
  const withCustomId = all.filter(({ component }) => typeof component['custom_id'] === 'string');
  const withId = all.filter(({ component }) => typeof component['id'] === 'number' && component['id'] !== 0);
  return [
    ...all.flatMap(({ component, path: place }) => rulesOf(component, place)),
    ...duplicates(withCustomId, ({ component }) => component['custom_id']).map((repeated) =>
      violationAt(
        [...repeated.path, 'custom_id'],
        'COMPONENT_CUSTOM_ID_DUPLICATED',
        'Component custom id cannot be duplicated',
      ),
    ),
    ...duplicates(withId, ({ component }) => component['id']).map((repeated) =>
      violationAt([...repeated.path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'),
    ),
  ];
}

function rulesOf(component: Json, path: Path): readonly Violation[] {
  if (component['type'] === ComponentType.actionRow) return rowRules(component, path);
  if (component['type'] === ComponentType.button) return buttonRules(component, path);
  if (SELECTS.has(component['type'])) return selectRules(component, path);
  return [];
}

function rowRules(row: Json, path: Path): readonly Violation[] {
  const width = jsonList(row['components']).reduce((sum, [, { type }]) => sum + (WIDE.has(type) ? ROW_WIDTH : 1), 0);
  return width > ROW_WIDTH
    ? [
        violationAt(
          [...path, 'components'],
          'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          'The specified component exceeds the maximum width',
        ),
      ]
    : [];
}

function buttonRules(button: Json, path: Path): readonly Violation[] {
  const { style, url, custom_id: customId, label, emoji, sku_id: sku } = button;
  const found: Violation[] = [];
  const must = (key: string, code: string, message: string) => found.push(violationAt([...path, key], code, message));

  if (style === LINK) {
    if (!url) must('url', 'BASE_TYPE_REQUIRED', 'A link button must have a url');
    else if (typeof url === 'string' && !/^(https?|discord):/iu.test(url)) {
      must('url', 'URL_TYPE_INVALID_SCHEME', "Scheme must be one of ('http', 'https', 'discord').");
    }
    if (customId)
      must('custom_id', 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', 'A link button cannot have a custom id');
  } else {
    if (url) must('url', 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', 'Only a link button can have a url');
    if (style === PREMIUM && !sku) must('sku_id', 'BASE_TYPE_REQUIRED', 'A premium button must have an sku id');
    if (style !== PREMIUM && !customId) must('custom_id', 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  if (style !== PREMIUM && !label && !emoji) {
    must('label', 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A button must have a label or an emoji');
  }
  return found;
}

function selectRules(select: Json, path: Path): readonly Violation[] {
  const options = jsonList(select['options']);
  const least = numberOr(select['min_values'], 1);
  const most = numberOr(select['max_values'], 1);
  const found = duplicates(options, ([, option]) => option['value']).map(([index]) =>
    violationAt(
      [...path, 'options', index, 'value'],
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is already used',
    ),
  );
  if (least > most) {
    found.push(violationAt([...path, 'min_values'], 'NUMBER_TYPE_MAX', 'Value should be no more than max_values.'));
  }
  if (select['type'] !== ComponentType.stringSelect) return found;
  if (most > options.length) {
    found.push(
      violationAt([...path, 'max_values'], 'NUMBER_TYPE_MAX', 'Value should be no more than the number of options.'),
    );
  }
  if (options.filter(([, option]) => option['default'] === true).length > most) {
    found.push(
      violationAt(
        [...path, 'options'],
        'SELECT_COMPONENT_TOO_MANY_DEFAULT_OPTIONS',
        'More options are chosen than may be.',
      ),
    );
  }
  return found;
}

function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}

/** A component of a message or modal with its place, however deep it stands. */
export interface PlacedComponent {
  readonly component: Json;
  readonly path: Path;
}

/** Every component in reading order, a parent before its children. Stops at a depth that no accepted message reaches. */
export function walkComponents(components: unknown, path: Path, depth = 0): readonly PlacedComponent[] {
  if (depth > 8) return [];
  return jsonList(components).flatMap(([index, component]) => placed(component, [...path, index], depth));
}

function placed(component: Json, path: Path, depth: number): readonly PlacedComponent[] {
  return [
    { component, path },
    ...walkComponents(component['components'], [...path, 'components'], depth + 1),
    // A section's accessory, and the field under a modal's label.
    ...['accessory', 'component'].flatMap((key) => {
      const child = component[key];
      return isJson(child) && depth < 8 ? placed(child, [...path, key], depth + 1) : [];
    }),
  ];
}
