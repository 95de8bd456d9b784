/** The thread that tells languages: the detector's tables take 0.3 s and 85 MB, which a bot that answers has no time and rarely a use for. */
import { parentPort } from 'node:worker_threads';
import type { LanguageScores } from '../commands/foreign-question.js';
import { languageScores } from '../content/detect-language.js';

/** What the thread gets, and what it posts for it. */
export interface LanguageTask {
  readonly id: number;
  readonly text: string;
}
export interface LanguageTold {
  readonly id: number;
  readonly told: LanguageScores;
}

// Its only creator is open-languages.ts.
parentPort?.on('message', ({ id, text }: LanguageTask) => {
  const told: LanguageTold = { id, told: languageScores(text) };
  parentPort?.postMessage(told);
});
