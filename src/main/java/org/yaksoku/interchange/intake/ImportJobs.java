package org.yaksoku.interchange.intake;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.persistence.OptimisticLockException;
import org.hibernate.exception.ConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Settled;
import org.yaksoku.shared.Stale;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/**
 * Writes files, short ones at once and long ones one after the other in the background,
 * on behalf of whoever sent them. What was being written when the portal stopped is not
 * in the record; its page says so and lets it be started again.
 */
@Component
class ImportJobs {

	private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);

	private static final int PATIENCE = 20;

	private final ImportRun run;

	private final Imports imports;

	private final Set<ImportId> here = ConcurrentHashMap.newKeySet();

	private final ExecutorService worker = Executors.newSingleThreadExecutor((work) -> {
		Thread thread = new Thread(work, "import");
		thread.setDaemon(true);
		return thread;
	});

	ImportJobs(ImportRun run, Imports imports) {
		this.run = run;
		this.imports = imports;
	}

	/** Begins in the background. */
	void begin(ImportId id, Language reader) {
		this.here.add(id);
		this.worker.execute(new DelegatingSecurityContextRunnable(() -> write(id, reader)));
	}

	/** Writes it, or notes why nothing of it was written. */
	void write(ImportId id, Language reader) {
		try {
			this.run.write(id, reader);
		}
		catch (Overtaken | Stale | Settled | DataIntegrityViolationException | OptimisticLockingFailureException
				| ConstraintViolationException | OptimisticLockException ex) {
			log.info("Import {} was overtaken: {}", id, ex.getMessage());
			this.imports.failed(id, ImportFailure.OVERTAKEN);
		}
		catch (RuntimeException ex) {
			log.error("Import {} failed", id, ex);
			this.imports.failed(id, ImportFailure.BROKEN);
		}
		finally {
			this.here.remove(id);
		}
	}

	/** Whether this portal has it in hand; another one shows by the lock it holds. */
	boolean isHere(ImportId id) {
		return this.here.contains(id);
	}

	@PreDestroy
	void stop() throws InterruptedException {
		this.worker.shutdownNow();
		if (!this.worker.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
			log.warn("An import is still being written");
		}
	}

}
