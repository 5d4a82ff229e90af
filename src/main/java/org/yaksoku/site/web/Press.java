package org.yaksoku.site.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.paper.Paper;
import org.yaksoku.interchange.paper.Papers;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.TooManyAttempts;
import org.yaksoku.shared.web.Page;
import org.yaksoku.site.PublicStamp;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Prints what anybody may ask for, one document at a time, so that those who sign in
 * always find a press free, and keeps the last few: a paper everybody looks at in one
 * hour is set once. Whoever asks for what is being set waits for it; only so many wait.
 */
@Component
class Press {

	/** So many readers wait at a time; more are asked to come again. */
	static final int WAITING = 12;

	private static final int KEPT = 32;

	/** Larger ones are set anew; a text of sixty clauses takes a fifth of it. */
	private static final int LARGEST = 2 * 1024 * 1024;

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Papers papers;

	private final PublicStamp stamp;

	private final Semaphore places = new Semaphore(WAITING);

	private final Semaphore press = new Semaphore(1, true);

	private final Map<Object, CompletableFuture<byte[]>> beingSet = new ConcurrentHashMap<>();

	private final Map<Object, byte[]> last = new LinkedHashMap<>(KEPT, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Object, byte[]> eldest) {
			return size() > KEPT;
		}
	};

	Press(Papers papers, PublicStamp stamp) {
		this.papers = papers;
		this.stamp = stamp;
	}

	/**
	 * The document somebody asks for.
	 * @param which everything it depends on beside the state of the record and the
	 * reader’s language, and nothing else of its address
	 * @param name of the file, without its ending
	 * @param paper what it says, asked only where it is not known yet
	 * @throws TooManyAttempts where too many wait already, or it takes too long
	 */
	ResponseEntity<byte[]> answer(Page page, List<?> which, String name, Supplier<Paper> paper) {
		List<?> key = List.of(this.stamp.etag(), page.site(), page.language(), which);
		byte[] bytes = known(key);
		if (bytes == null) {
			bytes = wait(key, paper);
		}
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(Papers.MEDIA_TYPE))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(name + ".pdf", StandardCharsets.UTF_8).build().toString())
			.header(HttpHeaders.LINK, languages(page))
			.body(bytes);
	}

	/** How many readers wait. */
	int waiting() {
		return WAITING - this.places.availablePermits();
	}

	private byte[] wait(List<?> key, Supplier<Paper> paper) {
		if (!this.places.tryAcquire()) {
			throw late();
		}
		try {
			CompletableFuture<byte[]> mine = new CompletableFuture<>();
			CompletableFuture<byte[]> other = this.beingSet.putIfAbsent(key, mine);
			if (other == null) {
				set(key, mine, paper);
			}
			return ((other != null) ? other : mine).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(ex);
		}
		catch (TimeoutException ex) {
			throw late();
		}
		catch (InterruptedException ex) {
			throw stopped(ex);
		}
		finally {
			this.places.release();
		}
	}

	private void set(List<?> key, CompletableFuture<byte[]> mine, Supplier<Paper> paper) {
		try {
			// somebody may have set it between the two questions
			byte[] bytes = known(key);
			if (bytes == null) {
				bytes = print(paper);
				keep(key, bytes);
			}
			mine.complete(bytes);
		}
		catch (RuntimeException | Error ex) {
			mine.completeExceptionally(ex);
		}
		finally {
			this.beingSet.remove(key);
		}
	}

	private byte[] print(Supplier<Paper> paper) {
		boolean admitted = false;
		try {
			admitted = this.press.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			if (!admitted) {
				throw late();
			}
			return this.papers.print(paper.get());
		}
		catch (InterruptedException ex) {
			throw stopped(ex);
		}
		finally {
			if (admitted) {
				this.press.release();
			}
		}
	}

	private byte @Nullable [] known(List<?> key) {
		synchronized (this.last) {
			return this.last.get(key);
		}
	}

	private void keep(List<?> key, byte[] bytes) {
		if (bytes.length <= LARGEST) {
			synchronized (this.last) {
				this.last.put(key, bytes);
			}
		}
	}

	private static TooManyAttempts late() {
		return new TooManyAttempts("printing", PATIENCE);
	}

	private static IllegalStateException stopped(InterruptedException ex) {
		Thread.currentThread().interrupt();
		return new IllegalStateException("Stopped while waiting", ex);
	}

	/** The same paper in the three languages. */
	private static String languages(Page page) {
		return Arrays.stream(Language.values())
			.map((it) -> "<" + page.site() + page.in(it) + ">; rel=\"alternate\"; hreflang=\"" + it.code() + "\"")
			.collect(Collectors.joining(", "));
	}

}
