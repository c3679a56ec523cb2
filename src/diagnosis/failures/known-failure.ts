import type { Feature } from '../../host/features.js';
import type { CgroupVersion } from '../../words/result.js';

/** A failure that others met before, of checkpoint/restore or of the start: docs/failures.md lists them all. */
export interface KnownFailure {
  /** Stable, kebab-case. */
  id: string;
  /** `both` are dump and restore. */
  phase: 'start' | 'dump' | 'restore' | 'both';
  /**
   * What the log says. Matched against a line that tells of an error, else against those around the first one. What it
   * names is told: `fd`, `pid`, `name` (of that process), `what` (in the words of the line). Where the example ends with a
   * reason of the kernel, another one is told with doubt: a pattern that is of any reason ends with `: `.
   */
  pattern: RegExp;
  /** Met in the lines around it, or before them in those that say what is worked on, and where, too. */
  with?: RegExp;
  /** Such a line, without what CRIU and LXC write before each; where `with` needs others, those before it. */
  example: string;
  /** The only cells that it can be met in; left out, all. Versions are ranges. */
  only?: {
    criu?: string;
    lxc?: string;
    kernel?: string;
    cgroup?: CgroupVersion;
    /** What the host has (true) or lacks (false). */
    host?: Partial<Record<Feature, boolean>>;
    /** The container came out of a restore itself. */
    restored?: boolean;
    /** The container's root file system is an overlay, as its config names it. */
    overlayRoot?: true;
    /** Its root was kept from the host by us: src/lxc/confinement.ts. */
    confined?: true;
  };
  /** It is about the process that CRIU was dumping just then. */
  ofProcess?: true;
  /**
   * The line is the last one of many failures, or one that CRIU may go on after: it says nothing beside another error, and is
   * this one only where all of `only` is known to be so.
   */
  vague?: true;
  /** What the line says has several causes, of which the entry names the likeliest: it is called one of several. */
  symptom?: true;
  /** Its condition goes by itself: a second try may succeed. */
  transient?: true;
  /** CRIU hangs: the pattern is met among the last lines of its log, and says so of no CRIU that did not hang. */
  hangs?: true;
  /**
   * This host, or what we put on it, is at fault: nothing is said about checkpoint/restore, and the verdict is `error`.
   * `dump`: in a restore it may be the container that is at fault, or what CRIU made of it.
   */
  ofHost?: true | 'dump';
  /** One sentence. */
  cause: string;
  /** What to do: commands and lines of configuration in backticks. */
  advice: string;
  /** Public issues. */
  sources: readonly string[];
}
