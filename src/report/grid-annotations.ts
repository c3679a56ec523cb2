import { type Annotation, fitting } from './annotations.js';
import type { GridRow } from './grid-rows.js';
import { causes, whyOf } from './many.js';

/** One for each cause, not for each cell: GitHub shows ten of a step. */
export function gridAnnotations(rows: readonly GridRow[]): Annotation[] {
  const annotations = causes(rows, whyOf).map(({ verdict, sentence, advice, of: alike }): Annotation => {
    const cells = alike.length === 1 ? '1 cell' : `${alike.length} cells`;
    return {
      level: verdict === 'skipped' ? 'notice' : 'error',
      title: `${cells} ${verdict === 'error' ? 'with an error' : verdict}: ${sentence}`,
      message: [...(advice === undefined ? [] : [advice]), ...alike.map(({ id }) => id)].join('\n'),
    };
  });
  return fitting(annotations);
}
