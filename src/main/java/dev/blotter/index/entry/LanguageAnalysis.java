package dev.blotter.index.entry;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * The analysis of a text in its language. Han characters are indexed one by one in every analysis, and a run of them in
 * a query is a phrase: that finds any word, also in a document in another language.
 */
public final class LanguageAnalysis {
    /** The analysis of Chinese, Japanese, Korean, and of languages without one of their own. */
    public static final String PLAIN = "plain";

    private static final Map<String, Supplier<Analyzer>> ANALYZERS = Map.ofEntries(
            entry(PLAIN, PlainAnalyzer::new),
            entry("ar", ArabicAnalyzer::new),
            entry("bg", BulgarianAnalyzer::new),
            entry("bn", BengaliAnalyzer::new),
            entry("ca", CatalanAnalyzer::new),
            entry("cs", CzechAnalyzer::new),
            entry("da", DanishAnalyzer::new),
            entry("de", GermanAnalyzer::new),
            entry("el", GreekAnalyzer::new),
            entry("en", EnglishAnalyzer::new),
            entry("es", SpanishAnalyzer::new),
            entry("et", EstonianAnalyzer::new),
            entry("fa", PersianAnalyzer::new),
            entry("fi", FinnishAnalyzer::new),
            entry("fr", FrenchAnalyzer::new),
            entry("hi", HindiAnalyzer::new),
            entry("hu", HungarianAnalyzer::new),
            entry("id", IndonesianAnalyzer::new),
            entry("it", ItalianAnalyzer::new),
            entry("lt", LithuanianAnalyzer::new),
            entry("lv", LatvianAnalyzer::new),
            entry("nb", NorwegianAnalyzer::new),
            entry("nl", DutchAnalyzer::new),
            entry("no", NorwegianAnalyzer::new),
            entry("pt", PortugueseAnalyzer::new),
            entry("ro", RomanianAnalyzer::new),
            entry("ru", RussianAnalyzer::new),
            entry("sr", SerbianAnalyzer::new),
            entry("sv", SwedishAnalyzer::new),
            entry("th", ThaiAnalyzer::new),
            entry("tr", TurkishAnalyzer::new));

    private static final Map<String, Analyzer> MADE = new ConcurrentHashMap<>();

    private LanguageAnalysis() {}

    /** The name of the analysis for a BCP 47 tag. */
    public static String analysis(String language) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        return ANALYZERS.containsKey(primary) ? primary : PLAIN;
    }

    /** The analyzer of a name that {@link #analysis} gave; safe for many threads. */
    public static Analyzer analyzer(String analysis) {
        return MADE.computeIfAbsent(
                analysis,
                name -> ANALYZERS.getOrDefault(name, PlainAnalyzer::new).get());
    }

    /** A tag in its canonical form: {@code zh-CN} for {@code ZH_cn}. */
    public static String canonical(String language) {
        return Locale.forLanguageTag(language.replace('_', '-')).toLanguageTag();
    }

    private static final class PlainAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new LowerCaseFilter(new CJKWidthFilter(words)));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream in) {
            return new LowerCaseFilter(new CJKWidthFilter(in));
        }
    }
}
