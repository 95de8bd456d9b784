import { expect, test } from 'vitest';
import { COMMANDS, GROUPS } from '../../src/commands/commands.js';
import { sourceFiles } from '../support/source-files.js';

/** What is read by people in Discord comes from here. */
const SAID_BY =
  /^src\/(?:commands|discord\/(?:messages|render))\/|^src\/discord\/(?:call|dispatcher|given|progress|suggest)\.ts$/u;

/** Texts of several words that nobody in Discord is shown, or that are shown as they stand in every language. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  // What is pressed or filled in is named and described to its readers here alone.
  'src/commands/library/offers.ts': /^library /u,
  // What these subcommands are of.
  'src/commands/commands.ts': /^library (?:add|feed)$/u,
  'src/commands/library/record-form.ts': /^(?:Its |Where it is )/u,
  // What people type, in all languages.
  'src/commands/small-talk.ts': /./u,
  // Into the moderators' channel goes what the log says, in English.
  'src/discord/render/trouble.ts': /^(?:and |without a name)/u,
  // An English heading is made an English question.
  'src/commands/example-questions.ts': /^How do I /u,
  // For the log.
  'src/discord/dispatcher.ts': /^(?:an |suggestions |a failure )/u,
  'src/discord/messages/answer-message.ts': /^a message could not be answered/u,
  'src/discord/suggest.ts': /^suggestions /u,
};

/** A button's or a field's word is one all the same. */
const ONE_WORD = /\b(?:label|placeholder|title|lead|name): (['`])\p{Lu}/u;

/** Strings in quotation marks or backticks, without what is put into them. */
const LITERAL = /(?<!(?:Error|Symbol)\()(?:'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/gu;

/** What is typed is the same in every language. */
const NAMES = new Set([...COMMANDS.map(({ name }) => name), ...Object.keys(GROUPS)]);

const said = sourceFiles().filter(({ path }) => SAID_BY.test(path));

test('no text of several words is said in Discord but from the catalogue', () => {
  const found = said.flatMap(({ path, text }) => {
    const code = text
      .replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '')
      // What is never typed is described to nobody but its readers here.
      .replaceAll(text.includes('pressedOnly: true,') ? /description: '[^']*'/gu : /(?!)/gu, '')
      // Of a command: that of its subcommand is one of them.
      .replaceAll(/\b(?:name|command): '(?:[a-z-]+ ){1,2}[a-z-]+'/gu, '')
      // Types have names of members, and expressions have quotation marks.
      .replaceAll(/^import [^;]*;$|^export type [^;]*;$|^.*RegExp.*$/gmu, '');
    return [...code.matchAll(LITERAL)]
      .map(([, quoted, template]) => (quoted ?? template ?? '').replaceAll(/\$\{[^}]*\}/gu, ''))
      .filter(
        (literal) =>
          /\p{L}{2,},? \p{L}{2,}/u.test(literal) && !(ALLOWED[path]?.test(literal) ?? false) && !NAMES.has(literal),
      )
      .map((literal) => `${path}: ${literal}`);
  });
  expect(found).toEqual([]);
});

test('no label is a word of its own', () =>
  expect(said.filter(({ text }) => ONE_WORD.test(text)).map(({ path }) => path)).toEqual([]));
