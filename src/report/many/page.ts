import { cellNames } from '../../history/key.js';
import { printable, scriptJson } from '../../words/escape.js';
import type { Cycle, Finding } from '../../words/result.js';
import { standing, WORST_FIRST } from '../../words/standing.js';
import { explanation, headline, lostFacts, notable, reason, shorten, valueText } from '../prose/wording.js';
import type { Change } from './changes.js';
import { environmentOf } from './compatibility.js';
import type { Joined, JoinedResult } from './join.js';
import { cellInFull, whyOf } from './many.js';
import type { News } from './news.js';
import type { PageCycle, PageData, PageDetails, PageFact, PageNews, PageResult } from './page-data.js';
import { pagePast } from './page-past.js';
import type { Past } from './past.js';
import { Shared } from './shared.js';

/** Bytes for all results together. Their runs (page-past.ts) and the page's own code come on top; browsers slow down above 6 MB. */
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

/** What the page shows of before. */
type Seen = Pick<Past, 'news' | 'history'>;

/**
 * All results as one HTML file that needs no other and no network.
 *
 * @param template dist/page/index.html, made from src/page
 */
export function page(
  joined: Joined,
  tool: string,
  template: string,
  past: Seen = { news: null, history: null },
): string {
  const json = scriptJson(pageData(joined, tool, past));
  const [before, after] = template.split(PLACE);
  if (before === undefined || after === undefined)
    throw new Error('The template of the page has no place for the data.');
  return before + json + after;
}

/** What the page shows, within its size. */
function pageData({ entries, problems }: Joined, tool: string, { news, history }: Seen): PageData {
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
        findings: notable(result)
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
  const { past, runsOf, ownRun } = pagePast(
    entries.map(({ result }) => result),
    history ?? [],
  );
  return {
    tool,
    madeAt: new Date().toISOString(),
    news: news === null ? null : pageNews(news, entries),
    past,
    results: results.map(({ entry: { result }, shown }) => ({
      ...shown,
      run: ownRun(result),
      past: runsOf.get(result) ?? [],
    })),
    problems: problems
      .slice(0, PROBLEMS)
      .map(({ kind, file, message }) => ({ kind, file: text(file), message: text(message) })),
    findings: findings.values,
    lost: lost.values,
    kept: kept.values,
    absent: absent.values,
  };
}

function pageNews({ headline, changes, stillFailing }: News, entries: readonly JoinedResult[]): PageNews {
  const nameOf = cellNames(entries.map(({ result }) => result));
  const ids = new Map(entries.map(({ id, result }) => [nameOf(result), id]));
  const shown = (some: readonly Change[]) =>
    some.slice(0, LISTED).map(({ severity, what, cell, words, runs = [] }) => {
      return { severity, what, cell: text(cell), words: text(words), runs, id: ids.get(cell) ?? null };
    });
  const hidden = [changes, stillFailing].reduce((sum, { length }) => sum + Math.max(0, length - LISTED), 0);
  return { headline: text(headline), changes: shown(changes), stillFailing: shown(stillFailing), hidden };
}

function pageResult(entry: JoinedResult, cycles: number): PageResult {
  const { id, result } = entry;
  const { cell } = result;
  const cause = whyOf(entry)?.sentence ?? null;
  const { criu, lxc, cgroup } = environmentOf(cell);
  return {
    id,
    verdict: standing(result),
    headline: text(headline(result)),
    cell: text(cellInFull(result)),
    criu: text(criu),
    lxc: text(lxc),
    cgroup,
    kernel: text(cell.kernel),
    architecture: text(cell.architecture),
    workload: cell.workload,
    container: cell.container ?? 'privileged',
    mode: text(result.mode.join(', ')),
    startedAt: result.startedAt,
    cause: cause === null ? null : text(cause),
    run: -1,
    past: [],
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
