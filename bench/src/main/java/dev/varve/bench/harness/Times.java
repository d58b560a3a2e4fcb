package dev.varve.bench.harness;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * What contenders took that measured themselves in the same rounds.
 *
 * @param byName by the contenders' names, in their order
 */
public record Times(Map<String, Samples> byName) {

    /** Copies the map. */
    public Times {
        byName = new LinkedHashMap<>(byName);
    }

    /**
     * {@return what one of them took}
     *
     * @param name a contender's name
     */
    public Samples of(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    /** {@return all of them, for the report} */
    public List<Measurement> measurements() {
        return byName.entrySet().stream()
                .map(entry -> Measurement.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * Goes through them in order.
     *
     * @param action gets name and times
     */
    public void forEach(BiConsumer<String, Samples> action) {
        byName.forEach(action);
    }
}
