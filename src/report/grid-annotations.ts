import { type Annotation, fitting } from './annotations.js';
import { type GridRow, gridCauses } from './grid-rows.js';

/** One for each cause, not for each cell: GitHub shows ten of a step. */
export function gridAnnotations(rows: readonly GridRow[]): Annotation[] {
  const annotations = gridCauses(rows).map(({ verdict, cause, advice, rows: alike }): Annotation => {
    const cells = alike.length === 1 ? '1 cell' : `${alike.length} cells`;
    return {
      level: verdict === 'skipped' ? 'notice' : 'error',
      title: `${cells} ${verdict === 'error' ? 'with an error' : verdict}: ${cause}`,
      message: [...(advice === undefined ? [] : [advice]), ...alike.map(({ id }) => id)].join('\n'),
    };
  });
  return fitting(annotations);
}
