/** Replies whose every text comes from an attacker or a broken file: what a renderer must make a valid message of. */
import * as fc from 'fast-check';
import { STYLES } from '../../../src/citation/styles.js';
import { action } from '../../../src/commands/action.js';
import { articles } from '../../../src/commands/articles.js';
import { SECTIONS } from '../../../src/commands/settings.js';
import { source } from '../../../src/commands/source.js';
import type { Block } from '../../../src/domain/article.js';
import type { PressedReply, Reply } from '../../../src/commands/reply.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/server-settings.js';
import type { QuotePart, QuotePiece } from '../../../src/domain/quote-check.js';
import { SUMMARY_LENGTHS } from '../../../src/domain/summary.js';
import { build } from './articles.js';
import { hostileText } from './hostile-text.js';

/** From a line to several messages' worth of text, hostile throughout. */
const long = fc.oneof(
  { weight: 3, arbitrary: hostileText(30) },
  {
    weight: 1,
    arbitrary: fc.tuple(hostileText(30), fc.integer({ min: 1, max: 300 })).map(([text, n]) => text.repeat(n)),
  },
);
const word = fc.oneof(hostileText(4), fc.constant('x'.repeat(500)));
const some = <T>(one: fc.Arbitrary<T>, maxLength = 12): fc.Arbitrary<T[]> => fc.array(one, { maxLength });

/** Of Discord's: a snowflake. */
const snowflake = fc.bigInt({ min: 10n ** 17n, max: 10n ** 19n }).map(String);

/** Any look of any block, as no parser would give them. */
const look: fc.Arbitrary<Partial<Block>> = fc.oneof(
  fc.constant({}),
  fc.oneof(hostileText(2), fc.constant('js')).map((language) => ({ kind: 'code', language }) as const),
  fc.constant({ kind: 'table', header: true } as const),
  fc.constant({ kind: 'table' } as const),
  fc
    .record({ mark: fc.constantFrom('-', '', '3.', '1000000000.'), depth: fc.nat(12) })
    .map((item) => ({ kind: 'list-item', item }) as const),
);

const article = fc
  .record({
    id: fc.oneof(fc.stringMatching(/^[a-z0-9-]{1,64}$/), fc.constant('a'.repeat(64))),
    title: fc.oneof(long, fc.constant('')),
    container: long,
    url: fc.oneof(
      hostileText(10).map((text) => `https://example.org/${text}`),
      fc.constant(`https://example.org/${'a)'.repeat(400)}`),
    ),
    paragraphs: fc.array(
      long.filter((text) => text !== ''),
      { minLength: 1, maxLength: 12 },
    ),
    heading: fc.oneof(fc.constant(null), long),
    brief: fc.boolean(),
    author: long,
    looks: fc.infiniteStream(look),
    coded: fc.array(fc.nat(), { maxLength: 12 }),
  })
  .map(({ id, title, container, url, paragraphs, heading, brief, author, looks, coded }) => {
    const made = build.article({
      id,
      paragraphs,
      heading,
      brief,
      citation: { title, URL: url, 'container-title': container, author: [{ literal: author }] },
    });
    const ends = [...new Set(coded.map((at) => at % made.text.length))].toSorted((a, b) => a - b);
    return Object.assign(made, {
      blocks: made.blocks.map((block) => Object.assign({}, block, looks.next().value)),
      bars: [...made.text.matchAll(/[|:]/gu)].map(({ index }) => index),
      code: ends.flatMap((start, at) =>
        at % 2 === 0 && ends[at + 1] !== undefined ? [{ start, end: ends[at + 1] ?? 0 }] : [],
      ),
    });
  });

const quotedPassages = fc.tuple(article, fc.nat(), fc.nat(), fc.boolean()).map(([one, from, length, sentence]) =>
  build.passages(one).map((passage) => {
    const start = from % passage.text.length;
    const span = { start, end: Math.min(passage.text.length, start + 1 + (length % 300)) };
    return build.quoted(passage, sentence ? span : null, sentence ? [] : [span]);
  }),
);

