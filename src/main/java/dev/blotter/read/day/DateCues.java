package dev.blotter.read.day;

import dev.blotter.read.day.DateWords.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words before a day that tell what happened on it: "Posted on", "Last updated", "Closing date". */
public final class DateCues {
    private static final int REACH = 40;
    private static final String PREPOSITION = "\\W*+(?:(?:on|at|am|le|em|il)\\W*+)?$";
    private static final Pattern OTHER_DAY = Pattern.compile(
            "(?iu)(©|\\(c\\)|copyright|(closing|due|start|end|event|expiry|effective) date|until|deadline|fino al|hasta|bis( zum)?|jusqu'au)[\\W&&[^©]]*+$");
    private static final Pattern UPDATED = Pattern.compile(
            "(?iu)(?<!\\p{IsLatin})(updated?|modified|revised|reviewed|last (edited|changed)|aktualisiert|(letzte|zuletzt) ge?änderte?|letzte änderung|stand|mise? à jour|modifié|actualizad[oa]|modificad[oa]|modificación|actualización|atualizad[oa]|atualização|aggiornato|aggiornamento|ultima modifica|bijgewerkt|gewijzigd|uppdaterad|opdateret|oppdatert|päivitetty|aktualizacja|güncelleme|обновлен[оаи]?|оновлено|更新|修改|수정|تحديث|עודכן)"
                    + PREPOSITION);
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?iu)(?<!\\p{IsLatin})(?<!(last|updated?|modified|revised|review|expiry|closing|due|start|end|event|birth)\\s)(published|posted|issued|released?|date|veröffentlicht|erschienen|erstellt|datum|publiée?|publication|mise? en ligne|publicad[oa]|publicación|publicação|pubblicat[oa]|pubblicazione|fecha|data|gepubliceerd|geplaatst|publicerad|udgivet|publisert|julkaistu|opublikowano|yayınlanma|tarihi?|опубликован[оа]?|дата|опубліковано|ngày đăng|发布时间|发表时间|发布日期|发布|發布|發表|(?<!更新|修改)(?:时间|時間|日期)|掲載|公開|配信|投稿日?|작성일?|등록|입력|승인|게시|نشر|التاريخ|פורסם|תאריך)"
                    + PREPOSITION);

    private DateCues() {}

    public static boolean isPublished(String text, Day day) {
        return PUBLISHED.matcher(before(text, day)).find();
    }

    public static boolean isChange(String text, Day day) {
        return UPDATED.matcher(before(text, day)).find();
    }

    /** The first day that is said to be one of publication, else the first that is not one of a change. */
    public static Optional<LocalDate> published(String text, boolean monthFirst) {
        List<Day> days = DateWords.in(text, monthFirst).toList();
        return days.stream()
                .filter(day -> isPublished(text, day))
                .findFirst()
                .or(() -> days.stream()
                        .filter(day -> !isChange(text, day))
                        .filter(day -> !OTHER_DAY.matcher(before(text, day)).find())
                        .findFirst())
                .map(Day::date);
    }

    private static String before(String text, Day day) {
        return text.substring(Math.max(0, day.begin() - REACH), day.begin());
    }
}
