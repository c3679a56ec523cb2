import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tailInside, tellInside } from '../host/read-inside.js';
import { StageError } from '../words/errors.js';
import { type Held, Keeper, untilIn } from './keeper.js';
import { look, type Still, stillBetween } from './still.js';
import { type OnVolume, Volume, WRITTEN } from './volume.js';
import { LIMITS, type MadeContainer, OF_PROCESSES, VOLUME, type Workload } from './workload.js';

/** Where the witness answers, in the container: a tmpfs. */
export const WITNESS_FOLDER = 'run/witness';

/**
 * The container's pid 1, and all that runs in it: processes whose memory, descriptors and timing can be questioned from
 * outside.
 *
 * - `main` keeps the nonce and the serial number in memory only, and an open deleted file. It answers a question with
 *   both, and with what `partner` heard. The number it writes to a volume, too, of which it keeps a file open.
 * - `partner` reads the pipe from `main`, one line behind: at any time one line lies in the pipe, and in nobody's
 *   memory. That line has to survive.
 * - `pulse` counts time as it passes, and the signals that its handler caught.
 * - `keeper` holds what a shell cannot: see keeper/keeper.c.
 *
 * Everything is awaited by blocking reads. After the start no process is made but the sleeps of the pulse, and these
 * by fork: a shell that starts a command in the foreground may use vfork, and CRIU cannot seize a process that waits
 * in vfork (`Unseizable non-zombie found, state D`). So nothing is renamed: an answer is one write of one line to the
 * end of a file, and a count one write of always the same length.
 */
const WITNESS = `#!/bin/sh
exec </dev/null >/dev/null 2>&1
cd /${WITNESS_FOLDER}
mkfifo question go reply
random() { head -c 16 /dev/urandom | hexdump -v -e '/1 "%02x"'; }
main() {
  nonce=$(random)
  serial=100000
  : > /deleted
  exec 7<>/deleted
  rm /deleted
  echo "$serial" > /${VOLUME}/${WRITTEN}
  exec 8<>/${VOLUME}/${WRITTEN}
  echo "$nonce $serial"
  echo "$(random)" > kept
  echo main > ready
  while read -r question <&3; do
    serial=$((serial + 1))
    echo "$serial" >&7
    echo "$serial" 1<>/${VOLUME}/${WRITTEN}
    echo go >&4
    read -r heard <&5
    echo "$nonce $serial"
    echo "$question $nonce $serial $heard" >> answers
  done
}
partner() {
  heard=0
  while read -r go <&4 && read -r line; do
    heard=$((heard + 1))
    echo "$heard $line" >&5
  done
}
pulse() {
  ticks=100000
  signals=100000
  trap 'signals=$((signals + 1)); echo "$signals" 1<>signals' USR1
  echo "$signals" > signals
  read -r self rest < /proc/self/stat
  echo "$self" > pulse
  while :; do
    sleep 0.02 &
    wait $!
    ticks=$((ticks + 1))
    echo "$ticks" 1<>ticks
  done
}
/keeper &
exec 3<>question 4<>go 5<>reply
pulse &
main | partner
`;

/** More than any file of the witness has, but for its answers: of these the last. */
const ANSWER_BYTES = 64 * 1024;

const APPLETS = ['sh', 'head', 'hexdump', 'mkfifo', 'rm', 'sleep'];

/** What the witness said to one question. */
export interface Answer {
  /** Made at start, kept in memory only. */
  nonce: string;
  /** Of the answer: one more each time, from 100001. Six digits. */
  serial: number;
  /** How many lines `partner` has read from the pipe. */
  heard: number;
  /** The line it read now: nonce and serial number as `main` sent them with the answer before. */
  heardLine: string;
}

/** What a fact of the witness is read from. */
export interface WitnessAnswers {
  witness: Witness;
  /** What the witness said when this reading began. Each reading asks once. */
  answer: Answer;
  /** What the keeper said then. */
  held: Held;
  /** What the question left as it was. */
  still: Still;
  onVolume: OnVolume;
}

/** Programs that are built for this machine. */
export interface Programs {
  keeper: string;
  /** Looks at it from outside. */
  inspector: string;
}

/** The default workload. */
export class WitnessWorkload implements Workload {
  readonly container: MadeContainer;
  private readonly busybox: string;
  private readonly keeper: string;
  private readonly inspector: string;
  private readonly volume: Volume;

