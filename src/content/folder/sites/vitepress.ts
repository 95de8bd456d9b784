/** The settings of VitePress: https://vitepress.dev/reference/site-config (2026) */
import { dirname } from 'node:path/posix';
import { toolGlobs } from '../tool-globs.js';
import { scriptValues } from './script-values.js';
import { inAddress, partsOf, siteAddress, siteFields, trimmed, type Page, type ReadSite } from './site.js';

export const readVitepress: ReadSite = (text) => {
  const values = scriptValues(text);
  const source = values.text('srcDir') ?? (values.has('srcDir') ? undefined : '.');
  if (source === undefined) return undefined;
  const hostname = siteAddress(values.text('sitemap.hostname'));
  const base = trimmed(values.text('base') ?? '');
  // Some write the base into the host's address and some do not.
  const site = base === '' || hostname === undefined || hostname.endsWith(`/${base}/`) ? hostname : undefined;
  const clean = values.text('cleanUrls');
  const sure =
    site !== undefined &&
    values.has('base') === (values.text('base') !== undefined) &&
    values.has('cleanUrls') === (clean !== undefined) &&
    !values.has('rewrites');
  const page = (path: string): Page | undefined => {
    const { folder, name, extension } = partsOf(path);
    if (extension !== '.md' || /[[\]]/u.test(path)) return undefined;
    const at = name === 'index' ? folder : `${folder}${name}${clean === 'true' ? '' : '.html'}`;
    return { address: `${site}${inAddress(at)}` };
  };
  const isLeftOut = toolGlobs(values.list('srcExclude'));
  const excluded = (path: string): string | undefined =>
    isLeftOut(path) ? 'the site leaves it out (`srcExclude` in its settings)' : undefined;
  return {
    tool: 'VitePress',
    fields: siteFields(values.text('title')),
    // The settings stand in `.vitepress`, the site beside it.
    folders: [{ path: dirname(`../${source}/x`), excluded, ...(sure ? { page } : {}) }],
    passedOver: ['../public', 'dist', 'cache'],
  };
};
