import { nativeVersion } from '../host/cgroups.js';
import { FEATURES } from '../host/features.js';
import { type Host, PROC_FILES, TOOLS } from '../host/inspect.js';
import type { Finding } from '../words/result.js';

/** The container's rootfs and one checkpoint take about 5 MiB; logs of many cycles more. */
const NEEDED_BYTES = 64 * 1024 * 1024;

/**
 * What can be told of a host before anything is started. One finding for each thing looked at; `error` means that no
 * cell can run here.
 */
export function preflight(host: Host): Finding[] {
  return [
    platform(host),
    privilege(host),
    tools(host),
    namespaces(host),
    checkpointRestore(host),
    cgroups(host),
    ...realTime(host),
    lsm(host),
    capabilities(host),
    breakpoints(host),
    others(host),
    packetFilter(host),
    network(host),
    space(host),
  ];
}

/** Ids of the findings about what could not be looked at: nothing is said to be well. */
export function untried({ privilege, missingTools, features }: Host): string[] {
  const { 'cap-sys-admin': admin, 'hardware-breakpoints': breakpoints } = features;
  return [
    ...(privilege === 'none' || missingTools.length > 0 ? ['namespaces'] : []),
    ...(privilege === 'none' || admin.has === null ? ['capabilities'] : []),
    ...(breakpoints.has === null ? ['hardware-breakpoints'] : []),
  ];
}

function platform({ platform, kernel }: Host): Finding {
  return platform === 'linux'
    ? { id: 'platform', severity: 'info', message: `This is Linux ${kernel}.`, evidence: kernel }
    : {
        id: 'platform',
        severity: 'error',
        message: `This is ${platform}; checkpoint/restore needs Linux.`,
        evidence: platform,
        advice: 'Run it on a Linux host.',
      };
}

function privilege({ privilege, sudoRefusal }: Host): Finding {
  if (privilege === 'root')
    return { id: 'privilege', severity: 'info', message: 'The user is root.', evidence: 'uid 0' };
  if (privilege === 'sudo') {
    return {
      id: 'privilege',
      severity: 'info',
      message: 'sudo needs no password here.',
      evidence: 'sudo -n true: exit code 0',
    };
  }
  return {
    id: 'privilege',
    severity: 'error',
    message: 'The user is not root, and sudo does not work without a password.',
    evidence: sudoRefusal,
    advice: 'Run it as root, or allow the user `NOPASSWD` in sudoers.',
  };
}

function tools({ missingTools }: Host): Finding {
  return missingTools.length === 0
    ? {
        id: 'tools',
        severity: 'info',
        message: 'The programs that the sandbox is made with are there.',
        evidence: Object.values(TOOLS).flat().join(' '),
      }
    : {
        id: 'tools',
        severity: 'error',
        message: `Programs that the sandbox is made with are missing: ${missingTools.join(', ')}.`,
        evidence: `not on PATH: ${missingTools.join(', ')}`,
        advice: `Install ${packagesOf(missingTools).join(', ')}.`,
      };
}

function packagesOf(tools: readonly string[]): string[] {
  return Object.keys(TOOLS).filter((name) => TOOLS[name]?.some((tool) => tools.includes(tool)));
}

function namespaces({ privilege, missingTools, namespaces }: Host): Finding {
  if (privilege === 'none')
    return { id: 'namespaces', severity: 'info', message: 'Namespaces were not tried: that needs root.' };
  if (missingTools.length > 0) {
    return {
      id: 'namespaces',
      severity: 'info',
      message: 'Namespaces were not tried: that needs the missing programs.',
    };
  }
  return namespaces.length === 0
    ? {
        id: 'namespaces',
        severity: 'info',
        message: 'Namespaces can be made: cgroup, mount, pid, net, ipc, uts.',
        evidence: 'unshare: exit code 0',
      }
    : {
        id: 'namespaces',
        severity: 'error',
        message: `Namespaces cannot be made: ${namespaces.map(({ name }) => name).join(', ')}.`,
        evidence: namespaces.map(({ name, refusal }) => `${name}: ${refusal}`).join('\n'),
        advice: 'A job that runs in a container needs a privileged one, or the host itself.',
      };
}

function checkpointRestore({ missingProcFiles, missingOptions }: Host): Finding {
  if (missingProcFiles.length === 0 && missingOptions.length > 0) {
    return {
      id: 'checkpoint-restore',
      severity: 'warning',
      message: `The kernel has CONFIG_CHECKPOINT_RESTORE, and was built without ${optionsOf(missingOptions)}, which CRIU needs.`,
      evidence: optionsOf(missingOptions),
      advice: 'Boot a kernel with them, as those of all distributions are.',
    };
  }
  return missingProcFiles.length === 0
    ? {
        id: 'checkpoint-restore',
        severity: 'info',
        message: 'The kernel has CONFIG_CHECKPOINT_RESTORE.',
        evidence: PROC_FILES.join(' '),
      }
    : {
        id: 'checkpoint-restore',
        severity: 'error',
        message: 'The kernel was built without CONFIG_CHECKPOINT_RESTORE.',
        evidence: missingProcFiles.map((file) => `${file}: no such file`).join('\n'),
        advice: 'Boot a kernel with CONFIG_CHECKPOINT_RESTORE=y.',
      };
}

function optionsOf(names: readonly string[]): string {
  return names.map((name) => `CONFIG_${name}`).join(', ');
}

