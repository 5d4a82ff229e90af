package org.yaksoku.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody who is signed in and works without scripts: reads pages and sends the forms on
 * them, with the hidden fields they carry.
 */
final class Desk {

	static final String PASSWORD = "two-seals-one-text";

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	/** Links to pages: files that are taken away are none. */
	private static final Pattern LINK = Pattern.compile(
			"href=\"(/(?:desk|exec|admin|account)(?![^\"]*(?:\\.csv|\\.xlsx|\\.pdf|/problems)[\"?#])[^\"#]*)[\"#]");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final URI home;

	private String token = "";

	private Desk(int port) {
		this.home = URI.create("http://127.0.0.1:" + port);
	}

	/** One of the demo accounts, such as editor-kr. */
	static Desk of(int port, String account) {
		return of(port, account + "@example.org", PASSWORD);
	}

	/** Somebody with a password of their own. */
	static Desk of(int port, String email, String password) {
		Desk desk = stranger(port);
		desk.get("/sign-in");
		HttpResponse<String> answer = desk.post("/sign-in", Map.of("email", email, "password", password));
		if (!answer.headers().firstValue("location").orElse("").matches(".*/(desk|exec)(\\?.*)?")) {
			throw new IllegalStateException(email + " may not come in");
		}
		desk.get("/desk");
		return desk;
	}

	/** Somebody who has not signed in. */
	static Desk stranger(int port) {
		return new Desk(port);
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(this.home.resolve(path.replace(" ", "%20"))).GET().build());
	}

	/** A file as it is, byte by byte. */
	HttpResponse<byte[]> file(String path) {
		try {
			return this.client.send(HttpRequest.newBuilder(this.home.resolve(path)).GET().build(),
					HttpResponse.BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Sends fields with the token of the last page that had one. */
	HttpResponse<String> post(String path, Map<String, String> fields) {
		return postFrom(this.home.toString(), path, fields);
	}

	/** The same as if a page of this origin had sent it. */
	HttpResponse<String> postFrom(String origin, String path, Map<String, String> fields) {
		String form = fields.entrySet()
			.stream()
			.map((it) -> it.getKey().replaceAll("#.*", "") + "="
					+ URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(this.token, StandardCharsets.UTF_8)));
		return send(HttpRequest.newBuilder(this.home.resolve(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Origin", origin)
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build());
	}

	/** Sends an empty form as another site would, which has no token. */
	HttpResponse<String> forged(String path) {
		return send(HttpRequest.newBuilder(this.home.resolve(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.noBody())
			.build());
	}

	/** Sends fields and one file, as a browser does where a form has a file in it. */
	HttpResponse<String> upload(String path, Map<String, String> fields, String name, String file, byte[] content) {
		String edge = "edge-of-a-part";
		StringBuilder form = new StringBuilder();
		Map<String, String> all = new LinkedHashMap<>(fields);
		all.put("_csrf", this.token);
		all.forEach((field, value) -> form.append("--" + edge + "\r\nContent-Disposition: form-data; name=\"")
			.append(field)
			.append("\"\r\n\r\n")
			.append(value)
			.append("\r\n"));
		form.append("--" + edge + "\r\nContent-Disposition: form-data; name=\"")
			.append(name)
			.append("\"; filename=\"")
			.append(file)
			.append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
		return send(HttpRequest.newBuilder(this.home.resolve(path))
			.header("Content-Type", "multipart/form-data; boundary=" + edge)
			.header("Origin", this.home.toString())
			.POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(form.toString().getBytes(StandardCharsets.UTF_8),
					content, ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8))))
			.build());
	}

	/** The language the portal speaks to this person from now on. */
	void speak(String language) {
		get("/desk");
		post("/account/language", Map.of("language", language.toUpperCase()));
	}

	/** The value of a hidden field on the last page of an answer. */
	static String hidden(HttpResponse<String> page, String name) {
		Matcher field = Pattern.compile("name=\"" + name + "\"[^>]*? value=\"([^\"]*)\"").matcher(page.body());
		if (!field.find()) {
			throw new IllegalStateException("No field " + name + " on " + page.uri());
		}
		return field.group(1);
	}

	/** Where the pages behind the sign-in lead, followed from the desk on. */
	static Set<String> links(HttpResponse<String> page) {
		return LINK.matcher(page.body())
			.results()
			.map((MatchResult it) -> it.group(1).replace("&amp;", "&"))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	String cookie() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.map((it) -> it.getName() + "=" + it.getValue())
			.collect(Collectors.joining("; "));
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			HttpResponse<String> answer = this.client.send(request, HttpResponse.BodyHandlers.ofString());
			Matcher found = TOKEN.matcher(answer.body());
			if (found.find()) {
				this.token = found.group(1);
			}
			return answer;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
