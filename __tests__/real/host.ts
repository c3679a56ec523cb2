import { inject } from 'vitest';
import type { Feature } from '../../src/host/features.js';

/** This machine, as the product itself sees it. */
export const HOST = inject('probed').host;

export const hostHas = (feature: Feature): boolean => HOST.features[feature].has === true;
