/** What a person fills into a field of a modal. */
import type { StoredFile } from '../stored.js';

/** Text for a text field, values for selects and groups of boxes, one value for radio buttons, files for uploads. */
export type FieldValue = string | boolean | readonly string[] | readonly StoredFile[];
