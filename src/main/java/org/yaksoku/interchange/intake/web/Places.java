package org.yaksoku.interchange.intake.web;

import org.yaksoku.interchange.intake.ImportId;
import org.yaksoku.interchange.intake.ImportState;
import org.yaksoku.interchange.intake.ImportView;

/**
 * Where the steps of an import are.
 */
final class Places {

	static final String START = "/desk/import";

	private Places() {
	}

	static String of(ImportId id) {
		return START + "/" + id;
	}

	static String step(ImportId id, String step) {
		return of(id) + "/" + step;
	}

	/** Away from a step of a file that is open no longer. */
	static boolean isOver(ImportView file) {
		return file.state() != ImportState.OPEN;
	}

}
