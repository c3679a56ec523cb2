import { homedir } from 'node:os';
import { join } from 'node:path';
import { readOrNull } from '../host/process.js';

const GHOST_LIMIT_BYTES = 1024 * 1024;

/** Read by CRIU one after the other, before its command line. */
function files(): string[] {
  const named = process.env['CRIU_CONFIG_FILE'];
  return ['/etc/criu/default.conf', join(homedir(), '.criu/default.conf'), ...(named ? [named] : [])];
}

/** What the options files of CRIU set for whoever runs it here. Files that are not there set nothing. */
export function criuSettings(): { networkLock: string; ghostLimitBytes: number } {
  return parseSettings(
    files()
      .map((file) => readOrNull(file) ?? '')
      .join('\n'),
  );
}

/** One option a line, as CRIU reads them; `#` begins a comment. */
export function parseSettings(text: string): { networkLock: string; ghostLimitBytes: number } {
  const settings = new Map(
    text.split('\n').map((line) => {
      const [option = '', value = ''] = line
        .replace(/#.*/, '')
        .trim()
        .split(/[\s=]+/);
      return [option.replace(/^--/, ''), value];
    }),
  );
  return {
    networkLock: settings.get('network-lock') ?? 'iptables',
    ghostLimitBytes: parseSize(settings.get('ghost-limit') ?? '') ?? GHOST_LIMIT_BYTES,
  };
}

/** `1G`, `512k`, `1048576` in bytes; null for what is no size. */
function parseSize(text: string): number | null {
  const [, digits, unit = ''] = text.match(/^(\d+)([KMG]?)$/i) ?? [];
  if (digits === undefined) return null;
  return Number(digits) * 1024 ** ['', 'K', 'M', 'G'].indexOf(unit.toUpperCase());
}
