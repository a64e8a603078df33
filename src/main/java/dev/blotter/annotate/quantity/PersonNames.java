package dev.blotter.annotate.quantity;

import dev.blotter.annotate.quantity.NameList.Span;
import dev.blotter.annotate.token.Token;
import dev.blotter.annotate.token.Tokens;
import dev.blotter.text.Name;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names of persons in full: one of a single word is the last of the only longer name that ends in it. */
final class PersonNames {
    private static final int LONGEST_DETAIL = 24;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Tokens tokens;
    private final PlainNames plain;
    /** Names of two words or more by the last one, in small letters. */
    private final Map<String, Set<String>> full = new HashMap<>();

    PersonNames(Tokens tokens, PlainNames plain, List<NameList> lists) {
        this.tokens = tokens;
        this.plain = plain;
        Stream.concat(lists.stream().flatMap(list -> list.names().stream()), plain.all().stream())
                .map(plain::withoutTitles)
                .filter(this::isFull)
                .forEach(name -> full.computeIfAbsent(tokens.get(name.last()).lower(), last -> new HashSet<>())
                        .add(text(name)));
    }

    /** Whether it has words with a blank between: "Wilson-Obi" is a last name alone. */
    private boolean isFull(Span name) {
        return IntStream.rangeClosed(name.first() + 1, name.last())
                .anyMatch(at -> !tokens.get(at).isJoined());
    }

    /** The names of a list; those are left out that are nowhere in full. */
    List<Name> of(NameList list) {
        return list.names().stream()
                .filter(name -> !plain.isNobody(name))
                .map(plain::withoutTitles)
                .filter(name -> name.last() >= name.first())
                .flatMap(name -> inFull(name).map(text -> name(text, name)))
                .toList();
    }

    private Stream<String> inFull(Span name) {
        if (isFull(name)) {
            return Stream.of(text(name));
        }
        if (!tokens.get(name.last()).isCapitalised()) {
            return Stream.empty();
        }
        Set<String> longer = full.getOrDefault(tokens.get(name.last()).lower(), Set.of());
        Set<String> different = new HashSet<>();
        longer.forEach(text -> different.add(text.toLowerCase(Locale.ROOT)));
        return different.size() == 1 ? longer.stream().sorted().limit(1) : Stream.empty();
    }

    /** The name that begins the sentence of a subject and stands before its particulars: "Ada Obi, the owner, was". */
    NameList subject(NameList subject) {
        int first = tokens.sentenceOf(subject.first()).token();
        int end = plain.name(first);
        boolean apart = end > first + 1
                && subject.first() - end <= LONGEST_DETAIL
                && tokens.get(end).is(",")
                && tokens.get(subject.first() - 1).is(",");
        return apart
                ? new NameList(0, subject.first(), subject.last()).with(new Span(first, end - 1), subject.last())
                : subject;
    }

    private Name name(String text, Span span) {
        Token token = tokens.get(span.first());
        return new Name(
                text,
                plain.has("body", span) ? "body" : "person",
                token.sentence(),
                token.clause(),
                span.first(),
                span.last(),
                token.begin(),
                tokens.get(span.last()).end());
    }

    private String text(Span name) {
        Token first = tokens.get(name.first());
        String written = tokens.textOf(first)
                .substring(first.begin(), tokens.get(name.last()).end());
        return BLANKS.matcher(written).replaceAll(" ");
    }
}
