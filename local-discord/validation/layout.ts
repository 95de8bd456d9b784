/**
 * What the IS_COMPONENTS_V2 flag decides: with it a message is made of components alone, 40 in all and 4,000 characters
 * of text; without it there are only rows of buttons and selects, at most five.
 */
import { ComponentType } from '../enums.js';
import { jsonList, type Json } from '../wire.js';
import { type Path, type Violation, violationAt } from './violation.js';
import { walkComponents } from './components.js';

/** https://docs.discord.com/developers/components/reference, 2026-08; the sum over all texts is from JDA's documentation. */
const MAX_COMPONENTS = 40;
const MAX_TEXT = 4000;
/** Undocumented: UTF-8 bytes and 12 for each text display; above it Discord answers 500 (discord-api-docs#8554). */
const MAX_BYTES = 10_170;
const BYTES_A_DISPLAY = 12;
const MAX_ROWS = 5;
/** What a message with this flag must not carry. */
const LEGACY_FIELDS = ['content', 'embeds', 'poll', 'sticker_ids'] as const;

/** `v2`: whether the message carries the flag once the request is carried out. */
export function layoutRules(message: Json, path: Path, v2: boolean): readonly Violation[] {
  return v2 ? v2Rules(message, path) : legacyRules(message, path);
}

function v2Rules(message: Json, path: Path): readonly Violation[] {
  const found = LEGACY_FIELDS.filter((field) => isFilled(message[field])).map((field) =>
    violationAt(
      [...path, field],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    ),
  );
  const place = [...path, 'components'];
  const all = walkComponents(message['components'], place);
  if (all.length > MAX_COMPONENTS) {
    found.push(
      violationAt(
        place,
        'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
        `The maximum number of components is ${MAX_COMPONENTS}, nested ones included; these are ${all.length}`,
      ),
    );
  }
  const texts = all
    .filter(({ component }) => component['type'] === ComponentType.textDisplay)
    .map(({ component }) => String(component['content']));
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  if (characters > MAX_TEXT) {
    found.push(
      violationAt(
        place,
        'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
        `The total displayable text size exceeds the maximum of ${MAX_TEXT}; it is ${characters}`,
      ),
    );
  }
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + BYTES_A_DISPLAY, 0);
  if (bytes > MAX_BYTES) {
    const tooLong = `${bytes} bytes of text, counted with ${BYTES_A_DISPLAY} a display, exceed ${MAX_BYTES}`;
    found.push(violationAt(place, 'COMPONENT_TEXT_BYTES_EXCEEDED', tooLong, 'broken'));
  }
  return found;
}

function legacyRules(message: Json, path: Path): readonly Violation[] {
  const rows = jsonList(message['components']);
  const found = rows
    .filter(([, { type }]) => type !== ComponentType.actionRow)
    .map(([index]) =>
      violationAt(
        [...path, 'components', index, 'type'],
        'BASE_TYPE_CHOICES',
        'Value must be one of (1,) without IS_COMPONENTS_V2.',
      ),
    );
  if (rows.length > MAX_ROWS) {
    const range = `Must be between 1 and ${MAX_ROWS} in length.`;
    found.push(violationAt([...path, 'components'], 'BASE_TYPE_BAD_LENGTH', range));
  }
  return found;
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
}
