package dev.blotter.read.office;

import dev.blotter.read.format.Content;
import dev.blotter.read.format.TextNormalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The names of the sheets of an old workbook that are hidden. They stand at its head, before the first sheet. */
final class Xls extends AbortableHSSFListener {
    private static final short GO_ON = 0;
    private static final short STOP = 1;

    private final Set<String> hidden = new HashSet<>();

    static Set<String> hiddenSheets(Content content) throws IOException {
        Xls listener = new Xls();
        HSSFRequest request = new HSSFRequest();
        request.addListener(listener, BoundSheetRecord.sid);
        request.addListener(listener, BOFRecord.sid);
        try (InputStream in = content.open();
                POIFSFileSystem file = new POIFSFileSystem(in)) {
            if (file.getRoot().hasEntryCaseInsensitive("Workbook")) {
                new HSSFEventFactory().abortableProcessWorkbookEvents(request, file);
            }
        } catch (HSSFUserException | RuntimeException e) {
            // What is damaged here is so for the parser of the rows, too, which tells of it.
            return listener.hidden;
        }
        return listener.hidden;
    }

    @Override
    public short abortableProcessRecord(Record record) {
        if (record instanceof BoundSheetRecord sheet && (sheet.isHidden() || sheet.isVeryHidden())) {
            hidden.add(TextNormalizer.line(sheet.getSheetname()));
        }
        return record instanceof BOFRecord start && start.getType() == BOFRecord.TYPE_WORKSHEET ? STOP : GO_ON;
    }
}
