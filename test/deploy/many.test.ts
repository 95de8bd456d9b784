import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/app/config.js';
import { VARIABLES } from '../../src/app/variables.js';
import { PATH } from '../../src/discord/http/endpoint.js';

const FOLDER = 'deploy/kubernetes';
const FILES = (await readdir(FOLDER, { recursive: true })).filter((name) => name.endsWith('.yaml')).toSorted();
const TEXTS = new Map(
  await Promise.all(FILES.map(async (name) => [name, await readFile(join(FOLDER, name), 'utf8')] as const)),
);

const Port = z.union([z.string(), z.number()]);
const Probe = z.object({ httpGet: z.object({ path: z.string(), port: Port }) });
const Env = z.object({ name: z.string(), value: z.string().optional() });
const Container = z.object({
  envFrom: z.array(z.object({ configMapRef: z.object({ name: z.string() }) })),
  env: z.array(Env),
  ports: z.array(z.object({ name: z.string(), containerPort: z.number() })),
  startupProbe: Probe,
  livenessProbe: Probe,
  readinessProbe: Probe,
  lifecycle: z.object({ preStop: z.object({ exec: z.object({ command: z.array(z.string()) }) }) }).optional(),
  securityContext: z.unknown(),
  volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })),
});
const Workload = z.object({
  kind: z.enum(['Deployment', 'StatefulSet']),
  spec: z.object({
    replicas: z.number(),
    serviceName: z.string().optional(),
    selector: z.object({ matchLabels: z.record(z.string(), z.string()) }),
    template: z.object({
      metadata: z.object({ labels: z.record(z.string(), z.string()) }),
      spec: z.object({
        terminationGracePeriodSeconds: z.number(),
        securityContext: z.object({ runAsNonRoot: z.boolean(), runAsUser: z.number() }),
        containers: z.tuple([Container]),
        volumes: z.array(z.object({ name: z.string() })),
      }),
    }),
  }),
});
const ConfigMap = z.object({
  metadata: z.object({ name: z.string() }),
  data: z.record(z.string(), z.string()),
});
const Service = z.object({
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    selector: z.record(z.string(), z.string()),
    ports: z.array(z.object({ targetPort: z.string() })),
  }),
});

const objects = [...TEXTS.values()].flatMap((text) =>
  // Kubernetes reads YAML of 1.1, where 0440 is octal.
  parseAllDocuments(text, { version: '1.1' }).map((document): unknown => document.toJS()),
);
const ofKind = <T>(kind: string, schema: z.ZodType<T>) =>
  objects.filter((one) => z.object({ kind: z.literal(kind) }).safeParse(one).success).map((one) => schema.parse(one));
const settings = ofKind('ConfigMap', ConfigMap).at(0)?.data ?? {};
const workloads = [...ofKind('Deployment', Workload), ...ofKind('StatefulSet', Workload)];

describe('each manifest', () => {
  test.each(FILES)('%s is YAML without a fault or a warning', (name) =>
    expect(
      parseAllDocuments(TEXTS.get(name) ?? '', { version: '1.1' }).flatMap((one) => one.errors.concat(one.warnings)),
    ).toEqual([]),
  );
  test('is of a kind and a version that Kubernetes has had for years', () =>
    expect(
      [
        ...new Set(
          objects.map((one) =>
            Object.values(z.object({ apiVersion: z.string(), kind: z.string() }).parse(one)).join(' '),
          ),
        ),
      ].toSorted(),
    ).toEqual([
      'apps/v1 Deployment',
      'apps/v1 StatefulSet',
      'networking.k8s.io/v1 NetworkPolicy',
      'policy/v1 PodDisruptionBudget',
      'v1 ConfigMap',
      'v1 Service',
    ]));
  test('has no secret: neither the kind, nor what looks like a token or an address with a password', () => {
    const all = [...TEXTS.values()].join('\n');
    expect(all).not.toMatch(/^kind: Secret$/mu);
    expect(all).not.toMatch(/[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}|postgres(?:ql)?:\/\//u);
  });
});

describe.each(workloads.map((one) => [one.kind, one] as const))('the %s', (_kind, { spec }) => {
  const { template } = spec;
  const [container] = template.spec.containers;
  const environment = {
    ...settings,
    ...Object.fromEntries(container.env.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]))),
  };

  test('sets what is a setting, and the number of its pod', () => {
    const names = [...Object.keys(settings), ...container.env.map(({ name }) => name)];
    expect(names.filter((name) => !(name in VARIABLES))).toEqual(names.includes('SHARD') ? ['POD_INDEX'] : []);
  });
  test('sets it to what the program takes', () => {
    const { SHARD = '' } = environment;
    const pods = SHARD === '' ? [''] : Array.from({ length: spec.replicas }, (_, pod) => String(pod));
    for (const pod of pods) {
      const read = readConfig({ ...environment, SHARD: SHARD.replace('$(POD_INDEX)', pod) });
      expect(read.shard).toEqual(pod === '' ? undefined : { id: Number(pod), of: spec.replicas });
    }
  });
  test('is asked how it is at pages and ports that it has', () => {
    const { startupProbe, livenessProbe, readinessProbe } = container;
    const asked = [startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet);
    expect(asked.map(({ path }) => path)).toEqual(['/healthz', '/healthz', '/readyz']);
    const ports = new Map(container.ports.map(({ name, containerPort }) => [name, containerPort]));
    expect(asked.map(({ port }) => ports.get(String(port)))).toEqual(asked.map(() => Number(settings['HEALTH_PORT'])));
    expect(ports.get('http')).toBe(environment['TRANSPORT'] === 'http' ? Number(environment['HTTP_PORT']) : undefined);
  });
  test('is given longer to end than it takes', () => {
    const waits = Number(container.lifecycle?.preStop.exec.command.at(-1) ?? 0);
    // The bot's own 8 s, of close-all.ts.
    expect(template.spec.terminationGracePeriodSeconds).toBeGreaterThan(waits + 8);
  });
  test('is no root, has no rights and writes to volumes alone, as compose.yaml has it', () => {
    expect(template.spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  });
  test('mounts volumes that there are, and finds its secrets in one', () => {
    expect(container.volumeMounts.map(({ name }) => name).toSorted()).toEqual(
      template.spec.volumes.map(({ name }) => name).toSorted(),
    );
    const secrets = container.volumeMounts.find(({ name }) => name === 'secrets')?.mountPath ?? '?';
    expect([environment['DISCORD_TOKEN_FILE'], environment['DATABASE_URL_FILE']]).toEqual([
      `${secrets}/token`,
      `${secrets}/database-url`,
    ]);
  });
  test('has a Service that finds its pods and a port of theirs', () => {
    const name = spec.serviceName ?? 'footnote';
    const service = ofKind('Service', Service).find(({ metadata }) => metadata.name === name);
    expect(service?.spec.selector).toEqual(template.metadata.labels);
    expect(spec.selector.matchLabels).toEqual(template.metadata.labels);
    const ports = new Set(container.ports.map((port) => port.name));
    expect(service?.spec.ports.every(({ targetPort }) => ports.has(targetPort))).toBe(true);
  });
});

