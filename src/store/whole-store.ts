/** All that servers keep as one thing, for what copies it: whichever database it is in, and whoever is at work in it. */
import type { Transaction } from 'kysely';
import type { Tables } from './tables.js';

/** All reject with a StoreFault where the database cannot do it; then nothing is changed, unless the fault says that this is not known. */
export interface WholeStore {
  /** Where it is, for a person: nothing that is secret. */
  readonly place: string;
  /** Whether a Footnote has ever kept anything there. */
  readonly isMade: () => Promise<boolean>;
  /** In tables of this program's version, made when they are missing. Nobody else writes meanwhile: a bot that runs tells people to try again. */
  readonly alone: <Result>(work: (transaction: Transaction<Tables>) => Promise<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}
