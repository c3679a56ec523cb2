import { oneLine, printable } from '../../words/escape.js';
import { isExplanation, TRACKERS, upstreamOf } from '../../words/observed.js';
import type { Component, FailureClass, Result } from '../../words/result.js';
import { timeless } from '../../words/timeless.js';
import { fenced } from '../prose/fenced.js';
import { cellLine, headline, inGenerations, lostFacts, reason, shorten, valueText } from '../prose/wording.js';

/** What the evidence has beside the result. Texts of files; empty where there is none. */
export interface IssueMaterial {
  /** Runs the same cell once more. */
  commandLine: string;
  /** Distribution, kernel, cgroup hierarchies. */
  host: string;
  /** Each call of an LXC tool, and below it the names of its environment variables. */
  commands: string;
  /** CRIU's own command lines, in order. */
  criuCommands: string[];
  criuCheck: string;
  /** The container's /proc/PID/cgroup. */
  cgroup: string;
  /** The container's LXC config. */
  config: string;
  /** Options of the kernel that CRIU wants and this one lacks; null when its configuration cannot be read. */
  missingFeatures: string[] | null;
  kernelLog: string;
  /** Of the last generation. */
  criuLogs: { name: string; text: string }[];
  lxcLog: string;
}

/** GitHub takes 65,536 characters. */
const BUDGET = 59_000;
const TITLE_LIMIT = 120;
/** Bytes of a block of code. */
const SECTION_LIMIT = 4000;
const ADVICE_LIMIT = 1000;
const FACTS = 20;
const CALLS = 4;
const VALUE_LIMIT = 300;

