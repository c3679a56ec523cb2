// Loaded with --import into a program: at its end, says what it used.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const used = { cpuMs: (userCPUTime + systemCPUTime) / 1000, maxRssMb: maxRSS / 1000 };
  process.stderr.write(JSON.stringify(used));
});
