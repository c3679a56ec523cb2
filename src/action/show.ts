import { error, notice, warning } from '@actions/core';

/** How an annotation of each level is made. */
export const SHOW = { error, warning, notice };
