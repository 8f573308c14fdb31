package dev.plumbline.jpa;

import dev.plumbline.port.WorkFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The one persistence unit of a module's {@code META-INF/persistence.xml}, and {@code META-INF/orm.xml} beside it. */
record PersistenceFile(Map<String, String> properties, List<String> mappings) {
    private static final String ORM = "META-INF/orm.xml";

    /** Empty where the module has neither file. */
    static Optional<PersistenceFile> of(Path classes) {
        Path file = classes.resolve("META-INF/persistence.xml");
        List<String> mappings = new ArrayList<>();
        if (Files.isRegularFile(classes.resolve(ORM))) {
            mappings.add(ORM);
        }
        if (!Files.isRegularFile(file)) {
            return mappings.isEmpty() ? Optional.empty() : Optional.of(new PersistenceFile(Map.of(), mappings));
        }
        Element unit = unit(parse(file));
        elements(unit, "mapping-file").stream()
                .map(each -> each.getTextContent().strip())
                .filter(each -> !mappings.contains(each))
                .forEach(mappings::add);
        Map<String, String> properties = new TreeMap<>();
        elements(unit, "property")
                .forEach(each -> properties.put(each.getAttribute("name"), each.getAttribute("value")));
        elements(unit, "validation-mode")
                .forEach(each -> properties.put(
                        "jakarta.persistence.validation.mode",
                        each.getTextContent().strip()));
        return Optional.of(new PersistenceFile(properties, mappings));
    }

    private static Element unit(Document document) {
        List<Element> units = elements(document.getDocumentElement(), "persistence-unit");
        if (units.size() != 1) {
            throw new WorkFailedException(
                    "META-INF/persistence.xml has " + units.size()
                            + " persistence units, and which one maps the service's tables is not known",
                    "Give each unit a module and a service of its own.");
        }
        return units.getFirst();
    }

    private static List<Element> elements(Element in, String name) {
        NodeList nodes = in.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** Without document types, so that nothing outside the file is read. */
    private static Document parse(Path file) {
        try (InputStream text = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(text);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new WorkFailedException(
                    "META-INF/persistence.xml cannot be read: " + e.getMessage(), "Mend what is named there.", e);
        }
    }
}
