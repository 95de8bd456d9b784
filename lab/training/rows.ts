/**
 * What a linear model learns from: a matrix with a row for each thing that can be chosen, in groups of which one choice is
 * made. Flat, because 10,000 questions with 40 candidates of 25 features are 40 MB so and ten times that as objects.
 */
import type { Article } from '../../src/domain/article.js';
import type { IndexedPassage } from '../../src/search/index/indexed-passage.js';
import type { PassageIndex } from '../../src/search/index/passage-index.js';
import type { FeatureNames } from '../../src/search/ranking/feature-table.js';
import type { JudgedQuestion } from '../question-set.js';
import type { Span } from '../../src/domain/span.js';

export interface Rows<J extends Labelled = Labelled> {
  readonly names: readonly string[];
  /** Row-major: a column for each of `names`. */
  readonly values: Float32Array;
  /** 1 for each row that is right, 0 for the others. */
  readonly right: Uint8Array;
  readonly groups: readonly Group<J>[];
}

/** One question's rows, `from` to `to`, half-open; empty when nothing was found for it. */
export interface Group<J extends Labelled = Labelled> {
  readonly from: number;
  readonly to: number;
  readonly judged: J;
}

/** Where a judged question comes from: what figures are grouped by, and what cross-validation must not split. */
export interface Labelled {
  /** The question set's file, as it is named in reports. */
  readonly file: string;
  /** The title of the question's article, so that an article in two files is one. */
  readonly article: string;
  /** As how many questions it counts in learning; 1 without it. */
  readonly times?: number;
}

/** Gathers rows group by group into one growing matrix, so that no row stays an object. */
export interface CollectedRow {
  readonly values: Readonly<Record<string, number>>;
  readonly right: boolean;
}

interface RowCollector<J extends Labelled> {
  /** Adds a group; it may have no rows. Throws an Error when a row lacks one of the names. */
  add(judged: J, rows: readonly CollectedRow[]): void;
  /** What was added so far. */
  rows(): Rows<J>;
}

const FIRST_ROWS = 1024;

/** `names` are the columns; other values of a row are left out. */
export function collectRows<J extends Labelled>(names: readonly string[]): RowCollector<J> {
  const width = names.length;
  const groups: Group<J>[] = [];
  let values = new Float32Array(FIRST_ROWS * width);
  let right = new Uint8Array(FIRST_ROWS);
  let count = 0;

  return {
    add(judged, added) {
      const from = count;
      for (const row of added) {
        if (count === right.length) {
          values = grown(values, new Float32Array(2 * values.length));
          right = grown(right, new Uint8Array(2 * right.length));
        }
        for (const [column, name] of names.entries()) values[count * width + column] = valueOf(row, name);
        right[count] = row.right ? 1 : 0;
        count += 1;
      }
      groups.push({ from, to: count, judged });
    },
    rows: () => ({ names, values: values.slice(0, count * width), right: right.slice(0, count), groups: [...groups] }),
  };
}

function grown<T extends Float32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

function valueOf({ values }: CollectedRow, name: string): number {
  const value = values[name];
  if (value === undefined) throw new Error(`A row has no value for the feature “${name}”`);
  return value;
}

/**
 * Questions to articles as they lie are few, and alone in having headings, lists and code: counted once, the public sets outvoted them. Ten
 * times gave them a point more of hit@1 and took one from Wikipedia’s.
 */
const LIBRARY_TIMES = 5;

/** A question's place in figures and folds, and what it counts. */
export function labelledOf(file: string, { article, right }: JudgedQuestion): Labelled {
  return { file, article: article.citation.title, ...(right !== undefined && { times: LIBRARY_TIMES }) };
}

/** Told what training is at: the step, and the share of it that is done, 0 to 1. */
export type Progress = (step: string, done: number) => void;

/**
 * Where rows come from: what a family of features knows of a question. A family beside words is another object of this
 * shape, with its own names; collecting, fitting and reporting ask nothing else of it.
 */
export type Values = Readonly<Record<string, number>>;

export interface Found {
  readonly passage: IndexedPassage;
  /** The ranking's features. */
  readonly values: Values;
  /** The confidence's features, were this the first passage: its ranking score, and the best other one's or 0. */
  confidence(score: number, rival: number): Values;
}

interface ChoosableSentence {
  readonly text: string;
  readonly values: Values;
}

export interface RowSource {
  readonly names: FeatureNames;
  /** The candidates that an answer would be chosen from, in the order of the index; none for a question without content. */
  find(question: string, index: PassageIndex, scope?: readonly Span[]): Promise<readonly Found[]>;
  /**
   * The index as it is without the article: its own words are unknown then. Where it is left out, passages of the article are passed
   * over instead, since vectors for each of these indexes would take hours.
   */
  without?(index: PassageIndex, article: Article): Promise<PassageIndex>;
  /** The sentences of a passage of the index that its answer would be chosen from, in their order. */
  sentences(question: string, index: PassageIndex, passage: IndexedPassage): Promise<readonly ChoosableSentence[]>;
}

// The same rows with one column less, for learning what the feature is worth.

/** Throws an Error when the rows have no such feature. */
export function withoutFeature<J extends Labelled>(rows: Rows<J>, feature: string): Rows<J> {
  const { names, values, right } = rows;
  const left = names.indexOf(feature);
  if (left < 0) throw new Error(`The rows have no feature “${feature}”`);
  const width = names.length;
  const fewer = new Float32Array(right.length * (width - 1));
  let to = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (at % width === left) continue;
    fewer[to] = values[at] ?? 0;
    to += 1;
  }
  return { ...rows, names: names.filter((name) => name !== feature), values: fewer };
}
