/** One thing that is broken, and the log of it. */
import type { Rig } from './rig.js';

export interface Telling {
  /** A line of the log. */
  readonly say: (line: string) => void;
  /** What must hold: the log says whether it does, and the run fails where it does not. */
  readonly must: (what: string, holds: boolean) => void;
}

export interface Scenario {
  readonly name: string;
  readonly run: (rig: Rig, telling: Telling) => Promise<void>;
}
