package dev.blotter.finding;

import dev.blotter.codes.CodeLookup;
import dev.blotter.codes.Regions;
import dev.blotter.text.DayRange;
import dev.blotter.text.Plain;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document is tagged with, as an analyst asks for it and commands name it.
 *
 * @param name a code, a kind of count, or the name of a label; {@code published} or {@code title}
 * @param value a day, a title, a label's value, or a figure ({@code 1000000 USD}); empty for all of a count or label
 */
public record Tag(Family family, String name, String value) {
    /** The families of tags, in the order in which they are shown. */
    public enum Family {
        FRAUD_TYPE,
        COUNT,
        REGION,
        LABEL,
        /** The day of publication; of corrections alone, as the next two. */
        PUBLISHED,
        TITLE,
        /** Which figure of a kind is the headline. */
        HEADLINE,
        /** Where a figure is: {@code 12 in KH,MM}, or {@code 12 in nowhere}. */
        PLACE,
        /** When it was: {@code 12 during 2024-05-01..2024-05-31}. */
        PERIOD
    }

    /** What stands for a place where there is none. */
    private static final String NOWHERE = "nowhere";

    private static final String IN = " in ";
    private static final String DURING = " during ";
    private static final Pattern ABOUT = Pattern.compile("(\\w+\\s*=.*?)\\s(in|during)\\s+(\\S.*)");

    /** A day or a title behind a blank in place of a sign. */
    private static final Pattern FIELD = Pattern.compile("(?i)^(published|title)\\s+(?!=)");

    /** As many as a figure of a text has; a number of more is not kept exactly. */
    private static final int MOST_DIGITS = 15;

    private static final String LABEL = "label ";
    private static final String HEADLINE = "headline ";
    private static final String PUBLISHED = "published";
    private static final String TITLE = "title";
    private static final String FORMS = "write a kind of fraud (romance-scam), a count (arrests or arrests=12), "
            + "a region (KH) or a label (label priority=high)";

    /**
     * Reads a tag as {@link #toString} writes it, kinds and regions by name too; else an {@link
     * IllegalArgumentException} for the user.
     */
    public static Tag parse(String text, CodeLookup names) {
        String asked = text.strip();
        if (asked.toLowerCase(Locale.ROOT).startsWith(LABEL)) {
            return split(Family.LABEL, asked.substring(LABEL.length()).strip());
        }
        Tag count = split(Family.COUNT, asked);
        String kind = count.name().toLowerCase(Locale.ROOT);
        if (names.countKinds().contains(kind)) {
            return new Tag(Family.COUNT, kind, count.value().isEmpty() ? "" : figure(asked, count.value()));
        }
        return names.types()
                .find(asked)
                .map(code -> new Tag(Family.FRAUD_TYPE, code, ""))
                .or(() -> names.regions().find(asked).map(code -> new Tag(Family.REGION, code, "")))
                .orElseThrow(() -> unknown(asked, names));
    }

    /**
     * Reads what a correction may be about: a tag, or {@code published=2024-11-27}, {@code title=The title}, {@code
     * headline arrests=25}, {@code arrests=25 in KH} or {@code arrests=25 during 2024-05}. It throws as {@link #parse}.
     */
    public static Tag parseCorrected(String text, CodeLookup names) {
        String asked = text.strip();
        Tag field = split(Family.PUBLISHED, FIELD.matcher(asked).replaceFirst("$1="));
        return switch (field.name().toLowerCase(Locale.ROOT)) {
            case PUBLISHED -> new Tag(Family.PUBLISHED, PUBLISHED, field.value());
            case TITLE -> new Tag(Family.TITLE, TITLE, field.value().replaceAll("\\s+", " "));
            default -> {
                Matcher about = ABOUT.matcher(asked);
                yield asked.toLowerCase(Locale.ROOT).startsWith(HEADLINE)
                        ? headline(asked, parse(asked.substring(HEADLINE.length()), names))
                        : about.matches()
                                ? about(parse(about.group(1), names), about.group(2), about.group(3), names.regions())
                                : parse(asked, names);
            }
        };
    }

    private static Tag about(Tag count, String word, String said, Regions regions) {
        if (count.family() != Family.COUNT) {
            throw new IllegalArgumentException(
                    "'" + count + "' is no count, and has no place or time of its own; write it like arrests=25 in KH");
        }
        return word.equals("in")
                ? new Tag(Family.PLACE, count.name(), count.value() + IN + codes(said, regions))
                : new Tag(Family.PERIOD, count.name(), count.value() + DURING + days(said));
    }

