/** What an option offers by itself, without asking the bot, and what is sent for what was typed. */
import type { ChatChoice, ChatOption, ChatValue } from '../../chat/protocol.js';

const TRUTH: readonly ChatChoice[] = [
  { name: 'True', value: 'true' },
  { name: 'False', value: 'false' },
];

/** The choices whose names contain what was typed; undefined for an option that takes any text. */
export function optionChoices({ type, choices }: ChatOption, typed: string): readonly ChatChoice[] | undefined {
  const offered = type === 'boolean' ? TRUTH : choices;
  if (offered.length === 0) return undefined;
  const wanted = typed.trim().toLowerCase();
  return offered.filter(({ name }) => name.toLowerCase().includes(wanted));
}

/**
 * What was typed as the value that Discord's client sends: a number or a truth value where the option takes one and the text
 * is one; else the text as it stands, which Discord then refuses with a sentence.
 */
export function optionValue({ type }: Pick<ChatOption, 'type'>, typed: string): ChatValue {
  const text = typed.trim();
  switch (type) {
    case 'string':
    case 'file':
      return typed;
    case 'integer':
      return /^-?\d{1,15}$/u.test(text) ? Number(text) : typed;
    case 'number':
      return text !== '' && Number.isFinite(Number(text)) ? Number(text) : typed;
    case 'boolean':
      return /^(?:true|false)$/iu.test(text) ? text.toLowerCase() === 'true' : typed;
  }
}

/** What is wanted where Discord would refuse what was typed: a sentence; undefined where it would not. */
export function refusal(option: ChatOption, value: ChatValue | undefined): string | undefined {
  const { name, type, choices } = option;
  if (value === undefined) return undefined;
  if (type === 'boolean' && typeof value !== 'boolean') return `${name} is either true or false.`;
  if (type === 'integer' && typeof value !== 'number') return `${name} is a whole number.`;
  if (type === 'number' && typeof value !== 'number') return `${name} is a number.`;
  if (choices.length > 0 && !choices.some((choice) => choice.value === value))
    return `${name} is one of: ${choices.map((choice) => choice.name).join(', ')}.`;
  return undefined;
}
