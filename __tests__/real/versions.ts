import { inject } from 'vitest';

/** The versions that the tests use, by what they are for: probe.ts. No other file names one. */
export const {
  criu: CRIU,
  newestCriu: NEWEST_CRIU,
  oldCriu: OLD_CRIU,
  ancientCriu: ANCIENT_CRIU,
  lxc: LXC,
  lxc5: LXC_5,
  lxc7: LXC_7,
} = inject('probed').versions;
