/** A folder of articles to the services that commands use. */
import type { Services } from '../commands/command.js';
import { languageScores } from '../content/detect-language.js';
import type { Fault } from '../content/fault.js';
import { readLibrary } from '../content/read-library.js';
import type { ReadArticles } from './read-articles.js';
import type { Thresholds } from '../search/verdict.js';
import { createSearcher } from '../search/searcher.js';
import type { SemanticSearch, Progress } from '../search/semantic/semantic.js';
import type { OpenSemanticSearch } from './open-semantic.js';

export interface OpenedServices {
  readonly services: Services;
  /** What is wrong with files of the folder; the others are in the library all the same. */
  readonly faults: readonly Fault[];
  /** Lets the process end, within two seconds; nothing is answered any more. */
  readonly close: () => Promise<void>;
}

export interface ServicesOptions extends Thresholds {
  /** Reads the articles. Without it they are parsed in this thread, whatever is in them. */
  readonly read?: ReadArticles | undefined;
  /** Passages are found by words alone without it. */
  readonly semantic?: {
    readonly open: OpenSemanticSearch;
    readonly progress: Progress;
    /** Told when meaning cannot be had, or fails: answers are by words then. */
    readonly onFailure: (error: unknown) => void;
    /** Told what goes wrong without stopping anything. */
    readonly warn: (reason: string) => void;
  };
}

/** Resolves when everything that can be had is there, meaning too. */
export async function openServices(
  directory: string,
  { answeredFrom, uncertainFrom, read = async () => readLibrary(directory), semantic: wanted }: ServicesOptions = {},
): Promise<OpenedServices> {
  // Loading the model takes as long as reading the articles, in another process.
  const opening = wanted?.open(wanted.warn).catch(wanted.onFailure);
  const close = async () => {
    const semantic = await opening;
    await semantic?.close();
  };
  try {
    const { library, faults } = await read();
    const searcher = await createSearcher(library, {
      answeredFrom,
      uncertainFrom,
      onSemanticFailure: wanted?.onFailure,
    });
    const semantic: SemanticSearch | void = await opening;
    const texts = searcher.semanticTexts();
    if (wanted !== undefined && semantic !== undefined && texts.length > 0) {
      const index = await semantic.index(texts, wanted.progress).catch(wanted.onFailure);
      if (index !== undefined) searcher.useSemanticIndex(index);
    }
    const scoreLanguages = async (text: string) => languageScores(text);
    return { services: { library, searcher, scoreLanguages, locale: 'en' }, faults, close };
  } catch (error) {
    await close();
    throw error;
  }
}
