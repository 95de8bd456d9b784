/**
 * Gives skyra's components the page's own colours. They have those of an older Discord inside, some of them too faint to
 * read by WCAG, and know two themes of their own; custom properties reach into them through one more style sheet each.
 */
import {
  DiscordAuthorInfo,
  DiscordButton,
  DiscordCommand,
  DiscordFileAttachment,
  DiscordLink,
  DiscordMessage,
  DiscordMessages,
} from '@skyra/discord-components-core';
import author from './author.css?inline';
import button from './button.css?inline';
import command from './command.css?inline';
import file from './file.css?inline';
import link from './link.css?inline';
import message from './message.css?inline';
import messages from './messages.css?inline';

/** To be called before the first of them is made. */
export function restyle(): void {
  const sheets = [
    [DiscordAuthorInfo, author],
    [DiscordButton, button],
    [DiscordCommand, command],
    [DiscordFileAttachment, file],
    [DiscordLink, link],
    [DiscordMessage, message],
    [DiscordMessages, messages],
  ] as const;
  for (const [component, text] of sheets) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    component.elementStyles = [...component.elementStyles, sheet];
  }
}
