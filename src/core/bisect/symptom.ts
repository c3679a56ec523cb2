import { basename } from 'node:path';
import type { Try } from '../../words/bisection.js';
import { UsageError } from '../../words/errors.js';
import { isExplanation } from '../../words/observed.js';
import { oneOf } from '../../words/one-of.js';
import type { FailureClass, Result } from '../../words/result.js';

/** What a search is about: a failure of one class, one known failure of that class, or one fact. */
export type Symptom = (
  | { kind: 'id'; id: string; failureClass: FailureClass | null }
  | { kind: 'class'; failureClass: FailureClass }
  | { kind: 'fact'; fact: string }
) & {
  /** Where it was seen; null until it was. */
  point: Point | null;
};

/** How far a container had come. */
interface Point {
  generation: number;
  failureClass: FailureClass;
}

/** Outcomes of a fact that did not come back as it was. */
const LOST: readonly string[] = ['changed', 'known-loss', 'info'];
/** Of checkpoint/restore. What fails before them says nothing about it. */
const CLASSES = ['dump', 'restore', 'state', 'timeout', 'leak'] as const;
/** In the order in which a cycle can fail. */
const STEPS: readonly FailureClass[] = ['dump', 'restore', 'state'];

/**
 * @param text as it was written. Whether there is such a fact or failure shows at the ends
 * @param label as the user calls it
 * @throws UsageError
 */
export function parseSymptom(text: string, label: string): Symptom {
  const [, kind, name = ''] = text.match(/^(fact|class):([a-z][a-z0-9-]*)$/) ?? [];
  const point = null;
  if (kind === 'fact') return { kind, fact: name, point };
  if (kind === 'class') return { kind, failureClass: oneOf(name, CLASSES, `${label} class:`), point };
  if (/^[a-z][a-z0-9-]*$/.test(text)) return { kind: 'id', id: text, failureClass: null, point };
  throw new UsageError(
    `${label} is "${text}"; it must be the id of a known failure (docs/failures.md), fact:NAME or class:NAME.`,
  );
}

/** What a failed result shows: the fact that changed, else the known failure, else the class. Null when it did not fail. */
export function symptomOf(result: Result): Symptom | null {
  if (result.verdict !== 'failed' || result.failureClass === null) return null;
  const { failureClass, explainedBy } = result;
  const changed = result.cycles.flatMap(({ facts }) => facts).find(({ outcome }) => outcome === 'changed');
  const point = pointOf(result);
  if (failureClass === 'state' && changed !== undefined) return { kind: 'fact', fact: changed.name, point };
  return explainedBy !== null && isExplanation(explainedBy)
    ? { kind: 'id', id: explainedBy, failureClass, point }
    : { kind: 'class', failureClass, point };
}

/** As `--symptom` takes it. */
export function symptomText(symptom: Symptom): string {
  if (symptom.kind === 'id') return symptom.id;
  return symptom.kind === 'fact' ? `fact:${symptom.fact}` : `class:${symptom.failureClass}`;
}

/** What one run of a cell says about a symptom. */
export function judge(symptom: Symptom, result: Result): Try {
  const evidence = result.evidence === null ? null : basename(result.evidence);
  return { kind: kindOf(symptom, result), reason: result.cause, ms: result.timings.total, evidence };
}

function kindOf(symptom: Symptom, result: Result): Try['kind'] {
  const { verdict, failureClass, explainedBy } = result;
  if (verdict === 'error' || verdict === 'skipped') return 'broken';
  if (symptom.kind === 'fact') {
    const outcomes = result.cycles
      .flatMap(({ facts }) => facts)
      .filter(({ name }) => name === symptom.fact)
      .map(({ outcome }) => outcome);
    if (outcomes.some((outcome) => LOST.includes(outcome))) return 'shows';
    // Of a cell that failed before its last comparison nobody knows.
    return verdict === 'passed' && outcomes.includes('kept') ? 'passes' : 'other';
  }
  if (verdict === 'passed') return 'passes';
  const isOfClass = symptom.failureClass === null || symptom.failureClass === failureClass;
  if (isOfClass && (symptom.kind === 'class' || symptom.id === explainedBy)) return 'shows';
  // What came further than the symptom lets anything come is without it, whatever it died of then.
  return isPast(pointOf(result), symptom.point) ? 'passes' : 'other';
}

/** Where a result failed; null where no cycle did. */
export function pointOf({ cycles }: Result): Point | null {
  const failed = cycles.find(({ verdict }) => verdict === 'failed');
  if (failed === undefined || failed.failureClass === null) return null;
  return { generation: failed.generation, failureClass: failed.failureClass };
}

function isPast(point: Point | null, other: Point | null): boolean {
  if (point === null || other === null) return false;
  const [step, otherStep] = [point, other].map(({ failureClass }) => STEPS.indexOf(failureClass)) as [number, number];
  if (step < 0 || otherStep < 0) return false;
  return point.generation > other.generation || (point.generation === other.generation && step > otherStep);
}
