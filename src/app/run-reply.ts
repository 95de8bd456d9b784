/** What the scripts that print a reply have in common: the library's faults, the reply, and the exit code. */
import type { Services } from '../commands/command.js';
import type { Reply } from '../commands/reply.js';
import { formatFault } from '../content/fault.js';
import type { Progress } from '../search/semantic/semantic.js';
import type { Thresholds } from '../search/verdict.js';
import { COLOURED, PLAIN } from '../terminal/lines.js';
import { render } from '../terminal/render.js';
import { toJson } from '../terminal/to-json.js';
import type { SearchConfig } from './config.js';
import { semanticFailure } from './semantic-outage.js';
import type { OpenSemanticSearch } from './open-semantic.js';
import { openServices, type ServicesOptions } from './open-services.js';
import { articleReader } from './read-articles.js';

export interface Output {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface ReplyOptions {
  readonly articles: string;
  readonly json?: true;
  readonly explain?: true;
}

/** Of a question; whatever else is replied to needs no search. */
export interface ReplySearch extends Thresholds {
  /** Where parsed articles are kept; without it all are parsed. */
  readonly cache?: string | undefined;
  readonly dates?: SearchConfig['dates'] | undefined;
  readonly openSemantic?: OpenSemanticSearch | undefined;
  /** Told how far the computing of meaning is. */
  readonly progress: Progress;
}

/** Articles of so many bytes are parsed here: starting a thread takes as long as parsing all that a small library has. */
const SMALL = 64_000;

// Longer lines are hard to read, whatever the terminal's width.
const WIDEST = 100;

/** Prints the reply to `out`, everything else to `err`; resolves to the exit code: 0, 1 for a fault, 2 for wrong usage. */
export async function runReply(
  replyTo: (services: Services) => Promise<Reply>,
  { articles, ...how }: ReplyOptions,
  out: Output,
  err: Output,
  search?: ReplySearch,
): Promise<number> {
  const read = articleReader({ articles, cache: search?.cache, dates: search?.dates, parsedHere: SMALL });
  const { services, faults, close } = await openServices(articles, {
    read,
    ...(search && servicesOptions(search, err)),
  });
  try {
    for (const fault of faults) err.write(`${formatFault(fault)}\n`);
    return show(await replyTo(services), how, out, err);
  } finally {
    await close();
  }
}

function servicesOptions(
  { answeredFrom, uncertainFrom, openSemantic: open, progress }: ReplySearch,
  err: Output,
): ServicesOptions {
  let told = false;
  const onFailure = (error: unknown) => {
    if (!told) err.write(`${semanticFailure(error)}\n`);
    told = true;
  };
  const warn = (reason: string) => void err.write(`${reason}\n`);
  return {
    answeredFrom,
    uncertainFrom,
    ...(open === undefined ? {} : { semantic: { open, progress, onFailure, warn } }),
  };
}

function show(reply: Reply, { json, explain }: Omit<ReplyOptions, 'articles'>, out: Output, err: Output): number {
  const context = {
    width: Math.min(WIDEST, out.columns ?? WIDEST),
    paint: out.isTTY === true ? COLOURED : PLAIN,
    explain: explain === true,
  };
  const code = exitCode(reply);
  const object = json === true ? toJson(reply, explain === true) : undefined;
  if (code !== 0) err.write(`${render(reply, { ...context, paint: PLAIN })}\n`);
  else out.write(`${object === undefined ? render(reply, context) : JSON.stringify(object, null, 2)}\n`);
  return code;
}

function exitCode(reply: Reply): number {
  switch (reply.kind) {
    case 'answered':
    case 'uncertain':
    case 'not-answered':
    case 'guidance':
    case 'summary':
    case 'source':
    case 'quote-check':
    case 'articles':
    case 'text':
      return 0;
    case 'unknown-article':
    case 'unknown-passage':
    case 'empty-library':
    case 'part-away':
      return 1;
    case 'unknown-style':
      return 2;
  }
}
