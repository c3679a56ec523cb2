/* One answer: a line of JSON, put together in memory and written at once. */

static char line[16384];
static u64 used;

static void put(char character) {
  /* One that is too long is cut off, and no longer JSON: it is noticed. */
  if (used < sizeof line) line[used++] = character;
}

static void put_text(const char *text) {
  while (*text != 0) put(*text++);
}

/* Between two values of one object or list. */
static void comma(void) {
  char last = used == 0 ? '{' : line[used - 1];
  if (last != '{' && last != '[' && last != ':') put(',');
}

static void name(const char *text) {
  comma();
  put('"');
  put_text(text);
  put_text("\":");
}

static void begin(char bracket) {
  comma();
  put(bracket);
}

static void end(char bracket) {
  put(bracket);
}

static void put_number(long value) {
  if (value < 0) put('-');
  u64 rest = value < 0 ? -(u64)value : (u64)value;
  char digits[20];
  int length = 0;
  do digits[length++] = '0' + rest % 10;
  while ((rest /= 10) != 0);
  while (length > 0) put(digits[--length]);
}

static void number(long value) {
  comma();
  put_number(value);
}

/* Of 64 bits, which a JSON number cannot hold. */
static void hexadecimal(u64 value) {
  comma();
  put('"');
  for (int shift = 60; shift >= 0; shift -= 4) put("0123456789abcdef"[value >> shift & 15]);
  put('"');
}

static void string(const char *text) {
  comma();
  put('"');
  put_text(text);
  put('"');
}

static void say_number(const char *key, long value) {
  name(key);
  number(value);
}

static void say_hexadecimal(const char *key, u64 value) {
  name(key);
  hexadecimal(value);
}

static __attribute__((unused)) void say_string(const char *key, const char *text) {
  name(key);
  string(text);
}

static void say_object(const char *key) {
  name(key);
  begin('{');
}

static __attribute__((unused)) void say_list(const char *key) {
  name(key);
  begin('[');
}
