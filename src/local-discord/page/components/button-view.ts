/** A button, as skyra draws it, in the row without which it refuses to be drawn. */
import { DiscordActionRow, DiscordButton } from '@skyra/discord-components-core';
import type { WireComponent } from '../../wire.js';
import type { ViewContext } from './view-context.js';

/** https://docs.discord.com/developers/components/reference#button-button-styles; links are drawn by their address. */
const STYLES: ReadonlyMap<number | undefined, DiscordButton['type']> = new Map([
  [1, 'primary'],
  [2, 'secondary'],
  [3, 'success'],
  [4, 'destructive'],
]);

export function buttonView(
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
