package org.yaksoku.interchange.intake;

/**
 * What became or would become of the rows of a file.
 *
 * @param look left out, but somebody knows what could be meant
 * @param unreadable left out
 * @param kept as it is, though the import was taken back
 */
public record ImportCounts(int create, int update, int unchanged, int look, int unreadable, int kept) {

	/** Rows nothing stands against. */
	public int ready() {
		return this.create + this.update + this.unchanged;
	}

	/** Rows that are left out. */
	public int skip() {
		return this.look + this.unreadable;
	}

	/** Whether there is anything to write. */
	public boolean writes() {
		return this.create + this.update > 0;
	}

}
