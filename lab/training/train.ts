/**
 * Fits the three models of a family of features to judged questions and measures them by articles left out. Ranking comes
 * first: confidence looks at its scores, so its rows are those of the weights that answers will be ranked with.
 */
import type { VariantWeights } from '../../src/search/ranking/weights.js';
import { ablate, type Ablation, crossValidate, type TrainingTask } from './cross-validate.js';
import { confidenceFigures, type Figures, figuresByFile, hitRate } from './figures.js';
import { confidenceRows } from './confidence-rows.js';
import { fitListwise } from './fit-listwise.js';
import { fitLogistic } from './fit-logistic.js';
import type { IndexedSet } from './indexed-set.js';
import type { Labelled, Progress, RowSource } from './rows.js';
import { rankingRows } from './ranking-rows.js';
import { sentenceRows } from './sentence-rows.js';
import { writtenModel } from './linear-model.js';

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
  const confidence = learn('confidence', {
    rows: await confidenceRows(sets, source, ranking.written.weights, progress),
    fit: fitLogistic,
    measure: confidenceFigures,
  });
  return {
    weights: {
      ranking: ranking.written.weights,
      sentence: sentence.written.weights,
      confidence: confidence.written.weights,
      confidenceBias: confidence.written.bias,
    },
    models: [ranking.model, sentence.model, confidence.model],
  };

  function learn<J extends Labelled>(name: TrainedModel['name'], lesson: TrainingTask<J>) {
    const { rows, fit, measure } = lesson;
    if (!rows.right.includes(1)) throw new Error(`These question sets have nothing to learn the ${name} from.`);
    progress(`${name}: cross-validation`, 0);
    const model: TrainedModel = {
      name,
      crossValidated: measure(rows, crossValidate(rows, folds, fit)),
      ablations: ablation
        ? ablate(lesson, folds, (feature, done) => progress(`${name}: without ${feature}`, done))
        : [],
    };
    return { model, written: writtenModel(rows.names, fit(rows, rows.groups)) };
  }
}
