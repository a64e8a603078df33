package dev.blotter.read.plain;

import dev.blotter.read.format.TextNormalizer;
import dev.blotter.read.html.Block;
import dev.blotter.read.html.Blocks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a mail's body, wrapped ones joined. What older mails say keeps a {@code >} for each
 * mail it was quoted in, or gets one where a line or a block of headers shows that an older mail
 * begins. What a mail forwards is what it says, and is not older.
 */
public final class QuotedReplies {
    /** Nobody answers 200 times, and Java's expressions go one call deeper each time. */
    private static final Pattern MARK = Pattern.compile("^((?:\\s?>){1,200}+) ?(.*)$");

    private static final Pattern RULE = Pattern.compile(
            "(?i)^\\s*-{2,}\\s*(original message|original appointment|ursprüngliche nachricht|message d'origine|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|原始邮件|原邮件|原始郵件)\\s*-{2,}\\s*$");
    private static final Pattern WROTE = Pattern.compile(
            "(?iu)^\\s*(on|am|le|el|em|il|op|在|于)\\s?.{5,150}(wrote|schrieb[^:]{0,40}|a écrit|escribió|escreveu|ha scritto|schreef|写道|寫道)\\s*[:：]\\s*$");
    /** The headers of an older mail as Outlook writes them above its text. */
    private static final Pattern HEADERS = Pattern.compile(
            "(?isuU)^[*\\s]*(from|von|de|da|van|发件人|寄件者|差出人)[*\\s]*[:：](?>.{1,300}?\\b(sent|date|gesendet|datum|envoyé|enviado( el| em)?|inviato|verzonden|发送时间|发送日期|日期|寄件日期|送信日時)[*\\s]*+[:：]).{1,600}?\\b(to|an|à|para|per|aan|cc|subject|betreff|objet|asunto|assunto|oggetto|onderwerp|收件人|主题|主旨|宛先|件名)[*\\s]*[:：].*");

    private static final Pattern FORWARD = Pattern.compile("(?iu)^\\s*(fwd?|wg|tr|rv|enc|i|转发|轉寄)\\s*[:：].*");
    private static final Pattern FORWARDED = Pattern.compile(
            "(?iu)^[\\s-]*(begin forwarded message|forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|转发的邮件|转发邮件信息)[\\s-]*+:?\\s*+$");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
    private static final Pattern SIGNATURE = Pattern.compile("^-- ?$");
    private static final int HEADER_LINES = 6;

    private QuotedReplies() {}

    /** Whether a subject says that the mail forwards another. */
    public static boolean isForward(@Nullable String subject) {
        return subject != null && FORWARD.matcher(subject).matches();
    }

    /** The lines of a mail, older mail marked as quoted; not the first headers where it is a forward. */
    public static List<String> of(String body, boolean forward) {
        List<String> lines = List.of(LINE_END.split(body, -1));
        int older = older(lines, forward);
        List<String> out = new ArrayList<>();
        List<String> group = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = MARK.matcher(lines.get(i));
            int marks = mark.matches() ? depth(mark.group(1)) : i >= older ? 1 : 0;
            if (marks != depth) {
                close(group, depth, out);
                depth = marks;
            }
            group.add(
                    mark.matches()
                            ? mark.group(2)
                            : SIGNATURE.matcher(lines.get(i)).replaceFirst(""));
        }
        close(group, depth, out);
        return out;
    }

    private static int depth(String marks) {
        return (int) marks.chars().filter(c -> c == '>').count();
    }

    private static void close(List<String> group, int depth, List<String> out) {
        for (String line : HardWraps.join(group)) {
            String clean = TextNormalizer.line(line);
            out.add(clean.isEmpty() ? "" : "> ".repeat(depth) + clean);
        }
        group.clear();
    }

    /** The lines of a body that is a page. */
    public static List<String> ofPage(String html, boolean forward) {
        return ofLines(
                Blocks.of(Jsoup.parse(html).body()).stream()
                        .map(block -> "> ".repeat(quoted(block.element())) + block.line())
                        .toList(),
                forward);
    }

    private static int quoted(Element element) {
        return (int) Block.around(element)
                .filter(around -> around.normalName().equals("blockquote"))
                .count();
    }

    /** The lines of a body that is not wrapped. */
    public static List<String> ofLines(List<String> lines, boolean forward) {
        int older = older(lines, forward);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> i < older || lines.get(i).startsWith(">") ? lines.get(i) : "> " + lines.get(i))
                .toList();
    }

    /** The first line of an older mail that no marks set apart; the number of lines when there is none. */
    private static int older(List<String> lines, boolean forward) {
        boolean forwards = forward;
        for (int i = 0; i < lines.size(); i++) {
            forwards |= FORWARDED.matcher(lines.get(i)).matches();
            if (RULE.matcher(lines.get(i)).matches() || isAnswered(lines, i)) {
                return i;
            }
            if (isHeaders(lines, i)) {
                if (!forwards) {
                    return i;
                }
                forwards = false;
                i += HEADER_LINES - 1;
            }
        }
        return lines.size();
    }

    /** Whether a line says who wrote what follows, and that has no marks. */
    private static boolean isAnswered(List<String> lines, int at) {
        return WROTE.matcher(lines.get(at)).matches()
                && lines.stream()
                        .skip(at + 1L)
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .filter(line -> !line.strip().startsWith(">"))
                        .isPresent();
    }

    private static boolean isHeaders(List<String> lines, int at) {
        String start = lines.get(at);
        return start.length() > 4
                && (start.indexOf(':') > 0 || start.indexOf('：') > 0)
                && HEADERS.matcher(String.join("\n", lines.subList(at, Math.min(at + HEADER_LINES, lines.size()))))
                        .matches();
    }
}
