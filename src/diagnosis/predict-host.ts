import semver from 'semver';
import type { Prediction } from '../words/forecast.js';
import { known, last, type Subject } from './prediction.js';

/** What the versions and the host tell, whatever the container is. */
export function predictByHost(subject: Subject): Prediction[] {
  const { criu, lxc, host } = subject;
  const versions = `CRIU ${criu}, LXC ${lxc}, cgroup ${subject.cgroup}, Linux ${host.kernel}`;
  return [
    ...kernel(subject),
    ...options(subject),
    ...known('vdso-layout', subject, versions),
    ...known('kernel-too-new', subject, versions),
    ...(criu !== null && older(criu, '2.0') ? known('criu-refused-by-lxc', subject, `CRIU ${criu}`) : []),
    ...cgroup(subject, versions),
    ...glibc(subject),
    ...iptables(subject),
    ...breakpoints(subject),
    ...(subject.fault === undefined ? [] : known('fault-injected', subject, `CRIU_FAULT=${subject.fault}`)),
  ];
}

function kernel({ host }: Subject): Prediction[] {
  if (host.missingProcFiles.length === 0) return [];
  return [
    {
      id: 'checkpoint-restore',
      severity: 'error',
      phase: 'both',
      message: 'The kernel was built without CONFIG_CHECKPOINT_RESTORE.',
      evidence: host.missingProcFiles.map((file) => `${file}: no such file`).join('\n'),
      advice: 'Boot a kernel with CONFIG_CHECKPOINT_RESTORE=y.',
      changes: [],
    },
  ];
}

/** Unix sockets are everywhere; the others matter where such sockets are. */
function options(subject: Subject): Prediction[] {
  const { missingOptions } = subject.host;
  const diag = missingOptions.filter((name) => name.endsWith('_DIAG'));
  const without = (names: readonly string[]) => `the kernel has no ${names.map((name) => `CONFIG_${name}`).join(', ')}`;
  return [
    ...(missingOptions.includes('PROC_CHILDREN')
      ? known('proc-children-missing', subject, without(['PROC_CHILDREN']))
      : []),
    ...(missingOptions.includes('KCMP') ? known('kernel-without-checkpoint-restore', subject, without(['KCMP'])) : []),
    ...(diag.length === 0
      ? []
      : known('diag-missing', subject, without(diag), { severity: diag.includes('UNIX_DIAG') ? 'error' : 'warning' })),
  ];
}

/** Not where it could not be tried: then it is not told. */
function breakpoints(subject: Subject): Prediction[] {
  const { has, evidence } = subject.host.features['hardware-breakpoints'];
  if (has !== false || subject.noBreakpoints) return [];
  return known('hardware-breakpoints', subject, `CRIU ${subject.criu}; ${evidence}`);
}

function cgroup(subject: Subject, versions: string): Prediction[] {
  const { lxc, running } = subject;
  if (subject.cgroup === 'v1' && lxc !== null && !older(lxc, '7.0.0')) {
    return [
      {
        id: 'cgroup1-with-lxc-7',
        severity: 'error',
        phase: 'start',
        message: 'LXC 7 dropped cgroup v1, and this host keeps its controllers there.',
        evidence: versions,
        advice: 'Boot with `systemd.unified_cgroup_hierarchy=1`, or use LXC 6: `lxc-version: 6.x`.',
        changes: [],
      },
    ];
  }
  return [
    ...known('freezer-on-cgroup2', subject, versions),
    ...known('freezer-of-restored-container', subject, versions, {
      restored: true,
      severity: running?.restored === true ? 'error' : 'warning',
    }),
  ];
}

/** rseq is used by all programs of a newer glibc, guard pages by those with threads. */
function glibc(subject: Subject): Prediction[] {
  const { glibc, host } = subject;
  if (glibc === null) return [];
  const evidence = `glibc ${glibc} in the container, Linux ${host.kernel}`;
  return [
    ...(older(glibc, '2.35')
      ? []
      : [...known('rseq-of-old-kernel', subject, evidence), ...known('rseq-unknown-to-criu', subject, evidence)]),
    ...(older(glibc, '2.40') ? [] : known('rseq-size-unknown-to-criu', subject, evidence, { severity: 'warning' })),
    ...(older(glibc, '2.42') ? [] : known('guard-pages', subject, evidence, { severity: 'warning' })),
  ];
}

/** The network is locked where the container has one of its own. */
function iptables(subject: Subject): Prediction[] {
  const { iptables, networkLock, settings } = subject;
  const shares = settings.some(({ key, value }) => /^lxc\.net\.\d+\.type$/.test(key) && value === 'none');
  if (shares || last(subject, 'lxc.namespace.share.net') !== undefined || networkLock !== 'iptables') return [];
  if (iptables === null) return known('iptables-missing', subject, 'iptables-restore is not on PATH');
  const evidence = `iptables ${iptables.version} (${iptables.nft ? 'nf_tables' : 'legacy'})`;
  return [
    ...(older(iptables.version, '1.6.2') ? known('iptables-too-old', subject, evidence) : []),
    ...(iptables.nft ? known('iptables-nft-unlock', subject, evidence, { severity: 'warning' }) : []),
  ];
}

function older(version: string, than: string): boolean {
  const [one, other] = [semver.coerce(version), semver.coerce(than)];
  return one !== null && other !== null && semver.lt(one, other);
}
