package dev.blotter.index.result;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many entries have a value. */
public record Bucket(String value, long entries) {
    public static Map<String, Long> byValue(List<Bucket> buckets) {
        return buckets.stream().collect(Collectors.toMap(Bucket::value, Bucket::entries));
    }
}
