package org.yaksoku.account.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads pages and sends their forms over HTTP, with cookies and without scripts, as a
 * plain browser does. Follows no redirect by itself.
 */
class Browser {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String address;

	private String token = "";

	private String origin = "";

	Browser(int port) {
		this.address = "http://127.0.0.1:" + port;
	}

	HttpResponse<String> get(String path) {
		return send(request(path).GET().build());
	}

	/** Sends a form with the token of the last page that had one. */
	HttpResponse<String> post(String path, Map<String, String> fields) {
		String form = fields.entrySet()
			.stream()
			.map((it) -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(this.token, StandardCharsets.UTF_8)));
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build());
	}

	/** The same as a browser of today sends it, which says which page sent it. */
	HttpResponse<String> postFromHere(String path, Map<String, String> fields) {
		this.origin = this.address;
		try {
			return post(path, fields);
		}
		finally {
			this.origin = "";
		}
	}

	HttpResponse<String> method(String method, String path) {
		return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()).build());
	}

	HttpResponse<String> signIn(String email, String password) {
		get("/sign-in");
		HttpResponse<String> answer = post("/sign-in", Map.of("email", email, "password", password));
		this.token = "";
		return answer;
	}

	void forgetToken() {
		this.token = "";
	}

	String cookie() {
		return this.cookies.getCookieStore().getCookies().toString();
	}

	private HttpRequest.Builder request(String path) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path));
		return this.origin.isEmpty() ? request : request.header("Origin", this.origin);
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
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
