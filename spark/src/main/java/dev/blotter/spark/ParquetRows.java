package dev.blotter.spark;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * The rows of a file in Parquet as lines of JSON, in which Blotter's reader knows title, text, date and address by the
 * names of their columns. Texts, numbers and days are written, and columns of other types left out. Rows are read one
 * by one: the heap holds a page of each column.
 */
final class ParquetRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ParquetRows() {}

    /**
     * Writes the rows.
     *
     * @throws IOException when it can't be fetched, or is no Parquet
     */
    static void write(org.apache.hadoop.fs.Path table, Configuration hadoop, Path lines) throws IOException {
        try (ParquetReader<Group> rows = ParquetReader.builder(new GroupReadSupport(), table)
                        .withConf(hadoop)
                        .build();
                Writer out = Files.newBufferedWriter(lines)) {
            for (Group row = rows.read(); row != null; row = rows.read()) {
                try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
                    write(row, json);
                }
                out.write('\n');
            }
        }
    }

    private static void write(Group row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Type column : row.getType().getFields()) {
            if (column.isPrimitive() && !column.isRepetition(Type.Repetition.REPEATED)) {
                json.writeStringField(column.getName(), value(row, column.asPrimitiveType()));
            }
        }
        json.writeEndObject();
    }

    /** The value as text; null when there is none. */
    private static String value(Group row, PrimitiveType column) {
        String name = column.getName();
        if (row.getFieldRepetitionCount(name) == 0) {
            return null;
        }
        return switch (column.getPrimitiveTypeName()) {
            case BINARY ->
                column.getLogicalTypeAnnotation() instanceof StringLogicalTypeAnnotation
                        ? row.getString(name, 0)
                        : null;
            case INT32 -> column.stringifier().stringify(row.getInteger(name, 0));
            case INT64 -> column.stringifier().stringify(row.getLong(name, 0));
            case FLOAT, DOUBLE, BOOLEAN -> row.getValueToString(row.getType().getFieldIndex(name), 0);
            default -> null;
        };
    }
}
