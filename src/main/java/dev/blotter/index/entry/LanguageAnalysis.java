package dev.blotter.index.entry;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * The analysis of a text in its language.
 *
 * <p>Chinese and Japanese are indexed character by character, and a run of characters in a query is
 * a phrase: that finds any word, whether or not a dictionary knows it, and also in a document that
 * is mostly in another language, since every analysis here splits Han characters so.
 */
public final class LanguageAnalysis {
    /** The analysis of Chinese, Japanese, Korean, and of languages without one of their own. */
    public static final String PLAIN = "plain";

    /** The languages whose analyzers Lucene has, each with the package and name of its own. */
    private static final Map<String, String> ANALYZERS = Stream.of("""
            ar=ar.Arabic bg=bg.Bulgarian bn=bn.Bengali ca=ca.Catalan cs=cz.Czech da=da.Danish de=de.German el=el.Greek
            en=en.English es=es.Spanish et=et.Estonian fa=fa.Persian fi=fi.Finnish fr=fr.French hi=hi.Hindi
            hu=hu.Hungarian id=id.Indonesian it=it.Italian lt=lt.Lithuanian lv=lv.Latvian nb=no.Norwegian nl=nl.Dutch
            no=no.Norwegian pt=pt.Portuguese ro=ro.Romanian ru=ru.Russian sr=sr.Serbian sv=sv.Swedish th=th.Thai
            tr=tr.Turkish""".split("\\s+"))
            .map(row -> row.split("="))
            .collect(Collectors.toMap(row -> row[0], row -> row[1]));

    private static final Map<String, Analyzer> MADE = new ConcurrentHashMap<>();

    private LanguageAnalysis() {}

    /** The name of the analysis for a BCP 47 tag. */
    public static String analysis(String language) {
        String primary = Locale.forLanguageTag(language).getLanguage();
        return ANALYZERS.containsKey(primary) ? primary : PLAIN;
    }

    /** The analyzer of a name that {@link #analysis} gave; safe for many threads. */
    public static Analyzer analyzer(String analysis) {
        return MADE.computeIfAbsent(analysis, LanguageAnalysis::create);
    }

    private static Analyzer create(String analysis) {
        String name = ANALYZERS.get(analysis);
        if (name == null) {
            return new PlainAnalyzer();
        }
        try {
            return Class.forName("org.apache.lucene.analysis." + name + "Analyzer")
                    .asSubclass(Analyzer.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Lucene has no analyzer " + name, e);
        }
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
