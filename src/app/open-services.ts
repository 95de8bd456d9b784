/** A folder of articles to the services that commands use. */
import type { Services } from '../commands/command.js';
import type { Fault } from '../content/fault.js';
import { readLibrary } from '../content/read-library.js';
import { createSearcher } from '../search/create-searcher.js';

export interface OpenedServices {
  readonly services: Services;
  /** What is wrong with files of the folder; the others are in the library all the same. */
  readonly faults: readonly Fault[];
}

export async function openServices(directory: string): Promise<OpenedServices> {
  const { library, faults } = await readLibrary(directory);
  return { services: { library, searcher: await createSearcher(library) }, faults };
}
