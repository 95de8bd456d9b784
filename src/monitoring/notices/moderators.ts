/** What of all that happens moderators are told: broken article files, feeds that fail, meaning that stays away, and a bot that ends again and again. */
import type { BotEvent } from '../bot-event.js';
import { articlesNotice, digestsNotice, feedsNotice, meaningNotice, startsNotice } from './notice.js';
import type { StandingMessages } from './standing-messages.js';
import { LOOP_MS } from './start-record.js';

interface Deps {
  readonly messages: Pick<StandingMessages, 'say' | 'start'>;
  /** The folder of the articles, as the settings name it. */
  readonly folder: string;
  /** Asked once, when Discord is there: whether this start is one of many. Never rejects. */
  readonly isLoop: () => Promise<boolean>;
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/** A process that lives shorter has only been started again; in milliseconds. */
const STEADY = 60_000;

export function moderators({ messages, folder, isLoop, after }: Deps): (event: BotEvent) => void {
  let cancelSteady = (): void => undefined;
  let started = false;

  /** A start that has not come so far could tell nobody, and a person who ends it meanwhile has ended nothing. */
  async function start(): Promise<void> {
    if (started) return;
    started = true;
    messages.start();
    if (await isLoop()) messages.say('starts', startsNotice(true));
    after(LOOP_MS, () => messages.say('starts', startsNotice(false)));
  }

  function meaning(event: Extract<BotEvent, { kind: 'meaning' }>): void {
    const notice = meaningNotice(event.state);
    cancelSteady();
    if (notice?.kind === 'trouble') messages.say('meaning', notice);
    else if (notice !== undefined) cancelSteady = after(STEADY, () => messages.say('meaning', notice));
  }

  return (event) => {
    if (event.kind === 'faults') messages.say('articles', articlesNotice(event.faults, folder));
    else if (event.kind === 'feeds') messages.say('feeds', feedsNotice(event.failing));
    else if (event.kind === 'digests') messages.say('digests', digestsNotice(event.refused));
    else if (event.kind === 'meaning') meaning(event);
    else if (event.kind === 'gateway' && (event.state === 'connected' || event.state === 'unused')) void start();
  };
}
