import { describe, expect, it } from 'vitest';
import { told } from '../../src/facts/mounts.js';
import { mountsIn } from '../../src/host/observe.js';

const mount = (id: number, parent: number, device: string, point: string, folder = '/') =>
  `${id} ${parent} ${device} ${folder} ${point} rw,relatime - tmpfs tmpfs rw`;

const ROOT = mount(10, 1, '0:40', '/');
const BEFORE = [ROOT, mount(11, 10, '0:41', '/x'), mount(12, 11, '0:42', '/x'), mount(13, 10, '0:41', '/y')];
/** With other numbers, in another order. */
const AFTER = [
  mount(90, 2, '0:80', '/'),
  mount(93, 90, '0:81', '/y'),
  mount(92, 91, '0:82', '/x'),
  mount(91, 90, '0:81', '/x'),
];
const parse = (lines: readonly string[]) => told(mountsIn(`${lines.join('\n')}\n`));

describe('the mounts of a container', () => {
  it('are the same with other numbers and in another order, those that lie on one another too', () => {
    expect(parse(AFTER)).toEqual(parse(BEFORE));
    expect(parse(BEFORE)).toContain('/y tmpfs / rw,relatime rw on / of /x private');
    expect(parse(BEFORE)).toContain('/x tmpfs / rw,relatime rw on /x of /x private');
  });

  it.each([
    ['one lies on another', AFTER.with(1, mount(93, 91, '0:81', '/y'))],
    ['one is of a file system of its own', AFTER.with(1, mount(93, 90, '0:83', '/y'))],
    ['one is of the file system of another', AFTER.with(0, mount(90, 2, '0:81', '/'))],
    ['one shows another folder', AFTER.with(1, mount(93, 90, '0:81', '/y', '/z'))],
    ['one is not there', AFTER.slice(0, 3)],
  ])('are not the same where %s', (_what, after) => {
    expect(parse(after)).not.toEqual(parse(BEFORE));
  });
});
