/** One component of a message as DOM nodes: what has other components inside asks for each of them here again. */
import type { WireComponent } from '../../wire.js';
import { ComponentType } from '../../component-type.js';
import { element } from '../element.js';
import { renderMarkdown } from '../render-markdown.js';
import { buttonView } from './button-view.js';
import { fileView } from './file-view.js';
import { selectView } from './select-view.js';
import type { ViewContext } from './view-context.js';

const SEPARATOR = 14;

/** A component of a kind that this page does not draw is named, so that nothing is missing without a word. */
export function componentView(component: WireComponent, context: ViewContext): Node {
  const children = () => (component.components ?? []).map((child) => componentView(child, context));
  switch (component.type) {
    case ComponentType.container: {
      const container = element('div', { class: 'container' }, ...children());
      const colour = component.accent_color;
      if (typeof colour === 'number') {
        container.classList.add('accented');
        container.style.borderLeftColor = `#${colour.toString(16).padStart(6, '0')}`;
      }
      return container;
    }
    case ComponentType.section: {
      const accessory = component.accessory ? [componentView(component.accessory, context)] : [];
      return element('div', { class: 'section' }, element('div', { class: 'texts' }, ...children()), ...accessory);
    }
    case ComponentType.textDisplay:
      return element('div', { class: 'markdown' }, ...renderMarkdown(component.content ?? ''));
    case SEPARATOR:
      return element('hr');
    case ComponentType.actionRow:
      return element('div', { class: 'row' }, ...children());
    case ComponentType.button:
      return buttonView(component, context);
    case ComponentType.stringSelect:
      return selectView(component, context);
    case ComponentType.file:
      return fileView(component.file?.url ?? '', context);
    default:
      return element('p', { class: 'small' }, `A component of type ${component.type}, which this page does not draw.`);
  }
}
