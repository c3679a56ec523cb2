"""leap.py IMAGE SECONDS: moves both clocks of a timens image of CRIU, which the container is then restored with."""

import struct
import sys

HEADER = struct.Struct("<8sI")


def read_varint(data, at):
    value = shift = 0
    while True:
        value |= (data[at] & 0x7F) << shift
        shift += 7
        at += 1
        if data[at - 1] < 0x80:
            return value, at


def varint(value):
    return bytes([value & 0x7F | 0x80]) + varint(value >> 7) if value > 0x7F else bytes([value])


def main(path, seconds):
    with open(path, "rb") as image:
        magic, size = HEADER.unpack(image.read(HEADER.size))
        entry = image.read(size)
    moved = b""
    at = 0
    while at < len(entry):
        # A field of less than 128 bytes, which begins with its seconds.
        field, length = entry[at], entry[at + 1]
        clock = entry[at + 2 : at + 2 + length]
        value, rest = read_varint(clock, 1)
        clock = clock[:1] + varint(value + seconds) + clock[rest:]
        moved += bytes([field, len(clock)]) + clock
        at += 2 + length
    with open(path, "wb") as image:
        image.write(HEADER.pack(magic, len(moved)) + moved)


main(sys.argv[1], int(sys.argv[2]))
