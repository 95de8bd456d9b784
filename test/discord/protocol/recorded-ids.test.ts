/**
 * The ids that have been posted under messages, by which a new release is held to what an older one has said: messages stay, and two
 * releases answer beside each other while one is put in place. Rows of `recorded-ids.json` are added and never changed or taken away.
 */
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../src/commands/commands.js';
import { parseArguments, pressedCall } from '../../../src/discord/call.js';
import { componentId, MENU, slotOptions } from '../../../src/discord/protocol/component-id.js';
import { build } from '../../support/discord/articles.js';
import RECORDED from './recorded-ids.json' with { type: 'json' };

const FILLED = { chosen: () => 'chosen', question: 'asked' };

describe('an id that was posted', () => {
  test.each(RECORDED)('$id means what it meant', ({ id, mode, command: name, given }) => {
    const call = componentId.decode(id);
    const command = COMMANDS.find((one) => one.name === name);
    if (call === undefined || command === undefined) throw new Error(`Nothing is called by ${id}.`);
    const options = slotOptions(call, command.options, FILLED);
    expect([call.mode, call.command, options && parseArguments(command.options, options)]).toEqual([
      mode,
      name,
      { kind: 'arguments', args: given },
    ]);
  });

  test('is recorded of every command that only presses call', () => {
    const recorded = new Set(RECORDED.map(({ command }) => command));
    const pressed = COMMANDS.filter(({ pressedOnly, onMessage }) => pressedOnly === true && onMessage === undefined);
    expect(pressed.map(({ name }) => name).filter((name) => !recorded.has(name))).toEqual([]);
  });

  test('names the one menu in which actions are chosen', () => expect(MENU).toBe('2menu'));
});

describe('an id of a later release', () => {
  test.each([
    ['another format', '3r~source/gates'],
    ['a number that is not known', '3r.source.gates'],
    ['a command that is not known', '2u.library rate.gates.5'],
    ['an option that is not known', '2r.source.gates.apa.3.true.new'],
    ['a choice that is not known', '2u.summary.gates.endless'],
    ['a menu that is not known', '3menu'],
  ])('with %s is answered with what to do', async (_name, id) => {
    const call = await pressedCall(COMMANDS, build.library([build.article()]), id, FILLED);
    if (call.kind !== 'problem') throw new Error(`${id} was called.`);
    expect(call.sentence('en')).toBe(
      'This comes from another version of me and does not work in this one. Ask again to get a new one.',
    );
  });
});
