/**
 * Fits the three models of a family of features to judged questions and measures them by articles left out. Ranking comes
 * first: confidence looks at its scores, so its rows are those of the weights that answers will be ranked with.
 */
import type { VariantWeights } from '../../src/search/ranking/weights.js';
import { ablate, type Ablation, crossValidate, type TrainingTask } from './cross-validate.js';
import { cheapestThresholds, shiftToUsual } from './cheapest-thresholds.js';
import { confidenceFigures, type Figures, figuresByFile, hitRate } from './figures.js';
import { confidenceRows, type Asked } from './confidence-rows.js';
import { offTopicShift } from './off-topic-shift.js';
import { fitListwise } from './fit-listwise.js';
import { fitLogistic } from './fit-logistic.js';
import type { IndexedSet } from './indexed-set.js';
import type { Labelled, Progress, RowSource, Values } from './rows.js';
import { rankingRows } from './ranking-rows.js';
import { sentenceRows } from './sentence-rows.js';
import { rounded, writtenModel } from './linear-model.js';

export interface TrainedModel {
  readonly name: 'ranking' | 'sentence' | 'confidence';
  readonly crossValidated: Figures;
  /** Empty when it was not asked for. */
  readonly ablations: readonly Ablation[];
}

export interface Trained {
  readonly weights: VariantWeights;
  readonly models: readonly TrainedModel[];
}

export interface TrainingOptions {
  readonly folds: number;
  readonly ablation: boolean;
}

/** Throws an Error when the sets have fewer articles than folds, or nothing to learn one of the models from. */
export async function train(
  sets: readonly IndexedSet[],
  source: RowSource,
  { folds, ablation }: TrainingOptions,
  progress: Progress,
): Promise<Trained> {
  const ranking = learn('ranking', {
    rows: await rankingRows(sets, source, progress),
    fit: fitListwise,
    measure: (rows, scores) =>
      figuresByFile(rows.groups, (own) => ({
        'hit@1': hitRate(rows, own, scores, 1),
        'hit@3': hitRate(rows, own, scores, 3),
      })),
  });
  const sentence = learn('sentence', {
    rows: await sentenceRows(sets, source, progress),
    fit: fitListwise,
    measure: (rows, scores) => figuresByFile(rows.groups, (own) => ({ 'sentence@1': hitRate(rows, own, scores, 1) })),
  });
  const confidence = await learnConfidence(sets, source, ranking.written.weights, { folds, ablation }, progress);
  return {
    weights: {
      ranking: ranking.written.weights,
      sentence: sentence.written.weights,
      confidence: confidence.written.weights,
      confidenceBias: rounded(confidence.unshifted + shiftToUsual(confidence.model.crossValidated)),
    },
    models: [ranking.model, sentence.model, confidence.model],
  };

  function learn<J extends Labelled>(name: TrainedModel['name'], task: TrainingTask<J>) {
    return learned(name, task, { folds, ablation }, progress);
  }
}

/** Confidence alone, in passages that are ordered by the weights `ranking`; `shifts` are, by language but English, what is to be added to its bias. */
export async function learnConfidence(
  sets: readonly IndexedSet[],
  source: RowSource,
  ranking: Values,
  options: TrainingOptions,
  progress: Progress,
) {
  const rows = await confidenceRows(sets, source, ranking, progress);
  const task: TrainingTask<Asked> = { rows, fit: fitLogistic, measure: confidenceFigures };
  const { model, written, scores } = learned('confidence', task, options, progress);
  const shift = offTopicShift(rows.groups, scores);
  const thresholds = cheapestThresholds(rows, scores);
  const figures = Object.entries(model.crossValidated).map(([file, own]) => [file, { ...own, ...thresholds[file] }]);
  const languages = new Map(sets.map(({ file, library }) => [file, library.analyzer.language]));
  const shifts = [...new Set(languages.values())]
    .filter((language) => language !== 'en')
    .map((language) => {
      const own = rows.groups.filter(({ judged }) => languages.get(judged.file) === language);
      return [language, rounded(offTopicShift(own, scores) - shift)] as const;
    });
  return {
    model: { ...model, crossValidated: Object.fromEntries(figures) },
    written: { ...written, bias: rounded(written.bias + shift) },
    /** The bias as it was fitted: the probability of an answer where half of what is asked is off-topic or impossible. */
    unshifted: written.bias,
    shifts: Object.fromEntries(shifts.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function learned<J extends Labelled>(
  name: TrainedModel['name'],
  task: TrainingTask<J>,
  { folds, ablation }: TrainingOptions,
  progress: Progress,
) {
  const { rows, measure } = task;
  const fit = counted(task.fit);
  if (!rows.right.includes(1)) throw new Error(`These question sets have nothing to learn the ${name} from.`);
  progress(`${name}: cross-validation`, 0);
  const scores = crossValidate(rows, folds, fit);
  const model: TrainedModel = {
    name,
    crossValidated: measure(rows, scores),
    ablations: ablation
      ? ablate({ rows, fit, measure }, folds, (feature, done) => progress(`${name}: without ${feature}`, done))
      : [],
  };
  return { model, written: writtenModel(rows.names, fit(rows, rows.groups)), scores };
}

/** The same, with each group as often as its question counts. */
function counted(fit: TrainingTask['fit']): TrainingTask['fit'] {
  return (rows, groups) =>
    fit(
      rows,
      groups.flatMap((group) => Array.from({ length: group.judged.times ?? 1 }, () => group)),
    );
}
