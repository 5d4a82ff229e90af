import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A second implementation of docs/fingerprint.md, from the published data and not from
 * the published form. One file that needs nothing but Java: it shares no line with the
 * portal.
 *
 * <pre>java bin/Fingerprint.java version.json …</pre>
 */
public final class Fingerprint {

	private static final List<String> LANGUAGES = List.of("ko", "ja", "en");

	private final String json;

	private int at;

	private Fingerprint(String json) {
		this.json = json;
	}

	/** Prints the fingerprint of the version in each file. */
	public static void main(String[] files) throws Exception {
		for (String file : files) {
			byte[] form = form(read(Path.of(file))).getBytes(StandardCharsets.UTF_8);
			StringBuilder hex = new StringBuilder();
			for (byte b : MessageDigest.getInstance("SHA-256").digest(form)) {
				hex.append(String.format("%02x", b));
			}
			System.out.println(hex);
		}
	}

	private static Map<?, ?> read(Path file) throws IOException {
		return (Map<?, ?>) new Fingerprint(Files.readString(file)).value();
	}

	private static String form(Map<?, ?> version) {
		List<String> lines = new ArrayList<>();
		line(lines, "yaksoku canonical form", version.get("form"));
		line(lines, "code", version.get("code"));
		line(lines, "version", version.get("version"));
		for (String part : List.of("title", "preamble", "closing")) {
			spoken(lines, part, version.get(part));
		}
		for (Object it : (List<?>) version.get("clauses")) {
			Map<?, ?> clause = (Map<?, ?>) it;
			line(lines, "clause", clause.get("key"));
			line(lines, "number", clause.get("number"));
			line(lines, "kind", clause.get("kind"));
			spoken(lines, "addressee", clause.get("addressee"));
			Map<String, Map<?, ?>> texts = new LinkedHashMap<>();
			for (Object text : (List<?>) clause.get("texts")) {
				texts.put((String) ((Map<?, ?>) text).get("language"), (Map<?, ?>) text);
			}
			for (String language : LANGUAGES) {
				if (texts.containsKey(language)) {
					line(lines, "text." + language, texts.get(language).get("text"));
					line(lines, "standing." + language, texts.get(language).get("standing"));
				}
			}
		}
		return String.join("", lines);
	}

	private static void spoken(List<String> lines, String name, Object texts) {
		for (String language : LANGUAGES) {
			line(lines, name + "." + language, ((Map<?, ?>) texts).get(language));
		}
	}

	private static void line(List<String> lines, String name, Object value) {
		if (value != null) {
			StringBuilder line = new StringBuilder(name).append('\t');
			String composed = Normalizer.normalize(value.toString(), Normalizer.Form.NFC);
			for (int i = 0; i < composed.length(); i++) {
				char c = composed.charAt(i);
				if (c == '\\') {
					line.append("\\\\");
				}
				else if (c == '\n' || c == '\r') {
					if (c == '\r' && i + 1 < composed.length() && composed.charAt(i + 1) == '\n') {
						i++;
					}
					line.append("\\n");
				}
				else {
					line.append(c);
				}
			}
			lines.add(line.append('\n').toString());
		}
	}

	// as much of JSON as there is in it

	private Object value() {
		skip();
		switch (this.json.charAt(this.at)) {
			case '{':
				return object();
			case '[':
				return array();
			case '"':
				return string();
			default:
				int from = this.at;
				while (this.at < this.json.length() && ",]}".indexOf(this.json.charAt(this.at)) < 0) {
					this.at++;
				}
				String plain = this.json.substring(from, this.at).trim();
				return plain.equals("null") ? null : plain;
		}
	}

	private Map<String, Object> object() {
		Map<String, Object> object = new LinkedHashMap<>();
		this.at++;
		while (more('}')) {
			String name = string();
			skip();
			this.at++; // the colon
			object.put(name, value());
		}
		return object;
	}

	private List<Object> array() {
		List<Object> array = new ArrayList<>();
		this.at++;
		while (more(']')) {
			array.add(value());
		}
		return array;
	}

	private boolean more(char end) {
		skip();
		if (this.json.charAt(this.at) == ',') {
			this.at++;
			skip();
		}
		if (this.json.charAt(this.at) == end) {
			this.at++;
			return false;
		}
		return true;
	}

	private String string() {
		StringBuilder text = new StringBuilder();
		for (this.at++; this.json.charAt(this.at) != '"'; this.at++) {
			char c = this.json.charAt(this.at);
			if (c == '\\') {
				this.at++;
				switch (this.json.charAt(this.at)) {
					case 'n' -> text.append('\n');
					case 'r' -> text.append('\r');
					case 't' -> text.append('\t');
					case 'b' -> text.append('\b');
					case 'f' -> text.append('\f');
					case 'u' -> {
						text.append((char) Integer.parseInt(this.json.substring(this.at + 1, this.at + 5), 16));
						this.at += 4;
					}
					default -> text.append(this.json.charAt(this.at));
				}
			}
			else {
				text.append(c);
			}
		}
		this.at++;
		return text.toString();
	}

	private void skip() {
		while (Character.isWhitespace(this.json.charAt(this.at))) {
			this.at++;
		}
	}

}
