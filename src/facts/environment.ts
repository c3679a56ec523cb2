import { createHash } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { readOrNull, statusField } from '../host/process.js';
import type { Container, Fact } from './fact.js';
import { ofEach, unchangedOfEach } from './processes.js';

interface Environment {
  cwd: string;
  root: string;
  umask: string | null;
  /** Sum of the variables, which are nobody else's business. */
  variables: string;
}

export const environment: Fact<Record<string, Environment>, Container> = {
  name: 'environment',
  policy: 'must',
  reads: 'working folder, root, umask and environment variables (as a sum) of each process',
  why: 'A path or a variable that a program was started with must mean the same to it.',
  read: ({ processes }) =>
    ofEach(processes, (outer) => ({
      cwd: readlinkSync(`/proc/${outer}/cwd`),
      root: readlinkSync(`/proc/${outer}/root`),
      umask: statusField(outer, 'Umask'),
      variables: createHash('sha256')
        .update(readOrNull(`/proc/${outer}/environ`) ?? '')
        .digest('hex')
        .slice(0, 16),
    })),
  ...unchangedOfEach('The environment'),
};
