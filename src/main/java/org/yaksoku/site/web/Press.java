package org.yaksoku.site.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.paper.Paper;
import org.yaksoku.interchange.paper.Papers;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.PublicStamp;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Prints what anybody may ask for, and keeps the last few documents, so that a paper
 * everybody looks at in one hour is set once.
 */
@Component
class Press {

	private static final int KEPT = 32;

	/** Larger ones are set anew; a text of sixty clauses takes a fifth of it. */
	private static final int LARGEST = 2 * 1024 * 1024;

	private final Papers papers;

	private final PublicStamp stamp;

	private final Map<String, byte[]> last = new LinkedHashMap<>(KEPT, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
			return size() > KEPT;
		}
	};

	Press(Papers papers, PublicStamp stamp) {
		this.papers = papers;
		this.stamp = stamp;
	}

	/**
	 * The document an address names.
	 * @param name of the file, without its ending
	 * @param paper what it says, asked only where it is not known yet
	 */
	ResponseEntity<byte[]> answer(Page page, String name, Supplier<Paper> paper) {
		// the state of everything public, the address and its question
		String key = this.stamp.etag() + " " + page.here() + "?" + page.query();
		byte[] bytes = known(key);
		if (bytes == null) {
			bytes = this.papers.print(paper.get());
			keep(key, bytes);
		}
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(Papers.MEDIA_TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(name + ".pdf", StandardCharsets.UTF_8).build().toString())
			.header(HttpHeaders.LINK, languages(page))
			.body(bytes);
	}

	private byte @Nullable [] known(String key) {
		synchronized (this.last) {
			return this.last.get(key);
		}
	}

	private void keep(String key, byte[] bytes) {
		if (bytes.length <= LARGEST) {
			synchronized (this.last) {
				this.last.put(key, bytes);
			}
		}
	}

	/** The same paper in the three languages. */
	private static String languages(Page page) {
		return Arrays.stream(Language.values())
			.map((it) -> "<" + page.site() + page.in(it) + ">; rel=\"alternate\"; hreflang=\"" + it.code() + "\"")
			.collect(Collectors.joining(", "));
	}

}
