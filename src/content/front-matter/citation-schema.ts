/**
 * What a citation must be after its front matter was read: the schema against which the readers' results are validated, so
 * that nothing further in asks again. `zod/mini`, because it loads in half the time of `zod`.
 */
import * as z from 'zod/mini';
import { CITATION_TYPES, type Citation } from '../../domain/citation.js';

const line = z.string().check(z.minLength(1));
const year = z.int().check(z.minimum(-9999), z.maximum(9999));
const month = z.int().check(z.minimum(1), z.maximum(12));
const day = z.int().check(z.minimum(1), z.maximum(31));
const dateParts = z.union([z.tuple([year]), z.tuple([year, month]), z.tuple([year, month, day])]);

const date = z.strictObject({
  'date-parts': z.union([z.tuple([dateParts]), z.tuple([dateParts, dateParts])]),
  season: z.exactOptional(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])),
  circa: z.exactOptional(z.boolean()),
});

const name = z
  .strictObject({
    family: z.exactOptional(line),
    given: z.exactOptional(line),
    'non-dropping-particle': z.exactOptional(line),
    'dropping-particle': z.exactOptional(line),
    suffix: z.exactOptional(line),
    literal: z.exactOptional(line),
  })
  .check(z.refine(({ family, given, literal }) => (family ?? given ?? literal) !== undefined));

/** Every field of a citation but its id, each as far as it was written. */
export const CitationFields = z.strictObject({
  type: z.exactOptional(z.enum(CITATION_TYPES)),
  title: z.exactOptional(line),
  richTitle: z.exactOptional(line),
  author: z.exactOptional(z.array(name)),
  editor: z.exactOptional(z.array(name)),
  translator: z.exactOptional(z.array(name)),
  'container-title': z.exactOptional(line),
  'collection-title': z.exactOptional(line),
  'collection-number': z.exactOptional(line),
  'event-title': z.exactOptional(line),
  publisher: z.exactOptional(line),
  'publisher-place': z.exactOptional(line),
  edition: z.exactOptional(line),
  volume: z.exactOptional(line),
  issue: z.exactOptional(line),
  page: z.exactOptional(line),
  section: z.exactOptional(line),
  issued: z.exactOptional(date),
  accessed: z.exactOptional(date),
  URL: z.exactOptional(z.url({ protocol: /^https?$/u })),
  DOI: z.exactOptional(line),
  ISBN: z.exactOptional(line),
  ISSN: z.exactOptional(line),
  genre: z.exactOptional(line),
  number: z.exactOptional(line),
  version: z.exactOptional(line),
  authority: z.exactOptional(line),
  abstract: z.exactOptional(line),
  language: z.exactOptional(line),
  license: z.exactOptional(line),
  note: z.exactOptional(line),
} satisfies Record<Exclude<keyof Citation, 'id'>, unknown>);
