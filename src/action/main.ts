/** The action's main and post step: one bundle, told apart by the state that main saves. */
import { getState, saveState } from '@actions/core';
import { KNOWN } from './inputs.js';
import { refuseUnknown } from './known-inputs.js';
import { post } from './post.js';
import { step } from './step.js';
import { test } from './test.js';

await step(async () => {
  if (getState('started') !== '') return post();
  saveState('started', 'yes');
  refuseUnknown(KNOWN, process.env);
  return test();
});
