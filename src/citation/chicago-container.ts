/** The containers of parts as Chicago 18 sets them, the same in list and note. */
import type { Citation } from '../domain/citation.js';
import { headlineCase } from './headline-case.js';
import { italic } from './italic.js';
import { joined } from './joined.js';
import type { Run } from './run.js';

/** The container in italics, a blog marked as one unless its name says so; empty for none. */
export function chicagoContainer(citation: Citation): readonly Run[] {
  const name = citation['container-title'];
  const text = name && headlineCase(name, citation.language, 4);
  const blog = citation.type === 'post-weblog' && text && !/blog/iu.test(text);
  return joined([italic(text), blog ? '(blog)' : null], ' ');
}
