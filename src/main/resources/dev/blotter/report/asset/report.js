(function () {
    "use strict";
    const data = JSON.parse(document.getElementById("data").textContent);
    const [DATE, WEAK, TITLE, SOURCE, LANGUAGE, TYPES, COUNTRIES, FIGURES, LINK] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    const [MEASURE, VALUE, WRITTEN, WHEN, PLACES, HEADLINE, PASSAGE, RULES] = [0, 1, 2, 3, 4, 5, 6, 7];
    const SIZE = 50;
    const table = document.querySelector(".documents");
    const form = document.querySelector(".filters");
    const pages = document.querySelector(".pages");
    const found = document.getElementById("found");
    let rows = [];
    let page = 0;
    let sort = {by: "date", descending: true};

    const names = (codes, of) => codes.map(code => of[code] || code).join(", ");
    const plural = (number, what) => number.toLocaleString("en") + " " + what + (number === 1 ? "" : "s");

    function largest(row) {
        let most = null;
        for (const figure of row[FIGURES]) {
            if (figure[MEASURE] === data.measure && figure[HEADLINE] && (most === null || figure[VALUE] > most[VALUE])) {
                most = figure;
            }
        }
        return most;
    }

    // What is compared is made once, since ten thousand rows are filtered at each key.
    const all = data.rows.map(row => {
        const figure = largest(row);
        const words = [row[TITLE], row[SOURCE], names(row[TYPES], data.types), names(row[COUNTRIES], data.countries)]
            .concat(row[FIGURES].map(figure => figure[PASSAGE].join("")));
        return {
            row, figure,
            words: words.join("\n").toLowerCase(),
            keys: {
                date: row[DATE] || "", title: row[TITLE].toLowerCase(), type: names(row[TYPES], data.types),
                country: names(row[COUNTRIES], data.countries), figure: figure === null ? -1 : figure[VALUE]
            }
        };
    });

    function element(name, text, kind) {
        const made = document.createElement(name);
        if (text) {
            made.textContent = text;
        }
        if (kind) {
            made.className = kind;
        }
        return made;
    }

    function cell(name, label) {
        const made = element("td");
        made.setAttribute("role", "cell");
        if (label) {
            made.dataset.name = label;
        }
        return made;
    }

    function evidence(figure) {
        const item = element("li");
        const head = element("p", "", "figure");
        head.append(element("strong", figure[WRITTEN]), " " + data.measures[figure[MEASURE]].split(" ")[0] + " ",
            element("span", (figure[PLACES].length ? names(figure[PLACES], data.countries) : "no place") + " · " + figure[WHEN]
                + (figure[HEADLINE] ? " · headline" : ""), "basis"));
        const quote = element("blockquote");
        const sentence = element("bdi");
        sentence.append(figure[PASSAGE][0], element("mark", figure[PASSAGE][1]), figure[PASSAGE][2]);
        quote.append(sentence);
        item.append(head, quote, element("p", "rule " + figure[RULES].map(rule => data.rules[rule]).join("; "), "source"));
        return item;
    }

    function figures(row) {
        const details = element("details");
        details.append(element("summary", plural(row[FIGURES].length, "figure") + ", with the sentence and rule of each"));
        details.addEventListener("toggle", () => {
            if (details.open && details.children.length === 1) {
                const list = element("ul", "", "figures");
                list.append(...row[FIGURES].map(evidence));
                details.append(list);
            }
        });
        return details;
    }

    function line({row, figure}) {
        const made = element("tr");
        made.setAttribute("role", "row");
        const date = cell("td");
        date.append(row[DATE] || "undated");
        if (row[WEAK]) {
            date.append(element("span", " weak", "basis"));
        }
        const what = cell("td");
        const title = element("bdi", row[TITLE], "title");
        title.lang = row[LANGUAGE];
        const source = element("code");
        source.append(element("bdi", row[SOURCE]));
        if (row[LINK]) {
            const link = element("a", "", "file");
            link.href = row[LINK];
            link.append(source);
            what.append(title, link);
        } else {
            what.append(title, source);
        }
        if (row[FIGURES].length) {
            what.append(figures(row));
        }
        const types = cell("td", row[TYPES].length ? "Kinds of fraud" : "");
        types.append(names(row[TYPES], data.types));
        const countries = cell("td", row[COUNTRIES].length ? "Countries" : "");
        countries.append(names(row[COUNTRIES], data.countries));
        const number = cell("td", figure === null ? "" : data.measures[data.measure]);
        number.className = "number";
        number.append(figure === null ? "" : figure[WRITTEN]);
        made.append(date, what, types, countries, number);
        return made;
    }

    function show() {
        const last = Math.max(0, Math.ceil(rows.length / SIZE) - 1);
        page = Math.min(page, last);
        const from = page * SIZE;
        table.tBodies[0].replaceChildren(...rows.slice(from, from + SIZE).map(line));
        found.textContent = rows.length === all.length
            ? plural(all.length, "document")
            : rows.length.toLocaleString("en") + " of " + plural(all.length, "document");
        document.getElementById("page").textContent = rows.length === 0
            ? "" : "Rows " + (from + 1).toLocaleString("en") + " to " + Math.min(from + SIZE, rows.length).toLocaleString("en");
        pages.hidden = rows.length <= SIZE;
        for (const button of pages.querySelectorAll("button")) {
            const back = button.dataset.page === "first" || button.dataset.page === "previous";
            button.disabled = back ? page === 0 : page === last;
        }
    }

    function compare(a, b) {
        const x = a.keys[sort.by];
        const y = b.keys[sort.by];
        const order = typeof x === "number" ? x - y : x < y ? -1 : x > y ? 1 : 0;
        return sort.descending ? -order : order;
    }

    function apply() {
        const words = form.words.value.toLowerCase().split(/\s+/).filter(word => word);
        const least = form.least.value === "" ? null : Number(form.least.value);
        rows = all.filter(({row, figure, words: text}) =>
            words.every(word => text.includes(word))
            && (!form.type.value || row[TYPES].includes(form.type.value))
            && (!form.country.value || row[COUNTRIES].includes(form.country.value)
                || row[FIGURES].some(figure => figure[PLACES].includes(form.country.value)))
            && (!form.year.value || (row[DATE] || "undated").startsWith(form.year.value))
            && (least === null || figure !== null && figure[VALUE] >= least));
        rows.sort(compare);
        page = 0;
        show();
    }

    function choices(select, of) {
        for (const [value, name] of Object.entries(of).sort((a, b) => a[1] < b[1] ? -1 : 1)) {
            const option = element("option", name);
            option.value = value;
            select.append(option);
        }
    }

    function years() {
        const seen = [...new Set(data.rows.map(row => row[DATE] ? row[DATE].slice(0, 4) : "undated"))];
        for (const year of seen.sort().reverse()) {
            const option = element("option", year);
            option.value = year;
            form.year.append(option);
        }
    }

    choices(form.type, data.types);
    choices(form.country, data.countries);
    years();
    form.addEventListener("input", apply);
    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    table.tHead.addEventListener("click", event => {
        const button = event.target.closest("button");
        if (button) {
            const by = button.dataset.sort;
            sort = {by, descending: sort.by === by ? !sort.descending : by === "date" || by === "figure"};
            for (const head of table.tHead.querySelectorAll("th")) {
                head.removeAttribute("aria-sort");
            }
            button.parentElement.setAttribute("aria-sort", sort.descending ? "descending" : "ascending");
            apply();
        }
    });
    pages.addEventListener("click", event => {
        const button = event.target.closest("button");
        if (button) {
            const last = Math.ceil(rows.length / SIZE) - 1;
            page = {first: 0, previous: page - 1, next: page + 1, last}[button.dataset.page];
            show();
            document.getElementById("documents").scrollIntoView();
        }
    });
    document.addEventListener("click", event => {
        const link = event.target.closest("a[data-filter]");
        if (link) {
            form.reset();
            form[link.dataset.filter].value = link.dataset.code;
            apply();
            document.getElementById("documents").focus({preventScroll: true});
        }
    });
    addEventListener("beforeprint", () => document.querySelectorAll("details").forEach(details => {
        details.open = true;
    }));
    form.hidden = false;
    table.hidden = false;
    apply();
}());
