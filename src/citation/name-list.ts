/** Several names as one list: who is shown, how they are joined, and when "et al." takes over. */
import type { Name } from '../domain/citation.js';
import { type NameForm, nameText } from './name-text.js';
import type { Run } from './run.js';

/** How a style writes a list of names. */
export interface NameListForm {
  readonly first: NameForm;
  readonly rest: NameForm;
  /** Before the last name: "and", "&", or nothing but the comma. */
  readonly conjunction: 'and' | '&' | '';
  /** The comma before the conjunction: always, never, or from three names on. */
  readonly serialComma: 'always' | 'never' | 'from-three';
  /** From `from` names on, `keep` are shown and the rest is "et al."; with `last`, "… " and the last name. */
  readonly etAl: {
    readonly from: number;
    readonly keep: number;
    readonly last?: true;
    readonly italic?: true;
    readonly comma: 'always' | 'never' | 'from-two';
  };
}

/** The list; no names, or none with any text, give no runs. */
export function nameList(names: readonly Name[], form: NameListForm): readonly Run[] {
  const shown = names
    .map((name, index) => nameText(name, index === 0 ? form.first : form.rest))
    .filter((text) => text !== '');
  const { etAl } = form;
  if (shown.length < etAl.from) return shown.length === 0 ? [] : [{ text: conjoined(shown, form) }];
  const kept = shown.slice(0, etAl.keep).join(', ');
  if (etAl.last) return [{ text: `${kept}, … ${shown.at(-1)}` }];
  const comma = etAl.comma === 'always' || (etAl.comma === 'from-two' && etAl.keep > 1);
  const text = `${kept}${comma ? ',' : ''} `;
  return etAl.italic ? [{ text }, { text: 'et al.', italic: true }] : [{ text: `${text}et al.` }];
}

function conjoined(names: readonly string[], form: NameListForm): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const comma =
    form.conjunction === '' || form.serialComma === 'always' || (form.serialComma === 'from-three' && names.length > 2);
  const conjunction = form.conjunction === '' ? '' : `${form.conjunction} `;
  return `${names.slice(0, -1).join(', ')}${comma ? ',' : ''} ${conjunction}${last}`;
}
