/** The button by which whoever began a post says that an answer has solved it. It stays while what is above it is leafed through. */
import { ComponentType, type Message as DiscordMessage } from 'discord.js';
import { action, OF_MESSAGE } from '../../commands/action.js';
import { solved } from '../../commands/solved.js';
import { articleId } from '../../domain/article.js';
import { FORUMS } from '../../wording/forums.js';
import { say } from '../../wording/say.js';
import { componentId } from '../protocol/component-id.js';
import { message, type Message } from '../protocol/message.js';
import type { RenderContext, Solves } from './context.js';
import { buttonRow } from './widgets.js';

/** The message with a row of its own for it; as it was where it is no answer to a post, or only one person sees it. */
export function withSolved(sent: Message, { solves, locale }: RenderContext): Message {
  if (solves === undefined || sent.private) return sent;
  const { poster, article } = solves;
  const said = action('reply', solved, { question: OF_MESSAGE, poster, article });
  const row = buttonRow([{ label: say(FORUMS.solved, {}, locale), action: said }]);
  return message([...sent.components, ...row], sent);
}

/** What such a button of a message says; undefined where it has none. */
export function solvesOf({ components }: Pick<DiscordMessage, 'components'>): Solves | undefined {
  for (const row of components) {
    if (row.type !== ComponentType.ActionRow) continue;
    for (const { customId } of row.components) {
      const pressed = componentId.decode(customId ?? '');
      const [, poster, id = ''] = pressed?.command === solved.name ? pressed.slots : [];
      const article = articleId(id);
      if (poster !== undefined && article !== undefined) return { poster, article };
    }
  }
  return undefined;
}
