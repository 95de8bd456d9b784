/** Asks questions and looks at the clock. */
import { setImmediate as turn } from 'node:timers/promises';

/** Milliseconds for each question, `together` of them being asked at the same time. */
export async function askAll(
  questions: readonly string[],
  together: number,
  ask: (question: string) => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let from = 0; from < questions.length; from += together) {
    // Questions come from outside, each in a turn of the event loop of its own.
    await turn();
    const asked = performance.now();
    await Promise.all(
      questions.slice(from, from + together).map(async (question) => {
        await ask(question);
        times.push(performance.now() - asked);
      }),
    );
  }
  return times;
}