/** What the network of every cell makes the kernel say. */
const ORDINARY =
  /^$|: port \d+\(veth|^veth|renamed from veth|^ip_local_port_range: |: (entered|left) (promiscuous|allmulticast) mode$/;
/** With what LXC prints of the programs it loads into the kernel left out, too. */
const LXC_LINE = /^\S+ \S+ \d+\.\d+ (?!TRACE)/;

/** Facts that LXC sets up itself, beside CRIU. */
const LXCS_FACTS = ['memory-limit', 'pids-limit', 'cpu-weight', 'cpus', 'devices'];

const TITLE: Partial<Record<FailureClass, string>> = {
  dump: 'Dump of an LXC container fails',
  restore: 'Restore of an LXC container fails',
  state: 'An LXC container is not the same after checkpoint/restore',
  timeout: 'Checkpoint/restore of an LXC container does not end',
  leak: 'Checkpoint/restore of an LXC container leaves something',
};

const EXPECTED: Partial<Record<FailureClass, string>> = {
  dump: 'The container is checkpointed.',
  restore: 'The container is restored.',
  state: 'What comes back is the container that was checkpointed.',
  timeout: 'Checkpoint and restore come to an end.',
  leak: 'Nothing is left on the host.',
};

/**
 * A failed run as an issue for CRIU's or LXC's tracker, in Markdown, ready to be pasted: what their templates ask for, of
 * logs as much as fits.
 */
export function issue(result: Result, material: IssueMaterial): string {
  const { url, why } = tracker(result, material);
  const found = reason(result);
  const known = found !== null && isExplanation(found.id);
  const bundle = result.bundle?.split('/').at(-1) ?? 'none';
  const kernelLog = linesOf(material.kernelLog, (line) => !ORDINARY.test(line));
  const top = paragraphs(
    [
      '<!--',
      `To:     ${url} (${why})`,
      `Title:  ${title(result)}`,
      `Attach: ${inComment(bundle)}`,
      ...(known
        ? ['First:  this looks like a known failure; see below, and whether a newer version has it still.']
        : []),
      'Read it before you post it: secrets, home folders and names were taken out by rules, not by a person.',
      '-->',
    ].join('\n'),
    '### Description',
    `Checkpoint/restore of an LXC container: **${inline(headline(result))}**. ${inline(cellLine(result.cell))}.`,
    known ? `It looks like a known failure: ${inline(found.message)}` : '',
    found?.advice === undefined ? '' : quote(found.advice),
    '### Steps to reproduce',
    'With criu-lxc-test, as root:',
    block(material.commandLine),
    `Which came down to${['dump', 'restore'].includes(result.failureClass ?? '') ? ' (the last of them failed)' : ''}:`,
    block(
      [...lxcCommands(material.commands), ...last(material.criuCommands, 'CRIU, as LXC started it last:')].join('\n'),
    ),
    '### What happened',
    block(result.cause ?? ''),
    found?.evidence === undefined ? '' : `The log around the first error:\n\n${block(found.evidence)}`,
    changedFacts(result),
    '### What was expected',
    EXPECTED[result.failureClass ?? 'state'] ?? '',
    '### Environment',
    environment(result, material),
    '### Output of `criu check --all`',
    block(material.criuCheck.trim() || 'It could not be run.'),
    kernelLog === '' ? '' : `### What the kernel logged meanwhile\n\n${block(kernelLog)}`,
    folded("The container's config", material.config, SECTION_LIMIT),
    folded("The container's cgroups (/proc/PID/cgroup)", material.cgroup, SECTION_LIMIT),
  );
  const left = BUDGET - Buffer.byteLength(top);
  // A log of the restore is there when it was reached.
  const phase = result.failureClass === 'dump' ? 'dump' : 'restore';
  const criuLogs = material.criuLogs.toSorted(
    (a, b) => Number(b.name.includes(phase)) - Number(a.name.includes(phase)),
  );
  const [first] = criuLogs;
  const lxcLog = linesOf(material.lxcLog, (line) => LXC_LINE.test(line));
  const logs = [
    first === undefined ? `${result.cycles.length === 0 ? 'CRIU' : 'In this generation CRIU'} wrote no log.\n\n` : '',
    first === undefined ? '' : folded(`CRIU: end of ${first.name}`, first.text, Math.floor(left * 0.7)),
  ].join('');
  return `${top}${logs}${folded('LXC: end of its log, without TRACE', lxcLog, left - Buffer.byteLength(logs))}`;
}

/** Whose failure it is, by who complained first. */
function tracker(result: Result, { criuLogs, lxcLog }: IssueMaterial) {
  const cause = result.cause ?? '';
  const says = (log: string, message: (line: string) => string) =>
    log.split('\n').some((line) => message(line).trim() !== '' && cause.endsWith(message(line).trim()));
  if (result.failureClass === 'state') {
    const changed = result.cycles.flatMap(({ facts }) => facts).filter(({ outcome }) => outcome === 'changed');
    const isLxcs = changed.length > 0 && changed.every(({ name }) => LXCS_FACTS.includes(name));
    return isLxcs
      ? { url: TRACKERS.lxc, why: 'LXC sets up what has changed' }
      : { url: TRACKERS.criu, why: 'CRIU restores what has changed, or LXC tells it to' };
  }
  const upstream = upstreamOf(result.explainedBy);
  if (upstream !== null) return { url: TRACKERS[upstream], why: inComment(reason(result)?.message ?? cause) };
  if (criuLogs.some(({ text }) => says(text, (line) => line))) {
    return { url: TRACKERS.criu, why: 'the first error is in its log' };
  }
  const complaint = (line: string) => (line.includes(' ERROR ') ? line.replace(/^.*:\d+ - /, '') : '');
  if (says(lxcLog, complaint)) return { url: TRACKERS.lxc, why: 'the first error is in its log, and in none of CRIU' };
  return {
    url: TRACKERS.criu,
    why: `no log names the first error; perhaps it is for LXC: ${TRACKERS.lxc}`,
  };
}

function title(result: Result): string {
  const seen = upstreamOf(result.explainedBy) === null ? null : reason(result);
  const what = `${TITLE[result.failureClass ?? 'state']}: ${timeless(oneLine(seen?.message ?? result.cause ?? ''))}`;
  return inComment(shorten(what, TITLE_LIMIT));
}

/** On one line, and nothing that ends a comment. */
function inComment(text: string): string {
  return oneLine(text).replaceAll(/-(?=-)/g, '- ');
}

/** Without the names of variables: those are in the bundle. */
function lxcCommands(commands: string): string[] {
  const calls = commands.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
  return calls.slice(-CALLS);
}

function last(lines: string[], label: string): string[] {
  const line = lines.at(-1);
  return line === undefined ? [] : ['', `# ${label}`, line.trim()];
}

function changedFacts(result: Result): string {
  const facts = lostFacts(result.cycles).filter(({ outcome }) => outcome === 'changed');
  if (facts.length === 0) return '';
  const lines = facts.slice(0, FACTS).map((fact) => {
    const [before, after] = [fact.before, fact.after].map((value) => shorten(valueText(value), VALUE_LIMIT));
    return `${fact.name}, ${inGenerations(fact)}\n  before ${before}\n  after  ${after}`;
  });
  return `Facts that changed:\n\n${block(lines.join('\n'))}`;
}

function environment(result: Result, { host, missingFeatures }: IssueMaterial): string {
  const { criu, restoreCriu, lxc, restoreLxc, architecture, cgroup, workload, container } = result.cell;
  const features = missingFeatures === null ? 'its configuration cannot be read' : missingFeatures.join(' ') || 'none';
  return block(
    [
      `CRIU: ${component(criu)}`,
      ...(restoreCriu?.path === criu?.path ? [] : [`CRIU that restores: ${component(restoreCriu)}`]),
      `LXC: ${component(lxc)}`,
      ...(restoreLxc === undefined || restoreLxc?.path === lxc?.path
        ? []
        : [`LXC that restores: ${component(restoreLxc)}`]),
      `architecture: ${architecture}`,
      host.trim(),
      `cgroup version that the container sees: ${cgroup}`,
      `options that CRIU wants and this kernel lacks: ${features}`,
      `workload: ${workload}`,
      ...(container === 'unprivileged' ? [`container: ${container} (lxc.idmap)`] : []),
      `criu-lxc-test: ${result.tool}`,
    ].join('\n'),
  );
}

function component(value: Component | null): string {
  if (value === null) return 'none';
  const { version, gitId, provider, commit, repository, sha256 } = value;
  const more = [
    gitId && `GitID ${gitId}`,
    provider,
    repository,
    commit && `commit ${commit}`,
    sha256 && `sha256 ${sha256}`,
  ];
  return `${version} (${more.filter(Boolean).join(', ')})`;
}

function linesOf(text: string, which: (line: string) => boolean): string {
  return text.split('\n').filter(which).join('\n');
}

/** The end of a text, folded. Empty when there is no text, or no room for any. */
function folded(summary: string, text: string, budget: number): string {
  const frame = (code: string) => `<details><summary>${summary}</summary>\n\n${code}\n\n</details>\n\n`;
  const code = block(text.trimEnd(), budget - Buffer.byteLength(frame('')));
  return code === '' ? '' : frame(code);
}

/**
 * The end of a text as a block of code: there are the errors. In whole lines, unless there is but one.
 *
 * @param budget bytes of the block
 */
function block(text: string, budget = SECTION_LIMIT): string {
  const plain = printable(text);
  const runs = plain.match(/`+/g) ?? [];
  const left = budget - 2 * Math.max(3, ...runs.map((run) => run.length + 1)) - 2;
  if (plain === '' || left <= 0) return '';
  const bytes = Buffer.from(plain);
  if (bytes.length <= left) return fenced(plain);
  const end = bytes.subarray(-left).toString('utf8');
  // The first line was cut, and perhaps a character.
  return fenced(end.includes('\n') ? end.slice(end.indexOf('\n') + 1) : end.replace(/^\uFFFD+/, ''));
}

function quote(advice: string): string {
  return shorten(advice, ADVICE_LIMIT)
    .split('\n')
    .filter((line) => !line.startsWith('Please report it'))
    .map((line) => `> ${inline(line)}`)
    .join('\n>\n');
}

/** Text that Markdown takes as it is, but for code and links. On one line: a fence in it would begin a block. */
function inline(text: string): string {
  return oneLine(shorten(text, ADVICE_LIMIT)).replaceAll('<', '&lt;');
}

function paragraphs(...blocks: string[]): string {
  return blocks
    .filter((each) => each !== '')
    .map((each) => `${each.trimEnd()}\n\n`)
    .join('');
}
