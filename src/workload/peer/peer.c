/*
 * The container's end of TCP connections: takes those that come, and holds one that it made itself.
 *
 * Usage: peer PORT ADDRESS PORT: the port to listen on, and where to connect to.
 *
 * A connection gets a random name when it begins, which is kept in memory only. Every line that comes in is answered
 * with that name, with the number of lines that came in so far, and with the line itself. After the start it makes no
 * process and opens no file: all that it does is wait, read and write.
 */
#include <arpa/inet.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <unistd.h>

enum { CONNECTIONS = 64, LINE = 256, RETRY_US = 20000 };

struct connection {
	char name[32]; /* "name=" and 16 hexadecimal digits */
	unsigned long lines;
	size_t held; /* bytes of a line whose end has not come yet */
	char line[LINE];
};

static struct pollfd descriptors[1 + CONNECTIONS]; /* the first one listens */
static struct connection connections[1 + CONNECTIONS];
static int count = 1;

static void take(int descriptor)
{
	unsigned long long random;

	if (count > CONNECTIONS || getrandom(&random, sizeof(random), 0) != sizeof(random)) {
		close(descriptor);
		return;
	}
	memset(&connections[count], 0, sizeof(connections[count]));
	snprintf(connections[count].name, sizeof(connections[count].name), "name=%016llx", random);
	descriptors[count] = (struct pollfd){ .fd = descriptor, .events = POLLIN };
	count++;
}

static void drop(int index)
{
	close(descriptors[index].fd);
	count--;
	descriptors[index] = descriptors[count];
	connections[index] = connections[count];
}

/* 0 when the connection is to be dropped. */
static int answer(int descriptor, struct connection *connection)
{
	char text[LINE + 64];
	ssize_t more = recv(descriptor, connection->line + connection->held, LINE - connection->held, 0);
	char *end;

	if (more <= 0)
		return 0;
	connection->held += more;
	while ((end = memchr(connection->line, '\n', connection->held)) != NULL) {
		size_t length = end - connection->line + 1;
		int total = snprintf(text, sizeof(text), "%s %lu %.*s", connection->name + strlen("name="),
				     ++connection->lines, (int)length, connection->line);

		if (send(descriptor, text, total, MSG_NOSIGNAL) != total)
			return 0;
		connection->held -= length;
		memmove(connection->line, connection->line + length, connection->held);
	}
	return connection->held < LINE;
}

static struct sockaddr_in place(const char *address, const char *port)
{
	struct sockaddr_in place = { .sin_family = AF_INET, .sin_port = htons(atoi(port)) };

	place.sin_addr.s_addr = inet_addr(address);
	return place;
}

int main(int argc, char **argv)
{
	struct sockaddr_in here, there;
	int listener, outward, yes = 1;

	if (argc != 4)
		return 2;
	here = place("0.0.0.0", argv[1]);
	there = place(argv[2], argv[3]);
	listener = socket(AF_INET, SOCK_STREAM, 0);
	setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
	if (bind(listener, (struct sockaddr *)&here, sizeof(here)) || listen(listener, CONNECTIONS))
		return 1;
	descriptors[0] = (struct pollfd){ .fd = listener, .events = POLLIN };
	outward = socket(AF_INET, SOCK_STREAM, 0);
	while (connect(outward, (struct sockaddr *)&there, sizeof(there))) {
		close(outward);
		usleep(RETRY_US);
		outward = socket(AF_INET, SOCK_STREAM, 0);
	}
	take(outward);
	for (;;) {
		if (poll(descriptors, count, -1) < 0)
			continue;
		for (int index = count - 1; index > 0; index--) {
			if (descriptors[index].revents && !answer(descriptors[index].fd, &connections[index]))
				drop(index);
		}
		if (descriptors[0].revents)
			take(accept(listener, NULL, NULL));
	}
}
