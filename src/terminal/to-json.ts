/** Replies as the JSON that scripts rely on: names and shapes here are a contract and only ever grow. */
import type { Reply } from '../commands/reply.js';
import { sourceLink } from '../citation/source-link.js';
import type { QuotedPassage } from '../domain/answer.js';
import type { QuotePart } from '../domain/quote-check.js';
import { attribution, quotationLink } from './quoted.js';
import { sourceText } from './render.js';

/** The object for a reply; undefined for one that is a problem and goes to stderr. */
export function toJson(reply: Reply, explain: boolean): object | undefined {
  switch (reply.kind) {
    case 'answered': {
      const { question, confidence, missing, quotations } = reply;
      return {
        question,
        verdict: reply.kind,
        confidence,
        missing,
        quotations: quotations.map((one) => quotation(one, explain)),
      };
    }
    case 'uncertain': {
      const { question, confidence, missing, languages, quotations } = reply;
      return {
        question,
        verdict: reply.kind,
        confidence,
        missing,
        ...(languages === undefined ? {} : { languages }),
        quotations: quotations.map((one) => quotation(one, explain)),
      };
    }
    case 'not-answered': {
      const { question, confidence, missing, languages, nearest } = reply;
      return {
        question,
        verdict: reply.kind,
        confidence,
        missing,
        ...(languages === undefined ? {} : { languages }),
        quotations: nearest.map((one) => quotation(one, explain)),
      };
    }
    case 'guidance':
      return { question: reply.question, verdict: 'not-answered', confidence: 0, missing: [], quotations: [] };
    case 'summary': {
      const { article, summary, focus } = reply;
      return {
        article: article.id,
        title: article.citation.title,
        of: summary.of,
        sentences: summary.sentences.map(({ quotation: { text }, paragraph }) => ({ text, paragraph })),
        citation: attribution(article),
        ...(focus === undefined ? {} : { focus: focus.text, missing: focus.missing }),
      };
    }
    case 'quote-check': {
      const { given, check } = reply;
      return { text: given, verdict: check.kind, typographic: check.typographic, parts: check.parts.map(part) };
    }
    case 'source':
      return { article: reply.article.id, style: reply.style, text: sourceText(reply) };
    case 'articles':
    case 'text':
    case 'unknown-article':
    case 'unknown-style':
    case 'unknown-passage':
    case 'empty-library':
    case 'part-away':
      return undefined;
  }
}

function quotation(one: QuotedPassage, explain: boolean) {
  const { passage, quotation: quote, answer, confidence, explanation } = one;
  return {
    article: passage.article.id,
    title: passage.article.citation.title,
    paragraph: passage.paragraph,
    heading: passage.heading,
    text: quote.text,
    answer,
    confidence,
    citation: attribution(passage.article),
    url: quotationLink(one),
    ...(passage.article.source === undefined ? {} : { source: passage.article.source }),
    ...(passage.article.standing === undefined ? {} : { standing: passage.article.standing }),
    ...(explain ? { explanation } : {}),
  };
}

function part({ passage, quotation: quote, pieces, changes, marked }: QuotePart) {
  return {
    article: passage.article.id,
    title: passage.article.citation.title,
    paragraph: passage.paragraph,
    heading: passage.heading,
    text: quote.text,
    marked,
    pieces: pieces.map((piece) => {
      if (piece.kind === 'added') return piece;
      const { text } = piece.quotation;
      return piece.kind === 'same' ? { kind: piece.kind, text } : { kind: piece.kind, text, marked: piece.marked };
    }),
    changes,
    citation: attribution(passage.article),
    url: sourceLink(passage.article, quote),
  };
}
