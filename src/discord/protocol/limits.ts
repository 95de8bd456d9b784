/**
 * What Discord accepts, each number once. Read on 2026-08-06 in https://docs.discord.com/developers (components
 * reference, application commands, receiving and responding), except where a line names another source.
 */
import { MOST_CHOICES } from '../../commands/option.js';

export const LIMITS = {
  /** Components of a message in all, nested ones counted. */
  components: 40,
  /** Characters over all text displays of a message. The sum is JDA's reading; Discord's page gives it for one. */
  text: 4_000,
  /**
   * UTF-8 bytes over all text displays, each counted with `bytesForEach` more. Above 10,170 Discord answers 500
   * (https://github.com/discord/discord-api-docs/issues/8554), so this stays a little below.
   */
  bytes: 10_000,
  bytesForEach: 12,
  buttonsInRow: 5,
  selectOptions: 25,
  /** Label, value and description of a select option, each. */
  selectOptionText: 100,
  /** A file's size, in bytes, that every server accepts. */
  file: 10 * 1024 * 1024,
  choices: MOST_CHOICES,
  choiceName: 100,
  choiceValue: 100,
} as const;
