/** What a check of the doctor is, how all of them are run, and how what they find is shown. */
import { withoutToken } from '../../discord/registration/without-token.js';
import { spelledOut } from '../../text/characters.js';

export interface Finding {
  /** `warn`: it works, and not as well as it could, or could not be looked at. */
  readonly state: 'ok' | 'warn' | 'fail';
  /** A sentence without its full stop, or a figure. */
  readonly says: string;
  /** What to do: sentences. */
  readonly remedy?: string;
}

export interface Check<Examined> {
  readonly name: string;
  /** Changes nothing. What it throws is a finding too. */
  readonly look: (examined: Examined) => Promise<Finding>;
}

export interface Found extends Finding {
  readonly name: string;
}

interface Running {
  /** What must not be shown, whatever says it. */
  readonly token: string;
  readonly onBegin?: (name: string) => void;
  readonly onFound?: (found: Found) => void;
}

/** One after the other, in their order. Never rejects. */
export async function runChecks<Examined>(
  checks: readonly Check<Examined>[],
  examined: Examined,
  { token, onBegin, onFound }: Running,
): Promise<readonly Found[]> {
  const all: Found[] = [];
  for (const { name, look } of checks) {
    onBegin?.(name);
    const { state, says, remedy } = await look(examined).catch(notLookedAt);
    const shown = (text: string) => withoutToken(spelledOut(text.replaceAll(/\s+/gu, ' ')), token);
    const found = { name, state, says: shown(says), ...(remedy === undefined ? {} : { remedy: shown(remedy) }) };
    all.push(found);
    onFound?.(found);
  }
  return all;
}

/** Whoever asks what is wrong must be told the rest, too. */
function notLookedAt(error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return { state: 'fail', says: `it could not be looked at: ${reason.slice(0, 300)}` };
}

/** A line, and below it what to do; without a line feed at the end. */
export function findingLines({ name, state, says, remedy }: Found): string {
  return `${state.padEnd(4)}  ${name}: ${says}${remedy === undefined ? '' : `\n      ${remedy}`}`;
}

/** As `--json` prints it. */
export function asJson(found: readonly Found[]): string {
  return JSON.stringify({
    ok: !found.some(({ state }) => state === 'fail'),
    checks: found.map(({ name, state, says, remedy }) => ({
      name,
      state,
      says,
      ...(remedy === undefined ? {} : { remedy }),
    })),
  });
}
