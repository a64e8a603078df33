package dev.blotter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Identifiers, as texts write them. */
final class IdentifierFinderTest {
    @ParameterizedTest(name = "{0}: {2} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    wallet | Coins went to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa. | 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
                    wallet | to 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy, he said    | 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy
                    wallet | BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4        | bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4
                    wallet | bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0 | bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0
                    wallet | 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed       | 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed
                    wallet | TRX to TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t now    | TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t
                    iban   | paid into GB82 WEST 1234 5698 7654 32 in May      | GB82WEST12345698765432
                    iban   | DE89370400440532013000                            | DE89370400440532013000
                    card   | the card 4111 1111 1111 1111 was used             | 4111111111111111
                    email  | write to Help.Desk@Example.com.                   | help.desk@example.com
                    email  | write to desk[at]example[.]com                    | desk@example.com
                    domain | See https://www.Example.com/path?x=1              | example.com
                    domain | hxxps://pay-out[.]example[.]com                   | pay-out.example.com
                    domain | on WWW.PAY-OUT.COM they asked for more            | pay-out.com
                    domain | the page pay-out(.)io is down                     | pay-out.io
                    domain | the site fast-profit.io vanished                  | fast-profit.io
                    domain | write to desk@example.com                         | example.com
                    phone  | call +44 20 7946 0018 today                       | +442079460018
                    case   | United States v. Roe, 1:21-cr-00123-ABC           | 21-cr-00123
                    case   | Case No. 21-CR-123 was heard                      | 21-cr-00123
                    case   | FIR No. 45/2023 was filed                         | 45/2023
                    case   | [2021] EWCA Crim 123                              | [2021] EWCA Crim 123
                    """)
    void anIdentifierIsFound(String kind, String text, String value) {
        assertThat(IdentifierFinder.in(text, List.of()))
                .contains(new Identifier(IdentifierKind.ofField(kind).orElseThrow(), value));
    }

    @ParameterizedTest(name = "{1} holds no {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    wallet | 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb
                    wallet | bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5
                    wallet | 0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed
                    iban   | GB82 WEST 1234 5698 7654 33
                    card   | 4111 1111 1111 1112
                    card   | he lost $4,111,111,111,111,111
                    email  | desk@example.nosuchtld
                    domain | He left.In May he came back.
                    domain | see report.pdf and notes.md
                    phone  | from 2019 to 2021 it lost 1,234,567 dollars
                    case   | in case no one came
                    """)
    void whatHasAWrongChecksumOrFormIsNone(String kind, String text) {
        assertThat(IdentifierFinder.in(text, List.of()))
                .noneMatch(found -> found.kind().field().equals(kind));
    }

    @Test
    void aTelephoneNumberWithoutTheCodeOfItsCountryIsOneOfTheCountryOfTheDocument() {
        String text = "Call (415) 555-2671 to report a scam.";
        assertThat(IdentifierFinder.in(text, List.of())).isEmpty();
        assertThat(IdentifierFinder.in(text, List.of("US")))
                .containsExactly(new Identifier(IdentifierKind.PHONE, "+14155552671"));
    }

    @Test
    void whatIsTypedIsReadAsItIsIndexed() {
        assertThat(IdentifierKind.IBAN.normalize("GB82 WEST 1234 5698 7654 32")).isEqualTo("GB82WEST12345698765432");
        assertThat(IdentifierKind.PHONE.normalize("442079460018")).isEqualTo("+442079460018");
        assertThat(IdentifierKind.CASE.normalize("21-cr-123")).isEqualTo("21-cr-00123");
        assertThat(IdentifierKind.DOMAIN.normalize("www.example.com")).isEqualTo("example.com");
        assertThatThrownBy(() -> IdentifierKind.IBAN.normalize("GB82"))
                .hasMessage("'GB82' is not an IBAN with a right checksum; copy it whole");
    }
}
