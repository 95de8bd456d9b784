import { expect, test } from 'vitest';
import { sourceLine } from '../../../src/discord/render/source-line.js';
import { build } from '../../support/discord/articles.js';

test('a quotation of an outdated article says so below its source', () =>
  expect(sourceLine({ ...build.article(), standing: { outdated: true } }, null, 'en')).toMatch(
    /\n-# Marked as outdated: it may no longer hold\.$/u,
  ));
