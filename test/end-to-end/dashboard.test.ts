import { readFile } from 'node:fs/promises';
import { parser } from '@prometheus-io/lezer-promql';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import type { Sample } from '../support/monitoring/scraped.js';
import { watchedBot } from '../support/monitoring/watched-bot.js';

const Dashboard = z.object({
  panels: z.array(
    z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string(), legendFormat: z.string() })).min(1) }),
  ),
  templating: z.object({ list: z.array(z.object({ name: z.string(), query: z.string() })) }),
});

const Rules = z.object({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Footnote[A-Z]\w+$/u),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+m$/u)
            .optional(),
          labels: z.strictObject({ severity: z.enum(['critical', 'warning']) }),
          annotations: z.strictObject({ summary: z.string(), description: z.string() }),
        }),
      ),
    }),
  ),
});

const dashboard = Dashboard.parse(JSON.parse(await readFile('deploy/grafana-dashboard.json', 'utf8')));
const { groups } = Rules.parse(parseYaml(await readFile('deploy/alerts.yaml', 'utf8')));

const VARIABLES: Readonly<Record<string, string>> = { $instance: 'a' };
const filled = (expression: string) => expression.replaceAll(/\$\w+/gu, (name) => VARIABLES[name] ?? name);

const panels = dashboard.panels.flatMap(({ title, targets }) =>
  targets.map(({ expr, legendFormat }) => [title, filled(expr), legendFormat] as const),
);
const alerts = groups.flatMap(({ rules }) => rules.map(({ alert, expr }) => [alert, expr, ''] as const));

/** What Prometheus itself adds to whatever it scrapes. */
const ADDED = ['instance', 'job'];

/** The metrics and labels that an expression names, and where it cannot be read. */
function named(expression: string) {
  const found = { metrics: new Set<string>(), labels: new Set<string>(), faults: [] as string[] };
  parser.parse(expression).iterate({
    enter({ name, type, from, to, node }) {
      const text = expression.slice(from, to);
      if (type.isError) found.faults.push(`at ${from}: ${text}`);
      if (name === 'Identifier' && node.parent?.name === 'VectorSelector') found.metrics.add(text);
      if (name === 'LabelName') found.labels.add(text);
    },
  });
  return found;
}

describe.each([...panels, ...alerts])('%s', (_title, expression) => {
  test(`${expression} is PromQL`, () => {
    const { faults, metrics } = named(expression);
    expect([faults, metrics.size > 0]).toEqual([[], true]);
  });
});

/** One scrape of a bot that was asked something. */
async function scraped(): Promise<readonly Sample[]> {
  const { discord, scrape } = await watchedBot({ files: { 'pier.md': '# The pier\n\nThe pier is long.\n' } });
  await discord.as().slash('ask', { question: 'How long is the pier?' });
  return scrape();
}

test('the panels and the rules name metrics and labels that a running bot has', async () => {
  const samples = await scraped();
  const strays = [...panels, ...alerts].flatMap(([title, expression, legend]) => {
    const { metrics, labels } = named(expression);
    const of = samples.filter(({ name }) => metrics.has(name));
    const names = new Set([...ADDED, ...of.map(({ name }) => name), ...of.flatMap((one) => Object.keys(one.labels))]);
    const inLegend = [...legend.matchAll(/\{\{(\w+)\}\}/gu)].map(([, label = '']) => label);
    return [...metrics, ...labels, ...inLegend].filter((name) => !names.has(name)).map((name) => `${title}: ${name}`);
  });
  expect(strays).toEqual([]);
  const { query } = dashboard.templating.list.find(({ name }) => name === 'instance') ?? { query: '' };
  expect(samples.map(({ name }) => `label_values(${name}, instance)`)).toContain(query);
});

test('what cannot be read is noticed', () => expect(named('sum(rate(a[5m])').faults).not.toEqual([]));

test('every panel is about the bots that were chosen', () =>
  expect(panels.filter(([, expression]) => !expression.includes('instance=~"a"')).map(([title]) => title)).toEqual([]));
