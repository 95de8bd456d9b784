/** The thresholds of the verdicts that would have cost least on questions whose article the model had not seen. */
import { ANSWERED_FROM } from '../../src/search/verdict.js';
import { bestThresholds, type Judgement } from '../evaluation/verdicts.js';
import type { Asked } from './confidence-rows.js';
import { figuresByFile, type Figures } from './figures.js';
import type { Rows } from './rows.js';

/**
 * By file, of the questions asked of a whole library: confidences from 0 to 1; null for a file without any, or where nothing should be
 * answered. `scores` are cross-validated log-odds.
 */
export function cheapestThresholds({ groups, right }: Rows<Asked>, scores: Float64Array): Figures {
  return figuresByFile(groups, (own) => {
    const of = (kind: Asked['kind']): readonly Judgement[] =>
      own
        .filter(({ judged }) => judged.setting === 'library' && judged.kind === kind)
        .map(({ from, to }) => ({
          confidence: from === to ? 0 : 1 / (1 + Math.exp(-(scores[from] ?? 0))),
          right: from < to && right[from] === 1,
        }));
    const best = bestThresholds({
      answerable: of('answerable'),
      offTopic: of('off-topic'),
      impossible: of('impossible'),
    });
    const finite = (value: number) => (Number.isFinite(value) ? value : null);
    return { answeredFrom: finite(best.answeredFrom), uncertainFrom: finite(best.uncertainFrom) };
  });
}

/**
 * What is to be added to log-odds so that the usual threshold of an answer is the one that costs least: the median over the files, for in
 * some nearly everything may be answered, and in a set full of near misses nearly nothing. 0 when no file has one.
 */
export function shiftToUsual(thresholds: Figures): number {
  const best = Object.values(thresholds)
    .flatMap(({ answeredFrom }) => (typeof answeredFrom === 'number' ? [logOdds(answeredFrom)] : []))
    .toSorted((a, b) => a - b);
  const [lower, upper] = [best[Math.floor((best.length - 1) / 2)], best[Math.floor(best.length / 2)]];
  return lower === undefined || upper === undefined ? 0 : logOdds(ANSWERED_FROM) - (lower + upper) / 2;
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}