    private static String codes(String said, Regions regions) {
        return said.equals(NOWHERE)
                ? NOWHERE
                : Stream.of(said.split(","))
                        .map(String::strip)
                        .map(name -> regions.find(name).orElseThrow(() -> noPlace(name, regions)))
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining(","));
    }

    private static IllegalArgumentException noPlace(String name, Regions regions) {
        return new IllegalArgumentException("'" + name + "' is no region; "
                + hint(regions.suggestions(name), "write codes or names with commas between them, or nowhere"));
    }

    private static String hint(List<String> like, String advice) {
        return like.isEmpty() ? advice : "did you mean " + like.getFirst() + "?";
    }

    private static String days(String said) {
        try {
            String[] ends = said.split("\\.\\.", 2);
            DayRange days = new DayRange(
                    DayRange.parse(ends[0].strip()).first(),
                    DayRange.parse(ends[ends.length - 1].strip()).last());
            return LocalDate.ofEpochDay(days.first()) + ".." + LocalDate.ofEpochDay(days.last());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + said + "' are no days; write a year, a month, a day, or 2024-05-01..2024-05-07", e);
        }
    }

    private static Tag headline(String asked, Tag count) {
        if (count.family() != Family.COUNT) {
            throw new IllegalArgumentException("'" + asked + "' names no count; write it like headline arrests=25");
        }
        return new Tag(Family.HEADLINE, count.name(), count.value());
    }

    private static Tag split(Family family, String asked) {
        int equals = asked.indexOf('=');
        return equals < 0
                ? new Tag(family, asked, "")
                : new Tag(
                        family,
                        asked.substring(0, equals).strip(),
                        asked.substring(equals + 1).strip());
    }

    private static String figure(String asked, String value) {
        String[] parts = value.replace(",", "").split("\\s+", 2);
        try {
            String number = requireDigits(asked, new BigDecimal(parts[0]))
                    .stripTrailingZeros()
                    .toPlainString();
            return parts.length == 1 ? number : number + " " + parts[1].toUpperCase(Locale.ROOT);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + asked + "' has no figure; write it in digits, such as arrests=12 or loss=1000000 USD", e);
        }
    }

    /** Written out, 1e999999999 takes a gigabyte. */
    private static BigDecimal requireDigits(String asked, BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) + Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "'" + asked + "' has a figure of more than " + MOST_DIGITS + " digits; write a smaller one");
        }
        return number;
    }

    private static IllegalArgumentException unknown(String asked, CodeLookup names) {
        List<String> like = Stream.of(
                        names.types().suggestions(asked),
                        names.regions().suggestions(asked),
                        asked.contains(" ") ? List.<String>of() : CodeLookup.like(asked, names.countKinds()))
                .flatMap(List::stream)
                .toList();
        return new IllegalArgumentException("'" + asked + "' is no tag; " + hint(like, FORMS));
    }

    public static List<Tag> of(Entry entry) {
        return entry.tags().stream().map(Tag::of).toList();
    }

    /** The tag alone: of a count its kind and figure. */
    public static Tag of(Entry.Tagged tagged) {
        return switch (tagged) {
            case Entry.TypeTag type -> new Tag(Family.FRAUD_TYPE, type.code(), "");
            case Entry.CountTag count -> new Tag(Family.COUNT, count.kind(), figure(count));
            case Entry.RegionTag region -> new Tag(Family.REGION, region.code(), "");
            case Entry.LabelTag label -> new Tag(Family.LABEL, label.name(), label.value());
        };
    }

    private static String figure(Entry.CountTag count) {
        String number = Plain.number(count.value());
        return count.currency() == null ? number : number + " " + count.currency();
    }

    /** What may be corrected of an entry besides its tags: the day, the title and the headlines that it has. */
    public static List<Tag> fieldsOf(Entry entry) {
        List<Tag> fields = new ArrayList<>();
        if (entry.published() != null) {
            fields.add(new Tag(Family.PUBLISHED, PUBLISHED, entry.published()));
        }
        if (entry.title() != null) {
            fields.add(new Tag(Family.TITLE, TITLE, entry.title()));
        }
        entry.counts().stream()
                .filter(Entry.CountTag::headline)
                .map(Tag::of)
                .forEach(count -> fields.add(new Tag(Family.HEADLINE, count.name(), count.value())));
        entry.counts().forEach(count -> addPlaceAndPeriod(fields, of(count), count));
        return fields;
    }

    private static void addPlaceAndPeriod(List<Tag> fields, Tag count, Entry.CountTag tag) {
        if (tag.regionsFrom().equals("count")) {
            String codes = tag.regions().isEmpty() ? NOWHERE : String.join(",", tag.regions());
            fields.add(new Tag(Family.PLACE, count.name(), count.value() + IN + codes));
        }
        if (tag.from() != null) {
            fields.add(new Tag(Family.PERIOD, count.name(), count.value() + DURING + tag.from() + ".." + tag.to()));
        }
    }

    /** Whether it is the day, the title or a headline, or the place or period of a figure: what there is one of. */
    public boolean isField() {
        return switch (family) {
            case PUBLISHED, TITLE, HEADLINE, PLACE, PERIOD -> true;
            case FRAUD_TYPE, COUNT, REGION, LABEL -> false;
        };
    }

    /** Whether it is the place or the period of a figure. */
    public boolean isOfCount() {
        return family == Family.PLACE || family == Family.PERIOD;
    }

    /** Whether a correction about it takes the place of one about the other. */
    public boolean replaces(Tag other) {
        return equals(other)
                || (isField()
                        && family == other.family
                        && name.equals(other.name)
                        && (!isOfCount() || count().equals(other.count())));
    }

    /** What it is about, without the words of a title or the day. */
    public String subject() {
        return family == Family.PUBLISHED || family == Family.TITLE ? name : toString();
    }

    /** The count that a headline is, or that has a place or a period. */
    public Tag count() {
        return new Tag(Family.COUNT, name, isOfCount() ? value.substring(0, value.indexOf(word())) : value);
    }

    /** The codes of the regions of a place; none for nowhere. */
    public List<String> regions() {
        return said().equals(NOWHERE) ? List.of() : List.of(said().split(","));
    }

    public DayRange days() {
        String[] ends = said().split("\\.\\.", 2);
        return new DayRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    private String said() {
        return value.substring(value.indexOf(word()) + word().length());
    }

    private String word() {
        return family == Family.PLACE ? IN : DURING;
    }

    /** Whether another tag is this one, or one of its values; a sum without currency is that in any. */
    public boolean covers(Tag other) {
        return family == other.family
                && name.equals(other.name)
                && (value.isEmpty()
                        || value.equals(other.value)
                        || (family != Family.TITLE && other.value.startsWith(value + " ")));
    }

    @Override
    public String toString() {
        String start = switch (family) {
            case LABEL -> LABEL + name;
            case HEADLINE -> HEADLINE + name;
            default -> name;
        };
        return value.isEmpty() ? start : start + "=" + value;
    }
}
