import { printable, scriptJson } from '../words/escape.js';
import type { Cycle, Finding } from '../words/result.js';
import { placeOf } from './grid.js';
import type { Entry, Joined } from './join.js';
import { WORST_FIRST, whyOf } from './many.js';
import type { PageCycle, PageData, PageDetails, PageFact, PageResult } from './page-data.js';
import { cellLine, explanation, headline, lostFacts, notable, reason, shorten, valueText } from './wording.js';

/** Bytes for all results together. The page's own code takes 0.2 MB more, and browsers slow down above 5 MB. */
const BUDGET = 4_500_000;
const TEXT_LIMIT = 600;
const VALUE_LIMIT = 300;
const EVIDENCE_LIMIT = 4000;
/** Cycles of one result, and of all. */
const CYCLES = { most: 100, inAll: 60_000 };
/** Facts and findings of one result. */
const LISTED = 100;
const PROBLEMS = 1000;
/** Where the template wants the data. */
const PLACE = '"RESULTS"';

/**
 * All results as one HTML file that needs no other and no network.
 *
 * @param template dist/page/index.html, made from src/page
 */
export function page(joined: Joined, tool: string, template: string): string {
  const json = scriptJson(pageData(joined, tool));
  const [before, after] = template.split(PLACE);
  if (before === undefined || after === undefined)
    throw new Error('The template of the page has no place for the data.');
  return before + json + after;
}

/** What the page shows, within its size. */
function pageData({ entries, problems }: Joined, tool: string): PageData {
  const findings = new Shared<Finding>();
  const lost = new Shared<PageFact>();
  const kept = new Shared<string[]>();
  const absent = new Shared<{ name: string; reason: string }[]>();
  const cycles = Math.min(CYCLES.most, Math.ceil(CYCLES.inAll / entries.length));
  const results = entries.map((entry) => ({ entry, shown: pageResult(entry, cycles) }));
  let left = BUDGET - Buffer.byteLength(JSON.stringify(results.map(({ shown }) => shown)));
  // Whose details are left out last comes first.
  for (const verdict of WORST_FIRST) {
    for (const { entry, shown } of results) {
      if (shown.verdict !== verdict || left < 0) continue;
      const { result } = entry;
      const why = reason(result);
      const cause = explanation(result);
      const details: PageDetails = {
        fullCause: cause === null || cause === whyOf(entry)?.sentence ? null : text(cause, EVIDENCE_LIMIT),
        advice: why?.advice === undefined ? null : text(why.advice),
        evidence: why?.evidence === undefined ? null : text(why.evidence, EVIDENCE_LIMIT),
        cyclesWanted: result.cyclesWanted,
        cyclesRun: result.cycles.length,
        findings: notable(result.findings)
          .filter((finding) => finding !== why)
          .slice(0, LISTED)
          .map((finding) => findings.index(pageFinding(finding))),
        lost: lostFacts(result.cycles)
          .slice(0, LISTED)
          .map(({ name, outcome, before, after, reason = '', generations }) => [
            lost.index({
              name: text(name),
              outcome,
              before: text(valueText(before), VALUE_LIMIT),
              after: text(valueText(after), VALUE_LIMIT),
              reason: text(reason),
            }),
            generations.slice(0, LISTED),
          ]),
        kept: kept.index(entry.kept.slice(0, LISTED).map((name) => text(name))),
        absent: absent.index(
          entry.absent.slice(0, LISTED).map(({ name, reason }) => ({ name: text(name), reason: text(reason) })),
        ),
        totalMs: Math.round(result.timings.total),
        file: text(entry.file),
        logs: result.evidence === null ? null : text(result.evidence),
      };
      left -= Buffer.byteLength(JSON.stringify(details));
      shown.details = details;
      left -= [findings, lost, kept, absent].reduce((sum, shared) => sum + shared.takeAdded(), 0);
    }
  }
  return {
    tool,
    madeAt: new Date().toISOString(),
    results: results.map(({ shown }) => shown),
    problems: problems
      .slice(0, PROBLEMS)
      .map(({ kind, file, message }) => ({ kind, file: text(file), message: text(message) })),
    findings: findings.values,
    lost: lost.values,
    kept: kept.values,
    absent: absent.values,
  };
}

/** Values that are written once, however many results have them. */
class Shared<T> {
  readonly values: T[] = [];
  private readonly indexes = new Map<string, number>();
  private added = 0;

  index(value: T): number {
    const key = JSON.stringify(value);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.added += Buffer.byteLength(key);
    this.indexes.set(key, this.values.length);
    return this.values.push(value) - 1;
  }

  /** Bytes that came in since this was last asked. */
  takeAdded(): number {
    const added = this.added;
    this.added = 0;
    return added;
  }
}

function pageResult(entry: Entry, cycles: number): PageResult {
  const { id, result } = entry;
  const { cell } = result;
  const cause = whyOf(entry)?.sentence ?? null;
  const { criu, lxc, cgroup } = placeOf(cell);
  return {
    id,
    verdict: result.verdict,
    headline: text(headline(result)),
    cell: text(cellLine(cell)),
    criu: text(criu),
    lxc: text(lxc),
    cgroup,
    kernel: text(cell.kernel),
    architecture: text(cell.architecture),
    workload: cell.workload,
    mode: text(result.mode.join(', ')),
    startedAt: result.startedAt,
    cause: cause === null ? null : text(cause),
    cycles: some(result.cycles, cycles).map(pageCycle),
    details: null,
  };
}

function pageCycle({ generation, failureClass, dumpMs, frozenMs, restoreMs, dumpStats }: Cycle): PageCycle {
  return [
    generation,
    failureClass ?? '',
    tenths(dumpMs),
    tenths(frozenMs),
    tenths(restoreMs),
    dumpStats?.pagesWritten ?? null,
  ];
}

function pageFinding({ id, severity, message, evidence, advice }: Finding): Finding {
  return {
    id: text(id),
    severity,
    message: text(message),
    ...(evidence === undefined ? {} : { evidence: text(evidence, EVIDENCE_LIMIT) }),
    ...(advice === undefined ? {} : { advice: text(advice) }),
  };
}

/** Evenly spread, the last one among them: where a cell failed, it is that which did. */
function some(cycles: Cycle[], most: number): Cycle[] {
  const step = Math.ceil(cycles.length / most);
  return cycles.filter((_, at) => (cycles.length - 1 - at) % step === 0);
}

function tenths(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms * 10) / 10;
}

function text(words: string, limit = TEXT_LIMIT): string {
  return shorten(printable(words), limit);
}
