import { hostname } from 'node:os';
import { readOrNull } from './process.js';

/** What of this host and its user must not leave it, as it is written. */
export interface Secrets {
  /** Wherever they stand. */
  values: string[];
  /** Home folders, as the beginning of a path. */
  homes: string[];
  /** Names of users and of the host, as words. */
  words: string[];
}

const SECRET_NAME =
  /SECRET|TOKEN|PASSW|PASSPHRASE|CREDENTIAL|COOKIE|AUTH|(^|[_-])(API|ACCESS|PRIVATE|SIGNING)?_?KEY([_-]|$)/i;
/** Shorter ones would be found in the midst of other words. */
const SECRET_LENGTH = 6;
/** Of a value whose name says nothing: with letters and digits, and neither a path, an address nor several words. */
const LIKE_A_SECRET = /^(?=.*[a-z])(?=.*\d)[^\s/]{8,}$/i;
/** These say what is tested and on what. */
const NO_SECRETS = /^(LANG|LC_\w+|TERM|GITHUB_(SHA|REF\w*|HEAD_REF|BASE_REF)|ImageOS|RUNNER_(OS|ARCH)|NODE_VERSION)$/;
/** Accounts that are called so everywhere, and words of every log. */
const COMMON_NAMES = ['root', 'nobody', 'node', 'runner', 'ubuntu', 'debian', 'localhost', 'criu', 'lxc', 'linux'];
const NAME_LENGTH = 3;
/** The uids of people. */
const PEOPLE = { first: 1000, last: 65_533 };

/**
 * @param env of this process
 * @param ownInputs names of variables that are given to this program to be told
 * @param passwd /etc/passwd
 */
export function findSecrets(
  env: NodeJS.ProcessEnv,
  ownInputs: readonly string[],
  passwd = readOrNull('/etc/passwd') ?? '',
  host = hostname(),
): Secrets {
  const values = Object.entries(env)
    .filter(([name, value = '']) => !ownInputs.includes(name) && isSecret(name, value))
    .flatMap(([, value = '']) => value.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.length >= SECRET_LENGTH);
  const people = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter(([, , uid]) => Number(uid) >= PEOPLE.first && Number(uid) <= PEOPLE.last);
  const users = [...people.map(([name]) => name), env['USER'], env['LOGNAME'], env['SUDO_USER']];
  const homes = [...people.map(([, , , , , home]) => home), env['HOME']];
  return {
    values: values.flatMap((value) => [value, encodeURIComponent(value)]),
    homes: homes.filter((home) => home !== undefined && /^\/[^/]/.test(home)) as string[],
    words: [...users, host, host.split('.')[0]].filter(
      (word) => word !== undefined && word.length >= NAME_LENGTH && !COMMON_NAMES.includes(word.toLowerCase()),
    ) as string[],
  };
}

function isSecret(name: string, value: string): boolean {
  if (NO_SECRETS.test(name)) return false;
  return /^(ACTIONS|INPUT)_/.test(name) || SECRET_NAME.test(name) || LIKE_A_SECRET.test(value);
}
