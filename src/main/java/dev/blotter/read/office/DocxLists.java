package dev.blotter.read.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which lists of a Word file have bullets, ECMA-376 part 1, section 17.9; all others count their items. */
final class DocxLists {
    private final Map<String, String> kinds = new HashMap<>();
    private final Set<String> bullets = new HashSet<>();
    private String list = "";
    private String level = "";

    /** @param xml the part of a file that defines its lists */
    static DocxLists of(XMLStreamReader xml) throws XMLStreamException {
        DocxLists lists = new DocxLists();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                lists.note(xml);
            }
        }
        return lists;
    }

    private void note(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "abstractNum" -> list = DocxStory.value(xml, "abstractNumId");
            case "lvl" -> level = DocxStory.value(xml, "ilvl");
            case "num" -> list = "num " + DocxStory.value(xml, "numId");
            case "abstractNumId" -> kinds.put(list, DocxStory.value(xml, "val"));
            case "numFmt" -> {
                if (DocxStory.value(xml, "val").equals("bullet")) {
                    bullets.add(list + "/" + level);
                }
            }
            default -> {}
        }
    }

    /** Whether the items of a list have bullets on a level, as their paragraphs name the two. */
    boolean hasBullets(String number, String onLevel) {
        return bullets.contains(kinds.getOrDefault("num " + number, "") + "/" + onLevel);
    }
}