function cgroups({ hierarchies, v2Controllers }: Host): Finding {
  if (hierarchies.length === 0) {
    return {
      id: 'cgroup',
      severity: 'error',
      message: 'No cgroup hierarchy is mounted.',
      evidence: '/proc/self/mountinfo names none',
      advice: 'Mount cgroup2 at /sys/fs/cgroup.',
    };
  }
  const versions = [...new Set(hierarchies.map(({ version }) => version))].sort();
  const evidence = hierarchies
    .map(({ version, name, mountPoint }) => `${version} ${name || '-'} ${mountPoint}`)
    .join('\n');
  if (versions.length === 2 && v2Controllers.length <= 1) {
    return {
      id: 'cgroup',
      severity: 'info',
      message: `cgroup is hybrid: controllers in v1, and v2 beside it with ${v2Controllers[0] ?? 'none'}; v2 cells run without limits.`,
      evidence,
    };
  }
  return {
    id: 'cgroup',
    severity: 'info',
    message: `cgroup ${nativeVersion(hierarchies)} holds the controllers.`,
    evidence,
  };
}

/** Told only where it keeps a cell from running. */
function realTime({ realTimeBudget }: Host): Finding[] {
  if (realTimeBudget === null) return [];
  return [
    {
      id: 'real-time',
      severity: 'error',
      message:
        'This process has a real-time scheduling policy, and no new cgroup of cgroup v1 takes one: it has no real-time budget (`cpu.rt_runtime_us`).',
      evidence: `${realTimeBudget} is there: CONFIG_RT_GROUP_SCHED`,
      advice: 'Start it with the usual policy: `chrt --other 0 criu-lxc-test run`.',
    },
  ];
}

function lsm({ features: { apparmor, selinux } }: Host): Finding {
  const message = apparmor.has
    ? 'AppArmor is active: the container runs unconfined by it, unless another profile is asked for.'
    : `AppArmor is not active${selinux.has ? ', SELinux is' : ''}: no container may name a profile, or CRIU refuses to restore it.`;
  return { id: 'lsm', severity: 'info', message, evidence: apparmor.evidence };
}

function capabilities({ privilege, features }: Host): Finding {
  const id = 'capabilities';
  const { 'cap-sys-admin': admin, 'cap-sys-resource': resource } = features;
  const { evidence } = admin;
  if (privilege === 'none')
    return { id, severity: 'info', message: "Root's capabilities were not read: that needs root.", evidence };
  if (admin.has === null) {
    const message = 'What this host can do could not be tried; it is taken for granted.';
    return { id, severity: 'warning', message, evidence };
  }
  if (!admin.has) {
    return {
      id,
      severity: 'error',
      message: 'Root lacks CAP_SYS_ADMIN here: this is a confined container.',
      evidence,
      advice: 'Run it on the host itself, or in a privileged container.',
    };
  }
  return resource.has
    ? { id, severity: 'info', message: 'Root has CAP_SYS_ADMIN and CAP_SYS_RESOURCE.', evidence }
    : {
        id,
        severity: 'warning',
        message:
          'Root lacks CAP_SYS_RESOURCE here: of a privileged container no process of another user than root can be dumped.',
        evidence,
        advice:
          "The witness runs as root and is not concerned, nor is an unprivileged container of root's (`lxc.idmap`). In logs, `rlimit: Can't setup RLIMIT_NOFILE` comes from this.",
      };
}

/** Info only, because only some versions of CRIU need them: see predictBreakpoints. */
function breakpoints({ features }: Host): Finding {
  const { has, evidence } = features['hardware-breakpoints'];
  const message =
    has === null
      ? 'Hardware breakpoints could not be tried.'
      : `Hardware breakpoints ${has ? 'work' : 'do not work here: CRIU before 4.2 hangs, unless it runs with no-breakpoints (`--no-breakpoints`)'}.`;
  return { id: 'hardware-breakpoints', severity: 'info', message, evidence };
}

/** Those that no other finding is about. */
const OTHERS = FEATURES.filter((feature) => !/^(cap-|cgroup-|apparmor|selinux|hardware-|x64|arm64)/.test(feature));

function others({ features }: Host): Finding {
  const which = (has: boolean | null) => OTHERS.filter((feature) => features[feature].has === has).join(', ');
  const told = [
    ['has', which(true)],
    ['lacks', which(false)],
    ['could not be asked for', which(null)],
  ].filter(([, names]) => names !== '');
  return {
    id: 'features',
    severity: 'info',
    message: `This host ${told.map((words) => words.join(' ')).join('; it ')}.`,
    evidence: OTHERS.map((feature) => `${feature}: ${features[feature].evidence}`).join('\n'),
  };
}

function packetFilter({ iptables }: Host): Finding {
  return {
    id: 'packet-filter',
    severity: 'info',
    message: `CRIU locks the network with iptables; ${iptables ? 'this host has it' : "this host has none, and the archive's is used"}.`,
    evidence: `iptables-restore is ${iptables ? '' : 'not '}on PATH`,
  };
}

function network({ ip }: Host): Finding {
  return {
    id: 'network',
    severity: 'info',
    message: `The sandbox's network is made with ip; ${ip ? 'this host has it' : 'this host has none, and only an LXC of the archive, which comes with one, can be tested. For others install iproute2'}.`,
    evidence: `ip is ${ip ? '' : 'not '}on PATH`,
  };
}

function space({ workDir, freeBytes }: Host): Finding {
  const free = `${Math.floor(freeBytes / 1024 / 1024)} MiB`;
  return freeBytes >= NEEDED_BYTES
    ? { id: 'space', severity: 'info', message: `${free} are free in ${workDir}.`, evidence: `${freeBytes} bytes` }
    : {
        id: 'space',
        severity: 'error',
        message: `Only ${free} are free in ${workDir}; the container and its checkpoints need ${NEEDED_BYTES / 1024 / 1024} MiB.`,
        evidence: `${freeBytes} bytes`,
        advice: 'Free some space, or name another folder with work-dir (`--work-dir`).',
      };
}
