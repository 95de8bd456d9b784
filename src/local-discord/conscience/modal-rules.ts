/** What Discord demands of a modal beyond its shape. */
import { isJson } from '../is-json.js';
import type { Violation } from '../violation.js';
import { componentRules } from './component-rules.js';
import { textInputRules } from './text-input-rules.js';
import { violate } from './violate.js';
import { walkComponents } from './walk-components.js';

/** https://docs.discord.com/developers/interactions/receiving-and-responding, 2026-08; the schema counts to 40. */
const MAX_COMPONENTS = 5;

export function modalRules(data: unknown): readonly Violation[] {
  if (!isJson(data) || !Array.isArray(data['components'])) return [];
  const place = ['data', 'components'];
  const all = walkComponents(data['components'], place);
  const range = `Must be between 1 and ${MAX_COMPONENTS} in length.`;
  return [
    ...(data['components'].length > MAX_COMPONENTS ? [violate(place, 'BASE_TYPE_BAD_LENGTH', range)] : []),
    ...componentRules(data['components'], place),
    ...textInputRules(all),
    ...all
      .filter(({ component }) => component['disabled'] === true)
      .map(({ path }) =>
        violate([...path, 'disabled'], 'COMPONENT_DISABLED_IN_MODAL', 'Components in a modal cannot be disabled'),
      ),
  ];
}
