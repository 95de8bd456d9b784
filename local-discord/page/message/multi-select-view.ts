/** A select of several values: boxes that are ticked and then sent at once, as Discord sends them when its list closes. */
import { chosenAtFirst, selectChoices } from '../../chat/choices.js';
import type { WireComponent } from '../../wire.js';
import { button, element } from '../element.js';
import { tickBoxes } from '../modal.js';
import type { SelectContext } from './select-view.js';

/** Folded away until it is opened. */
export function multiSelectView(component: WireComponent, context: SelectContext): Node {
  const { id, custom_id: customId, placeholder, disabled } = component;
  const chosen = new Set(chosenAtFirst({ ...component }));
  const offered = selectChoices({ ...component }, context.named());
  const boxes = tickBoxes(
    offered.map(({ name, value }) => ({ name, value: String(value), isChosen: chosen.has(String(value)) })),
  );
  const name = placeholder ?? 'Make a selection';
  const names = offered.filter(({ value }) => chosen.has(String(value))).map((choice) => choice.name);
  const send = button('Choose', 'send', () => {
    view.open = false;
    context.onFailure(undefined);
    void context.select(customId ?? '', boxes.chosen()).then((result) => {
      if (result.kind === 'failed') context.onFailure(result.sentence);
    });
  });
  if (disabled === true) {
    return element('p', { class: 'select disabled' }, names.join(', ') || name);
  }
  const view = element(
    'details',
    { class: 'multi-select' },
    element('summary', { 'data-component': String(id) }, names.join(', ') || name),
    element('fieldset', {}, element('legend', { class: 'hidden-legend' }, name), boxes.element, send),
  );
  return view;
}
