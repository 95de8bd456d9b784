/**
 * What moderators say of an article counts where passages answer nearly alike: an official article comes before another, an outdated or
 * replaced one after. It makes no answer of what is none.
 */
import type { Article } from '../../domain/article.js';

/**
 * How many times as probably as it does a passage of an official article counts as answering, and one of others beside an outdated
 * one's. Of 600 questions on Wikipedia, a random half of whose articles is official, none loses its right first passage for it, and 0.1 %
 * where that half is outdated; ten times would cost 0.3 and 0.6 %.
 */
const TIMES = 3;

interface Judged {
  readonly hit: { readonly passage: { readonly passage: { readonly article: Article } } };
  readonly confidence: number;
}

/** `judged`, best first, in the order that their articles' standing gives them; `answers` are those that count as answers. */
export function byStanding<J extends Judged>(judged: readonly J[], answers: (one: J) => boolean): readonly J[] {
  if (judged.every((one) => times(one) === 1)) return judged;
  // What is before another is at least as good, for whatever reason.
  let least = 0;
  const weighed = judged.toReversed().map((one) => {
    least = Math.max(least, one.confidence / Math.max(Number.EPSILON, 1 - one.confidence));
    return { one, odds: least * times(one), answers: answers(one) };
  });
  return weighed
    .toReversed()
    .toSorted((a, b) => Number(b.answers) - Number(a.answers) || b.odds - a.odds)
    .map(({ one }) => one);
}

function times({ hit }: Judged): number {
  const { official, outdated, replacedBy } = hit.passage.passage.article.standing ?? {};
  return (official === true ? TIMES : 1) / (outdated === true || replacedBy !== undefined ? TIMES : 1);
}
