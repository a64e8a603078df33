package dev.blotter.annotate.act;

import static dev.blotter.annotate.Shipped.ANNOTATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.Texts;
import dev.blotter.text.Act;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sentences say that sums are: the verbs and nouns whose amount they are. */
final class SumsTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            en | She lost $61,400.                                              | 61400: lose
            en | They stole $3 million from a widow and $4,200 from a teacher.  | 3000000: take; 4200: take
            en | They defrauded investors of $3 million.                        | 3000000: defraud, take
            en | He conned clients out of a combined $747,000.                  | 747000: defraud
            en | Some $2 million was frozen.                                    | 2000000: recovered
            en | The $7 million it froze is gone.                               | 7000000: recovered
            en | In all the pair took in $17,000.                               | 17000: collect
            en | The bank froze accounts holding nearly 96,000 euros.           | 96000: holding, recovered
            en | Accounts holding some $2 million were frozen.                  | 2000000: recovered
            en | Losses of $3 million were prevented.                           | 3000000: recovered, sum.loss
            en | Police seized assets valued at about $3.7 million.             | 3700000: recovered
            en | Officers seized stolen cash of $3 million.                     | 3000000: recovered, take
            en | Losses of the town came to $412,600 last year.                 | 412600: sum.loss
            en | Losses from forged and altered notes came to $18,300.          | 18300: sum.loss
            en | Losses went up by half to $79 million.                         | 79000000: sum.loss
            en | The losses, some $12 million, grew.                            | 12000000: sum.loss
            en | Officers prevented transfers totalling $12 million.            | 12000000: collect, recovered
            en | The agency sent $12 million to people who were cheated.        | 12000000: pay
            en | Losses from forged cards dipped slightly to $12 million.       | 12000000: sum.loss
            en | Losses remained stable, falling by 2% to $12 million.          | 12000000: sum.loss
            en | The state pays for a $12 million anti-scam centre.             | ''
            en | A $12 million fraud awareness campaign begins.                 | ''
            en | Losses: $512,000.                                              | 512000: sum.loss
            en | He ran a $2 million investment fraud.                          | 2000000: sum.scheme
            en | They were charged over a $5 million money laundering scheme.   | 5000000: sum.scheme
            en | He was fined $5,000.                                           | 5000: sum.fine
            en | A fine of $5,000 was due.                                      | 5000: sum.fine
            en | The court set bail of $50,000 for the broker.                  | 50000: sum.bail
            en | They were paid $40 a passport.                                 | 40: sum.each
            en | The unit has a budget of $3 million.                           | 3000000: sum.budget
            en | The tower of $80 million was sold.                             | ''
            en | She keeps $40,000 at home.                                     | ''
            es | El perjuicio asciende a 3 millones de euros.                   | 3000000: sum.loss
            es | Pagó una multa de 5.000 euros.                                 | 5000: sum.fine
            fr | Le préjudice est estimé à 3 millions d'euros.                  | 3000000: sum.loss
            it | Una truffa da 900 euro.                                        | 900: sum.loss
            de | Der Schaden beläuft sich auf 63.000 Euro.                      | 63000: sum.loss
            de | Ein Gast ist um 1.800 Euro bestohlen worden.                   | 1800: take
            de | Sie überwies 5.000 Euro an die Betrüger.                       | 5000: lose
            zh | 该案涉案金额达7000余万元。                                        | 70000000: sum.loss
            zh | 警方追回被骗资金56万元。                                          | 560000: recovered, sum.loss
            zh | 账户内3600万元被冻结。                                           | 36000000: recovered
            zh | 造成超1亿元损失。                                               | 100000000: sum.loss
            zh | 他被处以5000元罚款。                                            | 5000: sum.fine
            zh | 该公司有资产5000万元。                                          | ''
            """)
    void aSumIsTheAmountOf(String language, String text, String expected) {
        assertThat(amounts(language, text)).isEqualTo(expected);
    }

    /** Each sum with the concepts whose amount it is, but for those of cases and people. */
    private static String amounts(String language, String text) {
        return ANNOTATOR.annotate(Texts.in(language, text)).acts().stream()
                .filter(act -> act.role().equals("amount")
                        && !List.of("crack", "complain", "intercept").contains(act.concept()))
                .collect(Collectors.groupingBy(
                        Act::value, LinkedHashMap::new, Collectors.mapping(Act::concept, Collectors.toSet())))
                .entrySet()
                .stream()
                .map(sum -> Math.round(sum.getKey()) + ": "
                        + sum.getValue().stream().sorted().collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }
}
