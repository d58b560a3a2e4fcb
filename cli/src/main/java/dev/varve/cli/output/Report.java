package dev.varve.cli.output;

import dev.varve.Finding;
import java.util.Collection;
import java.util.List;

/** What a command has to tell: to a person, or to a program. The JSON form is documented in {@code docs/json.md} and stays. */
public interface Report {

    /** Tells it to a person. */
    void writeText(Page page);

    /** Tells it to a program: one object, or one array. */
    void writeJson(Json json);

    /** The findings that it tells, and that need not be told besides. */
    default Collection<Finding> findings() {
        return List.of();
    }
}
