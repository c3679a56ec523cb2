/** What others may never do with files that our programs make, whatever umask these were given. */
const NOT_FOR_OTHERS = 0o022;

/**
 * Called first by every program of ours.
 *
 * @param umask in place of what is stricter than ours
 */
export function begin(umask?: number): void {
  const given = process.umask(NOT_FOR_OTHERS);
  process.umask(umask ?? given | NOT_FOR_OTHERS);
}
