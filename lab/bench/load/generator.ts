/**
 * So many people who ask one question after the other over HTTP, for so many seconds: a process of its own, so that what it takes is not what
 * the bots take. It is told what to do in its environment, and prints one line of JSON.
 */
import { createPrivateKey } from 'node:crypto';
import { Agent, request } from 'node:http';
import { z } from 'zod';
import { CALLS } from '../../../src/wording/problems.js';
import { quantiles } from './quantiles.js';
import { askInteraction, signed } from '../../many/signed.js';

const Task = z.object({
  ports: z.array(z.int()).nonempty(),
  /** PKCS #8, PEM. */
  key: z.string(),
  applicationId: z.string(),
  questions: z.array(z.string()).nonempty(),
  people: z.int(),
  seconds: z.number(),
  servers: z.int(),
});

export type LoadTask = z.infer<typeof Task>;

export interface LoadFigures {
  readonly answered: number;
  /** Told to come again. */
  readonly busy: number;
  readonly failed: number;
  readonly seconds: number;
  /** Milliseconds from the request to the whole answer. */
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  /** Seconds of processor time that this process took. */
  readonly cpu: number;
}

const task = Task.parse(JSON.parse(process.env['LOAD'] ?? '{}'));
const privateKey = createPrivateKey(task.key);
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
const taken: number[] = [];
const counts = { answered: 0, busy: 0, failed: 0 };
let asked = 0;
const begun = performance.now();
const end = begun + task.seconds * 1_000;
await Promise.all(Array.from({ length: task.people }, async () => person()));
const seconds = (performance.now() - begun) / 1_000;
const { user, system } = process.cpuUsage();
const figures: LoadFigures = {
  ...counts,
  seconds,
  ...quantiles(taken),
  cpu: (user + system) / 1e6,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
agent.destroy();

async function person(): Promise<void> {
  while (performance.now() < end) {
    const number = asked;
    asked += 1;
    const body = JSON.stringify(
      askInteraction({
        applicationId: task.applicationId,
        server: `2${String(number % task.servers).padStart(17, '0')}`,
        // Nobody asks so often that the limit of a person is met.
        person: `1${String(number).padStart(17, '0')}`,
        question: task.questions[number % task.questions.length] ?? '',
      }),
    );
    const since = performance.now();
    const kind = await post(task.ports[number % task.ports.length] ?? 0, body).catch(() => 'failed' as const);
    counts[kind] += 1;
    if (kind === 'answered') taken.push(performance.now() - since);
  }
}

async function post(port: number, body: string): Promise<keyof typeof counts> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { port, host: '127.0.0.1', path: '/interactions', method: 'POST', agent, headers: signed(body, privateKey) },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.on('end', () => {
          if (response.statusCode !== 200 || !text.includes('"type":4')) resolve('failed');
          else resolve(text.includes(CALLS.busy.en) ? 'busy' : 'answered');
        });
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