const corrections = some(fc.record({ typed: word, read: word }));

const turning = (page: number) => [
  { label: 'Previous', action: action('update', articles, { page: page - 1 }), disabled: page === 1 },
  { label: 'Next', action: action('update', articles, { page: page + 1 }) },
];

const QUOTE_KINDS = ['verbatim', 'shortened', 'changed', 'glued', 'nowhere'] as const;

/** Each passage in pieces, of which every second is the article's alone, with what was put in between. */
const quoteParts = fc
  .tuple(article, long, word, fc.boolean(), fc.integer({ min: 1, max: 60 }))
  .map(([one, put, changed, marked, length]) =>
    build.passages(one).map((passage): QuotePart => {
      const starts = Array.from({ length: Math.ceil(passage.text.length / length) }, (_, at) => at * length).slice(
        0,
        80,
      );
      const pieces = starts.flatMap((start, at): readonly QuotePiece[] => {
        const end = at + 1 < starts.length ? start + length : passage.text.length;
        const quotation = build.quotation(one, { start: passage.start + start, end: passage.start + end });
        return at % 2 === 0
          ? [{ kind: 'same', quotation }]
          : [
              { kind: 'missing', quotation, marked },
              { kind: 'added', text: put },
            ];
      });
      const changes = [{ given: changed, article: put, of: 'number' } as const];
      return { passage, quotation: build.quotation(one, passage), pieces, changes, marked };
    }),
  );

