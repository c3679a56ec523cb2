const SPECS = `Versions (SPEC):
  system          what is on PATH
  4.2.1           exactly this version, from the store or the distribution's archive
  4.x, ">=4.1 <5" the newest in a range
  latest          the newest that the archive offers, experimental left out
  apt:SUITE       what a suite of the archive offers: apt:stable, apt:bookworm, apt:experimental
  path:DIR        an installation of yours: DIR, DIR/bin or DIR/sbin holds the programs
  git:REF         CRIU built here: a tag, a branch, a commit or pull/N/head of its repository
  git:URL#REF     the same of a fork; URL may be a folder
  tarball:URL     CRIU built here from a tarball, a file or a URL; #sha256=SUM behind it is compared
  Nothing given: what is on PATH, else the newest in the store, else the newest of the archive.
  A release of CRIU that neither store nor archive has is built from source.`;

const CELL = `  --criu SPEC            version of CRIU
  --restore-criu SPEC    version of the CRIU that restores what --criu dumped (the same)
  --lxc SPEC             version of LXC
  --workload NAME        what runs in the container: witness, tcp, apps, systemd, command or zdtm (witness)
  --image IMAGE          of the workload command: folder or tarball with a root file system, or container:NAME
  --start COMMAND        runs in it as pid 1 (/sbin/init)
  --ready COMMAND        run in it until it ends with 0
  --verify COMMAND       run in it before the dump and after the restore: it must end with 0 and print the same
  --config FILE          more lines for its LXC config
  --systemd-without IDS  of the workload systemd: settings to leave out; docs/systemd.md names them
  --zdtm LIST            of the workload zdtm: recommended, mounts, all, names, globs, FILE, shard=2/5 (recommended)
  --zdtm-source SPEC     CRIU's source with the tests, git: or tarball: (the one of the CRIU under test)
  --expect FILE          recorded outcomes of the tests: what is worse fails, and nothing else
  --cgroup auto|v1|v2    what the container sees (auto: what the host uses; v2 for LXC 7 and later)
  --cycles N             checkpoints and restores of one container, one after the other (1)
  --facts NAME=POLICY,…  what a change of a fact means: must (fails) or info (is told); docs/facts.md lists them
  --leave-running        dump without stopping: the container must go on undisturbed
  --pre-dumps N          dumps of the memory alone before the dump (0)
  --repeat-restore       restore twice from the same images
  --fresh                a new container for each cycle
  --fault NAME           make CRIU fail (dump-early, dump-pages, parasite, restore, post-restore): what was there must survive
  --no-breakpoints       CRIU does without hardware breakpoints, which some virtual machines lack: CRIU before 4.2 hangs there
  --timeout S            seconds for the whole cell (120)
  --minimum-criu VERSION skip when CRIU is older (1.3.1)
  --on-skip pass|fail    what a skip is (pass: exit code 77)
  --work-dir DIR         for the container and its checkpoints (/var/tmp)
  --no-control           when the cell fails, do not try the simplest cell on this host to tell whether it is the host
  --check-latest         look for a newer one, even if one in the store fits
  --criu-repository URL  where git:REF is looked up, instead of upstream's repository
  --install-build-deps   let apt install on this host what CRIU is built with
  --build-timeout S      seconds for building CRIU (1800)
  --store DIR            where CRIU and LXC are kept (the user's cache folder)
  --mirror URL           archive to use instead of the host's
  --keyring FILE         keys that the archive's signature is checked with`;

