/** The form in which moderators set right what is known of an article, and the options that it fills. */
import type { RecordFields } from '../../content/proposal.js';
import { LIBRARY_RECORD } from '../../wording/library-record.js';
import type { Locale } from '../../wording/locale.js';
import { say } from '../../wording/say.js';
import { type Action, CHOSEN } from '../action.js';
import type { StringOption } from '../option.js';
import type { Form, FormField } from '../reply.js';

/** As long as front matter may have them, about; a form's field has at most 4,000 characters. */
export const FIELD_LENGTHS = {
  title: { type: 'string', description: 'Its title', maxLength: 300 },
  author: { type: 'string', description: 'Its authors', maxLength: 1000 },
  issued: { type: 'string', description: 'Its date', maxLength: 60 },
  site: { type: 'string', description: 'Where it is published', maxLength: 300 },
  url: { type: 'string', description: 'Its address', maxLength: 2000 },
} as const satisfies Readonly<Record<keyof RecordFields, StringOption>>;

/** What the form fills of the command that it is for. */
export const FILLED = {
  title: CHOSEN,
  author: CHOSEN,
  issued: CHOSEN,
  site: CHOSEN,
  url: CHOSEN,
} as const satisfies Readonly<Record<keyof RecordFields, typeof CHOSEN>>;

/** `fields` stand in it at first; a value that is longer than its field may be is left out. */
export function recordForm(title: string, fields: RecordFields, action: Action, locale: Locale): Form {
  const field = (option: keyof RecordFields): FormField => {
    const { maxLength } = FIELD_LENGTHS[option];
    const value = fields[option];
    return {
      option,
      label: say(LIBRARY_RECORD[option], {}, locale),
      maxLength,
      ...(value !== '' && value.length <= maxLength && { value }),
    };
  };
  return { kind: 'form', title, fields: (['title', 'author', 'issued', 'site', 'url'] as const).map(field), action };
}
