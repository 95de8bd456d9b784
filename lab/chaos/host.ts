/**
 * A machine of its own on this machine: a network namespace, joined to this one by a cable of two ends. What runs in it reaches the database
 * and is reached by Discord's requests over that cable, whose traffic can be cut. Needs root, and Debian's iproute2, iptables and socat.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Host {
  /** Its own, which this machine reaches. */
  readonly address: string;
  /** This machine's, which it reaches. */
  readonly gateway: string;
  /** What starts a program there, which becomes it. */
  readonly inside: readonly string[];
  /** What is sent from there to that port of this machine is lost, in silence, from now on. */
  readonly cut: (port: number) => void;
  readonly mend: (port: number) => void;
  readonly remove: () => void;
}

/** `number`, 1 to 250, is its own; `forwarded` are ports at 127.0.0.1 there that are those of this machine. */
export function makeHost(number: number, forwarded: readonly number[]): Host {
  const name = `footnote${number}`;
  const [gateway, address] = [`10.77.${number}.1`, `10.77.${number}.2`];
  const settings = join('/etc/netns', name);
  const inside = ['ip', 'netns', 'exec', name];
  const there = (...command: readonly string[]): void => run([...inside, ...command]);
  // What a run before has left.
  spawnSync('ip', ['netns', 'del', name]);
  run(['ip', 'netns', 'add', name]);
  run(['ip', 'link', 'add', `fn${number}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name]);
  run(['ip', 'addr', 'add', `${gateway}/24`, 'dev', `fn${number}`]);
  run(['ip', 'link', 'set', `fn${number}`, 'up']);
  there('ip', 'addr', 'add', `${address}/24`, 'dev', 'eth0');
  there('ip', 'link', 'set', 'eth0', 'up');
  there('ip', 'link', 'set', 'lo', 'up');
  mkdirSync(settings, { recursive: true });
  writeFileSync(join(settings, 'resolv.conf'), `nameserver ${gateway}\noptions timeout:1 attempts:1\n`);
  // Names are asked of the server alone.
  writeFileSync(join(settings, 'hosts'), '127.0.0.1 localhost\n');
  const forwarders = forwarded.flatMap((port) => [
    spawn('socat', [`TCP-LISTEN:${port},bind=${gateway},reuseaddr,fork`, `TCP:127.0.0.1:${port}`], { stdio: 'ignore' }),
    spawn(
      'ip',
      [...inside.slice(1), 'socat', `TCP-LISTEN:${port},bind=127.0.0.1,reuseaddr,fork`, `TCP:${gateway}:${port}`],
      {
        stdio: 'ignore',
      },
    ),
  ]);
  const rule = (port: number): readonly string[] => ['OUTPUT', '-p', 'tcp', '--dport', String(port), '-j', 'DROP'];
  return {
    address,
    gateway,
    inside,
    cut: (port) => there('iptables', '-A', ...rule(port)),
    mend: (port) => there('iptables', '-D', ...rule(port)),
    remove() {
      for (const forwarder of forwarders) forwarder.kill('SIGKILL');
      spawnSync('ip', ['netns', 'del', name]);
      rmSync(settings, { recursive: true, force: true });
    },
  };
}

function run([command = '', ...args]: readonly string[]): void {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? stderr}`);
}
