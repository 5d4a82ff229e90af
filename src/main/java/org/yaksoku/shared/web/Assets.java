package org.yaksoku.shared.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.yaksoku.shared.Sha256;

/**
 * The one stylesheet, the one script and the icon. They are put together when the portal
 * starts and named after their content, so that a browser may keep them for ever.
 */
public final class Assets {

	private static final Pattern IMPORT = Pattern.compile("@import \"([a-z-]+\\.css)\";");

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

	private static final Pattern INDENT = Pattern.compile("\\s*\\n\\s*");

	private final Map<String, Asset> byName = new LinkedHashMap<>();

	private final String css;

	private final String js;

	private final String desk;

	private final String icon;

	Assets() {
		this.css = keep("app", "css", new MediaType("text", "css", StandardCharsets.UTF_8), stylesheet());
		this.js = keep("app", "js", new MediaType("text", "javascript", StandardCharsets.UTF_8),
				read("static/js/app.js"));
		// the guard for composed input first: it must hear of a key before anything else
		this.desk = keep("desk", "js", new MediaType("text", "javascript", StandardCharsets.UTF_8),
				read("static/js/composing.js") + read(htmx()) + "\n" + read("static/js/desk.js"));
		this.icon = keep("icon", "svg", new MediaType("image", "svg+xml", StandardCharsets.UTF_8),
				read("static/icon.svg"));
	}

	/** The address of the stylesheet. */
	public String css() {
		return this.css;
	}

	/** The address of the script. */
	public String js() {
		return this.js;
	}

	/** The address of what pages for those who sign in load besides. */
	public String desk() {
		return this.desk;
	}

	/** The address of the icon. */
	public String icon() {
		return this.icon;
	}

	Optional<Asset> find(String name) {
		return Optional.ofNullable(this.byName.get(name));
	}

	static String stylesheet() {
		String listed = IMPORT.matcher(read("static/css/app.css"))
			.replaceAll((MatchResult it) -> Matcher.quoteReplacement(read("static/css/" + it.group(1))));
		return INDENT.matcher(COMMENT.matcher(listed).replaceAll("")).replaceAll("\n").strip();
	}

	private String keep(String name, String suffix, MediaType type, String content) {
		byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
		String hashed = name + "-" + hash(bytes) + "." + suffix;
		this.byName.put(hashed, new Asset(type, bytes, gzip(bytes)));
		return "/assets/" + hashed;
	}

	private static String htmx() {
		try {
			return Arrays
				.stream(new PathMatchingResourcePatternResolver()
					.getResources("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js"))
				.map((it) -> "META-INF/" + it.getDescription().replaceAll("(?s).*META-INF/|]$", ""))
				.findFirst()
				.orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(String file) {
		try {
			return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String hash(byte[] bytes) {
		return Sha256.hex(bytes).substring(0, 16);
	}

	private static byte[] gzip(byte[] bytes) {
		ByteArrayOutputStream zipped = new ByteArrayOutputStream();
		try (GZIPOutputStream stream = new GZIPOutputStream(zipped)) {
			stream.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return zipped.toByteArray();
	}

	record Asset(MediaType type, byte[] plain, byte[] zipped) {

	}

}
