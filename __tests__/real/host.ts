import { join } from 'node:path';
import type { Feature } from '../../src/host/features.js';
import { inspect } from '../../src/host/inspect.js';
import { nativeProgram } from '../../src/host/installation.js';
import { ROOT } from './tester.js';

/** This machine, as the product itself sees it. */
export const HOST = await inspect('/var/tmp', nativeProgram('probe', join(ROOT, 'dist/cell/index.js')));

export const hostHas = (feature: Feature): boolean => HOST.features[feature].has === true;
