package dev.blotter.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks, as a reader of Excel's files sees them. */
final class WorkbookTest {
    private static byte[] written(Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "a,b,c,d,e")) {
            book.row(cells);
        }
        return out.toByteArray();
    }

    private static Row row(byte[] file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(4).getStringCellValue())
                    .isEqualTo("e");
            return book.getSheetAt(0).getRow(1);
        }
    }

    @Test
    void daysAndNumbersHaveTheirTypes() throws IOException {
        Row row = row(written(LocalDate.of(2024, 5, 1), 373e6, 12, null, "MM"));

        assertThat(DateUtil.isCellDateFormatted(row.getCell(0))).isTrue();
        assertThat(row.getCell(0).getLocalDateTimeCellValue()).isEqualTo("2024-05-01T00:00:00");
        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(373_000_000);
        assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(row.getCell(3).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(row.getCell(4).getStringCellValue()).isEqualTo("MM");
    }

    @Test
    void textIsNeverAFormulaAndAlwaysXml() throws IOException {
        Row row =
                row(written("=1+1", "a <b> & \"c\"", " 你好 \uD83D\uDE00 ", "x\uD800\uFFFF\u0000y", "z".repeat(40_000)));

        assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
        assertThat(row.getCell(1).getStringCellValue()).isEqualTo("a <b> & \"c\"");
        assertThat(row.getCell(2).getStringCellValue()).isEqualTo(" 你好 \uD83D\uDE00 ");
        assertThat(row.getCell(3).getStringCellValue()).startsWith("x").endsWith("y");
        assertThat(row.getCell(4).getStringCellValue()).hasSize(32_767);
    }

    @Test
    void aDayThatExcelDoesNotKnowIsText() throws IOException {
        assertThat(row(written(LocalDate.of(1899, 5, 1))).getCell(0).getStringCellValue())
                .isEqualTo("1899-05-01");
    }

    @Test
    void theSameRowsGiveTheSameBytes() throws IOException {
        assertThat(written("x", 1)).isEqualTo(written("x", 1));
    }
}
