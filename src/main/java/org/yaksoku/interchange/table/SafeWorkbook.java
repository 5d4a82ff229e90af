package org.yaksoku.interchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks through a workbook before a library sees it: how much it unpacks to, what else it
 * carries, and whether its XML is plain. The library opens the same bytes with the same
 * reader of archives, so it cannot see another file than the one that was checked.
 */
final class SafeWorkbook {

	private static final int MOST_ENTRIES = 2_000;

	private static final long MOST_BYTES = 100L * 1024 * 1024;

	/** The library keeps the texts of all cells in memory. */
	private static final long MOST_TEXTS = 32L * 1024 * 1024;

	/** Tables pack about ten to one; a hundred to one is made on purpose. */
	private static final int HIGHEST_RATIO = 100;

	private static final int SMALL = 256 * 1024;

	private static final int DEEPEST = 100;

	private static final Pattern OUTSIDE = Pattern.compile("^[/\\\\]|^[A-Za-z]:|(^|[/\\\\])\\.\\.([/\\\\]|$)|\\\\|\0");

	private static final Pattern XML = Pattern.compile(".*\\.(xml|rels|vml)");

	private static final Pattern ACTIVE = Pattern
		.compile(".*vbaproject.*|.*/(macrosheets|activex|embeddings|ctrlprops)/.*|.*\\.(bin\\.exe|exe|dll|vbs|js|ps1)");

	private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

	private long unpacked;

	private SafeWorkbook() {
	}

	/**
	 * Checks a whole file.
	 * @throws UnreadableTable where it is no workbook, or one that could do harm
	 */
	static void check(byte[] file) {
		SafeWorkbook check = new SafeWorkbook();
		try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
			Set<String> names = new HashSet<>();
			Iterator<ZipArchiveEntry> entries = zip.getEntries().asIterator();
			while (entries.hasNext()) {
				ZipArchiveEntry entry = entries.next();
				if (names.size() >= MOST_ENTRIES || !names.add(entry.getName().toLowerCase(Locale.ROOT))) {
					throw new UnreadableTable(TableRefusal.UNSAFE_ARCHIVE);
				}
				check.look(zip, entry);
			}
			if (names.contains("xl/workbook.bin")) {
				throw new UnreadableTable(TableRefusal.OLD_EXCEL);
			}
			if (!names.contains("[content_types].xml") || names.stream().noneMatch((it) -> it.startsWith("xl/"))) {
				throw new UnreadableTable(TableRefusal.NOT_A_TABLE);
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new UnreadableTable(TableRefusal.DAMAGED);
		}
	}

	private void look(ZipFile zip, ZipArchiveEntry entry) throws IOException {
		String name = entry.getName();
		String plain = name.toLowerCase(Locale.ROOT);
		if (OUTSIDE.matcher(name).find() || entry.isUnixSymlink()) {
			throw new UnreadableTable(TableRefusal.UNSAFE_ARCHIVE);
		}
		if (entry.getGeneralPurposeBit().usesEncryption()) {
			throw new UnreadableTable(TableRefusal.ENCRYPTED);
		}
		if (ACTIVE.matcher("/" + plain).matches()) {
			throw new UnreadableTable(TableRefusal.ACTIVE_CONTENT);
		}
		if (plain.contains("/externallinks/")) {
			throw new UnreadableTable(TableRefusal.EXTERNAL_REFERENCE);
		}
		if (entry.isDirectory()) {
			return;
		}
		try (InputStream stream = zip.getInputStream(entry)) {
			Counted counted = new Counted(stream, Math.max(1, entry.getCompressedSize()),
					plain.endsWith("sharedstrings.xml") ? MOST_TEXTS : MOST_BYTES);
			if (XML.matcher(plain).matches()) {
				parse(counted, plain);
			}
			counted.readRest();
		}
	}

	private static void parse(InputStream xml, String name) throws IOException {
		try {
			SAXParserFactory factory = SAXParserFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
			factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
			factory.newSAXParser().parse(new InputSource(new Open(xml)), new Watcher(name));
		}
		catch (SAXException ex) {
			boolean type = String.valueOf(ex.getMessage()).contains("DOCTYPE");
			throw new UnreadableTable(type ? TableRefusal.UNSAFE_XML : TableRefusal.DAMAGED);
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("Every Java has such a parser", ex);
		}
	}

	/** A parser closes what it read; the rest of the entry is still to be counted. */
	private static final class Open extends java.io.FilterInputStream {

		private Open(InputStream stream) {
			super(stream);
		}

		@Override
		public void close() {
		}

	}

	private final class Counted extends InputStream {

		private final InputStream stream;

		private final long packed;

		private final long most;

		private long here;

		private Counted(InputStream stream, long packed, long most) {
			this.stream = stream;
			this.packed = packed;
			this.most = most;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xFF;
		}

		@Override
		public int read(byte[] buffer, int from, int length) throws IOException {
			int read = this.stream.read(buffer, from, length);
			if (read > 0) {
				if (this.here == 0) {
					refuseFilesInside(buffer, from, read);
				}
				this.here += read;
				SafeWorkbook.this.unpacked += read;
				if (SafeWorkbook.this.unpacked > MOST_BYTES || this.here > this.most
						|| this.here > SMALL && this.here / this.packed > HIGHEST_RATIO) {
					throw new UnreadableTable(TableRefusal.UNSAFE_ARCHIVE);
				}
			}
			return read;
		}

		void readRest() throws IOException {
			byte[] buffer = new byte[16 * 1024];
			while (read(buffer, 0, buffer.length) >= 0) {
				continue;
			}
		}

		private static void refuseFilesInside(byte[] buffer, int from, int read) {
			String magic = new String(buffer, from, Math.min(read, 4), java.nio.charset.StandardCharsets.ISO_8859_1);
			if (magic.startsWith("PK\u0003\u0004") || magic.startsWith("Rar!") || magic.startsWith("7z\u00BC\u00AF")
					|| magic.startsWith("\u001F\u008B")) {
				throw new UnreadableTable(TableRefusal.UNSAFE_ARCHIVE);
			}
			if (magic.startsWith("\u00D0\u00CF\u0011\u00E0") || magic.startsWith("MZ\u0090")
					|| magic.startsWith("\u007FELF")) {
				throw new UnreadableTable(TableRefusal.ACTIVE_CONTENT);
			}
		}

	}

	private static final class Watcher extends DefaultHandler {

		private final boolean types;

		private final boolean sheet;

		private int depth;

		private Watcher(String name) {
			this.types = name.equals("[content_types].xml");
			this.sheet = name.startsWith("xl/worksheets/");
		}

		@Override
		public void startElement(@Nullable String uri, String name, @Nullable String qualified, Attributes attributes) {
			if (++this.depth > DEEPEST) {
				throw new UnreadableTable(TableRefusal.UNSAFE_XML);
			}
			if (this.types && String.valueOf(attributes.getValue("ContentType")).contains("macroEnabled")) {
				throw new UnreadableTable(TableRefusal.ACTIVE_CONTENT);
			}
			// a place far outside would have the library keep room for all before it
			String place = (this.sheet && name.equals("c")) ? attributes.getValue("r") : null;
			if (place != null && !CELL.matcher(place).matches()) {
				throw new UnreadableTable(TableRefusal.DAMAGED);
			}
		}

		@Override
		public void endElement(@Nullable String uri, String name, @Nullable String qualified) {
			this.depth--;
		}

	}

}
