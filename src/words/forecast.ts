import type { CgroupVersion, Finding } from './result.js';

/** A change of a config: a line that is written anew, one that goes (`text` null), or one that comes last (`line` null). */
export interface ConfigChange {
  /** From 1 on. */
  line: number | null;
  text: string | null;
}

/** `error`: it will fail. `warning`: it may. The id is that of a known failure, where there is one. */
export interface Prediction extends Finding {
  severity: 'error' | 'warning';
  phase: 'start' | 'dump' | 'restore' | 'both';
  /** What mends it in the container's own config; empty when no line of that does. */
  changes: ConfigChange[];
}

/** What `doctor` says of one container. */
export interface Forecast {
  schemaVersion: 1;
  /** Version of criu-lxc-test. */
  tool: string;
  /** Name, or path of the config when that was named. */
  container: string;
  /** The container's own config file; absolute. */
  config: string;
  running: boolean;
  /** Versions that it is told for; null when none was at hand. */
  criu: string | null;
  lxc: string | null;
  cgroup: CgroupVersion;
  /** `uname -r`. */
  kernel: string;
  /** What will fail before what may. */
  predictions: Prediction[];
  /** What could not be looked at, as sentences. */
  unseen: string[];
  /** Of `--fix`: the change as a unified diff; empty when no line of the config mends anything. */
  diff?: string;
  /** Of `--write`: what was written, and where what was there before lies. */
  written?: { file: string; backup: string };
}
