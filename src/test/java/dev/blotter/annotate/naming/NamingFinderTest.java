package dev.blotter.annotate.naming;

import static dev.blotter.annotate.Shipped.ANNOTATOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.blotter.annotate.Texts;
import dev.blotter.text.Annotation;
import dev.blotter.text.Document;
import dev.blotter.text.Naming;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamingFinderTest {
    private static List<Naming> strong(Document document) {
        return ANNOTATOR.annotate(document).namings().stream()
                .filter(naming ->
                        naming.sort().equals("strong") && !naming.code().equals("fraud"))
                .toList();
    }

    private static String words(Document document, Annotation annotation) {
        return document.text().substring(annotation.begin(), annotation.end());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | done     | arrested        | Police arrested five men over a romance scam.
            en | alleged  | accused of      | The mayor is accused of bribery.
            en | alleged  | lost            | A widow lost her savings to a romance scam.
            en | fought   | laws            | The island tightens its money laundering laws.
            en | fought   | anti            | She won applause for an anti-corruption song.
            en | fought   | combat          | The minister wants to combat tax evasion.
            en | fought   | law against     | Deputies discussed a law against insider trading.
            en | fought   | Unit            | The Romance Scam Unit has moved to the harbour.
            en | fought   | how to spot     | We learn how to spot a romance scam.
            en | fought   | bill would      | The bill would see mayors jailed for bribery.
            en | fought   | anti-money      | The bank was fined under an anti-money laundering rule.
            en | supposed | risk of         | The auditor sees a risk of bribery.
            en | supposed | could           | Such accounts could serve money laundering.
            en | mentioned | money laundering | The choir sang of money laundering.
            en | mentioned | separate case   | In a separate case police arrested two men over a romance scam.
            en | mentioned | each year       | Each year the clinics lose millions to health care fraud.
            zh | mentioned | 层出不穷        | 网络赌博案层出不穷，造成损失。
            zh | done     | 抓获            | 警方抓获五名参与杀猪盘的嫌疑人。
            zh | fought   | 反              | 学生唱反腐败之歌。
            zh | fought   | 打击            | 各地打击网络赌博。
            es | done     | detuvo a        | La policía detuvo a cinco hombres por blanqueo de capitales.
            zh | fought   | 以下有期徒刑    | 犯网络赌博罪的，判处三年以下有期徒刑。
            pt | fought   | projeto de lei  | O projeto de lei manda prender quem for condenado por corrupção.
            es | fought   | contra el       | El Senado aprobó una ley contra el blanqueo de capitales.
            fr | alleged  | soupçonnés de   | Deux élus sont soupçonnés de corruption.
            fr | fought   | contre          | La ville parle de la lutte contre la corruption.
            it | alleged  | indagato        | Un sindaco è indagato per corruzione.
            it | fought   | contro          | Il Senato discute una legge contro la corruzione.
            pt | alleged  | acusado         | O prefeito é acusado de corrupção.
            pt | fought   | combate         | A cidade fala do combate à corrupção.
            de | alleged  | verdacht        | Gegen zwei Männer besteht der Verdacht der Geldwäsche.
            de | fought   | gegen           | Der Bundestag spricht über Regeln gegen Geldwäsche.
            """)
    void aSentenceSaysInWhatMoodItNamesAKind(String language, String mood, String trigger, String text) {
        Document document = Texts.in(language, text);

        assertThat(strong(document)).isNotEmpty().allSatisfy(naming -> {
            assertThat(naming.mood()).isEqualTo(mood);
            assertThat(words(document, naming.trigger())).isEqualToIgnoringCase(trigger);
        });
    }

    @Test
    void aKindInsideTheLongerNameOfAnotherIsNotNamed() {
        assertThat(strong(Texts.english("He was jailed for unemployment insurance fraud.")))
                .extracting(Naming::code)
                .contains("benefit-fraud")
                .doesNotContain("insurance-fraud");
    }

    @Test
    void aDeedOutweighsALawAndIsOutweighedByAName() {
        assertThat(strong(Texts.english("He was convicted under the money laundering law.")))
                .extracting(Naming::mood)
                .containsOnly("done");
        assertThat(strong(Texts.english("The Romance Scam Unit arrested three burglars.")))
                .extracting(Naming::mood)
                .containsOnly("fought");
    }

    @Test
    void whatIsDeniedOrOnlyPossibleWasNotDone() {
        assertThat(strong(Texts.english("Nobody was arrested over the romance scam.")))
                .extracting(Naming::mood)
                .containsOnly("mentioned");
        assertThat(strong(Texts.english("Brokers could be charged with insider trading.")))
                .extracting(Naming::mood)
                .doesNotContain("done");
    }

    @Test
    void aWordOfTheNameDoesNotSayThatItWasDone() {
        assertThat(strong(Texts.english("The museum shows a drawer of stolen credit cards.")))
                .isNotEmpty()
                .extracting(Naming::mood)
                .containsOnly("mentioned");
        assertThat(strong(Texts.english("Police arrested a waiter over stolen credit cards.")))
                .extracting(Naming::mood)
                .containsOnly("done");
    }

    @Test
    void anotherCaseGoesOnInTheNextSentence() {
        assertThat(strong(Texts.english("In a separate case a man was held. He was charged with a romance scam.")))
                .isNotEmpty()
                .extracting(Naming::mood)
                .containsOnly("mentioned");
    }

    @Test
    void theDeedMayStandInTheSentenceBefore() {
        assertThat(strong(Texts.english("Police arrested five men. It was a romance scam.")))
                .extracting(Naming::mood)
                .containsOnly("done");
        assertThat(strong(Texts.english("Police arrested five men. It rained. It was a romance scam.")))
                .extracting(Naming::mood)
                .containsOnly("mentioned");
    }

    @Test
    void somebodyPlayedIsAFraudThatIsDone() {
        Document document = Texts.english("A man posing as a bank manager rang her.");

        assertThat(ANNOTATOR.annotate(document).namings()).anySatisfy(naming -> {
            assertThat(naming.code()).isEqualTo("impersonation-business");
            assertThat(naming.mood()).isEqualTo("done");
            assertThat(naming.triggerConcept()).isEqualTo("pose");
        });
    }
}
