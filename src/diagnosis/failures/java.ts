import type { KnownFailure } from './known-failure.js';

/** What a Java VM refuses itself before CRIU is asked: CRaC, and what frameworks make of it. */
export const JAVA: readonly KnownFailure[] = [
  {
    id: 'java-socket-open',
    phase: 'dump',
    pattern: /Checkpoint(Open)?SocketException\b|BusySelectorException\b/,
    example: 'Suppressed: jdk.crac.impl.CheckpointOpenSocketException: tcp localAddr 0.0.0.0 localPort 8080',
    cause:
      'A Java program has a connection, or a socket that it listens on, open at the checkpoint, and CRaC takes none along.',
    advice:
      'Close it in `beforeCheckpoint` of an `org.crac.Resource`, or use a framework and driver that do so (Spring 6.1; a pool that may be suspended); `-Djdk.crac.collect-fd-stacktraces=true` tells who opened it, and `-Djdk.crac.resource-policies=FILE` what to do with it.',
    sources: ['crac-docs#29', 'spring-framework#33103'],
  },
  {
    id: 'java-file-open',
    phase: 'dump',
    pattern: /CheckpointOpen(File|Resource)Exception: (?<what>.*)/,
    example: 'Suppressed: jdk.crac.impl.CheckpointOpenFileException: /var/log/web.log',
    cause:
      'A Java program has a file or another descriptor open at the checkpoint that CRaC does not know how to take along.',
    advice:
      'Close it in `beforeCheckpoint` of an `org.crac.Resource`, or say what to do with it: `-Djdk.crac.resource-policies=FILE`. `-Djdk.crac.collect-fd-stacktraces=true` tells who opened it. A descriptor that the JVM inherited: start it with `exec N>&-`.',
    sources: ['crac-docs#22', 'crac-docs#26'],
  },
  {
    id: 'java-resource-refused',
    phase: 'dump',
    symptom: true,
    pattern: /An exception during a checkpoint operation/,
    example: 'An exception during a checkpoint operation:',
    cause:
      'The Java VM, or a part of the program that is asked before, refused the checkpoint: CRIU was not asked yet.',
    advice:
      'Each `Suppressed:` and `Caused by:` below names what has to be closed or waited for; `-Djdk.crac.collect-fd-stacktraces=true` tells more.',
    sources: [],
  },
  {
    id: 'java-criu-failed',
    phase: 'both',
    vague: true,
    symptom: true,
    pattern: /JVM: invalid info for restore provided|Could not dump the JVM process\w*(, err=(?<what>-\d+))?/,
    example: 'JVM: invalid info for restore provided: queued code -1',
    cause: 'The Java VM called its CRIU, and that failed: mostly it may not do what it has to.',
    advice:
      "See CRIU's log in the folder of the checkpoint (`dump4.log`, `checkpoint.log`). The CRIU of CRaC needs root: `sudo chown root $JAVA_HOME/lib/criu; sudo chmod u+s $JAVA_HOME/lib/criu`; in a container `--privileged`, or CAP_CHECKPOINT_RESTORE and CAP_SYS_PTRACE.",
    sources: [],
  },
  {
    id: 'java-engine-missing',
    phase: 'both',
    pattern: /Could not find (?<what>\S*(criuengine|libcrexec\.so|\/lib\/criu)): |CRaC error executing: /,
    example: 'OpenJDK 64-Bit Server VM warning: Could not find /opt/jdk/lib/criuengine: No such file or directory',
    cause: 'This Java VM has no CRaC engine: another build of Java, or a part of it is missing.',
    advice: 'Use a JDK with CRaC (Azul Zulu `-crac`, BellSoft Liberica CRaC), on Linux.',
    sources: [],
  },
  {
    id: 'java-option-unknown',
    phase: 'both',
    vague: true,
    pattern: /Unrecognized VM option '(?<what>CRaC\w+|\+?EnableCRIUSupport)/,
    example: "Unrecognized VM option 'CRaCCheckpointTo=cr'",
    cause: 'This Java VM has no CRaC, nor CRIU support: it is a usual build.',
    advice:
      'Use a JDK with CRaC (Azul Zulu `-crac`, BellSoft Liberica CRaC), or OpenJ9 with CRIU support; see which `java` is called.',
    sources: [],
  },
  {
    id: 'instanton-phase-unknown',
    phase: 'dump',
    pattern: /CWWKE0954E: The "(?<what>[^"]*)" checkpoint phase/,
    example: 'CWWKE0954E: The "apps" checkpoint phase specified is empty or unknown.',
    cause: 'Open Liberty knows no phase of that name, at which the checkpoint is to be made.',
    advice: '`server checkpoint NAME --at=afterAppStart`, or `beforeAppStart`.',
    sources: ['open-liberty#22371'],
  },
];
