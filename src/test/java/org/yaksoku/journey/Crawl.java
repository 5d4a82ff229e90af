package org.yaksoku.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.yaksoku.interchange.paper.Printed;

/**
 * Follows every link an anonymous reader can follow, from the front door on, so that no
 * page is forgotten by any test.
 */
final class Crawl {

	private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]+)\"");

	private static final Pattern LOCATION = Pattern.compile("<loc>([^<]+)</loc>");

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final Map<Integer, Crawl> ONCE = new HashMap<>();

	private static final Pattern LANGS = Pattern.compile("[?&]langs=([a-z,]+)");

	private static final Pattern FIGURES = Pattern.compile("/(?:progress|embed)/");

	private static final int FEW = 2;

	/** There are seven ways to choose languages. */
	private static final int SEVERAL = 14;

	private final URI home;

	private final Map<String, Integer> few = new HashMap<>();

	private final Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();

	private Crawl(int port) {
		this.home = URI.create("http://127.0.0.1:" + port);
	}

	/** The crawl of a portal whose public face no test changes: made once. */
	static synchronized Crawl once(int port) {
		return ONCE.computeIfAbsent(port, Crawl::of);
	}

	static Crawl of(int port) {
		Crawl crawl = new Crawl(port);
		List<String> ahead = List.of("/", "/ko", "/ja", "/en", "/sitemap.xml", "/robots.txt",
				"/.well-known/security.txt");
		Set<String> seen = new LinkedHashSet<>(ahead);
		try (Readers readers = new Readers()) {
			while (!ahead.isEmpty()) {
				Map<String, HttpResponse<String>> answers = readers.read(crawl.home, ahead);
				crawl.answers.putAll(answers);
				List<String> next = new ArrayList<>();
				answers
					.forEach((path, answer) -> crawl.links(path, answer).stream().filter(seen::add).forEach(next::add));
				ahead = next;
			}
		}
		return crawl;
	}

	/**
	 * A few readers at a time: one alone would leave the portal idle half of the time.
	 */
	private static final class Readers implements AutoCloseable {

		private static final int SOME = 4;

		private final ExecutorService threads = Executors.newFixedThreadPool(SOME);

		/** The answers in the order of the paths. */
		Map<String, HttpResponse<String>> read(URI home, List<String> paths) {
			Map<String, Future<HttpResponse<String>>> asked = new LinkedHashMap<>();
			paths.forEach((path) -> asked.put(path, this.threads.submit(() -> get(home, path))));
			Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
			asked.forEach((path, answer) -> {
				try {
					answers.put(path, answer.get());
				}
				catch (InterruptedException | ExecutionException ex) {
					throw new IllegalStateException(path, ex);
				}
			});
			return answers;
		}

		@Override
		public void close() {
			this.threads.shutdownNow();
		}

	}

	static HttpResponse<String> get(URI home, String path, String... headers) {
		try {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(home + path));
			request.headers((headers.length > 0) ? headers : new String[] { "Accept-Language", "en" });
			return CLIENT.send(request.build(), Crawl::words);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(path, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Of a paper what can be read there, because its bytes are packed. */
	private static HttpResponse.BodySubscriber<String> words(HttpResponse.ResponseInfo info) {
		return info.headers().firstValue("content-type").orElse("").equals("application/pdf")
				? BodySubscribers.mapping(BodySubscribers.ofByteArray(),
						(bytes) -> (bytes.length > 0) ? new Printed(bytes).text() : "")
				: BodyHandlers.ofString().apply(info);
	}

	/** Every answer by its path and query. */
	Map<String, HttpResponse<String>> answers() {
		return this.answers;
	}

	/** Those answers that are pages a reader sees. */
	Map<String, HttpResponse<String>> pages() {
		Map<String, HttpResponse<String>> pages = new LinkedHashMap<>(this.answers);
		pages.values()
			.removeIf((it) -> !it.headers().firstValue("content-type").orElse("").startsWith("text/html")
					|| it.statusCode() >= 300);
		return pages;
	}

	/** One path for each template in each language: the longest page of its kind. */
	Map<String, String> templates() {
		Map<String, String> longest = new TreeMap<>();
		pages().forEach((path, answer) -> longest.merge(template(path), path,
				(a, b) -> body(a).length() >= body(b).length() ? a : b));
		return longest;
	}

	/**
	 * One path of each kind, whatever its answer is: pages, files, feeds, redirections.
	 */
	List<String> oneOfEachKind() {
		Map<String, String> first = new LinkedHashMap<>();
		this.answers.forEach((path, answer) -> first
			.putIfAbsent(template(path) + answer.headers().firstValue("content-type").orElse(""), path));
		return List.copyOf(first.values());
	}

	private String body(String path) {
		return this.answers.get(path).body();
	}

	private static String template(String path) {
		return path.replaceAll("\\?.*", "")
			.replaceAll("^(/\\w+/statements)/[^/@]+$", "$1/{code}")
			.replaceAll("^(/\\w+/statements)/[^/@]+@[^/]+$", "$1/{code}@{version}")
			.replaceAll("^(/\\w+/statements)/[^/@]+@[^/]+/verify$", "$1/{code}@{version}/verify")
			.replaceAll("^(/\\w+/statements)/[^/]+/history.*", "$1/{code}/history")
			.replaceAll("^(/\\w+/statements)/[^/]+/[0-9][^/]*$", "$1/{code}/{clause}")
			.replaceAll("^(/\\w+/progress)/(?!changes$|editions$)[^/.]+$", "$1/{figure}")
			.replaceAll("^(/\\w+/progress/changes)/[^/]+$", "$1/{kind}")
			.replaceAll("^(/\\w+/progress/due)/[^/]+$", "$1/{day}")
			.replaceAll("^(/\\w+/embed/figures)/[^/]+$", "$1/{figure}")
			.replaceAll("^(/\\w+/(?:meetings|series|topics|organisations))/[^/]+$", "$1/{code}");
	}

	private Set<String> links(String path, HttpResponse<String> answer) {
		Set<String> links = new LinkedHashSet<>();
		answer.headers().firstValue("location").ifPresent((it) -> add(links, path, it));
		String type = answer.headers().firstValue("content-type").orElse("");
		if (type.startsWith("text/html")) {
			matches(LINK, answer.body()).forEach((it) -> add(links, path, it.replace("&amp;", "&")));
		}
		if (type.contains("xml")) {
			matches(LOCATION, answer.body()).forEach((it) -> add(links, path, it));
		}
		return links;
	}

	private static List<String> matches(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.results().map((MatchResult it) -> it.group(1)).toList();
	}

	/** The same languages in another order are the same words in other columns. */
	private static boolean isReordered(String query) {
		Matcher langs = LANGS.matcher(query.replace("%2C", ","));
		return langs.find() && !"ko,ja,en".matches(".*" + langs.group(1).replace(",", ".*") + ".*");
	}

	/**
	 * Of the papers of one kind in one language a few stand for all, because each takes
	 * time; and so do figures that are narrowed in the same way, because there is no end
	 * of them. Files say what their page says, and a statement in other columns says what
	 * it says without them.
	 */
	private boolean isOneTooMany(String path, String query) {
		boolean paper = path.contains(".pdf");
		boolean columns = !paper && LANGS.matcher(query.replace("%2C", ",")).find();
		if (!paper && !columns && !FIGURES.matcher(path).find()) {
			return false;
		}
		String kind = paper ? template(path.replace(".pdf", "")) + ".pdf"
				: columns ? template(path) : path.replaceAll("/(?!changes|editions)[a-z-]+(\\.[a-z]+)$", "/{figure}$1")
					.replaceAll("/progress/(changes|due)/[^/]+$", "/progress/$1/{one}");
		String keys = Arrays.stream(query.replaceFirst("^\\?", "").split("&"))
			.map((it) -> it.replaceAll("=.*", ""))
			.sorted()
			.collect(Collectors.joining("&"));
		boolean file = !paper
				&& (kind.contains("{figure}.") || kind.matches(".*/progress(/changes|/editions)?\\.\\w+"));
		return this.few.merge(kind + "?" + keys, 1, Integer::sum) > (file ? 1 : columns ? SEVERAL : FEW);
	}

	private void add(Set<String> links, String from, String link) {
		// java.net.URI resolves a bare query against the folder, browsers against the
		// page
		String whole = link.startsWith("?") ? from.replaceAll("[?#].*", "") + link : link;
		URI target = URI.create(this.home + from).resolve(URI.create(whole.replace(" ", "%20")));
		boolean ours = target.getAuthority() != null && (target.getAuthority().equals(this.home.getAuthority())
				|| target.getAuthority().equals("localhost:" + this.home.getPort()));
		if (ours && target.getScheme().startsWith("http")) {
			String query = (target.getRawQuery() != null) ? "?" + target.getRawQuery() : "";
			String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
			// the rows behind each number of each theme are many: one language stands for
			// all, and their files say the same again
			if (query.contains("topic") && path
				.matches("/oembed|/\\w\\w/progress/[a-z-]+\\.\\w+|/\\w\\w/embed/.*|/(ko|ja)/progress/[a-z-]+")) {
				return;
			}
			// a page behind a form of its own, never cached: not one of those that are
			// the same for everybody
			if (!path.startsWith("/sign-in") && !path.startsWith("/follow/") && !isReordered(query)
					&& !isOneTooMany(path, query)) {
				links.add(path + query);
			}
		}
	}

}
