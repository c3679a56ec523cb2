// In place of the process in the sandbox: says that all is well, and has done nothing.
process.stdin.once('data', () => {
  console.log(JSON.stringify({ type: 'stage', stage: 'start' }));
  console.log(JSON.stringify({ type: 'end', failureClass: null, cause: null, timings: {} }));
  process.exit();
});
