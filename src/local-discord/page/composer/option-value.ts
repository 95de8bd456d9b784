/** What was typed for an option as the value that Discord's client sends. */
import type { ChatOption, ChatValue } from '../../chat/protocol.js';

/**
 * A number or a truth value where the option takes one and the text is one; else the text as it stands, which Discord
 * then refuses with a sentence.
 */
export function optionValue({ type }: Pick<ChatOption, 'type'>, typed: string): ChatValue {
  const text = typed.trim();
  switch (type) {
    case 'string':
      return typed;
    case 'integer':
      return /^-?\d{1,15}$/u.test(text) ? Number(text) : typed;
    case 'number':
      return text !== '' && Number.isFinite(Number(text)) ? Number(text) : typed;
    case 'boolean':
      return /^(?:true|false)$/iu.test(text) ? text.toLowerCase() === 'true' : typed;
  }
}