/** Any reply with hostile text wherever a reply has text. */
export const hostileReply: fc.Arbitrary<Reply | PressedReply> = fc.oneof(
  fc.tuple(quotedPassages, long, some(word), corrections).map(([quoted, question, missing, corrected]): Reply => {
    const [first, ...rest] = quoted;
    if (first === undefined) throw new Error('An article has a passage.');
    const kind = question.length % 2 === 0 ? 'answered' : 'uncertain';
    return { kind, question, quotations: [first, ...rest], confidence: 1, missing, corrections: corrected, among: 5 };
  }),
  fc
    .tuple(quotedPassages, long, some(word), corrections, fc.option(article))
    .map(([nearest, question, missing, corrected, within]): Reply => {
      const refusal = {
        kind: 'not-answered',
        question,
        confidence: 0,
        missing,
        corrections: corrected,
        nearest,
      } as const;
      return within ? Object.assign(refusal, { within }) : refusal;
    }),
  fc
    .tuple(article, fc.constantFrom(...SUMMARY_LENGTHS), fc.nat(40), fc.option(long), some(word))
    .map(([one, length, copies, text, missing]): Reply => {
      const sentences = build.passages(one).map((passage) => ({
        quotation: build.quotation(one, passage),
        paragraph: passage.paragraph,
      }));
      const whole = {
        kind: 'summary',
        article: one,
        length,
        summary: { sentences: Array.from({ length: copies }, () => sentences).flat(), of: 63, more: true },
        actions: [{ label: 'Source', action: action('reply', source, { article: one.id }) }],
      } as const;
      return text === null ? whole : Object.assign(whole, { focus: { text, missing } });
    }),
  fc.tuple(article, fc.constantFrom(...STYLES), fc.boolean()).map(([one, style, cited]): Reply => {
    const [passage] = build.passages(one);
    const citation = { kind: 'source', article: one, style: style.id } as const;
    return cited && passage ? Object.assign(citation, { passage }) : citation;
  }),
  fc
    .tuple(some(article, 40), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.option(long))
    .map(([all, page, pages, text]): Reply => {
      const distinct = all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
      const listed = {
        kind: 'articles',
        articles: distinct,
        page,
        pages,
        total: 9_999,
        actions: turning(page),
      } as const;
      return text === null ? listed : Object.assign(listed, { filter: { text, found: distinct.length } });
    }),
  fc.record({ kind: fc.constant('unknown-article' as const), asked: long, similar: some(article) }),
  fc.record({ kind: fc.constant('unknown-style' as const), asked: long }),
  fc.record({ kind: fc.constant('unknown-passage' as const), article, asked: fc.integer(), last: fc.nat() }),
  fc
    .record({ question: long, examples: some(long, 2), article })
    .map(({ question, examples, article: named }): Reply => {
      const lines = ['Ask.', '/help says more.'];
      return { kind: 'guidance', lines, actions: turning(2), question, examples, article: named };
    }),
  fc
    .record({ lead: long, entries: some(fc.record({ name: long, text: long, notes: some(long, 3) })) })
    .map(({ lead, entries }): Reply => {
      const shown = lead.trim() === '' ? 'Nothing was said.' : lead;
      const file = { name: 'kept.json', text: lead };
      return { kind: 'text', lead: shown, entries, actions: turning(2), private: false, foot: shown, file };
    }),
  fc
    .record({
      section: fc.constantFrom(...SECTIONS),
      ids: fc.uniqueArray(snowflake, { maxLength: 60 }),
      hasMore: fc.boolean(),
    })
    .map(({ section, ids, hasMore }): PressedReply => {
      const [first] = ids;
      const settings = {
        ...DEFAULT_SETTINGS,
        privateChannels: ids,
        blocked: { users: ids, roles: ids },
        ...(hasMore && first !== undefined
          ? {
              forums: ids.map((channel) => ({ channel, staffRole: first, most: 7 })),
              person: { role: first, channel: first },
              digest: { channel: first, every: 'day' as const },
              style: 'none of these',
            }
          : {}),
      };
      return { kind: 'settings', section, settings, locale: 'en' };
    }),
  fc
    .tuple(some(quoteParts, 8), long, fc.constantFrom(...QUOTE_KINDS), fc.boolean(), fc.option(article))
    .map(([parts, given, kind, typographic, within]): Reply => {
      const check = { kind, typographic, parts: parts.flat().slice(0, 6) };
      const reply = { kind: 'quote-check', given, check } as const;
      return within === null ? reply : Object.assign(reply, { within });
    }),
  fc.tuple(quotedPassages, long, fc.nat(9), fc.boolean()).map(([passages, question, from, rest]): PressedReply => {
    return { kind: 'more', question, passages, from: from + 1, rest };
  }),
  fc.tuple(article, fc.integer({ min: 1, max: 9 })).map(([one, pages]): PressedReply => {
    const entries = one.blocks.map((block, at) => ({
      heading: at % 2 === 0 ? block.heading : one.citation.title,
      first: block.paragraph,
      last: block.paragraph + (at % 3),
      words: build.quotation(one, block),
    }));
    return { kind: 'contents', article: one, entries, paragraphs: 9_999, page: 1, pages, actions: turning(1) };
  }),
  fc.tuple(article, fc.nat(), fc.option(long), fc.boolean()).map(([one, at, question, wide]): PressedReply => {
    const place = at % one.blocks.length;
    const blocks = one.blocks.map((block, index) => ({
      quotation: build.quotation(one, block),
      paragraph: block.paragraph,
      heading: index % 2 === 0 ? block.heading : one.citation.title,
      asked: index === place,
    }));
    const reply = { kind: 'context', article: one, paragraph: place + 1, around: 1, more: wide, blocks } as const;
    return question === null ? reply : Object.assign(reply, { question });
  }),
  fc
    .tuple(some(article, 12), fc.nat({ max: 8_640_000_000_000_000 }), fc.integer({ min: 1, max: 9 }), fc.boolean())
    .map(([all, added, pages, isPrivate]): PressedReply => {
      const distinct = all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
      const additions = distinct.map((one) => ({ article: one, added }));
      const actions = pages === 1 ? [] : turning(1);
      return { kind: 'news', additions, total: 9_999, since: added, page: 1, pages, actions, private: isPrivate };
    }),
  fc.constant<Reply>({ kind: 'empty-library' }),
);