  /** @param folder the sandbox's */
  constructor(busybox: string, folder: string, { keeper, inspector }: Programs) {
    this.volume = new Volume(folder);
    const tmpfs = `lxc.mount.entry = tmpfs ${WITNESS_FOLDER} tmpfs rw,create=dir 0 0`;
    const config = [...OF_PROCESSES, tmpfs, this.volume.config];
    this.container = { kind: 'made', init: '/init', isConfined: true, limits: LIMITS.small, config };
    this.busybox = busybox;
    this.keeper = keeper;
    this.inspector = inspector;
  }

  fill(rootfs: string): void {
    makeRootfs(rootfs, this.busybox, this.keeper);
    this.volume.make();
  }

  ready(init: number, timeoutMs: number): Promise<void> {
    return new Witness(init).ready(timeoutMs);
  }

  /** @param others questions of other kinds, which are to be over when it is looked at */
  async ask(init: number, timeoutMs: number, others?: Promise<unknown>): Promise<WitnessAnswers> {
    const witness = new Witness(init);
    const lookAtIt = (isBrief: boolean) => look(this.inspector, init, this.restless(init), isBrief);
    const before = await lookAtIt(true);
    const [answer, held] = await Promise.all([witness.ask(timeoutMs), witness.keeper.ask(timeoutMs), others]);
    const still = stillBetween(before, await lookAtIt(false));
    return { witness, answer, held, still, onVolume: this.volume.look(witness.root, String(answer.serial)) };
  }

  /** The pulse, and its sleeps. */
  restless(init: number): number {
    return Number(new Witness(init).read('pulse'));
  }
}

/** Fills a root file system of one static busybox, the keeper, and the witness as /init. */
function makeRootfs(folder: string, busybox: string, keeper: string): void {
  for (const each of ['bin', 'dev', 'proc', 'run', 'sys', 'tmp']) mkdirSync(join(folder, each), { recursive: true });
  copyFileSync(busybox, join(folder, 'bin/busybox'));
  chmodSync(join(folder, 'bin/busybox'), 0o755);
  for (const applet of APPLETS) symlinkSync('busybox', join(folder, 'bin', applet));
  copyFileSync(keeper, join(folder, 'keeper'));
  chmodSync(join(folder, 'keeper'), 0o755);
  writeFileSync(join(folder, 'init'), WITNESS, { mode: 0o755 });
}

/** The witness of one container, seen from outside. */
export class Witness {
  readonly keeper: Keeper;
  readonly root: string;

  /** @param pid the container's init, as the caller sees it */
  constructor(pid: number) {
    this.root = `/proc/${pid}/root`;
    this.keeper = new Keeper(this.root, WITNESS_FOLDER);
  }

  /** Waits until all processes are ready to answer. */
  async ready(timeoutMs: number): Promise<void> {
    await this.await(() => this.read('ready') === 'main' && this.read('ticks') !== null, timeoutMs, 'start');
    await this.keeper.ready(timeoutMs);
  }

  async ask(timeoutMs: number): Promise<Answer> {
    const question = randomBytes(4).toString('hex');
    tellInside(this.root, join(WITNESS_FOLDER, 'question'), question);
    let words: string[] = [];
    await this.await(
      () => {
        words = this.read('answers')?.split('\n').at(-1)?.split(' ') ?? [];
        return words[0] === question;
      },
      timeoutMs,
      'answer a question',
    );
    const [, nonce = '', serial = '', heard = '', ...heardLine] = words;
    return { nonce, serial: Number(serial), heard: Number(heard), heardLine: heardLine.join(' ') };
  }

  /** A file of the witness's tmpfs, of a long one the end, without the newline at its end; null before there is one. */
  read(name: string): string | null {
    const text = tailInside(this.root, join(WITNESS_FOLDER, name), ANSWER_BYTES);
    return text?.endsWith('\n') ? text.slice(0, -1) : null;
  }

  async await(condition: () => boolean, timeoutMs: number, what: string): Promise<void> {
    if (await untilIn(this.root, condition, timeoutMs)) return;
    throw new StageError('state', `The witness in the container did not ${what} within ${timeoutMs / 1000} s.`);
  }
}
