package org.yaksoku.statement.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks through every XML file of an archive before a library sees it. The libraries' own
 * parsers would follow a document type.
 */
final class SafeXml {

	private static final int DEEPEST = 300;

	private SafeXml() {
	}

	/**
	 * Has each element looked at.
	 * @throws Unreadable if a file declares a document type, nests beyond reason, or is
	 * not XML; whatever the watcher throws
	 */
	static void check(Archive archive, Watcher watcher) {
		for (Map.Entry<String, byte[]> entry : archive.entries().entrySet()) {
			if (!entry.getKey().equals("mimetype")) {
				check(entry.getKey(), entry.getValue(), watcher);
			}
		}
	}

	private static void check(String name, byte[] xml, Watcher watcher) {
		try {
			SAXParserFactory factory = SAXParserFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
			factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
			SAXParser parser = factory.newSAXParser();
			parser.parse(new ByteArrayInputStream(xml), new Handler(name, watcher));
		}
		catch (SAXException ex) {
			throw new Unreadable(isUnsafe(String.valueOf(ex.getMessage())) ? Refusal.UNSAFE_XML : Refusal.DAMAGED);
		}
		catch (IOException ex) {
			throw new Unreadable(Refusal.DAMAGED);
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("Every Java parses XML", ex);
		}
	}

	/**
	 * A declared type, or one of the limits of the parser itself, which differ from Java
	 * to Java.
	 */
	private static boolean isUnsafe(String message) {
		return message.contains("DOCTYPE") || message.contains("JAXP0001");
	}

	/**
	 * Sees every element of every file.
	 */
	interface Watcher {

		void element(String file, String name, Attributes attributes);

		/** The words in an element, perhaps in pieces. */
		default void words(String file, String element, String words) {
		}

	}

	private static final class Handler extends DefaultHandler {

		private final String file;

		private final Watcher watcher;

		private int depth;

		private String element = "";

		private Handler(String file, Watcher watcher) {
			this.file = file;
			this.watcher = watcher;
		}

		@Override
		public void startElement(String uri, String localName, String qName, Attributes attributes) {
			if (++this.depth > DEEPEST) {
				throw new Unreadable(Refusal.UNSAFE_XML);
			}
			this.element = localName;
			this.watcher.element(this.file, localName, attributes);
		}

		@Override
		public void endElement(String uri, String localName, String qName) {
			this.depth--;
			this.element = "";
		}

		@Override
		public void characters(char[] signs, int start, int length) {
			this.watcher.words(this.file, this.element, new String(signs, start, length));
		}

		@Override
		public InputSource resolveEntity(String publicId, String systemId) {
			return new InputSource(new StringReader(""));
		}

	}

}
