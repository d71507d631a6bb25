#!/usr/bin/env python3
"""Draws icon.png: an envelope, and the arrow of a mail that comes back. Standard library only."""
import math, struct, zlib

SIZE, SAMPLES = 128, 4
BLUE, WHITE, ORANGE = (31, 78, 140), (255, 255, 255), (244, 140, 32)


def rounded(x, y, left, top, right, bottom, radius):
    dx = max(left + radius - x, x - right + radius, 0)
    dy = max(top + radius - y, y - bottom + radius, 0)
    return left <= x <= right and top <= y <= bottom and math.hypot(dx, dy) <= radius


def near_line(x, y, ax, ay, bx, by, width):
    length = (bx - ax) ** 2 + (by - ay) ** 2
    t = max(0, min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
    return math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)) <= width / 2


def color(x, y):
    """The colour at a point, None outside."""
    if not rounded(x, y, 0, 0, 128, 128, 26):
        return None
    angle = math.degrees(math.atan2(y - 78, x - 84))
    on_arc = abs(math.hypot(x - 84, y - 78) - 26) <= 5 and -90 <= angle <= 90
    on_tail = 58 <= x <= 84 and 99 <= y <= 109
    on_head = 42 <= x <= 62 and abs(y - 104) <= (x - 42) * 0.8
    if on_arc or on_tail or on_head:
        return ORANGE
    if rounded(x, y, 18, 28, 96, 82, 6):
        flap = near_line(x, y, 22, 34, 57, 60, 5) or near_line(x, y, 57, 60, 92, 34, 5)
        return BLUE if flap else WHITE
    return BLUE


def pixel(column, row):
    points = [color(column + (i + 0.5) / SAMPLES, row + (j + 0.5) / SAMPLES) for i in range(SAMPLES) for j in range(SAMPLES)]
    seen = [point for point in points if point]
    if not seen:
        return bytes(4)
    return bytes([sum(point[k] for point in seen) // len(seen) for k in range(3)] + [255 * len(seen) // len(points)])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(pixel(column, row) for column in range(SIZE)) for row in range(SIZE))
with open(__file__.replace("make-icon.py", "icon.png"), "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))
