package dev.blotter.cli.rules;

import dev.blotter.cli.output.Terminal;
import dev.blotter.codes.Problem;
import dev.blotter.workbench.examples.ExampleReport;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** What was found in a rule folder as the XML of JUnit, in the form that Surefire writes: one suite of cases. */
final class JUnitXml {
    private static final int REPLACEMENT = 0xFFFD;

    private final String suite;
    private final List<Case> cases = new ArrayList<>();

    /**
     * A test.
     *
     * @param failure why it failed; null when it did not
     */
    private record Case(
            String file,
            int line,
            String name,
            boolean skipped,
            @Nullable String failure) {}

    JUnitXml(String suite) {
        this.suite = suite;
    }

    /** An error is a failed case; a warning fails nothing and is none. */
    void add(Problem problem) {
        if (problem.isError()) {
            String place = problem.line() + ":" + problem.column();
            cases.add(new Case(problem.file(), problem.line(), place, false, problem.message()));
        }
    }

    void add(ExampleReport.Failure failure) {
        cases.add(new Case(failure.file(), failure.line(), failure.rule(), false, failure.message()));
    }

    /** An example that did not fail; a known gap counts as left out. */
    void add(ExampleReport.Place example) {
        cases.add(new Case(example.file(), example.line(), example.rule(), example.isGap(), null));
    }

    /** A case that passed. */
    void addPassed(String name) {
        cases.add(new Case(suite, 1, name, false, null));
    }

    @Override
    public String toString() {
        StringWriter text = new StringWriter();
        try {
            write(XMLOutputFactory.newFactory().createXMLStreamWriter(text));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML can't be written to memory", e);
        }
        return text.toString();
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        attribute(xml, "name", suite);
        attribute(xml, "tests", String.valueOf(cases.size()));
        attribute(xml, "failures", String.valueOf(count(one -> one.failure() != null)));
        attribute(xml, "errors", "0");
        attribute(xml, "skipped", String.valueOf(count(Case::skipped)));
        attribute(xml, "time", "0");
        for (Case one : cases) {
            xml.writeCharacters("\n  ");
            write(xml, one);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(XMLStreamWriter xml, Case one) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute(xml, "classname", one.file());
        attribute(xml, "name", one.name() + " (line " + one.line() + ")");
        attribute(xml, "file", one.file());
        attribute(xml, "line", String.valueOf(one.line()));
        attribute(xml, "time", "0");
        if (one.failure() != null) {
            xml.writeStartElement("failure");
            attribute(xml, "message", one.failure().lines().findFirst().orElse(""));
            xml.writeCharacters(allowed(one.failure()));
            xml.writeEndElement();
        } else if (one.skipped()) {
            xml.writeEmptyElement("skipped");
            attribute(xml, "message", "a known gap");
        }
        xml.writeEndElement();
    }

    private long count(Predicate<Case> which) {
        return cases.stream().filter(which).count();
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, allowed(value));
    }

    /** A text without what XML can't hold. */
    private static String allowed(String text) {
        return Terminal.clean(text)
                .codePoints()
                .map(point -> (point >= 0xD800 && point <= 0xDFFF) || point == 0xFFFE || point == 0xFFFF
                        ? REPLACEMENT
                        : point)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
