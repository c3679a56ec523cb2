/** The action's main and post step: one bundle, told apart by the state that main saves. */
import { getState, saveState } from '@actions/core';
import { begin } from '../host/begin.js';
import { leave } from '../host/leave.js';
import { post } from './post.js';
import { fail } from './say.js';
import { test } from './test.js';

begin();
try {
  if (getState('started') === '') {
    saveState('started', 'yes');
    await test();
  } else {
    await post();
  }
} catch (error) {
  // Ours: everything that can be expected became a result or a warning.
  fail(error);
}
// Keep-alive sockets of the toolkit would hold the process for minutes (actions/toolkit#1578).
await leave();
