import { describe, expect, it } from 'vitest';
import { encode, numberIn, parse, shapeOf, walk } from '../../src/criu/wire.js';

const bytes = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');

describe('protocol buffers without a schema', () => {
  it.each([
    ['a number', '08 96 01'],
    ['a negative number, in ten bytes', '08 ff ff ff ff ff ff ff ff ff 01'],
    ['fixed numbers', '09 01 00 00 00 00 00 00 80 15 01 00 00 80'],
    ['a text', '12 02 68 69'],
    ['the same field twice, and a high number', '08 01 08 02 80 08 03'],
  ])('come back byte by byte: %s', (_title, hex) => {
    expect(encode(parse(bytes(hex)) ?? [])).toEqual(bytes(hex));
  });

  it.each([
    ['an end in the middle', '12 05 68 69'],
    ['a field 0', '00 01'],
    ['a group', '0b 08 01 0c'],
    ['a number in more bytes than it needs', '08 81 00'],
  ])('are not what has %s', (_title, hex) => {
    expect(parse(bytes(hex))).toBeNull();
  });

  it('have a message below where all that was seen of a field is one', () => {
    const [one, other] = [bytes('0a 02 08 01'), bytes('0a 02 08 02')];
    const shape = shapeOf([one, other]);
    expect(walk(one, shape ?? { messages: new Map() })).toEqual([
      { number: 1, value: { kind: 'message', fields: [{ number: 1, value: { kind: 'varint', number: 1n } }] } },
    ]);
    // A text that could be read as one, beside one that cannot.
    expect(shapeOf([bytes('0a 02 08 01'), bytes('0a 03 68 69 21')])?.messages.has(1)).toBe(false);
  });

  it('have a 0 where nothing is', () => {
    expect(numberIn(parse(bytes('08 07')) ?? [], 1)).toBe(7);
    expect(numberIn([], 1)).toBe(0);
  });
});
