package org.yaksoku.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Anybody can compute the fingerprint of a published version from what is published.
 */
@Journey
class FingerprintTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@TempDir
	Path folder;

	@Test
	void everyPublishedFormHashesToTheFingerprintThatWasStored() {
		Map<String, String> stored = published();

		assertThat(stored).hasSizeGreaterThan(4).containsKeys("kccj-14@1", "example-1@1", "example-1@2", "example-2@1");
		stored.forEach((version, fingerprint) -> {
			HttpResponse<byte[]> form = bytes("/en/statements/" + version + "/canonical.txt");
			assertThat(form.statusCode()).as(version).isEqualTo(200);
			assertThat(form.headers().firstValue("content-type")).contains("text/plain;charset=UTF-8");
			assertThat(sha256(form.body())).as(version).isEqualTo(fingerprint);
		});
	}

	@Test
	void aSecondImplementationComputesTheSameFromTheData() {
		Map<String, String> stored = published();
		List<String> files = stored.keySet().stream().map((it) -> data(it, "")).toList();

		assertThat(rebuilt(files)).containsExactlyElementsOf(stored.values());
	}

	@Test
	void oneCharacterMakesAnother() {
		Map<String, String> stored = published();
		byte[] form = bytes("/ko/statements/example-1@2/canonical.txt").body();
		String changed = new String(form, StandardCharsets.UTF_8).replaceFirst("양측", "양 측");

		assertThat(changed.getBytes(StandardCharsets.UTF_8)).isNotEqualTo(form);
		assertThat(sha256(changed.getBytes(StandardCharsets.UTF_8))).isNotEqualTo(stored.get("example-1@2"));
		assertThat(rebuilt(List.of(data("example-1@2", "양측")))).doesNotContain(stored.get("example-1@2")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "ko,두 값이 일치합니다", "ja,二つの値は一致しています", "en,The two agree" })
	void aPageSaysSoInEveryLanguage(String language, String words) {
		published().forEach((version, fingerprint) -> {
			String page = page("/" + language + "/statements/" + version + "/verify").body();
			assertThat(page).as(version)
				.contains(words, "id=\"published\">" + fingerprint + "<", "id=\"computed\">" + fingerprint + "<",
						"/statements/" + version + "/canonical.txt | sha256sum");
			assertThat(Html.errors(page)).as(version).isEmpty();
		});
	}

	@Test
	void theStatementLeadsToThePageThatVerifiesIt() {
		assertThat(page("/en/statements/kccj-14").body()).contains("href=\"/en/statements/kccj-14@1/verify\"");
		assertThat(page("/ja/statements/example-1@1").body()).contains("href=\"/ja/statements/example-1@1/verify\"");
	}

	@Test
	void aFingerprintOnPaperLeadsToItsVersion() {
		published().forEach((version, fingerprint) -> {
			HttpResponse<String> found = page("/ja/verify?fingerprint=" + fingerprint.toUpperCase());
			assertThat(found.statusCode()).isEqualTo(200);
			assertThat(found.body()).contains("href=\"/ja/statements/" + version + "\"",
					"href=\"/ja/statements/" + version + "/verify\"");
			assertThat(Html.errors(found.body())).isEmpty();
		});
	}

	@Test
	void anotherFingerprintLeadsNowhere() {
		HttpResponse<String> nothing = page("/en/verify?fingerprint=" + "0".repeat(64));
		HttpResponse<String> mistake = page("/en/verify?fingerprint=kccj-14");

		assertThat(nothing.statusCode()).isEqualTo(200);
		assertThat(nothing.body()).contains("No version published here has this fingerprint");
		assertThat(mistake.statusCode()).isEqualTo(422);
		assertThat(mistake.body()).contains("id=\"fingerprint-error\"", "value=\"kccj-14\"");
		assertThat(Html.errors(mistake.body())).isEmpty();
	}

	@Test
	void whatIsNotPublicHasNeitherFormNorFingerprint() {
		for (String hidden : hidden()) {
			assertThat(page("/en/verify?fingerprint=" + hidden).body())
				.contains("No version published here has this fingerprint");
		}
		for (String version : List.of("example-4@1", "example-5@1", "example-6@1", "example-7@1", "kccj-14@2")) {
			for (String what : List.of("verify", "canonical.txt", "version.json")) {
				assertThat(page("/en/statements/" + version + "/" + what).statusCode()).as(version).isEqualTo(404);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "verify", "canonical.txt", "version.json" })
	void aWithdrawnTextIsGone(String what) {
		HttpResponse<String> answer = page("/ko/statements/example-3@1/" + what);

		assertThat(answer.statusCode()).isEqualTo(410);
		assertThat(answer.body()).doesNotContain("회원사에 스타트업을 소개");
	}

	@Test
	void theScriptPrintsBothValues() throws Exception {
		assumeThat(new File("/usr/bin/curl")).exists();
		String home = "http://127.0.0.1:" + this.port;

		Process newest = run("bash", "bin/verify", "example-1", "", home);
		assertThat(output(newest)).contains("published  " + published().get("example-1@2"),
				"served     " + published().get("example-1@2"), "rebuilt    " + published().get("example-1@2"));
		assertThat(newest.waitFor()).isZero();
		assertThat(run("bash", "bin/verify", "example-4", "1", home).waitFor()).isEqualTo(2);
	}

	private Map<String, String> published() {
		Map<String, String> stored = new TreeMap<>();
		this.jdbc.sql("""
				select s.code || '@' || v.number as version, v.fingerprint from statement.statement_version v
				join statement.statement s on s.id = v.statement_id
				where v.state in ('PUBLISHED', 'SUPERSEDED') and v.public_from <= ?""")
			.param(JourneyConfiguration.NOW.atOffset(java.time.ZoneOffset.UTC))
			.query((row, n) -> stored.put(row.getString(1), row.getString(2)))
			.list();
		return stored;
	}

	private List<String> hidden() {
		return this.jdbc.sql("""
				select v.fingerprint from statement.statement_version v where v.fingerprint is not null
				and (v.state in ('IN_SIGN_OFF', 'AGREED', 'WITHDRAWN') or v.public_from > ?)""")
			.param(JourneyConfiguration.NOW.atOffset(java.time.ZoneOffset.UTC))
			.query(String.class)
			.list();
	}

	// the data of a version in a file, the first occurrence of some word changed
	private String data(String version, String word) {
		String json = page("/en/statements/" + version + "/version.json").body();
		try {
			return Files
				.writeString(Files.createTempFile(this.folder, "version", ".json"),
						word.isEmpty() ? json : json.replaceFirst(word, word + " "))
				.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> rebuilt(List<String> files) {
		List<String> command = new ArrayList<>(
				List.of(System.getProperty("java.home") + "/bin/java", "bin/Fingerprint.java"));
		command.addAll(files);
		return output(run(command.toArray(String[]::new))).lines().toList();
	}

	private static Process run(String... command) {
		try {
			ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
			process.environment().put("JAVA_HOME", System.getProperty("java.home"));
			return process.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String output(Process process) {
		try {
			return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private HttpResponse<String> page(String path) {
		return Crawl.get(URI.create("http://127.0.0.1:" + this.port), path);
	}

	private HttpResponse<byte[]> bytes(String path) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path)).build(),
						BodyHandlers.ofByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (java.security.NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
