import { type Annotation, fitting } from '../one/annotations.js';
import type { GridRow } from './grid-rows.js';
import { causes, verdictOf, whyOf } from './many.js';

/** One for each cause, not for each cell: GitHub shows ten of a step. What was skipped warns where there is nothing else. */
export function gridAnnotations(rows: readonly GridRow[]): Annotation[] {
  const isNothing = verdictOf(rows) === 'skipped';
  const annotations = causes(rows, whyOf).map(({ verdict, sentence, advice, of: alike }): Annotation => {
    const cells = alike.length === 1 ? '1 cell' : `${alike.length} cells`;
    return {
      level: verdict !== 'skipped' ? 'error' : isNothing ? 'warning' : 'notice',
      title: `${cells} ${verdict === 'error' ? 'with an error' : verdict}: ${sentence}`,
      message: [...(advice === undefined ? [] : [advice]), ...alike.map(({ id }) => id)].join('\n'),
    };
  });
  return fitting(annotations);
}
