import semver from 'semver';
import type { Hints } from '../core/run/explain.js';
import { UsageError } from '../words/errors.js';
import { oneOf } from '../words/one-of.js';

const CGROUPS = ['v1', 'v2'] as const;

export interface ExplainOptions {
  files: string[];
  hints: Hints;
}

/** @throws UsageError */
export function parseExplain(files: string[], value: (option: string) => string | undefined): ExplainOptions {
  if (files.length === 0) {
    throw new UsageError('There is no log to explain: criu-lxc-test explain FILE…, or - for standard input.');
  }
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('Standard input (-) is there only once.');
  const version = (name: string) => {
    const text = value(name);
    if (text === undefined || semver.coerce(text) !== null) return text ?? null;
    throw new UsageError(`--${name} is "${text}"; allowed is a version, such as 4.2.1.`);
  };
  const cgroup = value('cgroup');
  return {
    files,
    hints: {
      criu: version('criu'),
      lxc: version('lxc'),
      kernel: version('kernel'),
      cgroup: cgroup === undefined ? null : oneOf(cgroup, CGROUPS, '--cgroup'),
    },
  };
}
