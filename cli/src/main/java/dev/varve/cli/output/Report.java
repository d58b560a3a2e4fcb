package dev.varve.cli.output;

/** What a command has to tell: to a person, or to a program. The JSON form is documented in {@code docs/json.md} and stays. */
public interface Report {

    /** Tells it to a person. */
    void writeText(Page page);

    /** Tells it to a program: one object, or one array. */
    void writeJson(Json json);
}
