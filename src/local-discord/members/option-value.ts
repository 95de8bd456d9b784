/** What a person fills into an option. */
import type { StoredFile } from '../stored.js';

/** Options of people, roles and channels take a name or an id; those of attachments take a file. */
export type OptionValue = string | number | boolean | StoredFile;
