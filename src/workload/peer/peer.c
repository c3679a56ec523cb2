/*
 * The container's end of TCP connections: takes those that come, and holds one that it made itself.
 *
 * Usage: peer PORT ADDRESS PORT: the port to listen on, and where to connect to.
 *
 * A connection gets a random name when it begins, which is kept in memory only. Every line that comes in is answered
 * with that name, with the number of lines that came in so far, and with the line itself. After the start it makes no
 * process and opens no file: all that it does is wait, read and write.
 */
#include <asm/socket.h>
#include <linux/in.h>
#include <linux/poll.h>
#include <linux/tcp.h>
#include <linux/time.h>

#include "../kernel.h"

/* What the kernel's headers leave to a libc. */
enum { OF_TCP = 6, INET = 2, PACKET = 17, STREAM = 1, DATAGRAM = 2, NO_SIGNAL = 0x4000 };

enum { CONNECTIONS = 64, LINE = 256, NAME = 16 };

struct connection {
  char name[5 + NAME]; /* `name=` and hexadecimal digits */
  u64 lines;
  u64 held; /* Bytes of a line whose end has not come yet. */
  char line[LINE];
};

static struct pollfd descriptors[1 + CONNECTIONS]; /* The first one listens. */
static struct connection connections[1 + CONNECTIONS];
static int count = 1;

static void take(int descriptor) {
  u64 random;
  if (descriptor < 0) return;
  if (count > CONNECTIONS || sys(getrandom, &random, sizeof random, 0) != sizeof random) {
    sys(close, descriptor);
    return;
  }
  struct connection *connection = &connections[count];
  memset(connection, 0, sizeof *connection);
  memcpy(connection->name, "name=", 5);
  for (int digit = 0; digit < NAME; digit++) connection->name[5 + digit] = "0123456789abcdef"[random >> 4 * digit & 15];
  descriptors[count].fd = descriptor;
  descriptors[count].events = POLLIN;
  count++;
}

static void drop(int index) {
  sys(close, descriptors[index].fd);
  count--;
  descriptors[index] = descriptors[count];
  memcpy(&connections[index], &connections[count], sizeof *connections);
}

/* Name, number and line, sent at once: 0 when they could not be. */
static int echo(int descriptor, struct connection *connection, const char *line, u64 length) {
  char text[NAME + 1 + 20 + 1 + LINE];
  u64 used = NAME;
  memcpy(text, connection->name + 5, NAME);
  text[used++] = ' ';
  char digits[20];
  int digit = 0;
  u64 rest = ++connection->lines;
  do digits[digit++] = '0' + rest % 10;
  while ((rest /= 10) != 0);
  while (digit > 0) text[used++] = digits[--digit];
  text[used++] = ' ';
  memcpy(text + used, line, length);
  used += length;
  return sys(sendto, descriptor, text, used, NO_SIGNAL, 0, 0) == (long)used;
}

/* 0 when the connection is to be dropped. */
static int answer(int descriptor, struct connection *connection) {
  char *line = connection->line;
  long more = sys(recvfrom, descriptor, line + connection->held, LINE - connection->held, 0, 0, 0);
  if (more <= 0) return 0;
  connection->held += more;
  u64 begin = 0;
  for (u64 end = 0; end < connection->held; end++) {
    if (line[end] != '\n') continue;
    if (!echo(descriptor, connection, line + begin, end + 1 - begin)) return 0;
    begin = end + 1;
  }
  connection->held -= begin;
  /* From the front: what is moved lies behind. */
  memcpy(line, line + begin, connection->held);
  return connection->held < LINE;
}

static u32 number(const char **text) {
  u32 value = 0;
  for (; **text >= '0' && **text <= '9'; ++*text) value = value * 10 + **text - '0';
  return value;
}

/* `10.77.0.1` */
static struct sockaddr_in place(const char *address, const char *port) {
  struct sockaddr_in place = {.sin_family = INET, .sin_port = __builtin_bswap16(number(&port))};
  for (int shift = 0; shift < 32; shift += 8, address++) place.sin_addr.s_addr |= number(&address) << shift;
  return place;
}

/* None is as it is by default, and none is in the way of a line. */
static const struct {
  int level, name, value;
} OPTIONS[] = {{SOL_SOCKET, SO_KEEPALIVE, 1},      {SOL_SOCKET, SO_PRIORITY, 5},    {SOL_SOCKET, SO_MAX_PACING_RATE, 77777777},
               {OF_TCP, TCP_NODELAY, 1},           {OF_TCP, TCP_KEEPIDLE, 7777},    {OF_TCP, TCP_KEEPINTVL, 777},
               {OF_TCP, TCP_KEEPCNT, 7},           {OF_TCP, TCP_SYNCNT, 7},         {OF_TCP, TCP_LINGER2, 77},
               {OF_TCP, TCP_USER_TIMEOUT, 777777}, {OF_TCP, TCP_NOTSENT_LOWAT, 77777},
               {OF_TCP, TCP_WINDOW_CLAMP, 55555}};

static int stream_socket(void) {
  int stream = sys(socket, INET, STREAM, 0);
  for (u64 i = 0; i < sizeof OPTIONS / sizeof *OPTIONS; i++) {
    sys(setsockopt, stream, OPTIONS[i].level, OPTIONS[i].name, &OPTIONS[i].value, sizeof(int));
  }
  return stream;
}

void start(u64 *arguments) {
  if (arguments[0] != 4) sys(exit_group, 2);
  const char **words = (const char **)(arguments + 1);
  struct sockaddr_in here = place("0.0.0.0", words[1]);
  struct sockaddr_in there = place(words[2], words[3]);
  int yes = 1;
  int waiting = 7;
  int listener = stream_socket();
  sys(setsockopt, listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  sys(setsockopt, listener, OF_TCP, TCP_FASTOPEN, &waiting, sizeof waiting);
  if (sys(bind, listener, &here, sizeof here) < 0 || sys(listen, listener, CONNECTIONS) < 0) sys(exit_group, 1);
  /* Held for the kernel's list of sockets alone: nobody sends anything there. */
  enum { LOCAL_EXPERIMENT = 0x88b5 };
  int receiver = sys(socket, INET, DATAGRAM, 0);
  if (sys(bind, receiver, &here, sizeof here) < 0) sys(exit_group, 1);
  if (sys(socket, PACKET, DATAGRAM, __builtin_bswap16(LOCAL_EXPERIMENT)) < 0) sys(exit_group, 1);
  descriptors[0].fd = listener;
  descriptors[0].events = POLLIN;
  int outward = stream_socket();
  while (sys(connect, outward, &there, sizeof there) < 0) {
    static const struct timespec PAUSE = {0, 20000000};
    sys(close, outward);
    sys(nanosleep, &PAUSE, 0);
    outward = stream_socket();
  }
  take(outward);
  for (;;) {
    if (sys(ppoll, descriptors, count, 0, 0, 0) < 0) continue;
    for (int index = count - 1; index > 0; index--) {
      if (descriptors[index].revents && !answer(descriptors[index].fd, &connections[index])) drop(index);
    }
    if (descriptors[0].revents) take(sys(accept, listener, 0, 0));
  }
}
