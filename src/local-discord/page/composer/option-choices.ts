/** What an option offers by itself, without asking the bot. */
import type { ChatChoice, ChatOption } from '../../chat/protocol.js';

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
