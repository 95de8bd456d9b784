/** A shard as a process of its own, by discord.js's ShardingManager: how it is started, what is heard of it, and how it is ended. */
import { type Shard, ShardingManager } from 'discord.js';

export interface ShardEvents {
  /** Whether it is connected to Discord. */
  readonly onConnected: (connected: boolean) => void;
  /** The process is gone, for whatever reason. */
  readonly onEnded: () => void;
}

export interface ShardProcess {
  /** It finishes its answers and ends by itself: it notices that nobody is there any more who started it. */
  readonly letGo: () => void;
  /** Ends it whatever it does. */
  readonly kill: () => void;
}

/** Of the shard of that number. */
export type StartShard = (id: number, events: ShardEvents) => ShardProcess;

interface ShardProgram {
  /** The program that each process runs. */
  readonly file: string;
  readonly count: number;
  /** What Node itself is started with. */
  readonly nodeArguments: readonly string[];
  /** The whole of it, of the shard of that number. */
  readonly environment: (id: number) => Readonly<Record<string, string | undefined>>;
}

/**
 * In a process that makes a ShardingManager no client can be made any more: discord.js takes it for one of the manager's own. The token is
 * not given to it; each process has it from where this one has it.
 */
export function shardProcesses({ file, count, nodeArguments, environment }: ShardProgram): StartShard {
  const manager = new ShardingManager(file, {
    totalShards: count,
    // Who starts them again here rests before.
    respawn: false,
    execArgv: [...nodeArguments],
  });
  return (id, { onConnected, onEnded }) => {
    const shard = manager.createShard(id);
    shard.env = { ...environment(id), SHARDING_MANAGER: 'true', SHARDING_MANAGER_MODE: 'process' };
    for (const [name, connected] of CONNECTED) shard.on(name, () => onConnected(connected));
    shard.on('death', onEnded);
    // Whether it ever becomes ready is for whoever started it.
    shard.spawn(-1).catch(onEnded);
    return {
      letGo() {
        const { process: child } = shard;
        if (child?.connected === true) child.disconnect();
      },
      kill: () => void shard.process?.kill('SIGKILL'),
    };
  };
}

const CONNECTED = [
  ['ready', true],
  ['resume', true],
  ['reconnecting', false],
  ['disconnect', false],
] as const satisfies readonly (readonly [Parameters<Shard['on']>[0], boolean])[];
