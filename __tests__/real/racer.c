/* Puts a link to a file in the place of every file that somebody else makes in a folder. Arguments: folder, file. */
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	char events[65536] __attribute__((aligned(8))), away[300];
	/* It does not sleep: to be woken takes longer than there is time. */
	int watch = inotify_init1(IN_NONBLOCK);

	if (argc != 3 || chdir(argv[1]) || inotify_add_watch(watch, ".", IN_CREATE) < 0)
		return 1;
	puts("ready");
	fflush(stdout);
	for (int count = 0;;) {
		ssize_t size = read(watch, events, sizeof events);

		for (char *at = events; at < events + size;) {
			struct inotify_event *event = (struct inotify_event *)at;
			struct stat found;

			at += sizeof *event + event->len;
			if (lstat(event->name, &found) || S_ISLNK(found.st_mode) || strncmp(event->name, "away", 4) == 0)
				continue;
			snprintf(away, sizeof away, "away-%d", count++);
			if (rename(event->name, away) == 0)
				(void)!symlink(argv[2], event->name);
		}
	}
}
