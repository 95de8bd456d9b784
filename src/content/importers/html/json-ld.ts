/** What a page says of itself in JSON-LD, the most exact of its records where it is there. */
import { jsonrepair } from 'jsonrepair';
import type { PageDocument } from './dom.js';

/** A node of the graph: its members as they stand. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** In characters of one script, scripts of one page, and nodes: more is no record of an article. */
const LONGEST = 500_000;
const MOST_SCRIPTS = 50;
const MOST_NODES = 2000;
const DEEPEST = 12;

const ARTICLE =
  /(?:Article|BlogPosting|Posting|Report|Review|Recipe|HowTo|FAQPage|QAPage|TechArticle|Chapter|Book|Thesis|CreativeWork|MedicalWebPage|WebPage|ItemPage|AboutPage)$/u;

export interface LinkedData {
  /** The node of the article itself, the most telling kind first; undefined for a page without one. */
  readonly article: LinkedNode | undefined;
  /** The name of the site, where a node of its own gives it. */
  readonly site: string | undefined;
  /** What a reference (`{ "@id": … }`) stands for; the value itself for anything else. */
  readonly resolve: (value: unknown) => unknown;
}

export function linkedData(document: PageDocument): LinkedData {
  const nodes: LinkedNode[] = [];
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_SCRIPTS)) {
    collect(parsed(script.textContent), nodes, 0);
  }
  const byId = new Map(
    nodes.flatMap((node) =>
      typeof node['@id'] === 'string' && Object.keys(node).length > 1 ? [[node['@id'], node]] : [],
    ),
  );
  const resolve = (value: unknown): unknown =>
    isNode(value) && typeof value['@id'] === 'string' ? (byId.get(value['@id']) ?? value) : value;
  const site = nodes.find((node) => typesOf(node).includes('WebSite'));
  return { article: mainNode(nodes), site: text(site?.['name']), resolve };
}

/** The text of a value, of the first of a list or of its `@value`; undefined for none. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) return text(value[0]);
  return isNode(value) ? text(value['@value']) : undefined;
}

export function typesOf(node: LinkedNode): readonly string[] {
  const type = node['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one): one is string => typeof one === 'string');
}

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An article's own kind goes before that of the page it stands on. */
function mainNode(nodes: readonly LinkedNode[]): LinkedNode | undefined {
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const told = articles.filter((node) => text(node['headline'] ?? node['name']) !== undefined);
  const rank = (node: LinkedNode): number =>
    (typesOf(node).some((type) => /Article|Posting|Report/u.test(type)) ? 4 : 0) +
    (typesOf(node).some((type) => type === 'CreativeWork' || type.endsWith('Page')) ? 0 : 2) +
    (node['datePublished'] === undefined ? 0 : 1);
  const best = Math.max(...told.map(rank));
  return told.find((node) => rank(node) === best);
}

function collect(value: unknown, nodes: LinkedNode[], depth: number): void {
  if (depth > DEEPEST || nodes.length > MOST_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth + 1);
  } else if (isNode(value)) {
    if (value['@type'] !== undefined || value['@id'] !== undefined) nodes.push(value);
    for (const member of Object.values(value)) {
      if (typeof member === 'object') collect(member, nodes, depth + 1);
    }
  }
}

function parsed(script: string): unknown {
  // Around it there may be a comment or a CDATA mark, and a semicolon behind it.
  const from = script.search(/[[{]\s*["{\]}]/u);
  const source = from === -1 ? '' : script.slice(from, Math.max(script.lastIndexOf('}'), script.lastIndexOf(']')) + 1);
  if (source === '' || source.length > LONGEST) return undefined;
  try {
    return JSON.parse(source);
  } catch {
    try {
      return JSON.parse(jsonrepair(source));
    } catch {
      return undefined;
    }
  }
}
