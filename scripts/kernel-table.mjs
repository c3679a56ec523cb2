// The tables of docs/compatibility.md that say what was measured on other kernels: from docs/compat-kernels.json.
import { readFileSync } from 'node:fs';
import { causeOf } from '../src/diagnosis/diagnose.ts';
import { FAILURES } from '../src/diagnosis/failures.ts';
import { text } from '../src/report/one/markdown.ts';
import { KERNEL_DATA } from './measured.mjs';

const MARKS = { passed: '✅ passed', failed: '❌', skipped: '⏭️ skipped' };

/** Lines of Markdown: the conditions, a table for each LXC, and why. */
export function kernelTables() {
  const { cells } = JSON.parse(readFileSync(KERNEL_DATA, 'utf8'));
  if (cells.length === 0) return ['Nothing was measured so far.'];
  const causes = [...new Set(cells.flatMap((cell) => whyOf(cell) ?? []))];
  const lines = [...conditions(cells), ''];
  for (const lxc of valuesOf(cells, 'lxc').toSorted(byNumber)) {
    const ofLxc = cells.filter((each) => each.lxc === lxc);
    const crius = valuesOf(ofLxc, 'criu').toSorted(byNumber).toReversed();
    lines.push(
      `### LXC ${lxc}`,
      '',
      `| Kernel | cgroup | ${crius.map((criu) => `CRIU ${criu}`).join(' | ')} |`,
      `| --- | --- | ${crius.map(() => '---').join(' | ')} |`,
    );
    for (const number of valuesOf(cells, 'number').toSorted(byNumber)) {
      for (const cgroup of ['v1', 'v2']) {
        const row = ofLxc.filter((each) => each.number === number && each.cgroup === cgroup);
        if (row.length === 0) continue;
        const told = crius.map((criu) =>
          tell(
            row.find((each) => each.criu === criu),
            causes,
          ),
        );
        lines.push(`| ${number}, \`${row[0].kernel}\` | ${cgroup} | ${told.join(' | ')} |`);
      }
    }
    lines.push('');
  }
  if (causes.length > 0) lines.push('| No. | Cause |', '| --- | --- |');
  return [...lines, ...causes.map((cause, index) => `| ${index + 1} | ${cause} |`)];
}

/** Each with the cells that it holds for, where it does not hold for all. */
function conditions(cells) {
  const all = cells.map((each) => [
    `${text(each.processor)}, ${each.machine === 'kvm' ? 'with KVM' : 'emulated by QEMU, without KVM'}.`,
    ...each.conditions.map(text),
  ]);
  return [...new Set(all.flat())].map((condition) => {
    const held = cells.filter((_, index) => all[index].includes(condition));
    if (held.length === cells.length) return `- ${condition}`;
    const where = valuesOf(
      held.map(({ number, cgroup }) => ({ at: `${number} ${cgroup}` })),
      'at',
    );
    return `- ${condition} (${where.toSorted(byNumber).join(', ')})`;
  });
}

/** What is known of a failure, else its sentence; null of what did not fail. */
function whyOf({ cause, knownFailure }) {
  const known = FAILURES.find(({ id }) => id === knownFailure);
  if (cause === null || known === undefined) return cause === null ? null : text(cause);
  return `[${known.id}](failures.md#${known.id}): ${text(causeOf(known))}`;
}

/** Empty when it was not measured. */
function tell(cell, causes) {
  if (cell === undefined) return '';
  const { verdict, failureClass, knownLosses, measuredAt } = cell;
  const cause = whyOf(cell);
  const mark = verdict === 'passed' && knownLosses.length > 0 ? '☑️ passed' : MARKS[verdict];
  const why = cause === null ? '' : ` (${causes.indexOf(cause) + 1})`;
  return `${mark}${verdict === 'failed' ? ` ${failureClass}` : ''}${why}<br>${measuredAt.slice(0, 10)}`;
}

function valuesOf(list, key) {
  return [...new Set(list.map((each) => each[key]))];
}

function byNumber(a, b) {
  return a.localeCompare(b, 'en', { numeric: true });
}
