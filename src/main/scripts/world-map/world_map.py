#!/usr/bin/env python3
"""Makes the map of the world that reports are drawn on.

    mkdir packages && cd packages
    npm pack world-atlas@2.0.2 cldr-core@48.2.0
    cd .. && python3 src/main/scripts/world-map/world_map.py packages

writes src/main/resources/dev/blotter/report/asset/world.tsv, the same bytes each time: a line for each country or
territory of ISO 3166-1, with its code and the path of its shape in SVG, or the middle of a dot ("x y") where
it is too small to have a shape at this scale.

Sources: shapes at 1:110 million, and at 1:50 million of what these lack, from Natural Earth 4.1.0 (world-atlas;
public domain); numeric codes from Unicode CLDR (cldr-core, Unicode-3.0). Points are put on the Natural Earth
projection (Savric, Jenny, Patterson, Petrovic, Hurni 2011) with WIDTH units around the equator. Antarctica is
left out. Natural Earth draws what is in control on the ground; what ISO 3166 has no code for is put to the
country whose code it falls under.
"""
import json
import math
import pathlib
import sys
import tarfile

RESOURCES = pathlib.Path(__file__).resolve().parents[2] / "resources" / "dev" / "blotter"
OUTPUT = RESOURCES / "report" / "asset" / "world.tsv"
WIDTH = 2000
NORTH = 84          # degrees, above which the map is cut; no country has its shape there
SMALLEST = 12       # square units, below which an island of a larger country is left out
EQUATOR = 0.8707 * math.pi * 2
OWN = {"Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}
LEFT_OUT = {"AQ", "BV", "HM", "IO", "GS", "TF"}


def packed(folder, name, member):
    [archive] = pathlib.Path(folder).glob(name + "-[0-9]*.tgz")
    with tarfile.open(archive) as tar:
        return json.load(tar.extractfile("package/" + member))


def projected(lon, lat):
    l, p = math.radians(lon), math.radians(lat)
    p2, p4 = p * p, p ** 4
    x = l * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)))
    y = p * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
    return x / EQUATOR * WIDTH, y / EQUATOR * WIDTH


LEFT = projected(-180, 0)[0]
TOP = projected(0, NORTH)[1]


def on_map(lon, lat):
    x, y = projected(lon, lat)
    return round(x - LEFT), round(TOP - y)


def arcs(topology):
    """Arcs in degrees; the file has them as differences of whole numbers."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        decoded.append(points)
    return decoded


def ring(numbers, decoded):
    points = []
    for number in numbers:
        part = decoded[number] if number >= 0 else decoded[~number][::-1]
        points.extend(part[1:] if points else part)
    return points


def rings(geometry, decoded):
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return [ring(numbers, decoded) for polygon in polygons for numbers in polygon]


def unrolled(points):
    """Longitudes that go on beyond 180 degrees instead of jumping to the other edge of the map."""
    on, turns = [points[0]], 0
    for (before, _), (lon, lat) in zip(points, points[1:]):
        turns += (lon - before < -180) - (lon - before > 180)
        on.append((lon + 360 * turns, lat))
    return on


def beside(points, edge, side):
    """The part of an outline west (side 1) or east (-1) of a meridian, after Sutherland and Hodgman."""
    kept = []
    for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]):
        inside, next_inside = side * (edge - x1) >= 0, side * (edge - x2) >= 0
        if inside:
            kept.append((x1, y1))
        if inside != next_inside:
            kept.append((edge, y1 + (y2 - y1) * (edge - x1) / (x2 - x1)))
    return kept


def pieces(points):
    """An outline cut at the edges of the map."""
    on = unrolled(points)[:-1]
    for turn in (-360, 0, 360):
        piece = beside(beside([(lon + turn, lat) for lon, lat in on], 180, 1), -180, -1)
        if len(piece) > 2:
            yield piece


def outline_of(points):
    """Points of the map, without those that fall on the one before."""
    placed = [on_map(*point) for point in points]
    return [point for i, point in enumerate(placed) if i == 0 or point != placed[i - 1]]


def area(points):
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:] + points[:1]))) / 2


def path(points):
    moves = []
    for (x1, y1), (x2, y2) in zip(points, points[1:]):
        moves.append(f"{x2 - x1} {y2 - y1}")
    return f"M{points[0][0]} {points[0][1]}l" + " ".join(moves).replace(" -", "-") + "z"


def shapes(topology, codes):
    """The outlines of each code, largest first."""
    decoded = arcs(topology)
    found = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = OWN.get(geometry["properties"]["name"]) or codes.get(geometry.get("id"))
        if code and code not in LEFT_OUT:
            for outline in rings(geometry, decoded):
                found.setdefault(code, []).extend(outline_of(piece) for piece in pieces(outline))
    return {code: sorted(outlines, key=area, reverse=True) for code, outlines in found.items()}


def shape(outlines):
    kept = [outline for outline in outlines if len(outline) > 2 and area(outline) >= SMALLEST]
    return "".join(path(outline) for outline in kept or outlines[:1])


def middle(outline):
    xs, ys = zip(*outline)
    return f"{(min(xs) + max(xs)) // 2} {(min(ys) + max(ys)) // 2}"


def main(folder):
    mappings = packed(folder, "cldr-core", "supplemental/codeMappings.json")["supplemental"]["codeMappings"]
    known = {line.split("\t")[0] for line in (RESOURCES / "codes" / "regions.tsv").read_text("utf-8").splitlines()}
    codes = {names["_numeric"]: code for code, names in mappings.items() if code in known and "_numeric" in names}
    drawn = shapes(packed(folder, "world-atlas", "countries-110m.json"), codes)
    small = shapes(packed(folder, "world-atlas", "countries-50m.json"), codes)
    lines = {code: shape(outlines) for code, outlines in drawn.items()}
    lines.update({code: middle(outlines[0]) for code, outlines in small.items() if code not in lines})
    head = "# code, shape or dot. Made by world_map.py from Natural Earth (public domain) and Unicode CLDR.\n"
    OUTPUT.write_text(head + "".join(f"{code}\t{lines[code]}\n" for code in sorted(lines)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
