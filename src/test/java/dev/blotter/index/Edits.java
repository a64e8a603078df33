package dev.blotter.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What editors do to a report that they publish again. */
record Edits(Map<String, String> words) {
    private static final Pattern SENTENCE = Pattern.compile("[^.!?。！？]+[.!?。！？]+[”\"’]*\\s*|[^.!?。！？]+$");

    private static final String CREDIT = "This report first appeared in the Tolwick Evening Post. © 2024";
    private static final String CREDIT_ZH = "本文来源：晚报客户端 责任编辑：林晓";
    private static final String BACKGROUND =
            "Fraud is now the commonest crime in many countries, and most of it begins with a message or a call.\n"
                    + "Readers who think that they have been deceived should ring their bank first, and then the police.";
    private static final String BACKGROUND_ZH = "近年来，电信网络诈骗手法不断翻新，成为群众反映强烈的突出犯罪。\n律师表示，遇到可疑情况应当保存聊天记录和转账凭证，并尽快报案。";

    static Edits read(Path words) throws IOException {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : Files.readAllLines(words)) {
            if (line.contains(" = ")) {
                String[] pair = line.split(" = ");
                pairs.put(pair[0], pair[1]);
            }
        }
        return new Edits(pairs);
    }

    /** The edited texts, by what was done. */
    Map<String, String> all(String text) {
        boolean chinese = isChinese(text);
        Map<String, String> edited = new LinkedHashMap<>();
        edited.put("verbatim", text + "\n" + (chinese ? CREDIT_ZH : CREDIT));
        edited.put("cut", cut(text));
        edited.put("reordered", reordered(text));
        edited.put("added", added(text, chinese ? BACKGROUND_ZH : BACKGROUND));
        edited.put("rewritten", rewritten(text, chinese));
        return edited;
    }

    static boolean isChinese(String text) {
        return text.codePoints().filter(Character::isIdeographic).count() * 3 > text.length();
    }

    /** The first half of its sentences. */
    private static String cut(String text) {
        List<String> sentences = sentences(text);
        return String.join("", sentences.subList(0, (sentences.size() + 1) / 2));
    }

    /** The first sentence, and then the paragraphs from the last to the first. */
    private static String reordered(String text) {
        List<String> paragraphs = new ArrayList<>(Arrays.asList(text.split("\n")));
        Collections.reverse(paragraphs);
        return sentences(text).getFirst() + "\n" + String.join("\n", paragraphs);
    }

    private static String added(String text, String background) {
        int middle = text.indexOf('\n', text.length() / 2);
        return middle < 0
                ? text + "\n" + background
                : text.substring(0, middle) + "\n" + background + text.substring(middle);
    }

    /** Other words, each fourth sentence gone. */
    private String rewritten(String text, boolean chinese) {
        List<String> kept = new ArrayList<>();
        List<String> sentences = sentences(text);
        for (int i = 0; i < sentences.size(); i++) {
            if (i % 4 != 3) {
                kept.add(sentences.get(i));
            }
        }
        String rewritten = String.join("", kept);
        for (Map.Entry<String, String> word : words.entrySet()) {
            String edge = chinese ? "" : "\\b";
            rewritten = rewritten.replaceAll(
                    edge + Pattern.quote(word.getKey()) + edge, Matcher.quoteReplacement(word.getValue()));
        }
        return rewritten;
    }

    private static List<String> sentences(String text) {
        return SENTENCE.matcher(text).results().map(found -> found.group()).toList();
    }
}
