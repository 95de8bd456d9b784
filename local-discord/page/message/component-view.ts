/** One component of a message as DOM nodes: what has other components inside asks for each of them here again. */
import { DiscordActionRow, DiscordButton, DiscordFileAttachment } from '@skyra/discord-components-core';
import { ComponentType } from '../../enums.js';
import type { ChatResult } from '../../chat/protocol.js';
import type { WireComponent } from '../../wire.js';
import { element } from '../element.js';
import { renderMarkdown } from '../render-markdown.js';
import { multiSelectView } from './multi-select-view.js';
import { selectView, type SelectContext } from './select-view.js';

/** What a message's parts need in order to do something. */
export interface ViewContext extends SelectContext {
  readonly press: (customId: string) => Promise<ChatResult>;
  /** By the file's name. Undefined when the message has no such file. */
  readonly file: (name: string) => { readonly address: string; readonly size: number } | undefined;
}

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
    case ComponentType.userSelect:
    case ComponentType.roleSelect:
    case ComponentType.mentionableSelect:
    case ComponentType.channelSelect:
      return (component.max_values ?? 1) > 1 || component.min_values === 0
        ? multiSelectView(component, context)
        : selectView(component, context);
    case ComponentType.file:
      return fileView(component.file?.url ?? '', context);
    default:
      return element('p', { class: 'small' }, `A component of type ${component.type}, which this page does not draw.`);
  }
}

/** https://docs.discord.com/developers/components/reference#button-button-styles; links are drawn by their address. */
const STYLES: ReadonlyMap<number | undefined, DiscordButton['type']> = new Map([
  [1, 'primary'],
  [2, 'secondary'],
  [3, 'success'],
  [4, 'destructive'],
]);

/** A button, as skyra draws it, in the row without which it refuses to be drawn. */
function buttonView(
  { id, style, label, url, disabled, custom_id: customId }: WireComponent,
  context: ViewContext,
): Node {
  const button = new DiscordButton();
  button.type = STYLES.get(style) ?? 'secondary';
  if (typeof url === 'string') button.url = url;
  button.disabled = disabled === true;
  button.textContent = label ?? '';
  button.dataset['component'] = String(id);
  void button.updateComplete.then(() => {
    // skyra only colours a disabled button; a keyboard would still reach it.
    const inner = button.shadowRoot?.querySelector('button');
    if (inner) inner.disabled = disabled === true;
  });
  if (typeof customId === 'string') {
    button.addEventListener('click', () => {
      if (button.disabled || button.ariaBusy === 'true') return;
      button.ariaBusy = 'true';
      context.onFailure(undefined);
      void context.press(customId).then((result) => {
        button.ariaBusy = null;
        if (result.kind === 'failed') context.onFailure(result.sentence);
      });
    });
  }
  const row = new DiscordActionRow();
  row.append(button);
  return row;
}

/**
 * An attached file, as skyra draws it: its name, its size, and the way to save it. `url` is Discord's address, whose last
 * piece is the file's name.
 */
export function fileView(url: string, context: ViewContext): Node {
  const name = decodeURIComponent(url.split('/').at(-1) ?? '');
  const file = context.file(name);
  const view = new DiscordFileAttachment();
  view.name = name;
  view.bytes = file?.size ?? 0;
  view.bytesUnit = 'bytes';
  // It is saved, so that no other tab need be opened for it.
  view.target = '_self';
  if (file) view.href = file.address;
  return view;
}
