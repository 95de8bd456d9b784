/**
 * What is counted and measured, for Prometheus: the one module that knows prom-client. Labels have names of ours alone, each from a
 * fixed list: a question, a title, a person or a server in one would be both a leak and a series for each.
 */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { FAULT_CODES } from '../content/fault.js';
import { REQUEST_CHECKS } from '../discord/discord-event.js';
import type { BotEvent } from './bot-event.js';
import type { Readiness } from './readiness.js';

export interface Metrics {
  readonly observe: (event: BotEvent) => void;
  /** All of them as Prometheus reads them. */
  readonly scrape: () => Promise<string>;
  readonly contentType: string;
}

/** In seconds: an answer by words takes 5 ms, one that is read 50; Discord gives up after 3 s. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** `version`: of Footnote and of Node. */
export function createMetrics(
  readiness: Readiness,
  version: { readonly version: string; readonly node: string },
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const questions = new Counter({
    name: 'footnote_questions_total',
    help: 'Questions and presses that were answered, by command and by what came of them',
    labelNames: ['command', 'verdict'],
    registers,
  });
  const unanswered = new Counter({
    name: 'footnote_unanswered_total',
    help: 'Answers that did not arrive: late, given already (twice), or failed by a bug or by Discord',
    labelNames: ['why'],
    registers,
  });
  const shed = new Counter({
    name: 'footnote_shed_total',
    help: 'Questions in a rush: told to come again (declined), or given up by Discord before their turn (dropped)',
    labelNames: ['how'],
    registers,
  });
  const refused = new Counter({
    name: 'footnote_requests_refused_total',
    help: 'Requests to the endpoint of interactions that were not answered, by the check that they did not pass; Discord itself sends some with a wrong signature',
    labelNames: ['check'],
    registers,
  });
  const stages = new Histogram({
    name: 'footnote_stage_seconds',
    help: 'How long a question waits (queue), its command runs (run), in it the search and in that meaning and reading, then rendering (render), and Discord takes it (send)',
    labelNames: ['stage'],
    buckets: BUCKETS,
    registers,
  });
  const gauge = (name: string, help: string) => new Gauge({ name: `footnote_${name}`, help, registers });
  const articles = gauge('articles', 'Articles that are answered from');
  const passages = gauge('passages', 'Passages that are answered from');
  const vectors = gauge('vectors', 'Passages that have vectors, of those that are to be found by meaning');
  const wanted = gauge('vectors_wanted', 'Passages that are to be found by meaning');
  const feeds = gauge('feeds', 'Feeds that are read');
  const failingFeeds = gauge('feeds_failing', 'Feeds that could not be read the last time');
  const faults = new Gauge({
    name: 'footnote_article_faults',
    help: 'Faults of article files, by where they lie',
    labelNames: ['code'],
    registers,
  });
  const restarts = new Counter({
    name: 'footnote_meaning_restarts_total',
    help: 'How often the process that finds passages by meaning ended or hung and was started again',
    registers,
  });
  const reconnects = new Counter({
    name: 'footnote_gateway_reconnects_total',
    help: 'How often the connection to Discord was lost and tried again',
    registers,
  });
  const isReady = gauge('ready', '1 while questions are answered');
  const partOk = new Gauge({
    name: 'footnote_part_ok',
    help: '1 while the part is as it should be; all but meaning and the database must be for questions to be answered',
    labelNames: ['part'],
    registers,
  });
  const info = new Gauge({
    name: 'footnote_build_info',
    help: 'What runs; always 1',
    labelNames: ['version', 'node'],
    registers,
  });
  info.set({ ...version }, 1);
  // From the start, so that a rate over the first of them is one, and an alert has something to look at.
  for (const how of ['declined', 'dropped']) shed.inc({ how }, 0);
  for (const why of ['late', 'twice', 'failed']) unanswered.inc({ why }, 0);
  for (const check of REQUEST_CHECKS) refused.inc({ check }, 0);
  for (const code of FAULT_CODES) faults.set({ code }, 0);

  const took = (stage: string, ms: number): void => stages.observe({ stage }, ms / 1000);

  return {
    contentType: registry.contentType,
    async scrape() {
      // The state is kept in one place, and asked when somebody wants to know.
      const { ready, parts } = readiness.report();
      isReady.set(Number(ready));
      for (const [part, { ok }] of Object.entries(parts)) partOk.set({ part }, Number(ok));
      return registry.metrics();
    },
    observe(event) {
      switch (event.kind) {
        case 'begun':
          return took('queue', event.waitedMs);
        case 'answered':
          questions.inc({ command: event.command, verdict: event.verdict });
          took('run', event.ranMs);
          took('render', event.renderedMs);
          return took('send', event.sentMs);
        case 'unanswered':
          return unanswered.inc({ why: event.why });
        case 'shed':
          return shed.inc({ how: event.how });
        case 'refused':
          return refused.inc({ check: event.check });
        case 'gateway':
          return event.state === 'reconnecting' ? reconnects.inc() : undefined;
        case 'library':
          articles.set(event.articles);
          return passages.set(event.passages);
        case 'indexed':
          return;
        case 'faults':
          for (const code of FAULT_CODES) {
            faults.set({ code }, event.faults.filter((fault) => fault.code === code).length);
          }
          return;
        case 'meaning':
          return event.state.name === 'away' ? restarts.inc() : undefined;
        case 'vectors':
          vectors.set(event.done);
          return wanted.set(event.all);
        case 'stage':
          return took(event.stage, event.ms);
        case 'feeds':
          feeds.set(event.listed);
          return failingFeeds.set(event.failing.length);
        case 'database':
        case 'digests':
          return undefined;
      }
    },
  };
}
