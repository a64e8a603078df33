package dev.blotter.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Statements of any shape, many of which are alike. */
final class Randomly {
    private static final List<String> PLACES = List.of("CN", "CN-YN", "KH", "KH-12", "035", "142", "NG");
    private static final List<String> TYPES =
            List.of("romance-scam", "pig-butchering", "telecom-network-fraud", "tax-fraud");
    private static final double[] VALUES = {0, 1, 2, 9, 10, 12, 13, 15, 48, 50, 100, 101, 418, 1207, 5000, 373000};

    private Randomly() {}

    static List<Statement> statements(Random random, int number) {
        List<Statement> statements = new ArrayList<>();
        while (statements.size() < number) {
            String document = "d" + statements.size();
            String published = random.nextInt(5) == 0 ? null : day(random).toString();
            String story = random.nextInt(3) == 0 ? "story " + random.nextInt(20) : null;
            int counts = 1 + random.nextInt(3);
            for (int at = 0; at < counts; at++) {
                Said said = said(random, at);
                if (published == null) {
                    said.by(document);
                } else {
                    said.by(document, published);
                }
                if (story != null) {
                    said.inStory(story);
                }
                statements.add(said.statement());
            }
        }
        return statements;
    }

    private static Said said(Random random, int at) {
        double value = VALUES[random.nextInt(VALUES.length)];
        Said said = random.nextInt(5) == 0
                ? Said.loss(value, random.nextBoolean() ? "USD" : "CNY")
                : random.nextInt(6) == 0 ? Said.count("victims", value) : Said.arrests(value);
        said.at(at);
        if (random.nextInt(4) == 0) {
            said.aside();
        }
        if (random.nextInt(10) == 0) {
            said.atMost();
        }
        if (at > 0 && random.nextInt(3) == 0) {
            said.partOf(0);
        }
        whereAndWhen(random, said);
        return said;
    }

    private static void whereAndWhen(Random random, Said said) {
        if (random.nextInt(3) > 0) {
            LocalDate from = day(random);
            int days = random.nextBoolean() ? 0 : random.nextInt(400);
            said.during(from.toString(), from.plusDays(days).toString());
        }
        String place = PLACES.get(random.nextInt(PLACES.size()));
        switch (random.nextInt(4)) {
            case 0 -> said.inDocumentOn(place);
            case 1 -> said.in(place, PLACES.get(random.nextInt(PLACES.size())));
            case 2 -> said.in(place);
            default -> said.inDocumentOn();
        }
        if (random.nextBoolean()) {
            said.about(TYPES.get(random.nextInt(TYPES.size())));
        }
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2023, 1, 1).plusDays(random.nextInt(500));
    }
}
