/** What a stage is called where people read it. */
const STAGES: Record<string, string> = {
  preflight: 'Looking at this host',
  machine: 'Booting the virtual machine',
  provide: 'Providing CRIU and LXC',
  start: 'Starting the container',
  cycle: 'Checkpoint and restore',
  retry: 'A second try of what may pass',
  control: 'Trying what makes a difference',
  bisect: 'Searching the commit',
  versions: "Reading the archive's lists",
  queue: 'Waiting for room on this host',
};

export function stageTitle(stage: string): string {
  return STAGES[stage] ?? stage;
}
