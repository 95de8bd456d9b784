import { expect, test } from 'vitest';
import { type SummaryFeature, summaryValues } from '../../src/search/summary-features.js';

const CONTEXT = { ordinal: 3, of: 8, central: 1, kind: 'paragraph', nextKind: undefined, language: 'en' } as const;

test.each<[SummaryFeature, string]>([
  ['tiny', 'Two words.'],
  ['short', 'The ferry sank.'],
  ['dependent', 'However, Hale stayed.'],
  ['points', 'That is the harbour.'],
  ['announces', 'The ferry sank:'],
  ['asks', 'Did the ferry sink?'],
  ['remark', 'I hope that helps.'],
  ['note', 'Edit: the ferry sank.'],
  ['acts', 'Use the ferry in winter.'],
  ['advises', 'Hale recommended the ferry.'],
  ['defines', 'A ferry is a boat for people and cars.'],
  ['general', 'The harbour closes in winter.'],
  ['example', 'Consider a boat without oars.'],
  ['vague', 'Many boats sank.'],
])('%s is 1 for: %s', (feature, text) => expect(summaryValues(text, CONTEXT)[feature]).toBe(1));
test('words that give a sentence away are those of English', () =>
  expect(summaryValues('Use the ferry in winter.', { ...CONTEXT, language: 'fr' }).acts).toBe(0));
test('a place tells less in a long article', () => {
  const late = (of: number) => summaryValues('The ferry sank.', { ...CONTEXT, of }).late;
  expect(late(8)).toBe(2);
  expect(late(24)).toBe(1);
});
test('words that are code are a share', () =>
  expect(summaryValues('Call open_gate() now please.', CONTEXT).code).toBe(0.25));
test('a block of code is one, and what stands before one is told', () => {
  expect(summaryValues('open_gate()', { ...CONTEXT, kind: 'code' })).toMatchObject({ block: 1, code: 0, short: 0 });
  expect(summaryValues('The ferry sank.', { ...CONTEXT, nextKind: 'code' }).beforeBlock).toBe(1);
});
