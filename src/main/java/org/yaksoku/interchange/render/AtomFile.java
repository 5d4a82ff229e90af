package org.yaksoku.interchange.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.LocalText.Spoken;

/**
 * A feed as RFC 4287 wants it. An entry keeps its id and its time for ever, so that no
 * reader sees one twice.
 */
public final class AtomFile {

	/** The type a file of it is sent as. */
	public static final String TYPE = "application/atom+xml;charset=UTF-8";

	private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

	private final Language language;

	private final String title;

	private final String author;

	private final String self;

	private final String page;

	private final List<Entry> entries = new ArrayList<>();

	/**
	 * @param self address of the feed, which is its id
	 * @param page address of what people read instead
	 */
	public AtomFile(Language language, String title, String author, String self, String page) {
		this.language = language;
		this.title = title;
		this.author = author;
		this.self = self;
		this.page = page;
	}

	/** One more, in the order in which they are to be read. */
	public void add(Entry entry) {
		this.entries.add(entry);
	}

	/** The whole file. */
	public byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newFactory()
				.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
			xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			xml.writeStartElement("feed");
			xml.writeDefaultNamespace(NAMESPACE);
			xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", this.language.code());
			text(xml, "title", this.title, null);
			text(xml, "id", this.self, null);
			link(xml, "self", this.self, "application/atom+xml");
			link(xml, "alternate", this.page, "text/html");
			Instant updated = this.entries.stream().map(Entry::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
			text(xml, "updated", updated.toString(), null);
			xml.writeStartElement("author");
			text(xml, "name", this.author, null);
			xml.writeEndElement();
			for (Entry entry : this.entries) {
				write(xml, entry);
			}
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
		xml.writeStartElement("entry");
		text(xml, "title", entry.title(), null);
		text(xml, "id", "urn:uuid:" + entry.id(), null);
		link(xml, "alternate", entry.page(), "text/html");
		text(xml, "updated", entry.at().toString(), null);
		text(xml, "summary", entry.summary(), null);
		Spoken words = entry.words();
		if (words != null) {
			text(xml, "content", words.text(), words.language());
		}
		xml.writeEndElement();
	}

	private static void link(XMLStreamWriter xml, String rel, String href, String type) throws XMLStreamException {
		xml.writeEmptyElement("link");
		xml.writeAttribute("rel", rel);
		xml.writeAttribute("type", type);
		xml.writeAttribute("href", href);
	}

	private static void text(XMLStreamWriter xml, String name, String words, @Nullable Language language)
			throws XMLStreamException {
		xml.writeStartElement(name);
		if (language != null) {
			xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", language.code());
		}
		// what XML cannot say at all
		xml.writeCharacters(words.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""));
		xml.writeEndElement();
	}

	/**
	 * One entry.
	 *
	 * @param page address of what people read
	 * @param words what was said, in its own language; null without any
	 */
	public record Entry(UUID id, Instant at, String title, String page, String summary, @Nullable Spoken words) {

	}

}