/** One text a command, and one for all. */
export const HELP = {
  all: `criu-lxc-test: does checkpoint/restore of LXC containers work here?

Usage: criu-lxc-test COMMAND [OPTIONS]

  run       run a container, checkpoint and restore it, and prove that the same container came back
  grid      the same for every combination of versions and settings, several at a time
  doctor    look at this host, or at a container of yours, and say what to do about what is wrong
  versions  list which versions of CRIU and LXC each provider offers
  clean     remove what runs left that were killed, and free the store
  report    join the results of many runs into one page, and other reports

\`criu-lxc-test COMMAND --help\` lists the options of a command, \`criu-lxc-test --version\` prints its version.

Exit codes: 0 passed, 1 failed, 2 wrong usage, 3 error, 77 skipped, 130 interrupted.
`,
  run: `Usage: criu-lxc-test run [OPTIONS]

${CELL}
  --json FILE            write the result there (schema/result.schema.json)
  --junit FILE           write it there as JUnit XML
  --keep                 keep logs and configuration when it passes, too

${SPECS}

Exit codes: 0 passed, 1 failed, 2 wrong usage, 3 error, 77 skipped, 130 interrupted.
`,
  grid: `Usage: criu-lxc-test grid [FILE] [OPTIONS]

Runs every cell of a grid: of FILE (YAML or JSON, keys named as the action's inputs, with include and exclude as in a job
matrix), and of options with lists. An option takes the place of the file's list of that name. These take lists, separated
by commas: --criu, --restore-criu, --lxc, --workload, --cgroup, --cycles, --pre-dumps, --fault.

  criu-lxc-test grid --criu 4.1.1,4.2.1 --lxc 5.0.2,6.0.4 --cgroup v1,v2

${CELL}
  --output DIR           for the results: DIR/ID/result.json, and DIR/ID/evidence of what failed
  --jobs N               how many cells run at once (as many as there are cores)
  --fail-fast            the first cell that does not pass ends the others
  --resume               what passed, failed or was skipped in DIR, of the same inputs, is not run again
  --junit FILE           write all results there as JUnit XML
  --keep                 keep logs and configuration of what passes, too

${SPECS}

Exit codes: 1 a cell failed, 3 none failed and one had an error, 77 all were skipped, 0 else; 2 wrong usage, 130
interrupted.
`,
  doctor: `Usage: criu-lxc-test doctor [--self-test] [OPTIONS]
       criu-lxc-test doctor --container NAME | --config FILE [--fix [--write]] [OPTIONS]

Looks at this host; or at a container of yours, and says what will make its checkpoint or restore fail here, and what to do
about it. Starts nothing.

  --container NAME       look at this container: its config, and its processes while it runs
  --lxc-path DIR         where LXC keeps it (/var/lib/lxc)
  --config FILE          look at this config alone
  --fix                  show the change of the config that mends what can be mended there, as a diff
  --write                with --fix: write it; what was there before is kept as FILE.orig
  --json                 as JSON, on standard output
  --criu SPEC            for this version of CRIU, fetched when it is not at hand (what is at hand, of host or store)
  --lxc SPEC             for this version of LXC (the same)
  --cgroup v1|v2         for this version of cgroup (what the host uses)
  --work-dir DIR         where its checkpoints are to go (/var/tmp)

  --self-test            break two cells on purpose, for real: both must come out as failed

With --self-test:
${CELL}

${SPECS}

Exit codes: 0 all is well, 1 no cell can run here, a control was not noticed, or a failure is predicted, 2 wrong usage,
3 error.
`,
  versions: `Usage: criu-lxc-test versions [OPTIONS]

Lists which versions of CRIU and LXC the host, the store and each suite of the archive offer; of those in the store also
how much they take and when a run last used them.

  --json                 as JSON, on standard output
  --store DIR            where CRIU and LXC are kept (the user's cache folder)
  --mirror URL           archive to use instead of the host's
  --keyring FILE         keys that the archive's signature is checked with
`,
  clean: `Usage: criu-lxc-test clean [--store [DIR] [--older-than AGE]]

Removes the sandboxes of runs that were killed: processes, cgroups and folders. Touches none that somebody lives in.

  --store [DIR]          free the store, too: all that criu-lxc-test put there (DIR, or the user's cache folder)
  --older-than AGE       of the store only what no run has used for so long: 90m, 12h, 30d, 2w

While a run uses the store nothing is removed from it, and the exit code is 3.
`,
  report: `Usage: criu-lxc-test report FOLDER... [OPTIONS]

Joins every result.json at any depth below the folders (a result file may be named itself), and prints which CRIU works
with which LXC. Files that are damaged, of another schema version, there twice or missing are named, and stop nothing.

  --html FILE            write the page: one file to open in a browser, with everything in it
  --markdown FILE        write it there as Markdown
  --junit FILE           write it there as JUnit XML
  --ctrf FILE            write it there in the Common Test Report Format
  --json FILE            write verdicts, causes and files there (docs/report.md)
  --expected FILE        a JSON array of ids of cells: each has to be the name of a folder that a result lies in
  --results FILE         write all results there, a line each: for a later --baseline
  --baseline PLACE       compare with these results, a folder, a file or a URL: verdicts, facts, times, images
  --history FILE         add the results to this file (JSON lines), and say since when a cell fails
  --trend FILE           write the history there as a picture, SVG
  --badge FILE           write a badge there, SVG: how many cells pass
  --fail-on VERDICT      what ends with a failure: regression (worse than the baseline), failed, error (a failed result, an error, or a file that is damaged or
                         missing), skipped (these, and a skip) or never (error)

Exit codes: 0 all is well, 1 failed, 2 wrong usage, 3 error, 77 skipped (with --fail-on skipped).
`,
};
