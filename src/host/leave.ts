/**
 * Ends this process, with `process.exitCode`, once all that it wrote has been read, or its reader is gone: what still waits
 * for the reader of a pipe or a socket, `process.exit` alone throws away. Whatever else holds the event loop has nothing
 * more to say.
 */
export async function leave(): Promise<never> {
  // biome-ignore lint/plugin: nothing is written
  const { stdout, stderr } = process;
  const taken = [stdout, stderr].map(
    (stream) => new Promise((resolve) => stream.once('error', resolve).write('', resolve)),
  );
  await Promise.all(taken);
  process.exit();
}
