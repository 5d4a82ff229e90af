package org.yaksoku.interchange.intake.web;

import org.jspecify.annotations.Nullable;
import org.yaksoku.interchange.intake.ImportId;
import org.yaksoku.interchange.intake.ImportState;
import org.yaksoku.interchange.intake.ImportView;
import org.yaksoku.interchange.sheet.SheetKind;

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

	/** What the code of a thing is put behind; null for what has no page of its own. */
	static @Nullable String of(SheetKind kind) {
		return (kind == SheetKind.CLAUSES) ? null : "/desk/" + kind.word() + "/";
	}

	/** Where all of them are. */
	static String list(ImportView file) {
		return (file.kind() == SheetKind.CLAUSES) ? "/desk/statements/" + file.statement() + "/clauses"
				: "/desk/" + file.kind().word();
	}

	/** Away from a step of a file that is open no longer. */
	static boolean isOver(ImportView file) {
		return file.state() != ImportState.OPEN;
	}

}