describe('the compose file of many replicas', async () => {
  const text = await readFile('deploy/many/compose.yaml', 'utf8');
  const nginx = await readFile('deploy/many/nginx.conf', 'utf8');
  const Compose = z.object({
    services: z.record(
      z.string(),
      z.object({
        environment: z.record(z.string(), Port).optional(),
        ports: z.array(z.string()).optional(),
        secrets: z.array(z.string()).optional(),
        networks: z.union([
          z.array(z.string()),
          z.record(z.string(), z.object({ ipv4_address: z.string().optional() }).nullable()),
        ]),
        extra_hosts: z.array(z.string()).optional(),
        read_only: z.boolean().optional(),
      }),
    ),
    secrets: z.record(z.string(), z.object({ file: z.string() })),
  });
  const { services, secrets } = Compose.parse(parse(text, { merge: true }));
  const replicas = Object.entries(services).filter(([name]) => name.startsWith('footnote-'));

  test('has two replicas, nginx and the database', () =>
    expect(Object.keys(services)).toEqual(['footnote-1', 'footnote-2', 'nginx', 'postgres']));
  test('sets for both what is a setting, to what the program takes', () => {
    for (const [, { environment = {} }] of replicas) {
      expect(Object.keys(environment).filter((name) => !(name in VARIABLES))).toEqual([]);
      const filled = {
        ...environment,
        DISCORD_PUBLIC_KEY: 'a'.repeat(64),
        HEALTH_PORT: String(environment['HEALTH_PORT']),
      };
      expect(readConfig({ ...filled, HTTP_PORT: String(environment['HTTP_PORT']) }).http).toMatchObject({
        host: '0.0.0.0',
        port: 8080,
      });
    }
  });
  test('publishes nginx alone, and to this machine alone', () =>
    expect(
      Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`)),
    ).toEqual(['nginx 127.0.0.1:8080:8080']));
  test('lets nginx find each replica at the address that it has', () => {
    const fixed = replicas.map(([name, { networks }]) =>
      Array.isArray(networks) ? '' : `${name}:${networks['inside']?.ipv4_address}`,
    );
    expect(services['nginx']?.extra_hosts).toEqual(fixed);
    expect(nginx.match(/server footnote-\d:8080/gu)).toEqual(replicas.map(([name]) => `server ${name}:8080`));
    expect(nginx).toContain(`location = ${PATH} {`);
  });
  test('takes what is secret from files beside it, which git ignores', async () => {
    const files = Object.values(secrets).map(({ file }) => file.replace('./', ''));
    expect(files).toEqual(['token.txt', 'database-url.txt', 'database-password.txt']);
    const ignored = (await readFile('.gitignore', 'utf8')).split('\n');
    expect(files.filter((file) => !ignored.includes(`/deploy/many/${file}`))).toEqual([]);
    for (const [, { environment = {}, secrets: given = [] }] of replicas) {
      expect([environment['DISCORD_TOKEN_FILE'], environment['DATABASE_URL_FILE']]).toEqual(
        given.map((name) => `/run/secrets/${name}`),
      );
    }
  });
});
