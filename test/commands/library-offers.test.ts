import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/commands.js';
import { OFFERS } from '../../src/commands/library/offers.js';
import { articleId } from '../../src/domain/article.js';
import { parseArguments } from '../../src/discord/call.js';

const id = articleId('bridge');
if (id === undefined) throw new Error('That is an id.');

test.each([
  OFFERS.article(id),
  OFFERS.amend(id),
  OFFERS.readAgain(id),
  OFFERS.remove(id),
  OFFERS.putBack(id, 1),
  OFFERS.list(1),
  OFFERS.removed(),
])('$command is offered as it can be called', ({ command: name, values }) => {
  const options = COMMANDS.find((command) => command.name === name)?.options;
  const given = Object.keys(options ?? {}).flatMap((option, at) =>
    values[at] === undefined ? [] : [{ name: option, value: values[at] }],
  );
  expect(given).toHaveLength(values.length);
  expect(options && parseArguments(options, given)).toMatchObject({ kind: 'arguments' });
});
