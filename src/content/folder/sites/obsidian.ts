/** The settings of an Obsidian vault. They name no site, but may name the folder of templates, which look like articles and are none. */
import { trimmed, type ReadSite } from './site.js';

export const readObsidian: ReadSite = (text) => {
  const folder = /"folder"\s*:\s*"([^"\\\n]{1,200})"/u.exec(text)?.[1] ?? '';
  return {
    tool: 'Obsidian',
    fields: {},
    folders: [],
    vault: true,
    passedOver: folder === '' ? [] : [`../${trimmed(folder)}`],
  };
};
