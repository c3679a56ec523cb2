/**
 * Names of fields, for those who read a report: from CRIU's own .proto files, where somebody has them at hand. Nothing is
 * decided by them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fields of each message, by their number. */
type Messages = Map<string, Map<number, { name: string; type: string }>>;

/** Of these the message is not called as the image is. */
const MESSAGES: Record<string, string> = {
  files: 'file_entry',
  ids: 'task_kobj_ids_entry',
  'ipcns-msg': 'ipc_msg_entry',
  'ipcns-sem': 'ipc_sem_entry',
  'ipcns-shm': 'ipc_shm_entry',
  'ipcns-var': 'ipc_var_entry',
  memfd: 'memfd_inode_entry',
  mountpoints: 'mnt_entry',
  netdev: 'net_device_entry',
  'pagemap-shmem': 'pagemap_entry',
  'fifo-data': 'pipe_data_entry',
  'pipes-data': 'pipe_data_entry',
  'remap-fpath': 'remap_file_path_entry',
  'sk-queues': 'sk_packet_entry',
  filelocks: 'file_lock_entry',
  'tty-info': 'tty_info_entry',
};

export class Names {
  private readonly messages: Messages = new Map();

  /** @param folder with .proto files; null, and every name is a number */
  constructor(folder: string | null) {
    if (folder === null) return;
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.proto'))) {
      const text = readFileSync(join(folder, file), 'utf8')
        .replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, '')
        .replaceAll(/\benum\s+\w+\s*\{[^}]*\}/g, '');
      for (const [, name = '', body = ''] of text.matchAll(/\bmessage\s+(\w+)\s*\{([^}]*)\}/g)) {
        const fields = body.matchAll(/(?:optional|required|repeated)\s+([\w.]+)\s+(\w+)\s*=\s*(\d+)/g);
        this.messages.set(
          name,
          new Map([...fields].map(([, type = '', field = '', number]) => [Number(number), { name: field, type }])),
        );
      }
    }
  }

  /** `tc.timers.real.sec` of `core 3.7.1.3`; what has no name keeps its number. */
  of(className: string): string {
    const [type = '', ...rest] = className.split(' ');
    const path = rest.join(' ');
    if (!/^[\d.]+$/.test(path)) return path;
    let message: string | undefined = MESSAGES[type] ?? `${type.replaceAll('-', '_')}_entry`;
    return path
      .split('.')
      .map((number) => {
        const field = this.messages.get(message ?? '')?.get(Number(number));
        message = field?.type;
        return field?.name ?? number;
      })
      .join('.');
  }
}
